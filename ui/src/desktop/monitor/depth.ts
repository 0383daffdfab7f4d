import {
  type BreakReason,
  call,
  type Figure,
  type Monitor,
  type OwnIndicator,
  type Projection,
  type Says,
  type Scope,
  type Technical,
} from '../../backend'
import { bounds, figure, type Measure, years } from '../../shared/figures'
import {
  type By,
  choices,
  divisions,
  type Family,
  familyOf,
  isChange,
  isRatio,
  isShare,
  type Variant,
  variantOf,
} from './families'

/** What the address asks of the page of one indicator. */
export type Asked = {
  code: string
  measure: string
  base: string
  shrink: boolean
  technical: string
  by: string
}

/** Everything that the page shows, loaded at once. */
export type Depth = {
  family: Family
  variant: Variant
  own: OwnIndicator[]
  /** The code that is drawn: of the count or of the share. */
  code: string
  measure: Measure
  measures: Measure[]
  technical: Technical | null
  technicals: Technical[]
  by: By | null
  bys: By[]
  /** Years that can be a base. */
  bases: number[]
  base: number | null
  shrink: boolean
  /** There are pupils of the same years to divide by; nothing where an index isn't shown. */
  canShrink: boolean | null
  /** Figures as they were counted. */
  raw: Monitor
  /** What is drawn: the same, or an index of it. */
  shown: Monitor
  divided: Monitor | null
  projection: Projection | null
}

export const asked = (get: (name: string) => string): Asked => ({
  code: get('code') || 'vmbo_intake_tech',
  measure: get('measure'),
  base: get('base'),
  shrink: get('shrink') === '1',
  technical: get('technical'),
  by: get('by'),
})

const scopes: Scope[] = ['region', 'rest', 'country', 'tib', 'non_tib']

/** The measures that a variant has. A change is no level, so it has no index. */
export function measuresOf(variant: Variant, known: number): Measure[] {
  const all: Measure[] = []
  if (variant.count) all.push('count')
  if (variant.share) all.push('share')
  const code = variant.count ?? variant.share ?? ''
  if (known > 1 && !isChange(code) && !isRatio(code)) all.push('index')
  return all
}

/** What is shown when nothing was chosen: what compares best. A count of one year says little beside
 * that of the country. */
export function likely(measures: Measure[], code: string, wish: string, own = false): Measure {
  const order: Measure[] = own ? ['count'] : isShare(code) ? ['share', 'count'] : ['index', 'share', 'count']
  return measures.find((one) => one === wish) ?? order.find((one) => measures.includes(one)) ?? 'count'
}

const comparable = (years: number[], since: number | null) =>
  years.filter((year) => since === null || year >= since)

/** Years of the region that an index may start from: exact and above zero, and not before a break, over
 * which nothing can be compared. */
export function basesOf(figures: Figure[], code: string, since: number | null): number[] {
  return comparable(years(figures, code, 'region'), since).filter((year) => {
    const found = figure(figures, code, 'region', year)
    const range = found && bounds(found)
    return range && range[0] > 0 && range[0] === range[1]
  })
}

/** Years that an index corrected for shrink may start from: the pupils of the same year must be known,
 * and of another year too, or there is no line. */
export function shrinkBases(bases: number[], pupils: number[]): number[] {
  const both = bases.filter((year) => pupils.includes(year))
  return pupils.length > 1 ? both : []
}

async function pupilYears(): Promise<number[]> {
  const found = await call('monitor', {
    indicators: ['pupils_total'],
    scopes: ['region'],
    shrink_corrected: false,
  })
  return years(found.figures, 'pupils_total', 'region')
}

/** Loads what the page of an indicator shows; nothing for a code that isn't there. */
export async function load(ask: Asked): Promise<Depth | null> {
  const own = await call('own_indicators', {})
  const family = familyOf(ask.code, own)
  if (!family) return null
  const variant = variantOf(family, ask.code)
  const codes = [variant.count, variant.share].filter((one) => one !== null)
  const technicals = choices(ask.code, family.field)
  const technical = technicals.find((one) => one === ask.technical) ?? technicals[0] ?? null
  const question = { shrink_corrected: false, scopes, ...(technical ? { technical } : {}) }
  const raw = await call('monitor', { ...question, indicators: codes })
  const main = variant.count ?? variant.share ?? ask.code
  const since = seriesOf(raw, main)?.since ?? null
  const known = comparable(years(raw.figures, main, 'region'), since)
  const bases = basesOf(raw.figures, main, since)
  const measures = measuresOf(variant, bases.length > 0 ? known.length : 0)
  const measure = likely(measures, ask.code, ask.measure, family.group === 'own')
  const code = measure === 'share' ? (variant.share ?? main) : main
  const bys = divisions(code, family)
  const by = bys.find((one) => one === ask.by) ?? null
  const fits = measure === 'index' && family.field !== 'none' ? shrinkBases(bases, await pupilYears()) : null
  const canShrink = fits && fits.length > 0
  const shrink = canShrink === true && ask.shrink
  const starts = shrink && fits ? fits : bases
  const base =
    measure === 'index' ? (starts.find((year) => String(year) === ask.base) ?? starts[0] ?? null) : null
  const index = base === null ? {} : { base, shrink_corrected: shrink }
  const ahead = code && !isChange(code) && !isRatio(code)
  const [shown, divided, projection] = await Promise.all([
    base === null
      ? raw
      : call('monitor', { ...question, ...index, scopes: [...scopes, 'lead'], indicators: [code] }),
    by ? call('monitor', { ...question, ...index, by, scopes: ['region'], indicators: [code] }) : null,
    ahead ? call('projection', { indicator: code, ...(technical ? { technical } : {}) }) : null,
  ])
  return {
    family,
    variant,
    own,
    code,
    measure,
    measures,
    technical,
    technicals,
    by,
    bys,
    bases: starts,
    base,
    shrink,
    canShrink,
    raw,
    shown,
    divided,
    projection,
  }
}

/** Breaks of a series by year; `year` is the first after it. */
export function breaksOf(monitor: Monitor, code: string): { year: number; reason: BreakReason }[] {
  return seriesOf(monitor, code)?.breaks ?? []
}

/** What is said of a series, with the first year that may be compared with its last. */
export const seriesOf = (monitor: Monitor, code: string) =>
  monitor.series.find((one) => one.indicator === code)
const silent: Says = { alone: null, beside: [], parts: null, lead: null, change: null, goals: [] }
export const saysOf = (monitor: Monitor, code: string): Says => seriesOf(monitor, code)?.says ?? silent

/** The scopes of which there are figures, in the order in which they are shown. */
export function present(figures: Figure[], code: string): Scope[] {
  const all: Scope[] = ['region', 'rest', 'country', 'tib', 'non_tib', 'lead']
  return all.filter((scope) => years(figures, code, scope).length > 0)
}

/** Which lines are drawn when nothing was chosen: the region beside the rest of the country, as everywhere.
 * A count of the country would flatten the region's. */
export function usual(there: Scope[], measure: Measure): Scope[] {
  if (measure === 'count') return ['region']
  return ['region', there.includes('rest') ? 'rest' : 'country']
}

/** An ambition or a look ahead as it lies in the chart; in an index relative to its base year. */
export function scaled(value: number, depth: Depth): number | null {
  if (depth.measure !== 'index') return value
  if (depth.shrink || depth.base === null) return null
  const base = figure(depth.raw.figures, depth.code, 'region', depth.base)?.value
  return base ? (value / base) * 100 : null
}
