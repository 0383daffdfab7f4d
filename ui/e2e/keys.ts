// A page as it is met without a mouse: what the keys reach, in what order, and how it is seen.
import type { CDPSession, Locator, Page } from '@playwright/test'
import { type App, test as base, expect, settled } from './hosts'

/** Where the focus is, as far as it can be told from the page. */
type Stop = {
  /** In words, for a message. */
  what: string
  /** Nothing has the focus: keys go nowhere. */
  lost: boolean
  /** Something of it can be seen, and isn't covered. */
  seen: boolean
  /** It looks otherwise than without the focus. */
  marked: boolean
  /** Seen before on this round. */
  again: boolean
}

/** Runs in the page: looks of everything that Tab may reach are kept, to be held beside those with focus. */
function watch(): void {
  const looks = (one: Element): string => {
    // What is hidden behind its label shows the focus there; a field may show it on the box around it, and what is
    // drawn on a ring.
    const parts = [
      one,
      one.closest('label'),
      one.parentElement,
      one.closest('fieldset'),
      one.querySelector('.ring'),
    ]
    return parts
      .map((part) => {
        if (!part) return ''
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, stroke } =
          getComputedStyle(part)
        const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`
        return [outline, boxShadow, borderColor, backgroundColor, stroke].join(' ')
      })
      .join(' | ')
  }
  const before = new WeakMap<Element, string>()
  let round = new WeakSet<Element>()
  const bare = () => {
    for (const one of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]'))
      if (!before.has(one) && !one.matches(':focus')) before.set(one, looks(one))
  }
  const seen = (one: Element): boolean => {
    const hidden = one.classList.contains('hidden') ? (one.closest('label') ?? one) : one
    if (!hidden.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const box = hidden.getBoundingClientRect()
    if (box.width < 2 || box.height < 2) return false
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    if (right - left < 1 || bottom - top < 1) return false
    return [0.5, 0.1, 0.9].some((x) =>
      [0.5, 0.1, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
        return hit !== null && (hidden.contains(hit) || hit.contains(hidden))
      }),
    )
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const stop = async () => {
    const one = document.activeElement
    const lost = one === null || one === document.body || one === document.documentElement
    const what = lost ? 'nothing' : one.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
    const again = !lost && round.has(one)
    if (!lost) round.add(one)
    const isMarked = () => lost || before.get(one) !== looks(one)
    // A mark that comes by a transition, however short, is there in the next frame.
    if (!isMarked()) await frame()
    const marked = isMarked()
    bare()
    return { what, lost, again, seen: lost || seen(one), marked }
  }
  const begin = () => {
    round = new WeakSet()
    bare()
  }
  const isSeen = () => document.activeElement !== null && seen(document.activeElement)
  Object.assign(window, { tibKeys: { stop, begin, isSeen } })
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** What a screen reader calls the focused thing. */
async function spoken(page: Page): Promise<string> {
  const asked = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, asked)
  const session = await asked
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  if (!result.objectId) return ''
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  return String(nodes[0]?.name?.value ?? '').trim()
}

/** Asks the page where the focus is, or begins a round. */
function ask(page: Page, what: 'begin' | 'stop'): Promise<Stop> {
  return page.evaluate<Stop>(`window.tibKeys || (${watch.toString()})(); window.tibKeys.${what}()`)
}

/** The keyboard of a page; every thing that Tab comes to is looked at in passing. */
export class Keys {
  /** What was wrong with where Tab came. */
  readonly faults: string[] = []
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  press = (key: string) => this.#page.keyboard.press(key)
  type = (text: string) => this.#page.keyboard.type(text)

  async #tab(where: string, key = 'Tab'): Promise<Stop> {
    await this.press(key)
    const stop = await ask(this.#page, 'stop')
    if (!stop.lost) {
      if (!stop.seen && !(await this.#comesInSight())) this.#fault(`${where}: not seen: ${stop.what}`)
      if (!stop.marked) this.#fault(`${where}: no mark of the focus: ${stop.what}`)
      if ((await spoken(this.#page)) === '') this.#fault(`${where}: no name: ${stop.what}`)
    }
    return stop
  }

  /** What has the focus may still be on its way into sight. */
  #comesInSight(): Promise<boolean> {
    const seen = this.#page.waitForFunction('window.tibKeys.isSeen()', null, { timeout: 3_000 })
    return seen.then(
      () => true,
      () => false,
    )
  }

  #fault(words: string): void {
    if (!this.faults.includes(words)) this.faults.push(words)
  }

  /** Tab all the way round, from the top of the page to its end: it is never held anywhere. */
  async round(where: string): Promise<number> {
    await this.#page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await ask(this.#page, 'begin')
    for (let stops = 0; stops < 600; stops += 1) {
      const stop = await this.#tab(where)
      if (stop.lost || stop.what.includes('class="skip')) return stops
      if (stop.again) {
        this.#fault(`${where}: Tab comes back to ${stop.what}`)
        return stops
      }
    }
    this.#fault(`${where}: Tab has no end`)
    return 600
  }

  /** Tab on from where the focus is until it comes to this. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor()
    await ask(this.#page, 'begin')
    for (let stops = 0; stops < 400; stops += 1) {
      if (await target.first().evaluate((one) => one === document.activeElement)) return
      await this.#tab(`on the way to ${target}`, key)
    }
    throw new Error(`Tab doesn't come to ${target}`)
  }

  /** Tab to this and Enter. */
  async open(target: Locator): Promise<void> {
    await this.reach(target)
    await this.press('Enter')
  }

  /** The focus is somewhere. */
  async somewhere(where: string): Promise<void> {
    await expect
      .poll(async () => (await ask(this.#page, 'stop')).lost, {
        message: `${where}: the focus is lost`,
        timeout: 5_000,
      })
      .toBe(false)
  }
}

export const test = base.extend<object, { keys: Keys }>({
  keys: [async ({ appPage }, use) => use(new Keys(appPage)), { scope: 'worker' }],
})

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const panel = (page: Page) => page.locator('.panel')
export const row = (page: Page, number: number) => page.locator('tr.line').nth(number)
export const shownAs = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true })
/** Everything of a list. */
export const all = { words: '', filters: {}, sort: '', after: null, limit: 50 }

/** The focus at the top of the page, before all that Tab comes to. */
export const top = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())

/** From the top: the address has what the page needs to be let in. */
export async function begin(page: Page, app: App, hash = ''): Promise<void> {
  if (!(await app.call('shell')).workspace?.example) await app.call('workspace_sample')
  await page.goto('about:blank')
  await page.goto(app.address)
  await page.getByRole('navigation').first().waitFor()
  if (hash) await to(page, hash)
}

/** To a page that other stories reach; the focus begins at its top. */
export async function to(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
    document.querySelector<HTMLElement>('.skip')?.focus()
  }, hash)
  await page.locator('main').waitFor()
  await settled(page)
}
