import { describe, expect, it } from 'vitest'
import { type Import, type Preview, Refusal } from '../src/backend'
import type { College, NationalRegion, Region, RegionMember } from '../src/backend/contract'
import { notable, rows } from '../src/desktop/data/imported'
import { differences, ours, special } from '../src/desktop/data/national'
import { found, ordered, readPercent } from '../src/desktop/data/shares'
import {
  asksYear,
  choosesYear,
  contradicted,
  given,
  type Item,
  isReady,
  partsOf,
} from '../src/desktop/import.svelte'

const preview: Preview = {
  file: 'f',
  file_name: 'leerlingen-2019.csv',
  kind: 'A',
  school_year: 2019,
  year_source: 'name',
  encoding: 'UTF-8',
  delimiter: ';',
  rows: 1,
  rejected: [],
  rejected_count: 0,
  unknown: [],
  unknown_count: 0,
  disagreeing: 0,
  edition: '2020',
  edition_source: 'name',
  overtaken_by: null,
  years: [],
  name_year: 2019,
  already: false,
  columns: [],
  sample: [],
}
const item = (changes: Partial<Item> = {}, about: Partial<Preview> = {}): Item => ({
  key: 'k',
  file: { file: 'f', name: preview.file_name, size: 1 },
  preview: { ...preview, ...about },
  refusal: null,
  year: null,
  certain: false,
  edition: null,
  part: null,
  parts: [],
  own: null,
  replaces: null,
  outcome: null,
  state: 'ready',
  ...changes,
})

describe('the year of a chosen file', () => {
  it('is asked when nothing tells it, but not of addresses', () => {
    const unknown = { year_source: 'none', school_year: null, name_year: null }
    expect(asksYear(item({}, unknown))).toBe(true)
    expect(isReady(item({}, unknown))).toBe(false)
    expect(asksYear(item({ year: 2020 }, unknown))).toBe(false)
    expect(asksYear(item({}, { ...unknown, kind: 'C' }))).toBe(false)
    expect(choosesYear(item({}, { year_source: 'file' }))).toBe(false)
  })
  it('is asked again when the name says another one', () => {
    expect(contradicted(item())).toBeNull()
    expect(contradicted(item({ year: 2019 }))).toBeNull()
    expect(contradicted(item({ year: 2015 }))).toBe(2019)
    expect(isReady(item({ year: 2015 }))).toBe(false)
    expect(isReady(item({ year: 2015, certain: true }))).toBe(true)
  })
  it('goes along only when it was chosen', () => {
    expect(given(item())).toEqual({ certain: false })
    expect(given(item({ year: 2015, certain: true, part: 'blad 2' }))).toEqual({
      certain: true,
      school_year: 2015,
      part: 'blad 2',
    })
  })
})

it('the tables of a file are named in the refusal', () => {
  const refusal = (args: Record<string, string>) => new Refusal({ code: 'several_tables', args })
  expect(partsOf(refusal({ names: '["a, b.csv","c.csv"]' }))).toEqual(['a, b.csv', 'c.csv'])
  expect(partsOf(refusal({ names: 'a, b' }))).toEqual([])
  expect(partsOf(refusal({}))).toEqual([])
})

describe('the list of imports', () => {
  const one = (id: string, changes: Partial<Import> = {}): Import => ({
    id,
    kind: 'F',
    file_name: id,
    sha256: '',
    years: [2019],
    rows_read: 1,
    rows_new: 1,
    rows_changed: 0,
    rows_same: 0,
    rows_rejected: 0,
    rows_disagreeing: 0,
    edition: '2020',
    unknown_units: 3,
    withdrawn: false,
    imported_at: '',
    ...changes,
  })
  it('tells what was replaced, and how schools were placed as far as that is known', () => {
    const needs = [{ kind: 'F', indicators: [], imports: ['new'], years: [2019] }]
    const source = {
      import: 'new',
      kind: 'F',
      file_name: '',
      years: [],
      rows: 1,
      by_name: 2,
      unplaced: 1,
      imported_at: '',
    }
    const imports = [one('new'), one('old'), one('gone', { withdrawn: true }), one('own', { kind: 'X' })]
    const { standing, withdrawn } = rows(imports, needs, [source])
    expect(standing.map((row) => [row.one.id, row.replaced, row.byName, row.unplaced, row.unknown])).toEqual([
      ['new', false, 2, 1, 0],
      ['old', true, 0, 0, 3],
      ['own', false, 0, 0, 0],
    ])
    expect(withdrawn.map((row) => row.id)).toEqual(['gone'])
    expect(standing.map(notable)).toEqual([true, true, false])
  })
})

describe('the share of a college', () => {
  const college = (name: string, percent: number, by_hand = false): College => ({
    id: `mbo:${name}`,
    name,
    municipality: 'HENGELO',
    percent,
    by_hand,
    school_year: 2019,
    students: 1,
  })
  it('is a whole number from 0 to 100', () => {
    expect(['0', ' 60 % ', '100'].map(readPercent)).toEqual([0, 60, 100])
    for (const text of ['101', '-1', '12,5', 'half', '1e1'])
      expect(readPercent(text)).toMatchObject({ code: 'percent_implausible' })
    expect(readPercent(' ')).toMatchObject({ code: 'required' })
  })
  it('puts what counts or was set first', () => {
    const all = [college('Albeda', 0), college('Zadkine', 0, true), college('ROC', 100)]
    expect(ordered(all).map((one) => one.name)).toEqual(['ROC', 'Zadkine', 'Albeda'])
    expect(found(all, 'hengelo zad').map((one) => one.name)).toEqual(['Zadkine'])
  })
})

describe('the national list', () => {
  const member = (place: string, changes: Partial<RegionMember> = {}): RegionMember => ({
    place,
    sign: '+',
    from: null,
    to: null,
    ...changes,
  })
  const region = (name: string, members: RegionMember[]): Region => ({
    id: 'r',
    name,
    identity: '',
    start_year: null,
    sectors: [],
    themes: [],
    members,
  })
  const list: NationalRegion[] = [
    { id: 'national:a', name: 'Achterhoek', members: [member('GM0001')] },
    { id: 'national:t', name: 'Twente', members: [member('GM0153'), member('GM0164')] },
  ]
  it('knows our region by name or by members', () => {
    expect(ours(list, region('twente ', []))?.id).toBe('national:t')
    expect(ours(list, region('Wij', [member('GM0153'), member('GM0164')]))?.id).toBe('national:t')
    expect(ours(list, region('Wij', []))).toBeNull()
  })
  it('says what is in one of the two only', () => {
    const here = [member('GM0153'), member('GM0141'), member('vo:00AH07', { sign: '-' })]
    expect(differences(here, list[1]?.members ?? [])).toEqual({ here: ['GM0141'], there: ['GM0164'] })
    expect(special([...here, member('GM0164', { from: 2014 })]).map((one) => one.place)).toEqual([
      'vo:00AH07',
      'GM0164',
    ])
  })
})
