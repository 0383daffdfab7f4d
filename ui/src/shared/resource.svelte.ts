import { untrack } from 'svelte'
import { Refusal } from '../backend/refusal'
import { changes } from './changes.svelte'

export type Resource<T> = {
  /** What was answered last; nothing before the first answer. */
  readonly value: T | null
  readonly refusal: Refusal | null
}

/** What a call answers, asked again when something that it reads (a filter, say) or a record of one of
 * these kinds changes. An answer to a question that is no longer asked is dropped. */
export function resource<T>(
  ask: () => Promise<T>,
  kinds: string[],
  onrefused?: (refusal: Refusal) => void,
): Resource<T> {
  let value = $state.raw<T | null>(null)
  let refusal = $state.raw<Refusal | null>(null)
  let turn = 0
  $effect(() => {
    changes.of(kinds)
    turn += 1
    const mine = turn
    const asked = ask()
    untrack(() => {
      asked.then(
        (answer) => {
          if (mine !== turn) return
          value = answer
          refusal = null
        },
        (error) => {
          if (mine !== turn) return
          refusal = Refusal.from(error)
          onrefused?.(refusal)
        },
      )
    })
    return () => {
      turn += 1
    }
  })
  return {
    get value() {
      return value
    },
    get refusal() {
      return refusal
    },
  }
}
