import { call, type OwnIndicator, Refusal } from '../../backend'
import type { FieldChange, Opened, RecordApi } from '../../shared/record-form.svelte'
import { Records } from '../records.svelte'

const empty: OwnIndicator = { id: '', name: '', definition: '', source: '', values: [], mapping: null }

function opened(record: OwnIndicator, is_new = false): Opened<OwnIndicator> {
  return { record, stamp: '', is_new, draft: null, names: {}, steps: [] }
}

async function find(id: string): Promise<OwnIndicator> {
  const found = (await call('own_indicators', {})).find((one) => one.id === id)
  if (!found) throw new Refusal({ code: 'not_found' })
  return found
}

async function save(before: OwnIndicator, changes: Record<string, FieldChange>): Promise<OwnIndicator> {
  const made = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]))
  const own: OwnIndicator = { ...before, ...made }
  // An empty field is no number, and would cross as nothing.
  if (own.values.some((one) => !Number.isFinite(one.value))) {
    throw new Refusal({ code: 'number_implausible', field: 'values' })
  }
  return call('own_indicator_save', { own })
}

/** Own indicators are short lists of their own: they are saved whole. */
const api: RecordApi<OwnIndicator> = {
  open: async (id) => opened(await find(id)),
  blank: async () => opened(empty, true),
  create: async ({ changes }) => opened(await save(empty, changes)),
  change: async ({ id, changes }) => opened(await save(await find(id), changes)),
  remove: (id) => call('own_indicator_delete', { id }),
  discard: async () => {},
}

/** The own indicators, with the open one beside the page; its identity stands in the address under `param`. */
export function ownRecords(param: string): Records<OwnIndicator, OwnIndicator> {
  return new Records<OwnIndicator, OwnIndicator>({
    kind: 'own_indicator',
    param,
    api,
    list: async () => {
      const lines = await call('own_indicators', {})
      return { lines, total: lines.length, more: false, next: null, names: {} }
    },
  })
}
