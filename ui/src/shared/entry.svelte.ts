/** Fields with text that wasn't read yet, or can't be. */
const open = new Set<{ field: HTMLElement; commit: () => boolean }>()

/** Reads what stands in every field. True when nothing is left that can't be read. */
export function commitAll(): boolean {
  let all = true
  for (const one of open) {
    // A field that is gone took its text along.
    if (!one.field.isConnected) open.delete(one)
    else if (!one.commit()) all = false
  }
  return all
}

/** Lets {@link commitAll} read a field that isn't an {@link Entry}, until what comes back is called. */
export function untilRead(field: HTMLElement, commit: () => boolean): () => void {
  const one = { field, commit }
  open.add(one)
  return () => open.delete(one)
}

export type Read<V, P> = { value: V | null } | { problem: P }

/** Text in a field that means something else: a day, an amount. Half of it is another day or amount, so
 * it is read when the field is left. What can't be read stays to be mended, and changes nothing. */
export class Entry<V, P> {
  typed = $state<string | null>(null)
  problem = $state.raw<P | null>(null)
  #read: (text: string) => Read<V, P>
  #take: (value: V | null) => void
  #open: { field: HTMLElement; commit: () => boolean } | null = null

  /** `read` gets what was typed without the spaces around it, never nothing. */
  constructor(read: (text: string) => Read<V, P>, take: (value: V | null) => void) {
    this.#read = read
    this.#take = take
  }

  /** True when nothing is left that can't be read. */
  commit(): boolean {
    if (this.typed === null) return true
    const text = this.typed.trim()
    const found = text === '' ? { value: null } : this.#read(text)
    if ('problem' in found) {
      this.problem = found.problem
      return false
    }
    this.set(found.value)
    return true
  }

  /** Takes a value in the place of what was typed. */
  set(value: V | null): void {
    this.typed = null
    this.problem = null
    if (this.#open) open.delete(this.#open)
    this.#take(value)
  }

  input = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.typed = event.currentTarget.value
    this.#open ??= { field: event.currentTarget, commit: () => this.commit() }
    open.add(this.#open)
  }

  leave = (): void => {
    this.commit()
  }

  key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.commit()
    else if (event.key === 'Escape') {
      // Escape may close what is around the field: first say what would be lost.
      const known = this.problem !== null
      if (this.commit() || known) return
      event.preventDefault()
      event.stopPropagation()
    }
  }
}
