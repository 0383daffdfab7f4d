import type { Figure } from '../backend/contract'
import { bounds, figure, intake, intakeShare, type Measure, years } from './figures'
import { count, decimal, percent, schoolYear } from './format'
import type { Args } from './words.svelte'

export type Sentence = { key: string; args: Args }

/** What the chart shows, in words: which ones, and what to fill in. */
export function sentence(figures: Figure[], measure: Measure): Sentence | null {
  return measure === 'share' ? share(figures) : growth(figures)
}

function share(figures: Figure[]): Sentence | null {
  const year = years(figures, intakeShare).at(-1)
  const region = figure(figures, intakeShare, 'region', year)
  const rest = figure(figures, intakeShare, 'rest', year)
  const [here, there] = [region && bounds(region), rest && bounds(rest)]
  if (!here || year === undefined) return null
  if (!there) return { key: 'ui-say-share-alone', args: { region: percent(here[0]), year: schoolYear(year) } }
  const args = { year: schoolYear(year), rest: percent((there[0] + there[1]) / 2) }
  // Over one point between the least and the most is too wide to compare.
  if (here[1] - here[0] > 0.01) {
    return { key: 'ui-say-share-range', args: { ...args, low: percent(here[0]), high: percent(here[1]) } }
  }
  const mine = (here[0] + here[1]) / 2
  const points = (mine - (there[0] + there[1]) / 2) * 100
  const way = Math.abs(points) < 0.05 ? 'same' : points > 0 ? 'more' : 'less'
  return {
    key: `ui-say-share-${way}`,
    args: { ...args, region: percent(mine), points: decimal(Math.abs(points)) },
  }
}

function growth(figures: Figure[]): Sentence | null {
  const all = years(figures, intake)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return null
  const now = figure(figures, intake, 'region', last)
  const range = now && bounds(now)
  if (!range) return null
  if (range[0] !== range[1]) {
    return {
      key: 'ui-say-count-range',
      args: { low: count(range[0]), high: count(range[1]), year: schoolYear(last) },
    }
  }
  const [mine, theirs] = [change(figures, 'region', first, last), change(figures, 'rest', first, last)]
  if (first === last || mine === null || theirs === null) {
    return { key: 'ui-say-count-one', args: { n: count(range[0]), year: schoolYear(last) } }
  }
  const points = mine - theirs
  const args = {
    from: schoolYear(first),
    points: decimal(Math.abs(points)),
    region: decimal(Math.abs(mine)),
    rest: decimal(Math.abs(theirs)),
  }
  if (Math.abs(points) < 0.05) return { key: 'ui-say-same', args }
  if (mine >= 0) return { key: points > 0 ? 'ui-say-grows-faster' : 'ui-say-grows-slower', args }
  return { key: points > 0 ? 'ui-say-shrinks-less' : 'ui-say-shrinks-more', args }
}

/** By how many percent a count changed; nothing when it isn't exact. */
export function change(
  figures: Figure[],
  scope: Figure['scope'],
  first: number,
  last: number,
): number | null {
  const [from, to] = [
    figure(figures, intake, scope, first)?.value,
    figure(figures, intake, scope, last)?.value,
  ]
  return from && to !== null && to !== undefined ? (to / from - 1) * 100 : null
}
