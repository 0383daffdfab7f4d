import { bounds, type Measure, type Point, type Range } from './figures'
import { count, decimal, percent, schoolYear } from './format'
import type { Args } from './words.svelte'

export type Sentence = { key: string; args: Args }
/** What a chart shows: the region, and whom it is set beside. */
export type Shown = {
  measure: Measure
  /** `ui-say-…-intake` has words of its own; the others are named. */
  intake: boolean
  /** Name of the indicator, to begin a sentence. */
  name: string
  region: Point[]
  other: Point[]
  /** The other in words: "de rest van Nederland". */
  than: string
  /** First year that may be compared with the last: that of the base, or after the last break. */
  since: number | null
}

/** What the chart shows, in words: which ones, and what to fill in. */
export function sentence(shown: Shown): Sentence | null {
  return shown.measure === 'share' ? share(shown) : growth(shown)
}

const at = (points: Point[], year: number | undefined) => points.find((one) => one.year === year)
const known = (one: Range | undefined) => (one ? bounds(one) : null)
const exact = ([low, high]: [number, number]) => low === high

function share({ region, other, than, intake, name }: Shown): Sentence | null {
  const last = region.at(-1)
  const here = known(last)
  if (!here || !last) return null
  const there = known(at(other, last.year))
  const kind = intake ? 'intake' : 'other'
  const year = schoolYear(last.year)
  const said =
    here[1] - here[0] > 0.01 ? `${percent(here[0])}–${percent(here[1])}` : percent((here[0] + here[1]) / 2)
  const args = { year, than, name, region: said }
  if (!there) return { key: `ui-say-share-alone-${kind}`, args }
  // Over one point between the least and the most is too wide to compare.
  if (here[1] - here[0] > 0.01 || there[1] - there[0] > 0.01) {
    const rest =
      there[1] - there[0] > 0.01
        ? `${percent(there[0])}–${percent(there[1])}`
        : percent((there[0] + there[1]) / 2)
    return { key: `ui-say-share-range-${kind}`, args: { ...args, rest } }
  }
  const points = ((here[0] + here[1]) / 2 - (there[0] + there[1]) / 2) * 100
  const way = Math.abs(points) < 0.05 ? 'same' : points > 0 ? 'more' : 'less'
  return { key: `ui-say-share-${way}-${kind}`, args: { ...args, points: decimal(Math.abs(points)) } }
}

function growth(shown: Shown): Sentence | null {
  const { region, other, than, since, measure, name, intake } = shown
  const last = region.at(-1)
  const now = known(last)
  if (!now || !last) return null
  const first = region.find((one) => since === null || one.year >= since)
  const alone = (): Sentence | null => {
    if (measure === 'index') return null
    const n = exact(now) ? count(now[0]) : `${count(now[0])}–${count(now[1])}`
    const kind = intake ? 'intake' : 'other'
    return { key: `ui-say-one-${kind}`, args: { n, year: schoolYear(last.year), name } }
  }
  if (!first || first.year === last.year) return alone()
  const mine = change(region, first.year, last.year)
  const theirs = change(other, first.year, last.year)
  const args: Args = { from: schoolYear(first.year), than, name }
  if (!mine) return alone()
  if (!theirs) {
    if (!exact(mine)) return alone()
    const way = Math.abs(mine[0]) < 0.05 ? 'same' : mine[0] > 0 ? 'grows' : 'shrinks'
    return { key: `ui-say-alone-${way}`, args: { ...args, region: decimal(Math.abs(mine[0])) } }
  }
  if (!exact(mine) || !exact(theirs)) return unsure(mine, theirs, args)
  const points = mine[0] - theirs[0]
  const told = {
    ...args,
    points: decimal(Math.abs(points)),
    region: decimal(Math.abs(mine[0])),
  }
  if (Math.abs(points) < 0.05) return { key: 'ui-say-same', args: told }
  if (mine[0] >= 0) return { key: points > 0 ? 'ui-say-grows-faster' : 'ui-say-grows-slower', args: told }
  return { key: points > 0 ? 'ui-say-shrinks-less' : 'ui-say-shrinks-more', args: told }
}

/** Counts are masked: only what holds for all they can be is said. */
function unsure(mine: [number, number], theirs: [number, number], args: Args): Sentence {
  if (mine[0] > theirs[1]) {
    return { key: 'ui-say-surely-better', args: { ...args, points: decimal(mine[0] - theirs[1]) } }
  }
  if (mine[1] < theirs[0]) {
    return { key: 'ui-say-surely-worse', args: { ...args, points: decimal(theirs[0] - mine[1]) } }
  }
  return { key: 'ui-say-unsure', args }
}

/** By how many percent a series changed, at least and at most. */
export function change(points: Point[], first: number, last: number): [number, number] | null {
  const [from, to] = [known(at(points, first)), known(at(points, last))]
  if (!from || !to || from[0] <= 0 || from[1] <= 0) return null
  return [(to[0] / from[1] - 1) * 100, (to[1] / from[0] - 1) * 100]
}
