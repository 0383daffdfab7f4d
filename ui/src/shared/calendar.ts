/** Sums with days as text, `2027-02-03`. They go by UTC, so that no clock and no zone takes part. */

/** What lies outside is a slip of the keys, not a date that somebody plans by. */
export const firstYear = 1990
export const lastYear = 2100

const dayLength = 86_400_000

function text(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function moment(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

/** The day with this date; nothing for 30 February or a year that can't be meant. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null
  return day > daysIn(year, month) ? null : text(Date.UTC(year, month - 1, day))
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** As many days on; stays within the years that can be meant. */
export function addDays(day: string, days: number): string {
  const [least, most] = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear, 11, 31)]
  return text(Math.max(least, Math.min(most, moment(day) + days * dayLength)))
}

/** The same day of another month, or its last one when it has no such day. */
export function addMonths(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  if (year < firstYear) return `${firstYear}-01-01`
  if (year > lastYear) return `${lastYear}-12-31`
  return text(Date.UTC(year, month - 1, Math.min(Number(day.slice(8, 10)), daysIn(year, month))))
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return new Date(moment(day)).getUTCDay() || 7
}

export function monday(day: string): string {
  return addDays(day, 1 - weekday(day))
}

/** The week by ISO 8601: that of its Thursday, and the year that Thursday is in. */
export function weekOf(day: string): { year: number; week: number } {
  const thursday = moment(day) + (4 - weekday(day)) * dayLength
  const year = new Date(thursday).getUTCFullYear()
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / dayLength / 7) + 1 }
}

/** The Monday of a week; nothing when that year has no such week. */
export function mondayOf(year: number, week: number): string | null {
  if (year < firstYear || year > lastYear || week < 1) return null
  // 4 January always lies in the first week.
  const found = addDays(monday(`${year}-01-04`), (week - 1) * 7)
  const is = weekOf(found)
  return is.year === year && is.week === week ? found : null
}

/** Six weeks from the one that holds the first of the month, so that no month is taller than another. */
export function monthGrid(month: string): { week: number; days: string[] }[] {
  const first = monday(`${month.slice(0, 7)}-01`)
  return Array.from({ length: 6 }, (_, row) => {
    const start = addDays(first, row * 7)
    return { week: weekOf(start).week, days: Array.from({ length: 7 }, (_, at) => addDays(start, at)) }
  })
}
