import type { DayOff, TaskLine } from '../../backend'
import { addDays, monday } from '../../shared/calendar'
import { daysBetween } from '../../shared/format'
import type { Bar } from './timeline'

/** A bar in a week, from the first to the last of its seven days that it is drawn on. */
export type Piece = { bar: Bar; first: number; last: number; lane: number; begins: boolean; ends: boolean }

export type Day = {
  day: string
  /** The holiday that it is in, and its name where that is said: on the first of its days in sight. */
  off: boolean
  names: string[]
  /** Activities of this day alone. */
  bars: Bar[]
  tasks: TaskLine[]
}

export type Week = {
  monday: string
  days: Day[]
  /** Activities of more than one day. */
  pieces: Piece[]
  lanes: number
  /** How many go on all week, and are counted instead of drawn. */
  running: number
}

/** The Mondays from the week that a day is in to that of another. */
export function mondays(from: string, to: string): string[] {
  const weeks = Math.floor(daysBetween(monday(from), to) / 7) + 1
  return Array.from({ length: Math.max(0, weeks) }, (_, at) => addDays(monday(from), at * 7))
}

/** What a week shows. What goes on before and after it is only counted, unless all of it is asked for. */
export function week(
  first: string,
  what: { bars: readonly Bar[]; tasks: readonly TaskLine[]; off: readonly DayOff[] },
  all = false,
): Week {
  const last = addDays(first, 6)
  const here = what.bars.filter((bar) => bar.from <= last && bar.to >= first)
  const long = here.filter((bar) => bar.from !== bar.to)
  const drawn = all ? long : long.filter((bar) => bar.from >= first || bar.to <= last)
  const pieces = lay(drawn, first)
  return {
    monday: first,
    pieces,
    lanes: pieces.reduce((lanes, piece) => Math.max(lanes, piece.lane + 1), 0),
    running: long.length - drawn.length,
    days: Array.from({ length: 7 }, (_, at) => {
      const day = addDays(first, at)
      const off = what.off.filter((one) => one.first <= day && one.last >= day)
      return {
        day,
        off: off.some((one) => one.free),
        // Said on its first day; two holidays of one name are said once.
        names: [...new Set(off.filter((one) => one.first === day).map((one) => one.name))],
        bars: here.filter((bar) => bar.from === day && bar.to === day),
        tasks: what.tasks.filter((task) => task.due === day),
      }
    }),
  }
}

/** Puts bars in lanes so that none lies over another: the first ones first, of those the longest. */
function lay(bars: readonly Bar[], first: string): Piece[] {
  const free: number[] = []
  return bars
    .toSorted((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to))
    .map((bar) => {
      const begin = Math.max(0, daysBetween(first, bar.from))
      const end = Math.min(6, daysBetween(first, bar.to))
      const found = free.findIndex((from) => from <= begin)
      const lane = found === -1 ? free.length : found
      free[lane] = end + 1
      return {
        bar,
        first: begin,
        last: end,
        lane,
        begins: daysBetween(first, bar.from) >= 0,
        ends: daysBetween(first, bar.to) <= 6,
      }
    })
}

/** How many activities are on each day between two. */
export function busy(bars: readonly Bar[], from: string, to: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const bar of bars) {
    const last = bar.to < to ? bar.to : to
    for (let day = bar.from > from ? bar.from : from; day <= last; day = addDays(day, 1))
      counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** The first and last day of a school year. */
export function daysOfYear(year: number): { from: string; to: string } {
  return { from: `${year}-08-01`, to: `${year + 1}-07-31` }
}
