import type { Figure, Scope } from '../../backend'
import { bounds, breakdowns, figure, years } from '../../shared/figures'
import { schoolYear } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { plain, range, scopeName, type Unit } from './labels'

/** What a share is made of. */
export type FigurePart = 'numerator' | 'denominator'

/** A figure in the table behind a chart, and what stands for it in words and in a file. */
export type Cell = {
  text: string
  /** The least and the most, for a file that reckons on; the text itself where it is no number. */
  plain: [number, number] | string | null
  figure: Figure | null
  /** What it shows of the figure; itself when this isn't said. */
  part?: FigurePart
  /** The year whose members counted, to trace it by. */
  cohort: number | null
}
export type Row = { key: string; head: string; provisional: boolean; link?: string; cells: Cell[] }
export type Grid = { corner: string; columns: string[]; rows: Row[]; percents?: boolean[] }

/** Figures of one code with how they are shown. */
export type Part = { code: string; unit: Unit; figures: Figure[]; cohort: number | null; text: string }
export type Column = {
  text: string
  unit: Unit
  find: (year: number) => Figure | undefined
  part?: FigurePart
  cohort: number | null
}

export function cell(found: Figure | undefined, unit: Unit, cohort: number | null, part?: FigurePart): Cell {
  const shown = found && part ? partOf(found, part) : found
  return {
    text: range(shown, unit),
    plain: plain(shown, unit),
    figure: found && bounds(found) && found.scope !== 'lead' ? found : null,
    part,
    cohort,
  }
}

/** A cell that is words, or a number that no figure stands behind. */
export function textCell(text: string | number | null, shown?: string): Cell {
  const plain: Cell['plain'] = typeof text === 'number' ? [text, text] : text
  return { text: shown ?? String(text ?? '–'), plain, figure: null, cohort: null }
}

/** A part of a share, with its bounds. */
function partOf(one: Figure, part: FigurePart): Figure {
  const value = one[part]
  return { ...one, value, low: value ?? one[`${part}_low`], high: value ?? one[`${part}_high`] }
}

/** Columns for the region's counts behind a share or an index, then one per scope. */
export function columns(shown: Part, scopes: Scope[], beside: Part[]): Column[] {
  const all: Column[] = []
  if (shown.unit === 'share') {
    const find = (year: number) => figure(shown.figures, shown.code, 'region', year)
    const has = shown.figures.some((one) => one.denominator_low !== null || one.denominator !== null)
    if (has) {
      const made = { unit: 'count' as const, find, cohort: shown.cohort }
      all.push({ ...made, text: t('ui-measure-count'), part: 'numerator' })
      all.push({ ...made, text: t('ui-out-of'), part: 'denominator' })
    }
  }
  for (const part of beside) {
    const find = (year: number) => figure(part.figures, part.code, 'region', year)
    all.push({ text: part.text, unit: part.unit, find, cohort: part.cohort })
  }
  for (const scope of scopes) {
    const find = (year: number) => figure(shown.figures, shown.code, scope, year)
    const unit = scope === 'lead' ? 'index' : shown.unit
    all.push({ text: scopeName(scope), unit, find, cohort: shown.cohort })
  }
  return all
}

/** Years down, scopes across. */
export function byYear(shown: Part, scopes: Scope[], beside: Part[]): Grid {
  const across = columns(shown, scopes, beside)
  return {
    corner: t('ui-year'),
    columns: across.map((one) => one.text),
    percents: across.map((one) => one.unit === 'share'),
    rows: years(shown.figures, shown.code).map((year) => {
      const found = across.map((one) => one.find(year))
      return {
        key: String(year),
        head: schoolYear(year),
        provisional: found.some((one) => one?.provisional),
        cells: across.map((one, at) => cell(found[at], one.unit, one.cohort, one.part)),
      }
    }),
  }
}

/** The parts of a division down, years across. */
export function byPart(
  shown: Part,
  name: (breakdown: string) => string,
  corner: string,
  link?: (breakdown: string) => string | undefined,
): Grid {
  const divided = shown.figures.filter((one) => one.breakdown !== null && bounds(one))
  const all = [...new Set(divided.map((one) => one.school_year))].sort((a, b) => a - b)
  const rows = breakdowns(shown.figures, shown.code).map((breakdown): Row => {
    const found = all.map((year) => figure(shown.figures, shown.code, 'region', year, breakdown))
    return {
      key: breakdown,
      head: name(breakdown),
      link: link?.(breakdown),
      provisional: false,
      cells: found.map((one) => cell(one, shown.unit, shown.cohort)),
    }
  })
  const percents = all.map(() => shown.unit === 'share')
  return { corner, columns: all.map((year) => schoolYear(year, true)), percents, rows }
}

const tidy = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
/** What people and public files wrote never runs as a formula, as in a CSV. Figures are the app's own. */
const inert = (text: string) => tidy(text).replace(/^(?='*[=+\-@＝＋－＠])(?![+-]$)/, "'")
/** A spreadsheet reads a number with a true minus as text. */
const typed = (text: string) => tidy(text).replace(/^−(?=\d)/, '-')
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The table for a spreadsheet: tabs between cells. */
export function tsv(grid: Grid): string {
  const lines = [
    [grid.corner, ...grid.columns].map(inert),
    ...grid.rows.map((row) => [inert(row.head), ...row.cells.map((one) => typed(one.text))]),
  ]
  return lines.map((line) => line.join('\t')).join('\n')
}

/** The table for a document. Excel reads it too: heads are said to be text, so that none runs as a formula. */
export function html(grid: Grid, title: string): string {
  const head = (words: string, at: number) =>
    `<th align="${at ? 'right' : 'left'}" style="mso-number-format:'\\@'">${escaped(words)}</th>`
  const row = (cells: string[]) => `<tr>${cells.join('')}</tr>`
  const columns = row([grid.corner, ...grid.columns].map(head))
  const body = grid.rows
    .map((one) =>
      row([
        head(one.head, 0),
        ...one.cells.map(({ text }) => `<td align="right">${escaped(typed(text))}</td>`),
      ]),
    )
    .join('')
  return `<table><caption>${escaped(title)}</caption><thead>${columns}</thead><tbody>${body}</tbody></table>`
}

/** Columns and rows for a file. Where a column has ranges it becomes two: the least and the most. A
 * column's name may stand there only once. */
export function rows(grid: Grid): { columns: string[]; rows: (string | number | null)[][] } {
  const seen = new Map<string, number>()
  const once = (text: string) => {
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return times === 1 ? text : `${text} (${times})`
  }
  const isRange = (one: Cell | undefined) => Array.isArray(one?.plain) && one.plain[0] !== one.plain[1]
  const ranged = grid.columns.map((_, at) => grid.rows.some((row) => isRange(row.cells[at])))
  const names = grid.columns.flatMap((text, at) => {
    const unit = grid.percents?.[at] ? `${text} (%)` : text
    return ranged[at] ? [t('ui-at-least', { name: unit }), t('ui-at-most', { name: unit })] : [unit]
  })
  const values = (one: Cell, at: number): (string | number | null)[] => {
    if (!Array.isArray(one.plain)) return ranged[at] ? [one.plain, one.plain] : [one.plain]
    return ranged[at] ? one.plain : [one.plain[0]]
  }
  const note = (row: Row) => (row.provisional ? `${row.head} (${t('ui-provisional-short')})` : row.head)
  return {
    columns: [grid.corner, ...names].map(once),
    rows: grid.rows.map((row) => [note(row), ...row.cells.flatMap(values)]),
  }
}
