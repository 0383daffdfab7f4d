import { tick } from 'svelte'
import {
  begins,
  call,
  type History,
  type Language,
  onTold,
  Refusal,
  type Shell,
  type Term,
  type TermList,
  type Theme,
} from '../backend'
import type { Commands, OpenedWorkspace, Recovered } from '../backend/contract'
import { changes } from '../shared/changes.svelte'
import { maybe, speak, speech, t } from '../shared/words.svelte'

export type Busy = 'saved' | 'waiting' | 'saving' | 'wrong' | 'failed'

/** What is said for a moment: in words, and the step that takes it back or does it again. */
export type Toast = { words: string; step: 'undo' | 'redo' | null }

/** What every page needs to know: the workspace, the words of its lists, what can be undone. */
class Session {
  shell = $state<Shell | null>(null)
  terms = $state<Term[]>([])
  history = $state<History>({ undo: null, redo: null })
  /** Of the form that is open. */
  busy = $state<Busy>('saved')
  /** What happened last, for a moment. */
  toast = $state.raw<Toast | null>(null)
  refusal = $state<Refusal | null>(null)
  /** The first steps are being taken in this workspace. */
  welcome = $state(false)
  /** What came through of a damaged file that was read; until the user has seen it. */
  recovered = $state<Recovered | null>(null)
  /** Of the first page, as it came with the session; only while that page is first drawn. */
  first: OpenedWorkspace | null = null
  /** Saves what the open form still has. */
  flush: (() => Promise<boolean>) | null = null

  get today(): string {
    return (
      this.shell?.today ??
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
    )
  }

  get workspace() {
    return this.shell?.workspace ?? null
  }

  get readOnly(): boolean {
    return this.workspace?.looking != null
  }

  async begin(): Promise<void> {
    onTold((told) => {
      this.history = told.history
      changes.note(told.changed)
      if (told.changed.includes('term')) void this.attempt(async () => (this.terms = await call('terms', {})))
      // It would take back something else now.
      if (told.changed.length > 0 && this.toast?.step) this.toast = { ...this.toast, step: null }
    })
    // Most speak Dutch, and a refusal needs words too.
    const [{ shell, opened }] = await Promise.all([call('begin', {}), speak(begins()?.language ?? 'nl')])
    if (opened) {
      this.terms = opened.terms
      this.history = opened.history
    }
    this.first = opened
    await this.settle(shell)
    await tick()
    this.first = null
  }

  /** Takes a new shell in: another workspace, language or theme. */
  async enter(shell: Shell): Promise<void> {
    this.toast = null
    await this.settle(shell)
    // With the shell, so that a page that comes with it asks once.
    changes.noteAll()
    if (!shell.workspace) return
    const [terms] = await Promise.all([call('terms', {}), this.remember()])
    this.terms = terms
  }

  async settle(shell: Shell): Promise<void> {
    await speak(shell.language)
    this.shell = shell
  }

  async remember(): Promise<void> {
    this.history = await call('history', {})
  }

  async settings(changes: { language?: Language; theme?: Theme }): Promise<void> {
    await this.attempt(async () =>
      this.settle(await call('settings_set', { language: null, theme: null, ...changes })),
    )
  }

  async step(which: 'undo' | 'redo'): Promise<void> {
    if (which === 'undo' && this.flush) await this.flush()
    const label = this.history[which]
    await this.attempt(async () => {
      const done = await call(which, {})
      const undone = which === 'undo'
      const words = t(undone ? 'ui-undone' : 'ui-redone', { what: operation(label) })
      this.say(done.kept_erased ? `${words} ${t('ui-kept-erased')}` : words, undone ? 'redo' : 'undo')
    })
  }

  /** Says what happened, also to who can't see the page change, and how to take it back. */
  say(words: string, step: Toast['step'] = null): void {
    this.toast = null
    queueMicrotask(() => {
      this.toast = { words, step }
    })
  }

  hush(): void {
    this.toast = null
  }

  /** Runs a call and shows its refusal at the top of the page. */
  async attempt<R>(run: () => Promise<R>): Promise<R | null> {
    try {
      const done = await run()
      this.refusal = null
      return done
    } catch (error) {
      this.refusal = Refusal.from(error)
      return null
    }
  }

  /** As {@link attempt}, for what has no answer: whether it was done. */
  async done(run: () => Promise<unknown>): Promise<boolean> {
    const done = await this.attempt(async () => {
      await run()
      return true
    })
    return done ?? false
  }

  /** A call whose refusal shows at the top of the page. */
  async change<K extends keyof Commands>(
    name: K,
    args: Commands[K]['args'],
  ): Promise<Commands[K]['result'] | null> {
    return this.attempt(() => call(name, args))
  }

  list(list: TermList): Term[] {
    return this.terms.filter((term) => term.list === list && term.valid_to === null)
  }

  term(id: string): string {
    const found = this.terms.find((term) => term.id === id)
    if (!found) return id
    return speech.language === 'nl' ? found.name_nl : found.name_en
  }
}

export const session = new Session()

/** What an undo label says, in words. */
export function operation(label: string | null): string {
  if (!label) return ''
  return maybe(`ui-op-${label}`) ?? t('ui-op-change')
}
