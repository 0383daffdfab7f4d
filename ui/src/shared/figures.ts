import type { Figure, Scope } from '../backend/contract'

export type Measure = 'count' | 'share' | 'index'
export type Range = { value: number | null; low: number | null; high: number | null }
export type Point = Range & { year: number; provisional?: boolean }

/** A line in a chart; the region's is the strong one. */
export type Line = {
  key: string
  text: string
  color: string
  points: Point[]
  dash?: string
  strong?: boolean
}
/** The straight road from where an ambition begins to what must be reached. */
export type Target = {
  from: { year: number; value: number }
  to: { year: number; value: number }
  text: string
}
/** What may come, with how far it may be off. */
export type Ahead = { year: number; value: number; low: number; high: number }[]

export const intake = 'vmbo_intake_tech'
export const intakeShare = 'vmbo_intake_tech_share'

const of = (figures: Figure[], indicator: string, breakdown: string | null) =>
  figures.filter((one) => one.indicator === indicator && one.breakdown === breakdown)

/** School years that have a figure, oldest first. */
export function years(figures: Figure[], indicator: string, scope?: Scope): number[] {
  const found = of(figures, indicator, null).filter(
    (one) => bounds(one) && (scope === undefined || one.scope === scope),
  )
  return [...new Set(found.map((one) => one.school_year))].sort((a, b) => a - b)
}

export function figure(
  figures: Figure[],
  indicator: string,
  scope: Scope,
  year: number | undefined,
  breakdown: string | null = null,
): Figure | undefined {
  return of(figures, indicator, breakdown).find((one) => one.scope === scope && one.school_year === year)
}

/** The least and the most of a figure; both the value itself when nothing is masked. */
export function bounds(one: Range): [number, number] | null {
  const low = one.value ?? one.low
  const high = one.value ?? one.high
  return low === null || high === null ? null : [low, high]
}

/** Where a figure is drawn: its value, or the middle of what it can be. */
export function middle(one: Range | undefined): number | null {
  const range = one ? bounds(one) : null
  return range ? (range[0] + range[1]) / 2 : null
}

/** The points of a scope, one for each year that has a figure. */
export function series(
  figures: Figure[],
  indicator: string,
  scope: Scope,
  breakdown: string | null = null,
): Point[] {
  return of(figures, indicator, breakdown)
    .filter((one) => one.scope === scope && bounds(one))
    .map(({ school_year, value, low, high, provisional }) => ({
      year: school_year,
      value,
      low,
      high,
      provisional,
    }))
    .sort((a, b) => a.year - b.year)
}

/** Divisions that have an order of their own; the others go by size. */
const orders: Record<string, string[]> = { leerweg: ['bb', 'kb', 'gl', 'tl'], level: ['1', '2', '3', '4'] }

/** The keys of a division in the order in which they are shown, those with nothing ever left out:
 * `leerweg:bb`, `leerweg:kb`; schools and domains by their last year, the most first. */
export function breakdowns(figures: Figure[], indicator: string): string[] {
  const divided = figures.filter(
    (one) => one.indicator === indicator && one.breakdown !== null && bounds(one),
  )
  const last = Math.max(...divided.map((one) => one.school_year))
  const size = (key: string) =>
    middle(divided.find((one) => one.breakdown === key && one.school_year === last)) ?? -1
  const place = (key: string) => {
    const [by = '', of = ''] = key.split(':')
    return orders[by]?.indexOf(of) ?? null
  }
  const found = new Set(divided.filter((one) => (bounds(one)?.[1] ?? 0) > 0).map((one) => one.breakdown))
  return [...found]
    .filter((one) => one !== null)
    .map((key) => ({ key, size: size(key), place: place(key) }))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || b.size - a.size || a.key.localeCompare(b.key))
    .map((one) => one.key)
}

/** Runs of points that may be joined: a year without a figure is not bridged, a break is not crossed. */
export function runs<P extends { year: number }>(points: P[], breaks: number[] = []): P[][] {
  const all: P[][] = []
  for (const point of points) {
    const run = all.at(-1)
    const before = run?.at(-1)
    if (run && before && point.year - before.year === 1 && !breaks.includes(point.year)) run.push(point)
    else all.push([point])
  }
  return all
}

/** What lines without axes that stand beside each other have in common. */
export type SparkScale = { low: number; high: number; first: number; last: number }
/** A line without axes. */
export type Sparkline = { course: Course; scale: SparkScale; breaks?: number[] }
export type Course = { year: number; at: number }[]

/** How something goes, as a part of what it was in the first year, or in that of the last break: so
 * can counts and shares be seen on one scale. Empty where that was nothing. */
export function relative(points: Point[], breaks: number[] = []): Course {
  const all = points.map((one) => ({ year: one.year, at: middle(one) ?? 0 }))
  const base = all.findLast((one) => breaks.includes(one.year)) ?? all[0]
  return base && base.at > 0 ? all.map((one) => ({ year: one.year, at: one.at / base.at })) : []
}

/** The scale that holds all of these, and at least from `low` to `high`. */
export function commonScale(courses: Course[], low: number, high: number): SparkScale {
  const all = courses.flat()
  const [values, when] = [all.map((one) => one.at), all.map((one) => one.year)]
  return {
    low: Math.min(low, ...values),
    high: Math.max(high, ...values),
    first: Math.min(...when),
    last: Math.max(...when),
  }
}

/** Of courses by `relative`: a tenth up and down at least, so that chance doesn't look like a trend. */
export const relativeScale = (courses: Course[]): SparkScale => commonScale(courses, 0.9, 1.1)

/** Round steps that cover what is drawn. */
export function ticks(low: number, high: number, wanted = 5): number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough
  const first = Math.floor(low / step + 1e-9) * step
  const all: number[] = []
  for (let at = first; ; at += step) {
    all.push(Number(at.toPrecision(12)))
    if (at >= high - 1e-9) break
  }
  return all
}

/** Moves labels apart that would stand on each other, keeping their order. */
export function spread(places: number[], room: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place)
  for (let round = 0; round < 20; round++) {
    let moved = false
    for (let at = 1; at < order.length; at++) {
      const [above, below] = [order[at - 1], order[at]]
      if (!above || !below) continue
      const short = room - (below.place - above.place)
      if (short > 0.01) {
        above.place -= short / 2
        below.place += short / 2
        moved = true
      }
    }
    if (!moved) break
  }
  const out = [...places]
  for (const one of order) out[one.at] = one.place
  return out
}
