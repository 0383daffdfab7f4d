import { describe, expect, it } from 'vitest'
import type { Activity } from '../src/backend'
import { inSchoolYear, likelyYear, reportYears } from '../src/desktop/reporting'

const activity = (start: string | null, end: string | null) => ({ start, end }) as Activity

describe('the years of a report', () => {
  it('touch what begins or ends in them', () => {
    expect(inSchoolYear(2025, '2026-07-31', '2026-08-10')).toBe(true)
    expect(inSchoolYear(2025, '2026-08-01', null)).toBe(false)
    expect(inSchoolYear(2025, null, null)).toBe(true)
  })
  it('are this one, and those before that have something to tell', () => {
    const all = [activity('2023-09-01', null), activity(null, null)]
    expect(reportYears(all, [2024], '2026-11-24')).toEqual([2023, 2024, 2026])
    expect(reportYears([], [], '2026-11-24')).toEqual([2026])
  })
  it('begin with the one that ended, until February, if something was done in it', () => {
    const before = [activity('2025-10-01', '2025-10-02')]
    expect(likelyYear(before, '2026-11-24')).toBe(2025)
    expect(likelyYear(before, '2026-03-01')).toBe(2025)
    expect(likelyYear([activity('2026-10-01', null)], '2026-11-24')).toBe(2026)
  })
})
