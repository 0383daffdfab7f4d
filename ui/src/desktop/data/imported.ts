import type { Import, Need, Source } from '../../backend/contract'
import { count, enumerate } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { isAddresses } from './needs'

/** An import as the list shows it. */
export type Row = {
  one: Import
  /** A newer file serves all that it gives. */
  replaced: boolean
  byName: number
  unplaced: number
  /** Branches without an address of which it isn't known how they were placed. */
  unknown: number
}

/** The imports that stand and those that were taken back, newest first, with how their schools were
 * placed. An import that stands but gives nothing any more was replaced by a newer one. */
export function rows(
  imports: Import[],
  needs: Need[],
  sources: Source[],
): { standing: Row[]; withdrawn: Import[] } {
  const counting = new Set(needs.flatMap((one) => one.imports))
  const placed = new Map(sources.map((one) => [one.import, one]))
  const standing = imports
    .filter((one) => !one.withdrawn)
    .map((one): Row => {
      const source = placed.get(one.id)
      return {
        one,
        replaced: one.kind !== 'X' && !counting.has(one.id),
        // Of an own table that is how it should be.
        byName: one.kind === 'X' ? 0 : (source?.by_name ?? 0),
        unplaced: source?.unplaced ?? 0,
        unknown: source || isAddresses(one.kind) || one.kind === 'X' ? 0 : one.unknown_units,
      }
    })
  return { standing, withdrawn: imports.filter((one) => one.withdrawn) }
}

/** Whether there is anything to look into. */
export const notable = (row: Row): boolean =>
  row.one.rows_rejected + row.one.rows_disagreeing + row.byName + row.unplaced + row.unknown > 0

/** How many rows a file gave, without those that there are none of. */
export function rowWords(one: Import): string {
  const counts = [
    ['new', one.rows_new],
    ['changed', one.rows_changed],
    ['same', one.rows_same],
    ['rejected', one.rows_rejected],
  ] as const
  const parts = counts
    .filter(([, rows]) => rows > 0)
    .map(([what, rows]) => t(`ui-imported-${what}`, { n: what === 'new' && rows === 1 ? 1 : count(rows) }))
  return t('ui-imported', { what: parts.length > 0 ? enumerate(parts) : t('ui-imported-none') })
}
