import type { Activity, ActivityStatus, PartnershipStatus } from '../backend'

/** The arrows that a status moves along. */
export const nextStatus: Record<ActivityStatus, ActivityStatus[]> = {
  idea: ['planned', 'cancelled'],
  planned: ['running', 'idea', 'cancelled'],
  running: ['done', 'planned', 'cancelled'],
  done: ['running'],
  cancelled: ['idea'],
}

export const statuses: ActivityStatus[] = ['idea', 'planned', 'running', 'done', 'cancelled']
export const partnershipStatuses: PartnershipStatus[] = ['exploring', 'active', 'anchored', 'ended']

export function overdue(activity: Activity, today: string): boolean {
  return (
    activity.status !== 'done' &&
    activity.status !== 'cancelled' &&
    activity.end !== null &&
    activity.end < today
  )
}

export function tone(status: ActivityStatus | PartnershipStatus): string {
  const tones: Record<string, string> = { running: '', active: '', done: 'ok', anchored: 'ok' }
  return tones[status] ?? 'plain'
}
