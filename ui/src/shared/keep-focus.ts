/** What Tab may stop at. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'

type Heir = () => Element | null

/** Who has the focus when it is lost with what it was in: what opened a panel, for one. */
const heirs = new WeakMap<Element, Heir>()

/** Lets `heir` have the focus when `part` goes away with it. */
export function leaveFocusTo(part: Element, heir: Heir): void {
  heirs.set(part, heir)
}

/** What something is called, to know it again after it was drawn anew. */
function called(one: Element): string {
  const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
  const words = one.getAttribute('aria-label') ?? labels[0]?.textContent ?? one.textContent
  return [one.tagName, one.getAttribute('type'), one.getAttribute('data-id'), words?.trim()].join(' ')
}

type Place = {
  one: HTMLElement
  called: string
  main: Element | null
  around: { part: Element; at: number }[]
}

function placeOf(one: HTMLElement): Place {
  const around: Place['around'] = []
  for (let part: Element = one; part.parentElement; part = part.parentElement)
    around.push({ part: part.parentElement, at: [...part.parentElement.children].indexOf(part) })
  return { one, called: called(one), main: one.closest('main'), around }
}

function usable(one: Element): one is HTMLElement {
  return one instanceof HTMLElement && one.isConnected && !one.matches(':disabled') && one.checkVisibility()
}

function stopsIn(part: Element | Document): HTMLElement[] {
  return [...part.querySelectorAll(STOPS)].filter(usable).filter((one) => one.tabIndex >= 0)
}

function focus(one: Element | null | undefined): void {
  // A whole page isn't scrolled to.
  if (one instanceof HTMLElement) one.focus({ preventScroll: one.tabIndex < 0 })
}

/** The same thing, drawn anew. */
function again(one: string): HTMLElement | undefined {
  return stopsIn(document).find((other) => called(other) === one)
}

/** Where the keys go on from, now that what had the focus is gone; nothing as long as there is no page. */
function heir({ one, called: name, main: page, around }: Place): Element | null | undefined {
  const main = document.querySelector('main')
  if (!main) return null
  const gone = [one, ...around.map((place) => place.part)].filter((part) => !part.isConnected)
  for (const part of gone) {
    const left = heirs.get(part)?.()
    const found = left && (usable(left) ? left : again(called(left)))
    if (found) return found
  }
  // What a page has of its own is of no use on the next one, but a choice between pages stands on both.
  if (page && !page.isConnected) return main
  const same = again(name)
  if (same) return same
  for (const { part, at } of around) {
    if (!part.isConnected) continue
    if (part.contains(main)) break
    const stops = stopsIn(part)
    const rest = [...part.children].slice(at)
    const next = stops.find((stop) => rest.some((other) => other.contains(stop))) ?? stops.at(-1)
    if (next) return next
  }
  return main
}

/**
 * Keeps the focus on something. When what has it is taken away or put out of use, the browser lets keys go
 * nowhere; here it goes to what took its place, what stood beside it, or the page itself.
 */
export function keepFocus(): () => void {
  let last: Place | null = null
  const entered = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) last = placeOf(event.target)
  }
  const left = () =>
    queueMicrotask(() => {
      // Put down by the user, not taken away.
      if (last && document.activeElement === document.body && usable(last.one)) last = null
    })
  const lost = () => last !== null && (document.activeElement ?? document.body) === document.body
  let frame: number | null = null
  const settle = () => {
    frame = null
    if (!last || !lost()) return
    const { one } = last
    // Out of use for as long as its work takes, it gets it back afterwards.
    if (!one.isConnected) focus(heir(last))
    else if (usable(one)) focus(one)
  }
  const changed = () => {
    // Not at once: the rest of the key that took it away would go to what gets the focus.
    if (lost()) frame ??= requestAnimationFrame(settle)
  }
  document.addEventListener('focusin', entered)
  document.addEventListener('focusout', left)
  const observer = new MutationObserver(changed)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    observer.disconnect()
    if (frame !== null) cancelAnimationFrame(frame)
    document.removeEventListener('focusin', entered)
    document.removeEventListener('focusout', left)
  }
}
