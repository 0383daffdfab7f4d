import { describe, expect, it } from 'vitest'
import { likelyYear, reportYears } from '../src/desktop/reporting'

describe('the years of a report', () => {
  it('are this one, and those before that have something to tell', () => {
    expect(reportYears([2023], [2024], '2026-11-24')).toEqual([2023, 2024, 2026])
    expect(reportYears([], [], '2026-11-24')).toEqual([2026])
  })
  it('begin with the one that ended, until February, if something was done in it', () => {
    expect(likelyYear([2025], '2026-11-24')).toBe(2025)
    expect(likelyYear([2025], '2026-03-01')).toBe(2025)
    expect(likelyYear([2026], '2026-11-24')).toBe(2026)
  })
})
