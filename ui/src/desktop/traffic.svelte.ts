import { call, Refusal, type SyncOutcome, type SyncState } from '../backend'
import { moment } from '../shared/format'
import { t } from '../shared/words.svelte'
import { session } from './session.svelte'

const EVERY = 10 * 60_000
/** Codes that say no more than that there is no connection now. */
const AWAY = ['service_away', 'service_slow', 'service_busy']

/** Where the open workspace stands with the national team. */
class Traffic {
  state = $state<SyncState | null>(null)
  /** Of the last exchange that failed, by hand or in the background. */
  refusal = $state<Refusal | null>(null)
  busy = $state(false)
  #timer: ReturnType<typeof setInterval> | undefined

  get offline(): boolean {
    return this.refusal !== null && AWAY.includes(this.refusal.code)
  }

  /** Begins to follow the workspace that was opened, and looks in the background for news. */
  async begin(): Promise<void> {
    this.end()
    try {
      this.state = await call('sync_state', {})
    } catch {
      // The page of traffic says what is wrong; the others work without it.
      return
    }
    if (!this.state.enrolled || session.readOnly) return
    void this.#poll()
    this.#timer = setInterval(() => void this.#poll(), EVERY)
  }

  end(): void {
    clearInterval(this.#timer)
    this.state = null
    this.refusal = null
  }

  /** Follows on at once after enrolling. */
  take(state: SyncState): void {
    this.state = state
    this.refusal = null
    clearInterval(this.#timer)
    if (state.enrolled) this.#timer = setInterval(() => void this.#poll(), EVERY)
  }

  /** An exchange that the user asked for; nothing when it failed, with the reason in `refusal`. */
  async exchange(run: () => Promise<SyncOutcome>): Promise<SyncOutcome | null> {
    if (this.busy) return null
    this.busy = true
    try {
      const outcome = await run()
      this.state = outcome.state
      this.refusal = null
      return outcome
    } catch (error) {
      this.refusal = Refusal.from(error)
      this.state = await call('sync_state', {}).catch(() => this.state)
      return null
    } finally {
      this.busy = false
    }
  }

  async #poll(): Promise<void> {
    const before = this.state?.unread ?? 0
    await this.exchange(() => call('sync_run', { whole: false }))
    if ((this.state?.unread ?? 0) !== before) session.revision += 1
  }
}

export const traffic = new Traffic()

/** One sentence about where things stand. */
export function standing(state: SyncState, offline: boolean): string {
  const words = [
    state.refused > 0
      ? t('ui-sync-refused', { n: state.refused })
      : state.waiting > 0
        ? t('ui-sync-waiting', { n: state.waiting })
        : state.compared_at
          ? t('ui-sync-same', { when: moment(state.compared_at) })
          : state.met_at
            ? t('ui-sync-met', { when: moment(state.met_at) })
            : t('ui-sync-never'),
  ]
  if (offline) words.push(t('ui-sync-offline'))
  return words.join(' ')
}

/** The same in a few words, for the head of every page. */
export function brief(state: SyncState, offline: boolean): string {
  const words = []
  if (state.refused > 0) words.push(t('ui-sync-brief-refused', { n: state.refused }))
  if (state.waiting > 0) words.push(t('ui-sync-brief-waiting', { n: state.waiting }))
  if (state.met_at) words.push(t('ui-sync-brief-met', { when: moment(state.met_at) }))
  if (offline) words.push(t('ui-sync-brief-offline'))
  return words.join(' · ') || t('ui-sync-brief-never')
}

/** What an exchange did, in one sentence. */
export function told(outcome: SyncOutcome): string {
  const words = []
  if (outcome.began) words.push(t('ui-sync-began'))
  if (outcome.server_lost) words.push(t('ui-sync-server-lost'))
  const arrived = outcome.sent - outcome.refused
  if (arrived > 0) words.push(t('ui-sync-sent', { n: arrived }))
  if (outcome.refused > 0) words.push(t('ui-sync-refused', { n: outcome.refused }))
  if (outcome.received > 0) words.push(t('ui-sync-received', { n: outcome.received }))
  if (words.length === 0) words.push(t('ui-sync-nothing'))
  return words.join(' ')
}
