import type { Activity } from '../backend'
import { schoolYearOf } from '../shared/format'

/** Something from `start` to `end` falls in the school year, in part at least. */
export function inSchoolYear(year: number, start: string | null, end: string | null): boolean {
  return (start === null || start <= `${year + 1}-07-31`) && (end === null || end >= `${year}-08-01`)
}

const dated = (activities: Activity[], year: number) =>
  activities.some(
    (one) =>
      (one.start ?? one.end) !== null && inSchoolYear(year, one.start ?? one.end, one.end ?? one.start),
  )

/** The school years to choose from, oldest first: this one, and those before that have something to tell. */
export function reportYears(activities: Activity[], figures: number[], today: string): number[] {
  const now = schoolYearOf(today)
  const before = [1, 2, 3, 4]
    .map((back) => now - back)
    .filter((year) => figures.includes(year) || dated(activities, year))
  return [...before.reverse(), now]
}

/** The year that a report is most likely about: until February the one that ended, if something was done in it. */
export function likelyYear(activities: Activity[], today: string): number {
  const now = schoolYearOf(today)
  const early = today.slice(5, 7) >= '08' || today.slice(5, 7) === '01'
  return early && dated(activities, now - 1) ? now - 1 : now
}
