import { untrack } from 'svelte'
import { type ActivityBar, call, type FieldChange } from '../../backend'
import { period } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { session } from '../session.svelte'
import type { Days } from './timeline'

type Movable = Pick<ActivityBar, 'id' | 'title' | 'start' | 'end'>

/** Activities whose days are dragged: what was dragged stands there until the answer has it, and one change waits for the
 * one before. */
export class Moving<B extends Movable> {
  #dragged = $state.raw<Record<string, Days>>({})
  #keeping = Promise.resolve()
  #waiting = 0
  readonly #answer: () => B[] | null
  readonly bars = $derived.by(() =>
    (this.#answer() ?? []).map((bar) => ({ ...bar, ...this.#dragged[bar.id] })),
  )

  /** Made while a component is made. */
  constructor(answer: () => B[] | null) {
    this.#answer = answer
    $effect(() => {
      void answer()
      untrack(() => this.#settle(() => this.#waiting === 0))
    })
  }

  /** Gives an activity other days; `step` names those that one undo takes back together. */
  move(bar: Movable, to: Days, step: string): void {
    const changes: Record<string, FieldChange> = {}
    if (to.start !== bar.start) changes.start = { from: bar.start, to: to.start }
    if (to.end !== bar.end) changes.end = { from: bar.end, to: to.end }
    if (Object.keys(changes).length === 0) return
    this.#dragged = { ...this.#dragged, [bar.id]: to }
    this.#waiting += 1
    this.#keeping = this.#keeping.then(async () => {
      const kept = await session.attempt(() =>
        call('activity_change', { id: bar.id, changes, session: step }),
      )
      this.#waiting -= 1
      // Said as well: it may have gone from the year that is shown.
      if (kept) session.say(t('ui-timeline-moved', { title: bar.title, when: period(to.start, to.end) }))
      // Refused, it goes back to where it was.
      this.#settle((id) => id === bar.id && !kept)
    })
  }

  #settle(gone: (id: string) => boolean): void {
    const has = (id: string, to: Days) =>
      this.#answer()?.some((bar) => bar.id === id && bar.start === to.start && bar.end === to.end)
    this.#dragged = Object.fromEntries(
      Object.entries(this.#dragged).filter(([id, to]) => !gone(id) && !has(id, to)),
    )
  }
}
