/** What was changed, by kind of record. Whoever shows records of a kind reads its count, and so learns
 * of every change, whoever made it. */
class Changes {
  #counts = $state<Record<string, number>>({})
  #everything = $state(0)

  /** Notes that records of these kinds changed. */
  note(kinds: string[]): void {
    for (const kind of kinds) this.#counts[kind] = (this.#counts[kind] ?? 0) + 1
  }

  /** Everything may be another: a workspace was opened. */
  noteAll(): void {
    this.#everything += 1
  }

  /** Read in an effect, it makes it run again when records of one of these kinds changed. */
  of(kinds: string[]): number {
    let sum = this.#everything
    for (const kind of kinds) sum += this.#counts[kind] ?? 0
    return sum
  }
}

export const changes = new Changes()
