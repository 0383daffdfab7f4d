import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  monday,
  mondayOf,
  monthGrid,
  weekday,
  weekOf,
} from '../src/shared/calendar'
import { readDate } from '../src/shared/date-input'

// A Thursday.
const today = '2026-11-26'
const read = (typed: string) => readDate(typed, today)
const all = (typed: string[]) => typed.map(read)

describe('a typed date', () => {
  it('is read with the day before the month', () => {
    const forms = [
      '3-2-2027',
      '3/2/27',
      '03.02.2027',
      '3 2 27',
      '3 - 2 - 2027',
      '2027-02-03',
      '2027/2/3',
      ' 3-2-27 ',
    ]
    expect(all(forms)).toEqual(forms.map(() => '2027-02-03'))
    expect(read('12-1-2027')).toBe('2027-01-12')
  })
  it('may name its month, in either language, cut off or whole', () => {
    const forms = [
      '3 feb',
      '3feb27',
      "3 feb '27",
      '3-feb-2027',
      '3 febr. 2027',
      '3 Februari 2027',
      '3 february',
      'feb 3',
      'February 3rd, 2027',
      '3e februari',
      'the 3rd of February',
      'wo 3 feb',
      'woensdag 3 februari 2027',
      'Wed 3 Feb 27',
      'wo 3-2-2027',
    ]
    expect(all(forms)).toEqual(forms.map(() => '2027-02-03'))
    expect(all(['1 mrt', '1 maart', '1 mar', '1 mei', '1 may', '1 okt', '1 oct', '1 sept', '1 dec'])).toEqual(
      [
        '2027-03-01',
        '2027-03-01',
        '2027-03-01',
        '2027-05-01',
        '2027-05-01',
        '2026-10-01',
        '2026-10-01',
        '2026-09-01',
        '2026-12-01',
      ],
    )
  })
  it('without a year is in the school year of today', () => {
    expect(all(['1-8', '31-7', '3-2', '3-9', '1 jan'])).toEqual([
      '2026-08-01',
      '2027-07-31',
      '2027-02-03',
      '2026-09-03',
      '2027-01-01',
    ])
    expect(readDate('3-9', '2027-07-31')).toBe('2026-09-03')
    expect(readDate('3-9', '2027-08-01')).toBe('2027-09-03')
    expect(readDate('3-2', '2027-08-01')).toBe('2028-02-03')
    expect(read('29-2')).toBeNull()
    expect(readDate('29-2', '2027-09-01')).toBe('2028-02-29')
  })
  it('may be a week: its Monday', () => {
    expect(
      all(['wk 6', 'wk6', 'week 6', 'week 6 2027', 'week 6 27', 'wk 40', 'w 53', 'week 53 2026']),
    ).toEqual([
      '2027-02-08',
      '2027-02-08',
      '2027-02-08',
      '2027-02-08',
      '2027-02-08',
      '2026-09-28',
      '2026-12-28',
      '2026-12-28',
    ])
    expect(all(['wk 53 2027', 'wk 0', 'wk 54', 'wk'])).toEqual([null, null, null, null])
  })
  it('may be seen from today', () => {
    expect(
      all([
        'vandaag',
        'Morgen',
        'overmorgen',
        'gisteren',
        'eergisteren',
        'today',
        'tomorrow',
        'yesterday',
        '+7',
        '+ 30',
        '-1',
      ]),
    ).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-25',
      '2026-11-24',
      '2026-11-26',
      '2026-11-27',
      '2026-11-25',
      '2026-12-03',
      '2026-12-26',
      '2026-11-25',
    ])
  })
  it('may be the coming day of the week, never today', () => {
    expect(
      all(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo', 'maandag', 'vrij', 'friday', 'Mon', 'thu']),
    ).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
      '2026-11-27',
      '2026-11-27',
      '2026-11-30',
      '2026-12-03',
    ])
  })
  it('is not guessed at', () => {
    const forms = [
      '',
      '  ',
      'ooit',
      '3',
      '2027',
      '3-',
      '3-2-',
      '3-2.27',
      '30-2-2027',
      '31-4',
      '0-1',
      '3-13',
      '13/13/27',
      '3-2-027',
      '3-2-20277',
      '0009-12-01',
      '2027-13-01',
      '2027-2',
      '3-2-1989',
      '1-1-2101',
      'ma 3 feb 2027',
      'maa 3',
      'ju 3',
      '3 ju',
      '3 feb 2027 10:00',
      '3 feb 2 2027',
      'feb',
      '+x',
      '3 februarie',
    ]
    expect(all(forms)).toEqual(forms.map(() => null))
  })
  it('keeps within the years that can be meant', () => {
    expect(all(['1-1-1990', '31-12-2100', '1-1-90', '1-1-89'])).toEqual([
      '1990-01-01',
      '2100-12-31',
      '1990-01-01',
      '2089-01-01',
    ])
  })
})

describe('sums with days', () => {
  it('know every day of the calendar', () => {
    expect([dayOf(2028, 2, 29), dayOf(2027, 2, 29), dayOf(2027, 0, 1), dayOf(2027, 12, 32)]).toEqual([
      '2028-02-29',
      null,
      null,
      null,
    ])
    expect([addDays('2026-12-31', 1), addDays('2027-03-01', -1), addDays('2100-12-31', 9)]).toEqual([
      '2027-01-01',
      '2027-02-28',
      '2100-12-31',
    ])
    expect([addMonths('2027-01-31', 1), addMonths('2027-01-15', -1), addMonths('2027-01-15', 24)]).toEqual([
      '2027-02-28',
      '2026-12-15',
      '2029-01-15',
    ])
    expect([addMonths('1990-01-15', -1), addMonths('2100-12-15', 12)]).toEqual(['1990-01-01', '2100-12-31'])
  })
  it('begin a week on Monday', () => {
    expect([weekday('2026-11-30'), weekday('2026-11-29'), monday('2026-11-29')]).toEqual([1, 7, '2026-11-23'])
  })
  it('number weeks as ISO does', () => {
    expect(['2027-01-01', '2027-01-04', '2024-12-30', '2026-12-31'].map((day) => weekOf(day))).toEqual([
      { year: 2026, week: 53 },
      { year: 2027, week: 1 },
      { year: 2025, week: 1 },
      { year: 2026, week: 53 },
    ])
    expect([mondayOf(2027, 1), mondayOf(2025, 1), mondayOf(2027, 53)]).toEqual([
      '2027-01-04',
      '2024-12-30',
      null,
    ])
  })
  it('lay out a month in six weeks', () => {
    const grid = monthGrid('2027-02-03')
    expect(grid.length).toBe(6)
    expect(grid[0]).toEqual({
      week: 5,
      days: [
        '2027-02-01',
        '2027-02-02',
        '2027-02-03',
        '2027-02-04',
        '2027-02-05',
        '2027-02-06',
        '2027-02-07',
      ],
    })
    expect(monthGrid('2026-11-01')[0]?.days[0]).toBe('2026-10-26')
  })
})
