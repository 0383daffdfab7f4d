import type { ActivityBar } from '../../backend'
import { addDays, addMonths, monday, weekOf } from '../../shared/calendar'
import { daysBetween, monthName } from '../../shared/format'

/** How wide a day is, in pixels: from a week on the screen to three years. */
export const zooms = { week: 96, month: 26, quarter: 9, year: 2.7, years: 0.9 } as const
export type Zoom = keyof typeof zooms

/** An activity with its days; one that has a single day begins and ends on it. */
export type Bar = ActivityBar & { from: string; to: string }
export type Row =
  | { kind: 'project'; id: string; title: string; colour: string; bars: number }
  | { kind: 'bar'; bar: Bar; colour: string }

/** Activities with their days; those without any are left out. */
export function dated(bars: readonly ActivityBar[]): Bar[] {
  return bars.flatMap((bar): Bar[] => {
    const [from, to] = [bar.start ?? bar.end, bar.end ?? bar.start]
    return from && to ? [{ ...bar, from, to: [from, to].toSorted()[1] ?? to }] : []
  })
}

type Project = { id: string; title: string; colour: string }

/** The activities that have a day, each project's under its name in the order of the projects, the others last. */
export function rows(bars: readonly ActivityBar[], projects: readonly Project[], none: string): Row[] {
  const all = dated(bars)
  const groups = [...projects, { id: '', title: none, colour: '' }]
  return groups.flatMap(({ id, title, colour }): Row[] => {
    const known = (bar: Bar) => groups.some((one) => one.id === bar.project)
    const own = all.filter((bar) => (known(bar) ? bar.project : '') === id)
    if (own.length === 0) return []
    const head: Row = { kind: 'project', id, title, colour, bars: own.length }
    return [head, ...own.map((bar): Row => ({ kind: 'bar', bar, colour }))]
  })
}

/** The days that are drawn: those of the activities and of today, with room on both sides. */
export function span(bars: readonly Bar[], today: string, zoom: Zoom): { from: string; to: string } {
  const room = Math.ceil(240 / zooms[zoom])
  const first = [today, ...bars.map((bar) => bar.from)].toSorted()[0] ?? today
  const last = [today, ...bars.map((bar) => bar.to)].toSorted().at(-1) ?? today
  return { from: monday(addDays(first, -room)), to: addDays(last, room) }
}

export type Tick = { day: string; text: string; strong: boolean }

/** Where a line stands and what it says, between two days. */
export function ticks(from: string, to: string, zoom: Zoom, say: { week: (n: number) => string }): Tick[] {
  const found: Tick[] = []
  if (zoom === 'week' || zoom === 'month') {
    for (let day = monday(from), last = ''; day <= to && day !== last; last = day, day = addDays(day, 7))
      found.push({
        day,
        text: `${say.week(weekOf(day).week)} · ${monthName(day)}`,
        strong: Number(day.slice(8)) <= 7,
      })
    return found
  }
  const step = zoom === 'quarter' ? 1 : zoom === 'year' ? 3 : 6
  const month = Number(from.slice(5, 7)) - 1
  const first = `${from.slice(0, 5)}${String(month - (month % step) + 1).padStart(2, '0')}-01`
  // The last day that can be meant is followed by itself.
  for (let day = first, last = ''; day <= to && day !== last; last = day, day = addMonths(day, step))
    found.push({ day, text: monthName(day), strong: day.slice(5, 7) === '08' || day.slice(5, 7) === '01' })
  return found
}

export type Grip = 'move' | 'start' | 'end'
export type Days = { start: string | null; end: string | null }

/** The days of an activity that was dragged so many days. What has no day keeps none, unless it is stretched; a
 * bar never ends before it begins. */
export function dragged(bar: Bar, grip: Grip, days: number): Days {
  if (grip === 'move') {
    const shift = (day: string | null) => day && addDays(day, days)
    return { start: shift(bar.start), end: shift(bar.end) }
  }
  const length = daysBetween(bar.from, bar.to)
  if (grip === 'start') return { start: addDays(bar.from, Math.min(days, length)), end: bar.to }
  return { start: bar.from, end: addDays(bar.to, Math.max(days, -length)) }
}
