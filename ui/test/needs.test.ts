import { beforeEach, describe, expect, it } from 'vitest'
import type { Need } from '../src/backend/contract'
import {
  advice,
  gives,
  helps,
  lastPublished,
  missingYears,
  spans,
  standings,
  strip,
  yearWords,
} from '../src/desktop/data/needs'
import { speak } from '../src/shared/words.svelte'

const today = '2026-11-25'
const intake = 'vmbo_intake_tech'
const exams = ['vmbo_exam_tech', 'vmbo_exam_tech_rate', 'throughput_vmbo_mbo']
const need = (kind: string, years: number[], indicators: string[] = [], there = years.length > 0): Need => ({
  kind,
  indicators,
  imports: there ? [`of-${kind}`] : [],
  years,
})
const all = (given: Record<string, number[]>, there: string[] = []): Need[] =>
  [
    ['C', []],
    ['A', [intake, 'vmbo_intake_tech_share', 'pupils_total']],
    ['F', exams],
    ['H', ['mbo_stock_tech']],
    ['I', ['mbo_stock_tech', 'mbo_intake_tech']],
    ['E', exams],
    ['A2', ['pupils_total']],
    ['P', []],
  ].map(([kind, codes]) =>
    need(
      kind as string,
      given[kind as string] ?? [],
      codes as string[],
      there.includes(kind as string) || (given[kind as string] ?? []).length > 0,
    ),
  )
const of = (needs: Need[], kind: string) => standings(needs, today).find((one) => one.kind === kind)

beforeEach(() => speak('nl'))

describe('the years that a kind of file lacks', () => {
  it('lie between those that are in, and after them', () => {
    expect(missingYears([2019, 2021], 2023)).toEqual([2020, 2022, 2023])
    expect(missingYears([2019, 2021], 2023, [2020])).toEqual([2022, 2023])
    expect(missingYears([2024], 2020)).toEqual([])
    expect(missingYears([], 2025)).toEqual([])
  })
  it('end where DUO has published: last autumn’s pupils in spring, exams a year later', () => {
    expect(lastPublished('A', '2026-11-25')).toBe(2025)
    expect(lastPublished('A', '2026-03-31')).toBe(2024)
    expect(lastPublished('F', '2026-11-25')).toBe(2024)
    expect(lastPublished('C', today)).toBeNull()
  })
  it('are said in runs', () => {
    expect(spans([2018, 2014, 2015])).toEqual([
      [2014, 2015],
      [2018, 2018],
    ])
    expect(yearWords([2014, 2015, 2018])).toBe('2014–15 t/m 2015–16, 2018–19')
  })
})

describe('how a kind of file stands', () => {
  it('is missing, there in part, or there', () => {
    expect(of(all({}), 'A')?.state).toBe('out')
    expect(of(all({ A: [2019] }), 'A')).toMatchObject({
      state: 'part',
      missing: [2020, 2021, 2022, 2023, 2024, 2025],
    })
    expect(of(all({ A: [2024, 2025] }), 'A')?.state).toBe('in')
    expect(of(all({}, ['C']), 'C')?.state).toBe('in')
  })
  it('counts years of students from either file', () => {
    expect(of(all({ H: [2018, 2019], I: [2020, 2021, 2022, 2023, 2024, 2025] }), 'H')?.state).toBe('in')
  })
  it('puts addresses first, then new figures, then more years, then what only refines', () => {
    const kinds = standings(all({ A: [2019], F: [2024] }, ['C']), today).map((one) => one.kind)
    expect(kinds).toEqual(['H', 'I', 'A', 'P', 'E', 'A2', 'C', 'F'])
    expect(standings(all({}), today)[0]?.kind).toBe('C')
    const stands = standings(all({ A: [2025], F: [2024] }, ['C']), today)
    expect(stands.filter(helps).map((one) => one.kind)).toEqual(['H', 'I'])
  })
  it('calls a forecast that is over no longer there', () => {
    expect(of(all({ P: [2024, 2025] }), 'P')?.state).toBe('part')
    expect(of(all({ P: [2025, 2030] }), 'P')?.state).toBe('in')
  })
  it('draws a dozen years at most', () => {
    const years = strip(standings(all({ A: [2009, 2025], P: [2026, 2040] }), today))
    expect([years[0], years.at(-1)]).toEqual([2014, 2025])
  })
})

describe('what to do first', () => {
  const say = (needs: Need[]) => advice(standings(needs, today))
  it('is said in one sentence', () => {
    expect(say(all({}))).toContain('Begin met “Alle vestigingen vo”')
    expect(say(all({}, ['C']))).toBe(
      'U hebt “Leerlingen vo per vestiging naar onderwijstype” nog niet. Daarmee ziet u: instroom vmbo-techniek en leerlingen totaal.',
    )
    const years = Object.fromEntries(['A', 'H', 'I'].map((kind) => [kind, [2025]]))
    expect(say(all({ ...years, F: [2022, 2023] }, ['C']))).toBe(
      'Van “Examenkandidaten en geslaagden” kunt u nog toevoegen: 2024–25.',
    )
    expect(say(all({ ...years, F: [2024] }, ['C']))).toBe('Alles wat de monitor nodig heeft, is er.')
  })
  it('names figures, and leaves out shares of them', () => {
    expect(gives({ kind: 'F', indicators: exams })).toBe(
      'examenkandidaten techniek en slaagpercentage techniek',
    )
    expect(gives({ kind: 'C', indicators: [] })).toBe('welke scholen in uw regio staan')
    expect(gives({ kind: 'G', indicators: ['vsv_rate'] })).toBe('aandeel voortijdig schoolverlaters')
  })
})
