import { untrack } from 'svelte'
import { call, type ListQuery } from '../backend'
import type { Commands } from '../backend/contract'
import { changes } from '../shared/changes.svelte'
import { type Opened, type RecordApi, RecordForm } from '../shared/record-form.svelte'
import { router } from '../shared/router.svelte'
import { t } from '../shared/words.svelte'
import { letGo, saving } from './saving.svelte'
import { session } from './session.svelte'

type Page<L> = {
  lines: L[]
  total: number
  more: boolean
  next: string | null
  names: Record<string, string>
}

type Names<Suffix extends string> = keyof Commands extends infer Name
  ? Name extends `${infer Kind}_${Suffix}`
    ? Kind
    : never
  : never
/** The kinds that have all calls of a record. */
export type Kind = Names<'list'> & Names<'blank'>

/** The calls of a kind of record. */
export function recordApi<R>(kind: Kind): RecordApi<R> {
  const run = (what: string, args: unknown) =>
    call(`${kind}_${what}` as keyof Commands, args as never) as Promise<never>
  return {
    open: (id) => run('open', { id }),
    blank: () => run('blank', {}),
    create: (change) => run('create', change),
    change: (change) => run('change', change),
    remove: (id) => run('delete', { ids: [id] }),
    discard: (id) => run('discard', { id }),
  }
}

/** Every line of a kind's list, however many pages it takes. */
export async function everyLine<L>(kind: Kind, query: Partial<ListQuery>): Promise<L[]> {
  const lines: L[] = []
  for (let after: string | null = null; ; ) {
    const page: Page<L> = await recordList<L>(kind, { ...query, after, limit: 1000 })
    lines.push(...page.lines)
    after = page.next
    if (after === null) return lines
  }
}

/** A form for a new record about something: `about` says what. What was begun about something else and never kept
 * isn't gone on with here, where it would be kept with the wrong one; it waits. */
export function begunAbout<R extends { id: string }>(opened: Opened<R>, about: Partial<R>): Opened<R> {
  const begun = opened.draft
  if (!begun || Object.entries(about).every(([field, value]) => agrees(begun[field]?.to, value)))
    return opened
  return { ...opened, record: { ...opened.record, id: crypto.randomUUID() }, draft: null }
}

/** Whether what was typed names what is asked for, perhaps among others. */
function agrees(typed: unknown, asked: unknown): boolean {
  if (!Array.isArray(asked)) return typed === asked
  return asked.every((one) => Array.isArray(typed) && typed.includes(one))
}

/** A page of a kind's list. */
export function recordList<L>(kind: Kind, query: Partial<ListQuery>): Promise<Page<L>> {
  const whole = { words: '', filters: {}, sort: '', after: null, limit: 200, ...query }
  return call(`${kind}_list` as keyof Commands, whole as never) as Promise<Page<L>>
}

/** Conditions of a list from what is chosen; what isn't chosen is none. */
export function filters(chosen: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, [value]]),
  )
}

export type RecordsOptions<R, L> = {
  kind: Kind | 'own_indicator'
  /** Lines for what is asked; read in an effect, so that a filter that it reads asks anew. */
  list: (page: { after: string | null; limit: number }) => Promise<Page<L>>
  api?: RecordApi<R>
  /** Other kinds that the lines show something of. */
  shows?: string[]
  /** What a new record begins with. */
  preset?: () => Partial<R>
  /** Name in the address of what is open; `open` when left out. */
  param?: string
  /** What may stand there that is no record: panels of the page itself. */
  others?: string[]
}

const PAGE = 200
const MOST = 1000

/** A list of records with the open one beside it; which one is open stands in the address. */
export class Records<R extends { id: string }, L extends { id: string }> {
  lines = $state.raw<L[] | null>(null)
  /** Ids of those that are selected. */
  selected = $state.raw<string[]>([])
  /** What the records are called that the lines refer to. */
  names = $state.raw<Record<string, string>>({})
  total = $state(0)
  more = $state(false)
  form = $state.raw<RecordForm<R> | null>(null)
  #next: string | null = null
  #options: RecordsOptions<R, L>
  #api: RecordApi<R>
  #param: string
  #asked = 0
  #shown = 0

