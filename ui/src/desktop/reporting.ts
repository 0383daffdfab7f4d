import { schoolYearOf } from '../shared/format'

/** The school years to choose from, oldest first: this one, and those before that have something to tell:
 * activities (`dated`) or figures. */
export function reportYears(dated: number[], figures: number[], today: string): number[] {
  const now = schoolYearOf(today)
  const before = [1, 2, 3, 4]
    .map((back) => now - back)
    .filter((year) => figures.includes(year) || dated.includes(year))
  return [...before.reverse(), now]
}

/** The year that a report is most likely about: until February the one that ended, if something was done in it. */
export function likelyYear(dated: number[], today: string): number {
  const now = schoolYearOf(today)
  const early = today.slice(5, 7) >= '08' || today.slice(5, 7) === '01'
  return early && dated.includes(now - 1) ? now - 1 : now
}
