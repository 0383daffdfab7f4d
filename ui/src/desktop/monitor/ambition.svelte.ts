import { type Ambition, call } from '../../backend'
import { series } from '../../shared/figures'
import { schoolYearOf } from '../../shared/format'
import { Records } from '../records.svelte'
import type { Depth } from './depth'

/** What a new ambition about what is drawn begins with: where the region is now. */
export function preset(depth: Depth | null, today: string): Partial<Ambition> {
  const last = depth ? series(depth.raw.figures, depth.code, 'region').at(-1) : undefined
  const year = last?.year ?? schoolYearOf(today)
  return {
    indicator: depth?.code ?? '',
    technical: depth?.technical ?? null,
    baseline_year: year,
    baseline_value: last?.value ?? Number.NaN,
    target_year: year + 4,
    target_value: Number.NaN,
  }
}

/** The ambitions, with the open one beside the page. They are few: all of each is asked. */
export function ambitionRecords(begin: () => Partial<Ambition>): Records<Ambition, Ambition> {
  return new Records<Ambition, Ambition>({
    kind: 'ambition',
    list: async () => {
      const lines = await call('ambitions', {})
      return { lines, total: lines.length, more: false, next: null, names: {} }
    },
    preset: begin,
  })
}