  constructor(options: RecordsOptions<R, L>) {
    this.#options = options
    this.#api = options.api ?? recordApi<R>(options.kind as Kind)
    this.#param = options.param ?? 'open'
    const kinds = [options.kind, ...(options.shows ?? [])]
    $effect(() => {
      changes.of(kinds)
      this.#asked += 1
      const mine = this.#asked
      const had = untrack(() => this.lines?.length ?? 0)
      const page = options.list({ after: null, limit: Math.min(MOST, Math.max(PAGE, had)) })
      untrack(() => void this.#take(mine, page))
    })
    $effect(() => {
      const open = router.get(this.#param)
      untrack(() => void this.#show(open))
    })
    $effect(() => {
      changes.of([options.kind])
      // A form's own save renews it by itself.
      untrack(() => void this.#renew())
    })
    saving(() => this.form)
  }

  /** What stands in the address when it is open. */
  get open(): string | null {
    if (!this.form) return null
    return this.form.isNew ? 'new' : this.form.id
  }

  /** Asks for the lines behind those that are here. */
  async loadMore(): Promise<void> {
    const after = this.#next
    if (after === null) return
    this.#next = null
    const mine = this.#asked
    const page = await session.attempt(() => this.#options.list({ after, limit: PAGE }))
    if (!page || mine !== this.#asked) return
    this.lines = [...(this.lines ?? []), ...page.lines]
    this.names = { ...this.names, ...page.names }
    this.#next = page.next
  }

  close(): void {
    const id = this.form?.id
    router.set({ [this.#param]: null })
    // What isn't in a list leaves the focus to what it was opened by.
    queueMicrotask(() => {
      if (id) document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
    })
  }

  async remove(name: string): Promise<void> {
    const form = this.form
    if (!form) return
    await form.stop()
    if (!form.isNew) {
      if (!(await session.done(() => this.#api.remove(form.id)))) {
        form.resume()
        return
      }
      session.say(t('ui-deleted', { name }), 'undo')
    }
    if (this.form !== form) return
    this.form = null
    router.set({ [this.#param]: null })
  }

  /** Deletes records of the list in one step; the open one may be among them. */
  async removeAll(ids: string[]): Promise<void> {
    const form = this.form && ids.includes(this.form.id) ? this.form : null
    await form?.stop()
    const name = `${this.#options.kind}_delete` as 'task_delete'
    if (!(await session.done(() => call(name, { ids })))) {
      form?.resume()
      return
    }
    session.say(t('ui-deleted-many', { n: ids.length }), 'undo')
    this.selected = []
    if (form && this.form === form) {
      this.form = null
      router.set({ [this.#param]: null })
    }
  }

  async #take(mine: number, asked: Promise<Page<L>>): Promise<void> {
    const page = await session.attempt(() => asked)
    if (!page || mine !== this.#asked) return
    this.lines = page.lines
    this.names = page.names
    this.total = page.total
    this.more = page.more
    this.#next = page.next
  }

  async #show(open: string): Promise<void> {
    if (this.open === (open || null)) return
    this.#shown += 1
    const mine = this.#shown
    const leaving = this.form
    this.form = null
    // The one that is left goes on saving by itself.
    await letGo(leaving)
    if (open === '' || this.#options.others?.includes(open) || mine !== this.#shown) return
    const fresh = open === 'new'
    const opened = await session.attempt(() => (fresh ? this.#api.blank() : this.#api.open(open)))
    if (mine !== this.#shown) return
    if (!opened) {
      router.set({ [this.#param]: null }, true)
      return
    }
    const form = new RecordForm<R>(opened, this.#api, { saved: () => this.#saved(form) })
    if (fresh && this.#options.preset) form.preset(this.#options.preset())
    this.form = form
  }

  #saved(form: RecordForm<R>): void {
    if (this.form === form && router.get(this.#param) === 'new') router.set({ [this.#param]: form.id }, true)
  }

  async #renew(): Promise<void> {
    const form = this.form
    if (!form || form.isNew || form.state === 'saving') return
    await form.renew()
    const gone = form.failure?.code === 'deleted' || form.failure?.code === 'not_found'
    if (gone && form.clean && this.form === form) {
      this.form = null
      router.set({ [this.#param]: null }, true)
    }
  }
}
