import { describe, expect, test } from 'vitest'
import { columns, mayGo, reachOf } from '../src/desktop/plan/board'
import { busy, daysOfYear, mondays, week } from '../src/desktop/plan/calendar'
import { type Bar, dated } from '../src/desktop/plan/timeline'

const bar = (id: string, from: string, to: string): Bar => ({
  id,
  title: id,
  project: null,
  start: from,
  end: to,
  status: 'planned',
  depends_on: [],
  from,
  to,
})
const nothing = { tasks: [], off: [] }

describe('a week', () => {
  const bars = [
    bar('long', '2026-11-02', '2027-01-22'),
    bar('begins', '2026-11-25', '2026-12-04'),
    bar('ends', '2026-11-20', '2026-11-24'),
    bar('within', '2026-11-26', '2026-11-27'),
    bar('day', '2026-11-26', '2026-11-26'),
    bar('before', '2026-11-10', '2026-11-22'),
  ]
  const shown = week('2026-11-23', { bars, ...nothing })
  test('counts what goes on all of it, and draws what begins or ends in it', () => {
    expect(shown.running).toBe(1)
    expect(
      shown.pieces.map((one) => [one.bar.id, one.first, one.last, one.lane, one.begins, one.ends]),
    ).toEqual([
      ['ends', 0, 1, 0, false, true],
      ['begins', 2, 6, 0, true, false],
      ['within', 3, 4, 1, true, true],
    ])
    expect(shown.lanes).toBe(2)
    expect(shown.days[3]?.bars.map((one) => one.id)).toEqual(['day'])
  })
  test('draws all of it when all is asked for', () => {
    const all = week('2026-11-23', { bars, ...nothing }, true)
    expect(all.running).toBe(0)
    expect(all.pieces.map((one) => one.bar.id)).toContain('long')
  })
  test('names a holiday on its first day, and shades all of it', () => {
    const one = { holiday: 'a', name: 'Herfstvakantie', first: '2026-11-24', last: '2026-11-25', free: true }
    // Of two schools, perhaps.
    const off = [one, { ...one, holiday: 'b' }]
    const there = week('2026-11-23', { bars: [], tasks: [], off })
    expect(there.days.map((day) => day.off)).toEqual([false, true, true, false, false, false, false])
    expect(there.days.map((day) => day.names.length)).toEqual([0, 1, 0, 0, 0, 0, 0])
  })
  test('no bar lies over another, whatever there is', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      bar(`b${at}`, `2026-11-${String(16 + ((at * 7) % 14)).padStart(2, '0')}`, `2026-12-0${1 + (at % 9)}`),
    )
    const { pieces } = week('2026-11-23', { bars: many, ...nothing }, true)
    for (const one of pieces)
      for (const other of pieces)
        if (one !== other && one.lane === other.lane)
          expect(one.last < other.first || other.last < one.first).toBe(true)
  })
})

test('a school year has its weeks, and each day its number', () => {
  const { from, to } = daysOfYear(2026)
  const all = mondays(from, to)
  expect([all[0], all.at(-1), all.length]).toEqual(['2026-07-27', '2027-07-26', 53])
  const counts = busy([bar('a', '2026-07-30', '2026-08-02'), bar('b', '2026-08-02', '2026-08-02')], from, to)
  expect([...counts]).toEqual([
    ['2026-08-01', 1],
    ['2026-08-02', 2],
  ])
})

test('what ends before it begins stands on its first day', () => {
  const one = {
    id: 'a',
    title: 'a',
    project: null,
    start: '2026-12-02',
    end: '2026-12-01',
    status: 'idea' as const,
    depends_on: [],
  }
  expect(dated([one, { ...one, start: null, end: null }]).map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-02', '2026-12-02'],
  ])
})

describe('the board', () => {
  const row = (target_group: string, planned: number | null, reached: number | null, school_year = 2026) => ({
    id: `${target_group}${school_year}`,
    school_year,
    target_group,
    planned,
    reached,
  })
  test('adds the years of one target group up, and leaves the unknown unknown', () => {
    expect(
      reachOf([row('po', 80, null), row('mbo', 20, 14), row('po', 40, null, 2027), row('vo', null, null)]),
    ).toEqual([
      { group: 'po', planned: 120, reached: null },
      { group: 'mbo', planned: 20, reached: 14 },
    ])
  })
  test('a card goes where its status lets it', () => {
    expect(mayGo({ status: 'idea', steps: ['planned', 'cancelled'] }, 'planned')).toBe(true)
    expect(mayGo({ status: 'idea', steps: ['planned', 'cancelled'] }, 'done')).toBe(false)
    expect(mayGo({ status: 'idea', steps: [] }, 'idea')).toBe(true)
    expect(columns([{ status: 'done' as const }], ['idea', 'done']).map((one) => one.cards.length)).toEqual([
      0, 1,
    ])
  })
})
