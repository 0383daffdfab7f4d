import { call, type OutboxRow, Refusal, type SyncOutcome, type SyncState } from '../backend'
import { session } from './session.svelte'
import { stillRefused } from './standing'

const EVERY = 10 * 60_000
/** Codes that say no more than that there is no connection now. On a train something else answers. */
const AWAY = ['service_away', 'service_slow', 'service_unintelligible']
/** Codes that stay until the laptop enrols again. */
const LOST = ['token_unknown', 'device_revoked', 'service_other']

/** Where the open workspace stands with the national team. */
class Traffic {
  state = $state<SyncState | null>(null)
  /** What was put in the outbox, newest first. */
  outbox = $state.raw<OutboxRow[]>([])
  /** Of the last exchange that failed, by hand or in the background. */
  refusal = $state<Refusal | null>(null)
  /** The user asked for the exchange that failed. */
  asked = $state(false)
  /** An exchange that the user asked for is under way. */
  busy = $state(false)
  /** Goes up when something came in; pages with a form open must not begin anew for it. */
  arrivals = $state(0)
  #timer: ReturnType<typeof setInterval> | undefined
  // Goes up with each workspace, so that an answer about another one is dropped.
  #turn = 0

  get offline(): boolean {
    return this.refusal !== null && AWAY.includes(this.refusal.code)
  }

  get lost(): boolean {
    return this.refusal !== null && LOST.includes(this.refusal.code)
  }

  get refused(): number {
    return stillRefused(this.outbox)
  }

  /** Begins to follow the workspace that was opened, and looks in the background for news. */
  async begin(): Promise<void> {
    this.end()
    const turn = this.#turn
    this.state = session.first?.sync ?? null
    // When it can't be read, the page of traffic says what is wrong; the others work without it.
    if (this.state === null) await this.#look(turn).catch(() => {})
    this.#watch(turn)
    await this.#poll(turn)
  }

  end(): void {
    this.#turn += 1
    clearInterval(this.#timer)
    this.state = null
    this.outbox = []
    this.refusal = null
    this.busy = false
  }

  /** Follows on at once after enrolling. */
  take(state: SyncState): void {
    this.state = state
    this.refusal = null
    this.#watch(this.#turn)
    void this.#poll(this.#turn)
  }

  /** An exchange that the user asked for; nothing when it failed, with the reason in `refusal`. */
  async exchange(run: () => Promise<SyncOutcome>): Promise<SyncOutcome | null> {
    if (this.busy) return null
    const turn = this.#turn
    this.busy = true
    const done = await run().catch((error) => Refusal.from(error))
    await this.#look(turn).catch(() => {})
    if (turn !== this.#turn) return null
    this.busy = false
    this.asked = true
    this.refusal = done instanceof Refusal ? done : null
    return done instanceof Refusal ? null : done
  }

  #watch(turn: number): void {
    clearInterval(this.#timer)
    this.#timer = setInterval(() => void this.#poll(turn), EVERY)
  }

  async #look(turn: number): Promise<void> {
    const [state, outbox] = await Promise.all([call('sync_state', {}), call('outbox', {})])
    if (turn !== this.#turn) return
    this.state = state
    this.outbox = outbox
  }

  /** Quietly: what goes wrong here shows in the header and nowhere else. */
  async #poll(turn: number): Promise<void> {
    const ready = () => turn === this.#turn && !this.busy && !session.readOnly && this.state?.enrolled
    if (!ready()) return
    const before = this.state?.unread ?? 0
    const done = await call('sync_run', { whole: false }).catch((error) => Refusal.from(error))
    if (!ready()) return
    if (done instanceof Refusal) {
      // Asked to wait: the next round is soon enough.
      if (done.code === 'service_busy') return
      this.asked = false
      this.refusal = done
      return
    }
    this.refusal = null
    await this.#look(turn).catch(() => {})
    if (turn === this.#turn && (done.received > 0 || (this.state?.unread ?? 0) !== before)) this.arrivals += 1
  }
}

export const traffic = new Traffic()
