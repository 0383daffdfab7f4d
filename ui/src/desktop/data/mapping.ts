import type { Mapping } from '../../backend/contract'

/** A row as it would come in, or why it can't. Rows are read here as the import reads them. */
export type ReadRow =
  | { place: string; year: number | null; low: number; high: number; empty: boolean }
  | { problem: string; raw: string }

type Count = { low: number; high: number; empty: boolean }
const most = 20_000_000

/** A whole number; `<5` and `-1` are masked, nothing is nothing. A string says what is wrong. */
export function readCount(text: string): Count | string {
  const cell = text.trim()
  if (cell === '') return { low: 0, high: 0, empty: true }
  const bound = /^<\s*(\d+)$/.exec(cell)
  if (bound) {
    const high = Number(bound[1]) - 1
    return high >= 1 ? { low: 1, high, empty: false } : 'number'
  }
  if (cell === '-1') return { low: 1, high: 4, empty: false }
  if (/^-\d+$/.test(cell)) return Number(cell) === 0 ? { low: 0, high: 0, empty: false } : 'negative'
  if (!/^\d+$/.test(cell)) return 'number'
  const value = Number(cell)
  return value > most ? 'huge' : { low: value, high: value, empty: false }
}

/** The school year in a cell or a name: `2019`, `2018-2019` (2018), `20191001`, `1-10-2019`. */
export function readYear(text: string): number | null {
  const plausible = (digits: string) => {
    const year = Number(digits)
    return year >= 1990 && year < 2100 ? year : null
  }
  const years = text
    .split(/[^0-9]+/)
    .map((run) => {
      if (run.length === 4) return plausible(run)
      return run.length === 8 ? (plausible(run.slice(0, 4)) ?? plausible(run.slice(4))) : null
    })
    .filter((year) => year !== null)
    .filter((year, at, all) => year !== all[at - 1])
  const [first, second] = years
  if (first === undefined || years.length > 2) return null
  return second === undefined || second === first + 1 ? first : null
}

const branch = /^\d{2}[A-Z]{2}(\d{2})?$/i

/** Which columns still have no meaning, or two. */
export type MappingProblem = 'place' | 'count' | 'year' | 'same'
export function mappingProblems(mapping: Mapping, year: number | null): MappingProblem[] {
  const problems: MappingProblem[] = []
  if (!mapping.columns.includes(mapping.place)) problems.push('place')
  if (!mapping.columns.includes(mapping.count)) problems.push('count')
  if (mapping.year === null ? year === null : !mapping.columns.includes(mapping.year)) problems.push('year')
  const used = [mapping.place, mapping.count, mapping.year].filter((name) => name)
  if (new Set(used).size < used.length) problems.push('same')
  return problems
}

/** The first rows as they would come in; `year` is that of the whole table. */
export function readRows(mapping: Mapping, rows: string[][], year: number | null): ReadRow[] {
  const at = (name: string | null) => (name === null ? -1 : mapping.columns.indexOf(name))
  const [placeAt, countAt, yearAt] = [at(mapping.place), at(mapping.count), at(mapping.year)]
  return rows.map((row): ReadRow => {
    const raw = row.join(';')
    const place = row[placeAt]?.trim()
    const cell = row[countAt]
    if (place === undefined || cell === undefined) return { problem: 'width', raw }
    const count = readCount(cell)
    if (typeof count === 'string') return { problem: count, raw }
    let own = year
    if (mapping.year !== null) {
      const said = row[yearAt]
      if (said === undefined) return { problem: 'width', raw }
      own = readYear(said)
      if (own === null) return { problem: 'year', raw }
    }
    if (mapping.place_is === 'school' && !branch.test(place)) return { problem: 'branch', raw }
    if (place === '') return { problem: 'place', raw }
    return { place, year: own, ...count }
  })
}
