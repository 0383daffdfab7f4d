import { untrack } from 'svelte'
import { drafts } from '../shared/drafts'
import { router } from '../shared/router.svelte'
import { type Problems, Saver } from '../shared/saver.svelte'
import { t } from '../shared/words.svelte'
import { saving } from './saving.svelte'
import { session } from './session.svelte'

export type EditingOptions<T extends { id: string }, R extends T> = {
  kind: string
  load: () => Promise<R[]>
  save: (record: T) => Promise<R>
  remove: (id: string) => Promise<unknown>
  blank: () => T
  /** What goes into the form of a row. */
  plain: (row: R) => T
  check: (record: T) => Problems
  /** Name in the address of what is open; `open` when left out. */
  param?: string
}

/** A list of records with the open one beside it; which one is open stands in the address. */
export class Editing<T extends { id: string }, R extends T> {
  rows = $state.raw<R[] | null>(null)
  form = $state.raw<Saver<T, R> | null>(null)
  /** The form shows something that was typed before and never saved. */
  restored = $state(false)
  #options: EditingOptions<T, R>
  #param: string
  #drafts

  constructor(options: EditingOptions<T, R>) {
    this.#options = options
    this.#param = options.param ?? 'open'
    this.#drafts = drafts<T>(session.workspace?.path ?? '', options.kind)
    $effect(() => {
      session.revision
      untrack(() => void this.load())
    })
    $effect(() => {
      const open = router.get(this.#param)
      untrack(() => void this.#show(open))
    })
    saving(() => this.form)
  }

  get open(): string | null {
    return this.form ? this.form.record.id || 'new' : null
  }

  async load(): Promise<void> {
    const rows = await session.attempt(this.#options.load)
    if (!rows) return
    this.rows = rows
    const open = router.get(this.#param)
    const same = this.form && (this.form.record.id || 'new') === open && !this.form.clean
    if (!same) {
      this.form = null
      await this.#show(open)
    }
  }

  async #show(open: string): Promise<void> {
    if (this.form && (this.form.record.id || 'new') === open) return
    if (this.form) {
      const leaving = this.form
      this.form = null
      await leaving.flush()
    }
    if (open === '' || !this.rows) return
    const row = this.rows.find((one) => one.id === open)
    if (open !== 'new' && !row) return
    const kept = this.#drafts.find(row?.id ?? '')
    const record = kept ?? (row ? this.#options.plain(row) : this.#options.blank())
    this.restored = kept !== null
    const form = new Saver<T, R>({
      record,
      save: this.#options.save,
      check: this.#options.check,
      drafts: this.#drafts,
      saved: (row) => this.#saved(row, form),
    })
    this.form = form
    if (kept) form.touch()
  }

  #saved(row: R, form: Saver<T, R>): void {
    const rows = this.rows ?? []
    const there = rows.some((one) => one.id === row.id)
    this.rows = there ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row]
    if (!there && this.form === form && router.get(this.#param) === 'new')
      router.set({ [this.#param]: row.id }, true)
    void session.remember()
  }

  change(changes: Partial<T>): void {
    if (!this.form) return
    Object.assign(this.form.record, changes)
    this.form.touch()
  }

  close(): void {
    const id = this.form?.record.id
    router.set({ [this.#param]: null })
    queueMicrotask(() =>
      document.querySelector<HTMLElement>(id ? `[data-id="${CSS.escape(id)}"]` : 'main')?.focus(),
    )
  }

  async remove(name: string): Promise<void> {
    const form = this.form
    if (!form) return
    form.stop()
    const id = form.record.id
    if (id) {
      const gone = await session.attempt(async () => {
        await this.#options.remove(id)
        return true
      })
      if (!gone) return
      this.rows = (this.rows ?? []).filter((one) => one.id !== id)
      await session.remember()
      session.say(t('ui-deleted', { name }))
    }
    this.form = null
    router.set({ [this.#param]: null })
  }
}
