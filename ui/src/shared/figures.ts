import type { Figure, Scope } from '../backend/contract'

export type Measure = 'count' | 'share' | 'index'
export type Point = { year: number; value: number | null; low: number | null; high: number | null }

export const intake = 'vmbo_intake_tech'
export const intakeShare = 'vmbo_intake_tech_share'

const whole = (figures: Figure[], indicator: string) =>
  figures.filter((one) => one.indicator === indicator && one.breakdown === null)

/** School years that have a figure, oldest first. */
export function years(figures: Figure[], indicator: string): number[] {
  return [...new Set(whole(figures, indicator).map((one) => one.school_year))].sort((a, b) => a - b)
}

export function figure(
  figures: Figure[],
  indicator: string,
  scope: Scope,
  year: number | undefined,
): Figure | undefined {
  return whole(figures, indicator).find((one) => one.scope === scope && one.school_year === year)
}

/** The least and the most of a figure; both the value itself when nothing is masked. */
export function bounds(one: {
  value: number | null
  low: number | null
  high: number | null
}): [number, number] | null {
  const low = one.value ?? one.low
  const high = one.value ?? one.high
  return low === null || high === null ? null : [low, high]
}

/** Where a figure is drawn: its value, or the middle of what it can be. */
export function middle(
  one: { value: number | null; low: number | null; high: number | null } | undefined,
): number | null {
  const range = one ? bounds(one) : null
  return range ? (range[0] + range[1]) / 2 : null
}

/** The points of a scope under a measure. An index starts at 100 in the first year that has one. */
export function series(figures: Figure[], measure: Measure, scope: Scope): Point[] {
  const indicator = measure === 'share' ? intakeShare : intake
  const all = years(figures, indicator).map((year) => {
    const found = figure(figures, indicator, scope, year)
    return { year, value: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
  })
  if (measure !== 'index') return all
  const base = middle(all[0])
  if (!base) return all.map(({ year }) => ({ year, value: null, low: null, high: null }))
  const part = (value: number | null) => (value === null ? null : (value / base) * 100)
  return all.map((one) => ({
    year: one.year,
    value: part(one.value),
    low: part(one.low),
    high: part(one.high),
  }))
}

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
