import { Refusal } from '../backend/refusal'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'wrong' | 'failed'
export type Problem = { code: string; args: Record<string, string> }
export type Problems = Record<string, Problem>

export type FieldChange = { from: unknown; to: unknown }
export type RecordChange = { id: string; changes: Record<string, FieldChange>; session: string }
export type Opened<R> = {
  record: R
  stamp: string
  is_new: boolean
  draft: Record<string, FieldChange> | null
  names: Record<string, string>
  steps: string[]
}

/** What a form does with its record. */
export interface RecordApi<R> {
  open(id: string): Promise<Opened<R>>
  blank(): Promise<Opened<R>>
  create(change: RecordChange): Promise<Opened<R>>
  change(change: RecordChange): Promise<Opened<R>>
  remove(id: string): Promise<unknown>
  discard(id: string): Promise<unknown>
}

export type RecordFormOptions = { pause?: number; saved?: () => void }

const copy = <T>(value: T): T => structuredClone(value)
/** An empty number field holds NaN, which JSON has as nothing. */
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Something that saves what is typed in it. */
export type Saving = { readonly state: SaveState; flush(): Promise<unknown> }
const unsaved = new Set<Saving>()

/** Lets {@link flushAll} wait for what isn't a form, until what comes back is called. */
export function untilSaved(one: Saving): () => void {
  unsaved.add(one)
  return () => unsaved.delete(one)
}

/** Saves what waits in any form, also in one that was left while it saved. Answers the worst that became
 * of one: what is `wrong` is kept as a draft, what `failed` may stand nowhere but on the page. */
export async function flushAll(): Promise<'saved' | 'wrong' | 'failed'> {
  let worst: 'saved' | 'wrong' | 'failed' = 'saved'
  for (const form of [...unsaved]) {
    // What is typed while it saves waits for the next round.
    do await form.flush()
    while (form.state === 'waiting')
    if (form.state === 'failed') worst = 'failed'
    else if (form.state !== 'saved' && worst === 'saved') worst = 'wrong'
  }
  return worst
}

/** A record in a form, saved as the user goes: after a pause, on leaving a field, on closing. What is
 * sent is only what was changed, and what each field was filled with; one save runs at a time. Rules
 * are the backend's: what it finds wrong is shown, and what it doesn't take it keeps as a draft. */
export class RecordForm<R extends { id: string }> {
  record = $state() as R
  isNew = $state(false)
  /** It shows something that was typed before and never kept. */
  restored = $state(false)
  state = $state<SaveState>('saved')
  problems = $state.raw<Problems>({})
  failure = $state.raw<Refusal | null>(null)
  /** What the records are called that it refers to. */
  names = $state.raw<Record<string, string>>({})
  /** The statuses that it can go to. */
  steps = $state.raw<string[]>([])
  /** Steps of one form are one step of history. */
  readonly session = crypto.randomUUID()
  /** What each field was filled with. */
  #kept: R
  #api: RecordApi<R>
  #options: RecordFormOptions
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #touches = 0
  #stopped = false
  #preset: Partial<R> = {}

  constructor(opened: Opened<R>, api: RecordApi<R>, options: RecordFormOptions = {}) {
    this.#api = api
    this.#options = options
    this.#kept = copy(opened.record)
    this.record = copy(opened.record)
    this.#follow(opened)
    if (opened.draft && Object.keys(opened.draft).length > 0) this.#restore(opened.draft)
  }

  get id(): string {
    return this.record.id
  }

  /** Nothing was typed that isn't kept. */
  get clean(): boolean {
    return this.#touches === 0
  }

  /** Something was typed or chosen. */
  change(changes: Partial<R>): void {
    Object.assign(this.record, changes)
    this.touch()
  }

  /** Fills fields in of a new record, as if it had begun so; kept with the first that is typed. What was typed
   * before and never kept stays as it was, and begins so once that is thrown away. */
  preset(changes: Partial<R>): void {
    this.#preset = changes
    if (!this.restored) Object.assign(this.record, copy(changes))
  }

