import { call, type OwnIndicator } from '../../backend'
import type { Problems } from '../../shared/saver.svelte'
import { Editing } from '../editing.svelte'

/** What is wrong with an own indicator, by field. */
export function check(record: OwnIndicator): Problems {
  const found: Problems = {}
  if (record.name.trim() === '') found.name = { code: 'required', args: {} }
  const years = record.values.map((one) => one.school_year)
  const twice = years.find((year, at) => years.indexOf(year) !== at)
  if (record.values.some((one) => !Number.isFinite(one.value)))
    found.values = { code: 'number_implausible', args: {} }
  else if (twice !== undefined) found.values = { code: 'year_twice', args: { year: String(twice) } }
  return found
}

/** The own indicators, with the open one beside the page; its identity stands in the address under `param`. */
export function ownEditing(param: string): Editing<OwnIndicator, OwnIndicator> {
  return new Editing<OwnIndicator, OwnIndicator>({
    kind: 'own',
    param,
    load: () => call('own_indicators', {}),
    save: (own) => call('own_indicator_save', { own }),
    remove: (id) => call('own_indicator_delete', { id }),
    plain: (row) => row,
    check,
    blank: () => ({ id: '', name: '', definition: '', source: '', values: [], mapping: null }),
  })
}
