import { describe, expect, it } from 'vitest'
import type { Figure } from '../src/backend/contract'
import { series, spread, ticks } from '../src/shared/figures'
import { sentence } from '../src/shared/sentence'
import { inSight } from '../src/shared/window'
import { speech, t } from '../src/shared/words.svelte'
import { figures } from './figures'

const say = (all: Figure[], measure: 'count' | 'share' | 'index') => {
  const said = sentence(all, measure)
  return said && t(said.key, said.args)
}
const counts = (region: [number, number], rest: [number, number]): Figure[] =>
  [2024, 2025].flatMap((year, at) =>
    figures([year])
      .filter((one) => one.indicator === 'vmbo_intake_tech' && one.scope !== 'country')
      .map((one) => {
        const value = (one.scope === 'region' ? region : rest)[at] ?? 0
        return { ...one, value, low: value, high: value }
      }),
  )

describe('the sentence above the chart', () => {
  it('compares growth with the rest', () => {
    speech.language = 'nl'
    expect(say(counts([100, 110], [100, 104]), 'index')).toBe(
      'De regio groeit 6,0 punten harder dan de rest van Nederland sinds 2024–2025',
    )
    expect(say(counts([100, 102], [100, 104]), 'index')).toContain('2,0 punten minder')
    expect(say(counts([100, 97], [100, 94]), 'count')).toContain('krimpt 3,0 punten minder')
    expect(say(counts([100, 90], [100, 94]), 'count')).toContain('krimpt 4,0 punten harder')
    expect(say(counts([100, 94], [100, 94]), 'index')).toContain('gaat gelijk op')
  })
  it('compares shares of one year', () => {
    expect(say(figures([2025]), 'share')).toBe(
      'In de regio kiest 16,2% van leerjaar 3 voor techniek, 3,1 punten minder dan in de rest van Nederland',
    )
    expect(say(figures([2025]), 'count')).toBe('In 2025–2026 kiezen 576 leerlingen in de regio voor techniek')
  })
  it('never calls a masked figure exact', () => {
    const masked = figures([2025]).map((one) =>
      one.scope === 'region'
        ? { ...one, value: null, low: (one.low ?? 0) * 0.9, high: (one.high ?? 0) * 1.1 }
        : one,
    )
    expect(say(masked, 'count')).toBe('In 2025–2026 kiezen 518 tot 634 leerlingen in de regio voor techniek')
    expect(say(masked, 'share')).toContain('14,6% tot 17,8%')
  })
  it('says nothing without figures', () => {
    expect(say([], 'share')).toBeNull()
    expect(say([], 'index')).toBeNull()
  })
})

describe('what a chart is drawn from', () => {
  it('starts an index at 100', () => {
    const all = series(counts([561, 576], [1, 1]), 'index', 'region')
    expect(all[0]?.value).toBe(100)
    expect(all[1]?.value).toBeCloseTo((576 / 561) * 100)
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