  touch(): void {
    if (this.#stopped) return
    this.#touches += 1
    unsaved.add(this)
    this.state = 'waiting'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#options.pause ?? 500)
  }

  /** Saves now what is waiting. True when everything is safe. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    if (this.#touches === 0 || this.#stopped) return this.state === 'saved'
    this.#running = this.#send().finally(() => {
      this.#running = null
    })
    await this.#running
    return this.#touches === 0 && (this.state as SaveState) === 'saved'
  }

  /** The form goes off the page, and what waits is saved. What was refused is a draft from now on; what
   * couldn't even be asked stands nowhere else, and is tried again when the window closes. */
  async leave(): Promise<void> {
    await this.flush()
    if (this.state !== 'failed') unsaved.delete(this)
  }

  /** Stops, waiting for a save that is under way; while the record is being deleted. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    unsaved.delete(this)
    this.state = 'saved'
  }

  /** Goes on after a stop: the record wasn't deleted after all. What waited is saved. */
  resume(): void {
    this.#stopped = false
    if (this.#touches > 0) this.touch()
  }

  /** Takes in what became of the record elsewhere. What was typed here and isn't kept yet stays, and
   * still says what it began from. */
  async renew(): Promise<void> {
    if (this.isNew || this.#running || this.#stopped) return
    const asked = this.#touches
    try {
      const opened = await this.#api.open(this.record.id)
      if (asked === this.#touches && !this.#running) this.#take(opened, this.#kept, true)
    } catch (error) {
      this.failure = Refusal.from(error)
    }
  }

  /** Of a field that was changed here and elsewhere: what is typed here stays. */
  keepMine(field: string): void {
    this.#settle(field)
    this.touch()
    void this.flush()
  }

  /** Of a field that was changed here and elsewhere: what came from elsewhere stays. */
  takeTheirs(field: string): void {
    const theirs = this.#settle(field)
    Object.assign(this.record, { [field]: copy(theirs) })
    this.touch()
    void this.flush()
  }

  /** Forgets what was typed and not kept. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#api.discard(this.record.id)
    this.#touches = 0
    unsaved.delete(this)
    this.problems = {}
    this.restored = false
    this.state = 'saved'
    Object.assign(this.record, copy(this.#kept), this.isNew ? copy(this.#preset) : {})
    await this.renew()
  }

  /** What is there now of a field in conflict, as it becomes what the form began from. */
  #settle(field: string): unknown {
    const theirs = JSON.parse(this.problems[field]?.args.now ?? 'null')
    Object.assign(this.#kept, { [field]: theirs })
    const { [field]: _, ...others } = this.problems
    this.problems = others
    return theirs
  }

  #restore(draft: Record<string, FieldChange>): void {
    for (const [field, { from, to }] of Object.entries(draft)) {
      if (!(field in this.#kept)) continue
      Object.assign(this.#kept, { [field]: from })
      Object.assign(this.record, { [field]: copy(to) })
    }
    this.restored = true
    this.touch()
  }

  #changes(): Record<string, FieldChange> {
    const found: Record<string, FieldChange> = {}
    const now = $state.snapshot(this.record) as R
    for (const field of Object.keys(this.#kept) as (keyof R & string)[]) {
      const [from, to] = [this.#kept[field], now[field]]
      if (field !== 'id' && !same(from, to)) found[field] = { from, to }
    }
    return found
  }

  #follow(opened: Opened<R>): void {
    this.isNew = opened.is_new
    this.names = { ...this.names, ...opened.names }
    this.steps = opened.steps
  }

  /** Fields that nobody typed in since they were `sent` become what is kept. Blanks around a text that
   * is being typed stay, or the next word would lose its space. */
  #take(opened: Opened<R>, sent: R, whole = false): void {
    const now = $state.snapshot(this.record) as R
    for (const field of Object.keys(opened.record) as (keyof R & string)[]) {
      const [mine, theirs] = [now[field], opened.record[field]]
      if (!same(mine, sent[field]) || same(mine, theirs)) continue
      if (!whole && typeof mine === 'string' && mine.trim() === theirs) continue
      Object.assign(this.record, { [field]: copy(theirs) })
    }
    if (!whole) this.#kept = copy(opened.record)
    else {
      // What is being typed began from what was kept before.
      for (const field of Object.keys(opened.record) as (keyof R & string)[]) {
        if (same(now[field], this.#kept[field]))
          Object.assign(this.#kept, { [field]: copy(opened.record[field]) })
      }
    }
    this.#follow(opened)
  }

  async #send(): Promise<void> {
    const sent = $state.snapshot(this.record) as R
    const touches = this.#touches
    const change = { id: sent.id, changes: this.#changes(), session: this.session }
    this.state = 'saving'
    try {
      const opened = await (this.isNew ? this.#api.create(change) : this.#api.change(change))
      this.failure = null
      this.problems = {}
      this.restored = false
      this.#touches -= touches
      this.#take(opened, sent)
      if (this.#touches === 0) unsaved.delete(this)
      this.state = this.#touches === 0 ? 'saved' : 'waiting'
      this.#options.saved?.()
    } catch (error) {
      const refusal = Refusal.from(error)
      this.problems = refusal.problems
      if (Object.keys(this.problems).length > 0) {
        this.state = 'wrong'
        this.failure = null
      } else {
        this.failure = refusal
        this.state = 'failed'
      }
    }
  }
}
