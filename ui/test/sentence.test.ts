import { beforeEach, describe, expect, it } from 'vitest'
import { type Measure, type Point, runs, series, spread, ticks } from '../src/shared/figures'
import { sentence } from '../src/shared/sentence'
import { inSight } from '../src/shared/window'
import { speak, t } from '../src/shared/words.svelte'
import { figures, masked, one } from './figures'

const exact = (values: number[], first = 2024): Point[] =>
  values.map((value, at) => ({ year: first + at, value, low: value, high: value }))
const between = (low: number, high: number, year: number): Point => ({ year, value: null, low, high })

type Changes = { measure?: Measure; intake?: boolean; since?: number | null }
function say(
  region: Point[],
  other: Point[],
  { measure = 'count', intake = true, since = null }: Changes = {},
) {
  const than = 'de rest van Nederland'
  const said = sentence({ measure, intake, name: 'Examenkandidaten techniek', region, other, than, since })
  return said && t(said.key, said.args)
}

beforeEach(() => speak('nl'))

describe('the sentence above the chart', () => {
  it('compares growth with the rest', () => {
    expect(say(exact([100, 110]), exact([100, 104]), { measure: 'index' })).toBe(
      'De regio groeit 6,0 punten harder dan de rest van Nederland sinds 2024–2025',
    )
    expect(say(exact([100, 102]), exact([100, 104]))).toContain('2,0 punten minder')
    expect(say(exact([100, 97]), exact([100, 94]))).toContain('daalt 3,0 punten minder')
    expect(say(exact([100, 90]), exact([100, 94]))).toContain('daalt 4,0 punten harder')
    expect(say(exact([100, 94]), exact([100, 94]))).toContain('gaat gelijk op')
    expect(say(exact([100, 110]), [])).toBe('De regio groeit 10,0% sinds 2024–2025')
  })
  it('begins after the last break, and says so', () => {
    const [region, other] = [exact([400, 100, 110], 2023), exact([100, 100, 100], 2023)]
    expect(say(region, other, { since: 2024 })).toContain('10,0 punten harder')
    expect(say(region, other, { since: 2025 })).toBe(
      'In 2025–2026 kiezen 110 leerlingen in de regio voor techniek',
    )
  })
  it('compares shares of one year', () => {
    const share = (scope: 'region' | 'rest') => series(figures([2025]), 'vmbo_intake_tech_share', scope)
    expect(say(share('region'), share('rest'), { measure: 'share' })).toBe(
      'In de regio kiest 16,2% van leerjaar 3 voor techniek, 3,1 punten minder dan in de rest van Nederland',
    )
    expect(say(share('region'), [], { measure: 'share', intake: false })).toBe(
      'Examenkandidaten techniek in 2025–2026: 16,2%',
    )
  })
  it('never calls a masked figure exact', () => {
    const rest = exact([0.19], 2025)
    expect(say([between(518, 634, 2025)], [])).toBe(
      'In 2025–2026 kiezen 518–634 leerlingen in de regio voor techniek',
    )
    expect(say([between(0.146, 0.178, 2025)], rest, { measure: 'share' })).toContain('14,6%–17,8%')
  })
  it('says only what holds for all that masked counts can be', () => {
    const region = [...exact([100], 2024), between(110, 112, 2025)]
    expect(say(region, exact([100, 104]))).toContain('minstens 6,0 punten beter')
    expect(say(region, exact([100, 111]))).toContain('niet te zeggen')
    expect(say(region, exact([100, 120]))).toContain('minstens 8,0 punten slechter')
  })
  it('says nothing without figures', () => {
    expect(say([], [], { measure: 'share' })).toBeNull()
    expect(say([], [], { measure: 'index' })).toBeNull()
  })
})

describe('what a chart is drawn from', () => {
  it('leaves out a year without a figure, and keeps bounds', () => {
    const empty = one('x', 2023, 'region')
    const all = [
      masked('x', 2024, 3, 6),
      { ...empty, value: null, low: null, high: null },
      one('x', 2022, 'region', { value: 5 }),
    ]
    expect(series(all, 'x', 'region').map(({ year, value, low, high }) => [year, value, low, high])).toEqual([
      [2022, 5, 5, 5],
      [2024, null, 3, 6],
    ])
  })
  it('cuts a line at a break and at a gap', () => {
    const years = (points: Point[], breaks: number[]) =>
      runs(points, breaks).map((run) => run.map((point) => point.year))
    expect(years(exact([1, 2, 3, 4], 2015), [2017])).toEqual([
      [2015, 2016],
      [2017, 2018],
    ])
    expect(years([...exact([1], 2015), ...exact([1, 1], 2018)], [])).toEqual([[2015], [2018, 2019]])
  })
  it('steps in round numbers over all of it', () => {
    expect(ticks(97.2, 105.1, 4)).toEqual([96, 98, 100, 102, 104, 106])
    expect(ticks(3, 3)).toEqual([3])
  })
  it('keeps labels apart, in order', () => {
    const [a, b, c] = spread([100, 102, 60], 20)
    expect((b ?? 0) - (a ?? 0)).toBeGreaterThanOrEqual(19.9)
    expect(c).toBe(60)
  })
  it('draws only the rows in sight from 200 on', () => {
    expect(inSight(199, 0, 400, 40)).toEqual({ first: 0, last: 199 })
    const { first, last } = inSight(2000, 8000, 400, 40)
    expect([first <= 200, last >= 210, last - first < 60]).toEqual([true, true, true])
  })
})
