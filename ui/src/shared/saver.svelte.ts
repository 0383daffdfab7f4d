import { Refusal } from '../backend/refusal'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'wrong' | 'failed'
export type Problem = { code: string; args: Record<string, string> }
export type Problems = Record<string, Problem>

export type SaverOptions<T extends { id: string }, R extends T = T> = {
  record: T
  save: (record: T) => Promise<R>
  /** What is wrong, by field; nothing is sent while there is something. */
  check?: (record: T) => Problems
  /** Called with what the backend kept. */
  saved?: (record: R) => void
  /** Remembers what can't be saved yet, so that a crash doesn't lose it. */
  drafts?: Drafts<T>
  pause?: number
}

export interface Drafts<T> {
  keep(record: T): void
  drop(id: string): void
}

/** Saves a record as the user goes: after a pause, on leaving a field, on closing. One save runs at
 * a time, in order, so that a new record is never made twice. */
export class Saver<T extends { id: string }, R extends T = T> {
  record = $state() as T
  state = $state<SaveState>('saved')
  problems = $state<Problems>({})
  failure = $state<Refusal | null>(null)
  #options: SaverOptions<T, R>
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #changes = 0

  constructor(options: SaverOptions<T, R>) {
    this.#options = options
    this.record = structuredClone(options.record)
  }

  /** Something was typed or chosen. */
  touch(): void {
    this.#changes += 1
    this.state = 'waiting'
    this.#options.drafts?.keep($state.snapshot(this.record) as T)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#options.pause ?? 500)
  }

  /** Saves now what is waiting. True when everything is safe. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    if (this.#changes === 0) return this.state === 'saved'
    this.problems = this.#options.check?.($state.snapshot(this.record) as T) ?? {}
    if (Object.keys(this.problems).length > 0) {
      this.state = 'wrong'
      return false
    }
    this.#running = this.#send()
    await this.#running
    return this.#changes === 0 && (this.state as SaveState) === 'saved'
  }

  async #send(): Promise<void> {
    const sent = $state.snapshot(this.record) as T
    const changes = this.#changes
    this.state = 'saving'
    try {
      const kept = await this.#options.save(sent)
      this.record.id = kept.id
      this.failure = null
      this.#changes -= changes
      this.state = this.#changes === 0 ? 'saved' : 'waiting'
      if (this.#changes === 0) this.#options.drafts?.drop(sent.id)
      if (sent.id !== kept.id) this.#options.drafts?.drop(sent.id)
      this.#options.saved?.(kept)
    } catch (error) {
      const refusal = Refusal.from(error)
      if (refusal.field) {
        this.problems = { [refusal.field]: { code: refusal.code, args: refusal.args } }
        this.state = 'wrong'
      } else {
        this.failure = refusal
        this.state = 'failed'
      }
    } finally {
      this.#running = null
    }
  }

  /** Stops without saving, for a record that is deleted. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#changes = 0
    this.state = 'saved'
    this.#options.drafts?.drop(this.record.id)
  }

  get clean(): boolean {
    return this.#changes === 0
  }
}
