import type { OutboxRow, SyncOutcome, SyncState } from '../backend'
import { longMoment, schoolYear, shortMoment } from '../shared/format'
import { t } from '../shared/words.svelte'

/** A summary that differs from what was last sent about its year. */
export type Fresh = { year: number; before: 'nothing' | 'other' | 'same' }
export type Circumstances = {
  refused: number
  offline?: boolean
  /** Nothing goes to and fro until the user does something. */
  stuck?: boolean
  fresh?: Fresh | null
  today: string
}

/** How many the service didn't take and nothing newer came after: a later summary mends an earlier one. */
export function stillRefused(rows: OutboxRow[]): number {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const about = `${row.kind} ${row.school_year}`
    const newest = !seen.has(about)
    seen.add(about)
    return newest && row.state === 'refused'
  }).length
}

/** What a summary of `year` adds to what was put in the outbox before. */
export function fresh(unchanged: boolean, year: number, rows: OutboxRow[]): Fresh | null {
  if (unchanged) return null
  const same = rows.some((row) => row.kind === 'summary' && row.school_year === year)
  return { year, before: same ? 'same' : rows.length > 0 ? 'other' : 'nothing' }
}

/** One sentence about where things stand, what asks for something first. */
export function standing(state: SyncState, how: Circumstances): string {
  const words = [where(state, how)]
  if (how.offline) {
    words.push(
      state.met_at
        ? t('ui-sync-offline-since', { when: longMoment(state.met_at, how.today) })
        : t('ui-sync-offline'),
    )
  }
  return words.join(' ')
}

function where(state: SyncState, how: Circumstances): string {
  if (how.stuck) return t('ui-sync-stuck')
  if (how.refused > 0) return t('ui-sync-refused', { n: how.refused })
  if (state.waiting > 0) return t('ui-sync-waiting', { n: state.waiting })
  if (how.fresh) {
    const year = schoolYear(how.fresh.year)
    return how.fresh.before === 'nothing'
      ? t('ui-sync-never')
      : t(`ui-sync-fresh-${how.fresh.before}`, { year })
  }
  if (state.compared_at) return t('ui-sync-same', { when: longMoment(state.compared_at, how.today) })
  if (state.met_at) return t('ui-sync-met', { when: longMoment(state.met_at, how.today) })
  return t('ui-sync-never')
}

/** The same in a few words, for the head of every page. */
export function brief(state: SyncState, how: Circumstances): string {
  if (how.stuck) return t('ui-sync-brief-stuck')
  const words = []
  if (how.refused > 0) words.push(t('ui-sync-brief-refused', { n: how.refused }))
  if (state.waiting > 0) words.push(t('ui-sync-brief-waiting', { n: state.waiting }))
  if (how.offline) words.push(t('ui-sync-brief-offline'))
  else if (state.met_at) words.push(t('ui-sync-brief-met', { when: shortMoment(state.met_at, how.today) }))
  return words.join(' · ') || t('ui-sync-brief-never')
}

/** What an exchange did, in one sentence per thing. */
export function told(outcome: SyncOutcome): string {
  const words = []
  if (outcome.began) words.push(t('ui-sync-began'))
  if (outcome.server_lost) words.push(t('ui-sync-server-lost'))
  const arrived = outcome.sent - outcome.refused
  if (arrived > 0) words.push(t('ui-sync-sent', { n: arrived }))
  if (outcome.refused > 0) words.push(t('ui-sync-refused', { n: outcome.refused }))
  if (outcome.received > 0) words.push(t('ui-sync-received', { n: outcome.received }))
  if (words.length === 0) words.push(t('ui-sync-nothing'))
  if (outcome.compared) words.push(t('ui-sync-compared'))
  return words.join(' ')
}
