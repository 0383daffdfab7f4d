import { afterEach, expect, it, vi } from 'vitest'
import { hang } from '../../src/shared/hang'

let remove = () => {}
afterEach(() => remove())

const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** A popover of this height that hangs from a field at the bottom of the window. */
async function hung(height: number): Promise<HTMLElement> {
  const anchor = document.createElement('button')
  anchor.style.cssText = 'position: fixed; left: 40px; bottom: 40px; height: 20px; anchor-name: --field'
  const popover = document.createElement('div')
  popover.popover = 'auto'
  popover.style.cssText = 'position: fixed; margin: 0; inset: auto; position-anchor: --field; overflow: auto'
  popover.append(tall(height))
  document.body.append(anchor, popover)
  const detach = hang(() => anchor, 'start')(popover)
  remove = () => {
    if (typeof detach === 'function') detach()
    anchor.remove()
    popover.remove()
  }
  const opened = new Promise((resolve) => popover.addEventListener('toggle', resolve, { once: true }))
  popover.showPopover()
  await opened
  await drawn()
  return popover
}

function tall(height: number): HTMLElement {
  const content = document.createElement('div')
  content.style.height = `${height}px`
  return content
}

const inside = (popover: HTMLElement) => {
  const box = popover.getBoundingClientRect()
  return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
}

it('hangs above its field when only there is room', async () => {
  const popover = await hung(150)
  await vi.waitFor(() => expect(inside(popover)).toBe(true))
})

it('goes above when what it shows comes late and leaves no room below', async () => {
  const popover = await hung(10)
  await vi.waitFor(() => expect(inside(popover)).toBe(true))
  popover.append(tall(150))
  await vi.waitFor(() => expect(inside(popover)).toBe(true))
  expect(popover.getBoundingClientRect().height).toBeGreaterThan(150)
})

/** A field in a box that scrolls, with what hangs from it open and the focus in it. */
async function inBox(): Promise<{ box: HTMLElement; field: HTMLElement; popover: HTMLElement }> {
  const box = document.createElement('div')
  box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 300px; height: 200px; overflow: auto'
  const field = document.createElement('input')
  field.style.cssText = 'display: block; height: 20px; anchor-name: --field'
  box.append(tall(150), field, tall(600))
  const popover = document.createElement('div')
  popover.popover = 'manual'
  popover.style.cssText = 'position: fixed; margin: 0; inset: auto; position-anchor: --field'
  popover.append(tall(40))
  document.body.append(box, popover)
  const detach = hang(() => field, 'start')(popover)
  remove = () => {
    if (typeof detach === 'function') detach()
    box.remove()
    popover.remove()
  }
  field.focus()
  const opened = new Promise((resolve) => popover.addEventListener('toggle', resolve, { once: true }))
  popover.showPopover()
  await opened
  await drawn()
  return { box, field, popover }
}

it('stays when what grew above pushed its field away, and brings the field back', async () => {
  const { box, field, popover } = await inBox()
  box.style.overflowAnchor = 'none'
  box.prepend(tall(300))
  await vi.waitFor(() => expect(box.scrollTop).toBeGreaterThan(0))
  await drawn()
  expect(popover.matches(':popover-open')).toBe(true)
  expect(field.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom)
})

it('goes when its field is scrolled out of sight', async () => {
  const { box, popover } = await inBox()
  box.scrollTop = 400
  await vi.waitFor(() => expect(popover.matches(':popover-open')).toBe(false))
})
