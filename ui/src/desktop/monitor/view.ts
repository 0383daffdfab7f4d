import type { BreakReason, Scope } from '../../backend'
import { schoolYear } from '../../shared/format'
import { href } from '../../shared/router.svelte'
import { t } from '../../shared/words.svelte'
import { breaksOf, type Depth, present, usual } from './depth'
import { isPassRate } from './families'
import { byPart, byYear, type Cell, type Grid, type Part } from './grid'
import { breakdownName, files, indicatorName, kebab, unitOf } from './labels'

/** The scopes that are drawn: those in the address, else the usual ones. */
export function drawnScopes(depth: Depth, wish: string): Scope[] {
  const there = present(depth.shown.figures, depth.code).filter((one) => one !== 'lead')
  const wanted: string[] = wish ? wish.split(',') : usual(there, depth.measure)
  return there.filter((one) => wanted.includes(one))
}

/** The table behind the chart: the parts of a division, else year by year. */
export function tableOf(depth: Depth, names: Map<string, string>): Grid {
  const { by, code, measure, variant, raw } = depth
  const { figures, cohort } = depth.divided ?? depth.shown
  const shown: Part = { code, unit: unitOf(code, measure), figures, cohort, text: '' }
  if (by) {
    const link = (key: string) => href('school', { unit: key.replace(/^school:/, '') })
    const name = (key: string) => breakdownName(key, names)
    return byPart(shown, name, t(`ui-by-${by}`), by === 'school' ? link : undefined)
  }
  const part = (of: string | null, text: string): Part[] =>
    of ? [{ code: of, unit: unitOf(of, 'count'), figures: raw.figures, cohort: raw.cohort, text }] : []
  const beside =
    measure === 'index'
      ? [
          ...part(variant.count, t('ui-measure-count')),
          ...part(variant.share, t(isPassRate(variant.share) ? 'ui-measure-rate' : 'ui-measure-share')),
        ]
      : []
  return byYear(shown, present(depth.shown.figures, code), beside)
}

/** What is shown, and under which choices: it stands under a picture that leaves. */
export function subtitleOf(depth: Depth, region: string): string {
  const all = [
    indicatorName(depth.code, depth.own),
    region,
    depth.technical ? t('ui-technical-is', { name: t(`ui-technical-${kebab(depth.technical)}`) }) : '',
    depth.base === null ? '' : t('ui-index-base', { year: schoolYear(depth.base) }),
    depth.shrink ? t('ui-shrink-on') : '',
    depth.by ? t(`ui-by-${depth.by}`) : '',
  ]
  return all.filter(Boolean).join(' · ')
}

/** Why the line begins anew, in words. */
export function breakSays(one: { year: number; reason: BreakReason }): string {
  return t('ui-break', { year: schoolYear(one.year), reason: t(`ui-break-${kebab(one.reason)}`) })
}

/** The breaks by their number in the chart. */
export function breakNotes(depth: Depth): string[] {
  return breaksOf(depth.shown, depth.code).map((one, at) => `${at + 1}. ${breakSays(one)}`)
}

/** What must be known to read it away from the page: how it was counted. */
export function notesOf(depth: Depth): string[] {
  const { code, technical, own, measure, family } = depth
  const mine = own.find((one) => one.id === code)
  const masked = Math.max(0, ...depth.shown.figures.map((one) => (one.scope === 'region' ? one.masked : 0)))
  return [
    mine ? mine.definition : t(`ui-formula-${kebab(code)}`),
    technical ? t(`ui-counts-${kebab(technical)}`) : '',
    measure === 'index' ? t('ui-how-index') : '',
    depth.shrink ? t('ui-how-shrink') : '',
    family.field === 'mbo' ? t('ui-how-mbo') : '',
    masked > 0 ? t('ui-masked', { n: masked }) : '',
  ].filter(Boolean)
}

/** The files behind it; of an own figure by hand what its maker said. */
export function sourceOf(depth: Depth): string {
  const said = depth.own.find((one) => one.id === depth.code)?.source
  return t('ui-source-files', { files: files(depth.shown.figures).join(', ') || said || '–' })
}

/** The figure that the region's line ends in. */
export function lastCell(grid: Grid, depth: Depth): Cell | null {
  const drawn = (cell: Cell) =>
    cell.figure?.scope === 'region' &&
    cell.figure.indicator === depth.code &&
    (cell.figure.base !== null) === (depth.measure === 'index')
  return grid.rows.flatMap((row) => row.cells).findLast(drawn) ?? null
}
