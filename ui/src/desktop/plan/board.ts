import type { ActivityCard, ActivityStatus } from '../../backend'

/** The people that an activity is for, by target group: planned, and reached as far as anybody wrote it down. */
export type GroupReach = { group: string; planned: number | null; reached: number | null }

/** Numbers of one activity summed up over its school years, a line for each target group. A sum with an unknown in it is
 * of what is known. */
export function reachOf(rows: ActivityCard['reach']): GroupReach[] {
  const found = new Map<string, GroupReach>()
  for (const row of rows) {
    const one = found.get(row.target_group) ?? { group: row.target_group, planned: null, reached: null }
    if (row.planned !== null) one.planned = (one.planned ?? 0) + row.planned
    if (row.reached !== null) one.reached = (one.reached ?? 0) + row.reached
    found.set(row.target_group, one)
  }
  return [...found.values()].filter((one) => one.planned !== null || one.reached !== null)
}

/** Whether a card may go from its column to another by the arrows of the status. */
export function mayGo(card: Pick<ActivityCard, 'status' | 'steps'>, to: ActivityStatus): boolean {
  return card.status === to || card.steps.includes(to)
}

/** Those of each status, in order. */
export function columns<C extends Pick<ActivityCard, 'status'>>(
  cards: readonly C[],
  statuses: readonly ActivityStatus[],
): { status: ActivityStatus; cards: C[] }[] {
  return statuses.map((status) => ({ status, cards: cards.filter((card) => card.status === status) }))
}
