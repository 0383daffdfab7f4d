import type { Need } from '../../backend/contract'
import { date, enumerate, monthName, schoolYear } from '../../shared/format'
import { maybe, t } from '../../shared/words.svelte'
import { capital, kebab } from '../monitor/labels'

export type State = 'in' | 'part' | 'out'
export type Standing = {
  kind: string
  state: State
  /** School years that are in, oldest first. */
  years: number[]
  /** School years that could be in: between those that are, and after them. */
  missing: number[]
  indicators: string[]
  /** Of these, the ones that no file gives yet. */
  fresh: string[]
}

const addresses = ['C', 'Cpo', 'D']
/** Counted on 1 October; the others look back on a whole school year. */
const october = ['A', 'A2', 'H', 'I']
/** Kinds that tell the same of another year, so that together they make one series. */
const together: Record<string, string> = { H: 'I', I: 'H' }

/** Whether files of this kind are lists of addresses, which aren't about a year. */
export const isAddresses = (kind: string): boolean => addresses.includes(kind)

/** The last school year of which DUO will have published such a file: in spring, that of the last
 * autumn, and of whole school years the one that ended last summer. */
export function lastPublished(kind: string, today: string): number | null {
  if (isAddresses(kind) || kind === 'P') return null
  const spring = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) >= 4 ? 0 : 1)
  return october.includes(kind) ? spring - 1 : spring - 2
}

/** The school years that are not in, from the first that is up to the last that can be. */
export function missingYears(years: number[], last: number | null, elsewhere: number[] = []): number[] {
  const first = Math.min(...years)
  const end = Math.max(last ?? first, ...years)
  if (years.length === 0) return []
  const known = new Set([...years, ...elsewhere])
  return Array.from({ length: end - first + 1 }, (_, at) => first + at).filter((year) => !known.has(year))
}

/** How each kind of file stands, what helps most first. */
export function standings(needs: Need[], today: string): Standing[] {
  const given = new Set(needs.filter((one) => one.imports.length > 0).flatMap((one) => one.indicators))
  const all = needs.map((need): Standing => {
    const years = [...need.years].sort((a, b) => a - b)
    const other = needs.find((one) => one.kind === together[need.kind])
    const missing =
      need.kind === 'P' ? [] : missingYears(years, lastPublished(need.kind, today), other?.years)
    // A forecast that ends before it begins tells nothing any more.
    const stale = need.kind === 'P' && Math.max(...years) < Number(today.slice(0, 4))
    return {
      kind: need.kind,
      state: need.imports.length === 0 ? 'out' : missing.length > 0 || stale ? 'part' : 'in',
      years,
      missing,
      indicators: need.indicators,
      fresh: need.imports.length > 0 ? [] : need.indicators.filter((one) => !given.has(one)),
    }
  })
  return all
    .map((one, at) => ({ one, at, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one)
}

/** Schools have no region without addresses, so these go first; then what gives figures that aren't
 * there, then what makes series longer, then what refines. */
function rank(one: Standing): number {
  if (one.state === 'in') return 4
  if (one.kind === 'C') return 0
  if (one.state === 'part') return 2
  if (one.fresh.length > 0) return 1
  return one.indicators.length > 0 ? 3.5 : 3
}

/** Whether it is among what helps, and not only a refinement. */
export const helps = (one: Standing): boolean => rank(one) < 3

/** The name that DUO publishes it under. */
export const fileName = (kind: string): string => maybe(`ui-need-file-${kebab(kind)}`) ?? kind

/** Told by another figure as well: a share of it, a part of it, its change. */
const beside = /_(share|rate|3|change_tech|tech_vmbo|tech_passed)$|^vmbo_tl_exam/

/** What one sees with it, in words. */
export function gives(one: { kind: string; indicators: string[] }): string {
  const own = maybe(`ui-need-gives-${kebab(one.kind)}`)
  if (own) return own
  const main = one.indicators.filter(
    (code) =>
      (!beside.test(code) || code === 'vmbo_exam_tech_rate') &&
      (one.kind === 'I' || !code.startsWith('throughput')),
  )
  return enumerate(
    (main.length > 0 ? main : one.indicators).map((code) => maybe(`indicator-${kebab(code)}`) ?? code),
  )
}

/** Runs of years: [2014, 2015, 2018] → [[2014, 2015], [2018, 2018]]. */
export function spans(years: number[]): [number, number][] {
  const found: [number, number][] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && year <= last[1] + 1) last[1] = year
    else found.push([year, year])
  }
  return found
}

/** Runs of years in words: 2014–15 t/m 2015–16, 2018–19. */
export function yearWords(years: number[]): string {
  return spans(years)
    .map(([from, to]) =>
      from === to
        ? schoolYear(from, true)
        : t('ui-years-span', { from: schoolYear(from, true), to: schoolYear(to, true) }),
    )
    .join(', ')
}

/** The day of an edition, as far as it is known: a year, a month or a day. */
export function editionWords(edition: string): string {
  if (edition.length === 10) return date(edition)
  return edition.length === 7 ? `${monthName(`${edition}-01`)} ${edition.slice(0, 4)}` : edition
}

/** What to do first, in one sentence. */
export function advice(all: Standing[]): string {
  const first = all[0]
  if (!first || first.state === 'in' || !helps(first)) return t('ui-need-done')
  const file = fileName(first.kind)
  if (first.kind === 'C') return t('ui-need-first', { file })
  if (first.state === 'out')
    return t('ui-need-new', { file, gives: gives({ ...first, indicators: first.fresh }) })
  return t('ui-need-newer', { file, years: yearWords(first.missing) })
}

/** The years to draw a strip of: those that any kind has or lacks, at most a dozen. */
export function strip(all: Standing[]): number[] {
  const years = all.filter((one) => one.kind !== 'P').flatMap((one) => [...one.years, ...one.missing])
  if (years.length === 0) return []
  const last = Math.max(...years)
  const first = Math.max(Math.min(...years), last - 11)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The name of a kind of file, to begin a line with. */
export const kindName = (kind: string): string =>
  capital(maybe(`import-kind-${kebab(kind)}`) ?? t('ui-kind-other', { code: kind }))
