export type Read<V, P> = { value: V | null } | { problem: P }

/** Text in a field that means something else: a day, an amount. Half of it is another day or amount, so
 * it is read when the field is left. What can't be read stays to be mended, and changes nothing. */
export class Entry<V, P> {
  typed = $state<string | null>(null)
  problem = $state.raw<P | null>(null)
  #read: (text: string) => Read<V, P>
  #take: (value: V | null) => void

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
    this.#take(value)
  }

  input = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.typed = event.currentTarget.value
  }

  leave = (): void => {
    this.commit()
  }

  key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.commit()
    else if (event.key === 'Escape') {
      // Escape may close what is around the field: first say what would be lost.
      const known = this.problem !== null
      if (!this.commit() && !known) event.stopPropagation()
    }
  }
}
