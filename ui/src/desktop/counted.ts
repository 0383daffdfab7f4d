import { enumerate } from '../shared/format'
import { t } from '../shared/words.svelte'

/** Kinds of which each has a word, in the order that a user thinks of them. */
export const COUNTED = ['activity', 'partnership', 'organisation', 'contact', 'task', 'ambition']

/** Kinds of which every workspace has some from the start. */
const ALWAYS = ['region', 'term']

/** "12 activiteiten, 3 samenwerkingen en 1 ander gegeven"; nothing when there are none. */
export function counted(records: Record<string, number>): string {
  const said = COUNTED.filter((kind) => records[kind]).map((kind) =>
    t(`ui-counted-${kind}`, { n: records[kind] ?? 0 }),
  )
  const others = Object.entries(records)
    .filter(([kind]) => ![...COUNTED, ...ALWAYS].includes(kind))
    .reduce((sum, [, n]) => sum + n, 0)
  if (others > 0) said.push(t('ui-counted-other', { n: others }))
  return enumerate(said)
}
