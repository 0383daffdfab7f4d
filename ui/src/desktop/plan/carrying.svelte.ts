/** Something that is carried with the pointer to another place: a card to a column, an activity to a day. Places are
 * elements with `data-place`. */
export class Carrying<T> {
  /** What is carried, since it left where it was. */
  item = $state.raw<T | null>(null)
  /** The place under the pointer. */
  over = $state<string | null>(null)
  #grabbed: { item: T; x: number; y: number; from: string | null } | null = null
  readonly #drop: (item: T, from: string | null, to: string) => void

  constructor(drop: (item: T, from: string | null, to: string) => void) {
    this.#drop = drop
  }

  grab(event: PointerEvent, item: T): void {
    if (event.button !== 0) return
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    this.#grabbed = { item, x: event.clientX, y: event.clientY, from: placeAt(event) }
  }

  pull(event: PointerEvent): void {
    const grabbed = this.#grabbed
    if (!grabbed) return
    if (this.item === null && Math.hypot(event.clientX - grabbed.x, event.clientY - grabbed.y) < 5) return
    this.item = grabbed.item
    this.over = placeAt(event)
  }

  /** Whether it was carried: a click that comes after it opens nothing. */
  drop(event: PointerEvent): boolean {
    const [grabbed, carried] = [this.#grabbed, this.item !== null]
    const to = carried ? placeAt(event) : null
    this.cancel()
    if (grabbed && to !== null && to !== grabbed.from) this.#drop(grabbed.item, grabbed.from, to)
    return carried
  }

  cancel(): void {
    this.#grabbed = null
    this.item = null
    this.over = null
  }
}

function placeAt(event: PointerEvent): string | null {
  const found = document.elementsFromPoint(event.clientX, event.clientY)
  const place = found.map((one) => one.closest<HTMLElement>('[data-place]')).find((one) => one !== null)
  return place?.dataset.place ?? null
}
