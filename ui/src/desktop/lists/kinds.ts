import type { SheetKind } from '../../backend'

/** What a list can hold. */
export const kinds: SheetKind[] = ['organisations', 'contacts', 'partnerships']

/** The kind of record that rows of such a list become. */
export const recordKind = {
  organisations: 'organisation',
  contacts: 'contact',
  partnerships: 'partnership',
} as const satisfies Record<SheetKind, string>
