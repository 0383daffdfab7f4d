import type { Figure, Monitor, Says, Scope } from '../src/backend'

const pupils: Partial<Record<Scope, [number, number]>> = {
  region: [576, 3560],
  rest: [11187, 57948],
  country: [11763, 61508],
}

/** A figure with nothing masked. */
export function one(
  indicator: string,
  school_year: number,
  scope: Scope,
  changes: Partial<Figure> = {},
): Figure {
  const [counted, all] = pupils[scope] ?? [0, 1]
  const share = indicator.endsWith('_share')
  const value = changes.value ?? (share ? counted / all : counted)
  return {
    indicator,
    school_year,
    scope,
    technical: 'techniekpact',
    breakdown: null,
    value,
    low: value,
    high: value,
    numerator: counted,
    denominator: share ? all : null,
    numerator_low: counted,
    numerator_high: counted,
    denominator_low: share ? all : null,
    denominator_high: share ? all : null,
    masked: 0,
    provisional: false,
    unplaced: 0,
    placed_by_name: 0,
    base: null,
    shrink_corrected: false,
    sources: [],
    ...changes,
  }
}

/** Count and share for every scope; the same in each year. */
export function figures(years: number[]): Figure[] {
  return years.flatMap((year) =>
    ['vmbo_intake_tech', 'vmbo_intake_tech_share'].flatMap((indicator) =>
      (['region', 'rest', 'country'] as const).map((scope) => one(indicator, year, scope)),
    ),
  )
}

/** A figure of which only the least and the most is known. */
export function masked(
  indicator: string,
  school_year: number,
  low: number,
  high: number,
  scope: Scope = 'region',
): Figure {
  const bounds = { low, high, numerator: null, numerator_low: low, numerator_high: high, masked: 1 }
  return { ...one(indicator, school_year, scope), ...bounds, value: null }
}

/** What the app says with the figures, by code. */
export type Saying = Record<string, Partial<Says>>

export function monitor(figures: Figure[], said: Saying = {}, since: number | null = null): Monitor {
  const codes = [...new Set(figures.map((one) => one.indicator))]
  return {
    figures,
    cohort: null,
    series: codes.map((indicator) => ({
      indicator,
      name: null,
      field: 'vmbo',
      breaks: [],
      since,
      says: { alone: null, beside: [], parts: null, lead: null, change: null, goals: [], ...said[indicator] },
    })),
    sources: [],
    municipalities: 14,
    branches: 62,
    missing: [],
  }
}
