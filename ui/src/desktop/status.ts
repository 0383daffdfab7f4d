import type { Activity, ActivityStatus, PartnershipStatus } from '../backend'

export const statuses: ActivityStatus[] = ['idea', 'planned', 'running', 'done', 'cancelled']
export const partnershipStatuses: PartnershipStatus[] = ['exploring', 'active', 'anchored', 'ended']

/** Its end has passed and it isn't closed; an idea is never late. */
export function overdue(activity: Pick<Activity, 'status' | 'end'>, today: string): boolean {
  return (
    activity.status !== 'idea' &&
    activity.status !== 'done' &&
    activity.status !== 'cancelled' &&
    activity.end !== null &&
    activity.end < today
  )
}

export function tone(status: ActivityStatus | PartnershipStatus): string {
  const tones: Record<string, string> = {
    idea: 'idea',
    running: '',
    active: '',
    done: 'ok',
    anchored: 'ok',
    cancelled: 'gone',
  }
  return tones[status] ?? 'plain'
}
