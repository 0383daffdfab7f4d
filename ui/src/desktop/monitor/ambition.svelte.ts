import { type Ambition, call } from '../../backend'
import { series } from '../../shared/figures'
import { schoolYearOf } from '../../shared/format'
import type { Problems } from '../../shared/saver.svelte'
import { Editing } from '../editing.svelte'
import type { Depth } from './depth'

/** What is wrong with an ambition, by field. */
export function check(record: Ambition): Problems {
  const found: Problems = {}
  if (record.statement.trim() === '') found.statement = { code: 'required', args: {} }
  for (const field of ['baseline_value', 'target_value'] as const) {
    // An empty field is no number, and a draft keeps that as nothing.
    if (!Number.isFinite(record[field])) found[field] = { code: 'number_implausible', args: {} }
  }
  if (record.target_year <= record.baseline_year) {
    found.target_year = { code: 'target_before_baseline', args: {} }
  }
  return found
}

/** A new ambition about what is drawn; it begins where the region is now. */
export function blank(depth: Depth | null, today: string): Ambition {
  const last = depth ? series(depth.raw.figures, depth.code, 'region').at(-1) : undefined
  const year = last?.year ?? schoolYearOf(today)
  return {
    id: '',
    statement: '',
    theme: null,
    indicator: depth?.code ?? '',
    technical: depth?.technical ?? null,
    baseline_year: year,
    baseline_value: last?.value ?? Number.NaN,
    target_year: year + 4,
    target_value: Number.NaN,
  }
}

/** The ambitions, with the open one beside the page. */
export function ambitionEditing(fresh: () => Ambition): Editing<Ambition, Ambition> {
  return new Editing<Ambition, Ambition>({
    kind: 'ambition',
    load: () => call('ambitions', {}),
    save: (ambition) => call('ambition_save', { ambition }),
    remove: (id) => call('ambition_delete', { id }),
    plain: (row) => row,
    check,
    blank: fresh,
  })
}
