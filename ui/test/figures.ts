import type { Figure, Scope } from '../src/backend'

const pupils: Record<Scope, [number, number]> = {
  region: [576, 3560],
  rest: [11187, 57948],
  country: [11763, 61508],
}

function one(indicator: string, school_year: number, scope: Scope): Figure {
  const [counted, all] = pupils[scope]
  const share = indicator.endsWith('_share')
  const value = share ? counted / all : counted
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
    sources: [],
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
