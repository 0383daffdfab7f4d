import type { Figure, Monitor } from '../../backend'
import { bounds, figure, series, years } from '../../shared/figures'
import { schoolYear } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { type Family, families, isChange, isPassRate } from './families'
import { cell, type Grid } from './grid'
import { indicatorName, unitOf } from './labels'

/** What a school or college has figures of: a card each. */
export type Card = { code: string; share: string | null; name: string; family: Family; grid: Grid }

/** A college is four signs, a branch of a school six. */
export const isCollege = (unit: string) => unit.length === 4

/** The cards of a unit: what it has pupils in. What it doesn't offer is zero in every year and left out. */
export function cards(own: Monitor, region: Monitor, unit: string): Card[] {
  const all: Card[] = []
  for (const family of families) {
    if (isCollege(unit) !== (family.field === 'mbo')) continue
    for (const { count, share: whole } of family.variants) {
      // The pass rate stands with those who passed.
      const share = count === 'vmbo_exam_tech' ? null : whole
      const code = count ?? share ?? ''
      if (isChange(code) || !count) continue
      const points = series(own.figures, code, 'region')
      if (!points.some((one) => (bounds(one)?.[1] ?? 0) > 0)) continue
      all.push({ code, share, name: indicatorName(code), family, grid: grid(own, region, code, share) })
    }
  }
  return all
}

/** By year the school's count, what part of the region it is, and its share beside those around it. */
function grid(own: Monitor, region: Monitor, code: string, share: string | null): Grid {
  const rows = years(own.figures, code, 'region').map((year) => {
    const mine = figure(own.figures, code, 'region', year)
    const whole = figure(region.figures, code, 'region', year)
    const cells = [cell(mine, unitOf(code, 'count'), own.cohort), cell(part(mine, whole), 'share', null)]
    if (share) {
      cells.push(cell(figure(own.figures, share, 'region', year), 'share', own.cohort))
      for (const scope of ['region', 'country'] as const) {
        cells.push({ ...cell(figure(region.figures, share, scope, year), 'share', null), figure: null })
      }
    }
    return { key: String(year), head: schoolYear(year), provisional: mine?.provisional ?? false, cells }
  })
  const shares = share
    ? [
        t(isPassRate(share) ? 'ui-measure-rate' : 'ui-measure-share'),
        t('ui-scope-region'),
        t('ui-scope-country'),
      ]
    : []
  return { corner: t('ui-year'), columns: [t('ui-measure-count'), t('ui-school-of-region'), ...shares], rows }
}

/** What part of the region a school is; no figure of its own to trace. */
function part(mine: Figure | undefined, whole: Figure | undefined): Figure | undefined {
  const [a, b] = [mine && bounds(mine), whole && bounds(whole)]
  if (!mine || !a || !b || b[0] <= 0) return undefined
  const exact = a[0] === a[1] && b[0] === b[1]
  const [low, high] = [a[0] / Math.max(b[1], a[0]), a[1] / Math.max(b[0], a[1])]
  return { ...mine, scope: 'lead', value: exact ? low : null, low, high: Math.min(1, high) }
}
