import { describe, expect, test } from 'vitest'
import { type Bar, dragged, rows, span, ticks } from '../src/desktop/plan/timeline'
import { addDays } from '../src/shared/calendar'

const bar = (start: string | null, end: string | null, more: Partial<Bar> = {}): Bar => ({
  id: 'a',
  title: 'A',
  project: null,
  start,
  end,
  status: 'planned',
  depends_on: [],
  from: start ?? end ?? '',
  to: end ?? start ?? '',
  ...more,
})

describe('what is dragged', () => {
  test('a day is a day over both changes of the clock, and back is back', () => {
    for (const day of ['2027-03-27', '2027-03-28', '2026-10-24', '2026-10-25', '2028-02-28', '2026-12-31']) {
      for (const days of [1, -1, 7, 400]) {
        const one = bar(day, addDays(day, 3))
        const moved = dragged(one, 'move', days)
        expect(moved).toEqual({ start: addDays(day, days), end: addDays(day, 3 + days) })
        const there = bar(moved.start, moved.end)
        expect(dragged(there, 'move', -days)).toEqual({ start: one.start, end: one.end })
      }
    }
    expect(dragged(bar('2027-03-27', null), 'move', 1)).toEqual({ start: '2027-03-28', end: null })
    expect(dragged(bar('2027-03-28', null), 'move', 1)).toEqual({ start: '2027-03-29', end: null })
  })

  test('a bar that is stretched never ends before it begins', () => {
    const one = bar('2027-03-01', '2027-03-03')
    expect(dragged(one, 'end', -9)).toEqual({ start: '2027-03-01', end: '2027-03-01' })
    expect(dragged(one, 'start', 9)).toEqual({ start: '2027-03-03', end: '2027-03-03' })
    expect(dragged(bar('2027-03-01', null), 'end', 2)).toEqual({ start: '2027-03-01', end: '2027-03-03' })
  })
})

describe('rows', () => {
  test('stand under their projects, in the order of these; what belongs to none comes last', () => {
    const projects = [
      { id: 'p', title: 'Leerlijn', colour: 'blue' },
      { id: 'q', title: 'Leeg', colour: 'teal' },
    ]
    const bars = [
      bar('2027-01-01', null, { id: 'x' }),
      bar(null, '2027-02-01', { id: 'y', project: 'p' }),
      bar(null, null, { id: 'undated', project: 'p' }),
      bar('2027-02-01', null, { id: 'z', project: 'gone' }),
    ]
    const found = rows(bars, projects, 'Zonder project').map((row) =>
      row.kind === 'bar' ? row.bar.id : row.title,
    )
    expect(found).toEqual(['Leerlijn', 'y', 'Zonder project', 'x', 'z'])
  })
})

describe('lines', () => {
  test('stand on Mondays, or on the first of months that lie as far apart', () => {
    const say = { week: (n: number) => `week ${n}` }
    const weeks = ticks('2026-11-25', '2026-12-10', 'month', say)
    expect(weeks.map((one) => one.day)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07'])
    const quarters = ticks('2026-11-25', '2027-08-10', 'year', say)
    expect(quarters.map((one) => one.day)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'])
    // The last year that can be meant.
    expect(ticks('2100-10-01', '2100-12-31', 'year', say).length).toBeLessThan(4)
    expect(ticks('2100-12-20', '2100-12-31', 'month', say).length).toBeLessThan(4)
    const whole = span([bar('2026-11-01', '2027-02-01')], '2027-03-01', 'quarter')
    expect(whole.from < '2026-11-01' && whole.to > '2027-03-01').toBe(true)
  })
})
