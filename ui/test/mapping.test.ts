import { describe, expect, it } from 'vitest'
import type { Mapping } from '../src/backend/contract'
import { mappingProblems, readCount, readRows, readYear } from '../src/desktop/data/mapping'

const mapping: Mapping = {
  columns: ['Gemeente', 'Jaar', 'Aantal'],
  year: 'Jaar',
  place: 'Gemeente',
  place_is: 'municipality',
  count: 'Aantal',
}

describe('a cell with a count', () => {
  it('is exact, masked or empty', () => {
    expect(readCount(' 12 ')).toEqual({ low: 12, high: 12, empty: false })
    expect(readCount('<5')).toEqual({ low: 1, high: 4, empty: false })
    expect(readCount('-1')).toEqual({ low: 1, high: 4, empty: false })
    expect(readCount('')).toEqual({ low: 0, high: 0, empty: true })
  })
  it('or else says why it can’t be read', () => {
    expect(['veel', '12,5', '+3', '<1', '< x'].map(readCount)).toEqual(Array(5).fill('number'))
    expect(readCount('-7')).toBe('negative')
    expect(readCount('20000001')).toBe('huge')
  })
})

it('a school year is found in the ways it is written', () => {
  const found = ['2019', '2018-2019', '2019-20', '20191001', '01102019', '1-10-2019', 'cijfers-2023.csv'].map(
    readYear,
  )
  expect(found).toEqual([2019, 2018, 2019, 2019, 2019, 2019, 2023])
  expect(['2014-2019', '', '1850', 'jaar', '2019 2020 2021'].map(readYear)).toEqual(Array(5).fill(null))
})

describe('the first rows', () => {
  it('come in as they would, or with why not', () => {
    const rows = [
      ['Enschede', '2024', '12'],
      ['Hengelo', '2024-2025', '<5'],
      ['Borne', '2024', 'veel'],
      ['Almelo', 'ooit', '3'],
      ['', '2024', '3'],
      ['Rijssen', '2024'],
    ]
    expect(
      readRows(mapping, rows, null).map((row) =>
        'problem' in row ? row.problem : [row.place, row.year, row.low, row.high],
      ),
    ).toEqual([['Enschede', 2024, 12, 12], ['Hengelo', 2024, 1, 4], 'number', 'year', 'place', 'width'])
  })
  it('take the year of the whole table, and numbers of schools', () => {
    const schools: Mapping = { ...mapping, year: null, place_is: 'school' }
    const read = readRows(
      schools,
      [
        ['00AH07', '', '1'],
        ['25pt', '', '2'],
        ['Lyceum', '', '3'],
      ],
      2022,
    )
    expect(read.map((row) => ('problem' in row ? row.problem : row.year))).toEqual([2022, 2022, 'branch'])
  })
})

it('what was guessed or chosen is checked before it is used', () => {
  expect(mappingProblems(mapping, null)).toEqual([])
  expect(mappingProblems({ ...mapping, place: '', count: 'weg' }, null)).toEqual(['place', 'count'])
  expect(mappingProblems({ ...mapping, year: null }, null)).toEqual(['year'])
  expect(mappingProblems({ ...mapping, year: null }, 2022)).toEqual([])
  expect(mappingProblems({ ...mapping, count: 'Jaar' }, null)).toEqual(['same'])
})
