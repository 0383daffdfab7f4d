import type { Ambition, Scope } from '../../backend'
import { type Ahead, bounds, type Line, type Point, series, type Target } from '../../shared/figures'
import { t } from '../../shared/words.svelte'
import { type Depth, saysOf, scaled } from './depth'
import { range, scopeName, show, type Unit, unitOf } from './labels'

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

/** The sentence above what is drawn, as it came with the figures; nothing where the region isn't drawn. */
export function says(depth: Depth, scopes: Scope[]): string | null {
  if (depth.by) return depth.divided ? saysOf(depth.divided, depth.code).parts : null
  if (!scopes.includes('region')) return null
  const { alone, beside } = saysOf(depth.shown, depth.code)
  return beside.find((one) => scopes.includes(one.scope))?.words ?? alone
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
