import { beforeEach, describe, expect, it } from 'vitest'
import {
  count,
  date,
  decimal,
  fold,
  parse,
  percent,
  period,
  schoolYear,
  schoolYearOf,
} from '../src/shared/format'
import { speak } from '../src/shared/words.svelte'

describe('numbers and dates', () => {
  beforeEach(() => speak('nl'))
  it('follow the language', async () => {
    expect([count(4812), decimal(104.94), percent(0.1618), date('2025-10-01', 'long')]).toEqual([
      '4.812',
      '104,9',
      '16,2%',
      '1 oktober 2025',
    ])
    await speak('en')
    expect([count(4812), decimal(104.94), percent(0.1618), date('2025-10-01', 'long')]).toEqual([
      '4,812',
      '104.9',
      '16.2%',
      '1 October 2025',
    ])
  })
  it('round and sign as reports and sentences do', () => {
    expect([percent(49 / 400), decimal(999.95), decimal(0.25), count(2.5)]).toEqual([
      '12,3%',
      '1.000,0',
      '0,3',
      '3',
    ])
    expect([decimal(-1234.56), decimal(-0.04), count(-5), parse('−5,5')]).toEqual([
      '−1.234,6',
      '0,0',
      '−5',
      -5.5,
    ])
  })
  it('name months as the language does', async () => {
    const days = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}-03`)
    const intl = (language: string, month: 'long' | 'short') => {
      const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
      return days.map((day) => new Intl.DateTimeFormat(language, options).format(new Date(day)))
    }
    expect(days.map((day) => date(day, 'long'))).toEqual(intl('nl-NL', 'long'))
    expect(days.map((day) => date(day))).toEqual(intl('nl-NL', 'short'))
    await speak('en')
    expect(days.map((day) => date(day, 'long'))).toEqual(intl('en-GB', 'long'))
    // As in reports, where September has three letters like all others.
    expect(days.map((day) => date(day))).toEqual(
      intl('en-GB', 'short').map((day) => day.replace('Sept', 'Sep')),
    )
  })
  it('say nothing as a dash', () => {
    expect([
      count(null),
      percent(null),
      date(null),
      date('soon'),
      period(null, null),
      schoolYear(null),
    ]).toEqual(['–', '–', '–', '–', '–', '–'])
  })
  it('name the year once in a period', () => {
    expect(period('2025-08-25', '2025-11-12')).toBe('25 aug – 12 nov 2025')
    expect(period('2025-08-25', '2026-01-12')).toBe('25 aug 2025 – 12 jan 2026')
    expect(period('2025-08-25', null)).toBe('25 aug 2025')
  })
  it('begin a school year on 1 August', () => {
    expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01')]).toEqual([2025, 2026])
    expect([schoolYear(2025), schoolYear(1999, true)]).toEqual(['2025–2026', '1999–00'])
  })
  it('search without accents', () => {
    expect(fold('Loopbaanoriëntatie')).toBe('loopbaanorientatie')
  })
})
