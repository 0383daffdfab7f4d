import type { AgendaItem, TaskLine } from '../../backend'

/** What is to be done on a day. */
export type DayOfWork = { day: string; tasks: TaskLine[]; agenda: AgendaItem[] }

/** Tasks and activities by their day, from today on. What is late is to be done today; a late activity asks for
 * attention elsewhere, and what began before today isn't to be done any more. */
export function daysOfWork(
  what: { tasks: readonly TaskLine[]; agenda: readonly AgendaItem[] },
  today: string,
): DayOfWork[] {
  const days = new Map<string, DayOfWork>()
  const on = (day: string) => {
    const found = days.get(day) ?? { day, tasks: [], agenda: [] }
    days.set(day, found)
    return found
  }
  for (const task of what.tasks) on(task.due && task.due > today ? task.due : today).tasks.push(task)
  for (const item of what.agenda)
    if (item.reason !== 'late' && item.on >= today) on(item.on).agenda.push(item)
  return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day))
}
