import type { Ambition, Scope } from '../../backend'
import {
  type Ahead,
  bounds,
  breakdowns,
  figure,
  type Line,
  middle,
  type Point,
  series,
  type Target,
} from '../../shared/figures'
import { schoolYear } from '../../shared/format'
import { type Sentence, sentence } from '../../shared/sentence'
import { t } from '../../shared/words.svelte'
import { breaksOf, comparableSince, type Depth, present, scaled } from './depth'
import { indicatorName, kebab, range, scopeName, show, type Unit, unitOf } from './labels'

const colors: Record<Scope, string> = {
  region: 'var(--c-region)',
  rest: 'var(--c-rest)',
  country: 'var(--c-country)',
  tib: 'var(--c-tib)',
  non_tib: 'var(--c-rest)',
  lead: 'var(--c-tib)',
}
const dashes: Partial<Record<Scope, string>> = { country: '3 5', non_tib: '9 4' }

/** A line for each scope that is shown, the region's in the accent. */
export function lines(depth: Depth, scopes: Scope[]): Line[] {
  return scopes.map((scope) => ({
    key: scope,
    text: scopeName(scope),
    color: colors[scope],
    strong: scope === 'region',
    dash: dashes[scope],
    points: series(depth.shown.figures, depth.code, scope),
  }))
}

/** The sentence above the chart: the region beside the one that it is best compared with. */
export function says(depth: Depth, scopes: Scope[]): Sentence | null {
  const figures = depth.shown.figures
  const beside: Scope[] = ['non_tib', 'rest', 'country']
  // A count is drawn alone, but it is compared all the same.
  const there = scopes.length > 1 ? scopes : present(figures, depth.code)
  const other = beside.find((scope) => there.includes(scope)) ?? 'rest'
  const name = indicatorName(depth.code, depth.own)
  const region = series(figures, depth.code, 'region')
  if (unitOf(depth.code, depth.measure) === 'change') return changed(region.at(-1), name)
  return sentence({
    measure: depth.measure,
    intake: depth.code.startsWith('vmbo_intake'),
    name,
    region,
    other: series(figures, depth.code, other),
    than: t(`ui-than-${kebab(other)}`),
    since: comparableSince(breaksOf(depth.raw, depth.code), depth.base),
  })
}

/** The sentence above a division: which part is the largest, or the highest, in the last year. */
export function saysParts(depth: Depth, name: (breakdown: string) => string): Sentence | null {
  const figures = depth.divided?.figures ?? []
  const years = figures.filter((one) => one.breakdown !== null && bounds(one)).map((one) => one.school_year)
  const year = Math.max(...years)
  const unit = unitOf(depth.code, depth.measure)
  const of = (breakdown: string | null) => figure(figures, depth.code, 'region', year, breakdown)
  const first = breakdowns(figures, depth.code)
    .map((key) => ({ key, size: middle(of(key)) ?? 0 }))
    .sort((a, b) => b.size - a.size)[0]
  if (!first) return null
  const args = { name: name(first.key), year: schoolYear(year), n: range(of(first.key), unit) }
  if (unit !== 'count') return { key: 'ui-say-highest', args }
  return { key: 'ui-say-most', args: { ...args, all: range(of(null), unit) } }
}

function changed(last: Point | undefined, name: string): Sentence | null {
  if (!last) return null
  return { key: 'ui-say-one-other', args: { name, year: schoolYear(last.year), n: range(last, 'change') } }
}

/** The ambitions that this chart can draw, as their road from baseline to target. */
export function targets(depth: Depth, ambitions: Ambition[], unit: Unit): Target[] {
  return ambitions.flatMap((one) => {
    const from = scaled(one.baseline_value, depth)
    const to = scaled(one.target_value, depth)
    if (from === null || to === null) return []
    const goal = show(one.target_value, unitOf(depth.code, 'count'))
    const text =
      unit === 'index' ? `${t('ui-target')} ${show(to, 'index')} (${goal})` : `${t('ui-target')} ${goal}`
    return [
      { from: { year: one.baseline_year, value: from }, to: { year: one.target_year, value: to }, text },
    ]
  })
}

/** The look ahead as it lies in the chart. */
export function ahead(depth: Depth, unit: Unit): { points: Ahead; text: string } | null {
  const points = (depth.projection?.points ?? []).flatMap((one) => {
    const [value, low, high] = [scaled(one.value, depth), scaled(one.low, depth), scaled(one.high, depth)]
    return value === null || low === null || high === null ? [] : [{ year: one.year, value, low, high }]
  })
  const last = points.at(-1)
  if (!last) return null
  // A person is never half, and an estimate least of all.
  const whole = (value: number) => (unit === 'count' ? Math.round(value) : value)
  const end = { value: null, low: whole(last.low), high: whole(last.high) }
  return { points, text: `${t('ui-ahead')} ${range(end, unit)}` }
}

/** The ambitions about what is drawn; without a choice of technical the usual one is meant. */
export function about(depth: Depth, ambitions: Ambition[]): Ambition[] {
  return ambitions.filter(
    (one) =>
      one.indicator === depth.code && (one.technical ?? depth.technicals[0] ?? null) === depth.technical,
  )
}

/** How far the road to a target has been gone: 0 at the baseline, 1 at the target. */
export function progress(ambition: Ambition, now: Point | undefined): [number, number] | null {
  const found = now && bounds(now)
  const whole = ambition.target_value - ambition.baseline_value
  if (!found || whole === 0) return null
  const part = (value: number) => Math.max(0, Math.min(1, (value - ambition.baseline_value) / whole))
  const [a, b] = [part(found[0]), part(found[1])]
  return a <= b ? [a, b] : [b, a]
}
