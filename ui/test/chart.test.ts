import { describe, expect, it } from 'vitest'
import { type Point, relative, relativeScale, runs, series, spread, ticks } from '../src/shared/figures'
import { inSight } from '../src/shared/window'
import { masked, one } from './figures'

const exact = (values: number[], first = 2024): Point[] =>
  values.map((value, at) => ({ year: first + at, value, low: value, high: value }))

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

describe('lines without axes', () => {
  const point = (year: number, value: number) => ({ year, value, low: value, high: value })

  it('are parts of the first year, or of that of the last break', () => {
    const points = [point(2020, 50), point(2021, 100), point(2022, 110)]
    expect(relative(points).map((one) => one.at)).toEqual([1, 2, 2.2])
    expect(relative(points, [2021]).map((one) => one.at)).toEqual([0.5, 1, 1.1])
    expect(relative([point(2020, 0), point(2021, 4)])).toEqual([])
  })

  it('share one scale, in which little stays little', () => {
    const [calm, doubled] = [
      relative([point(2020, 100), point(2021, 102)]),
      relative([point(2021, 1), point(2023, 2)]),
    ]
    expect(relativeScale([calm])).toEqual({ low: 0.9, high: 1.1, first: 2020, last: 2021 })
    expect(relativeScale([calm, doubled])).toEqual({ low: 0.9, high: 2, first: 2020, last: 2023 })
  })
})
