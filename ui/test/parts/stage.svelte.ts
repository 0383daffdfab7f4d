import { type Component, flushSync, mount, unmount } from 'svelte'
import { afterEach } from 'vitest'
import '../../src/shared/base.css'

const mounted: object[] = []

afterEach(() => {
  for (const one of mounted.splice(0)) void unmount(one)
  document.body.replaceChildren()
})

/** Puts a part on the page, in so much room; what is changed in the props that come back shows. */
export function show<P extends Record<string, unknown>>(
  part: Component<P>,
  given: P,
  room: { width?: number; height?: number } = {},
): P {
  const props = $state(given)
  const target = document.body.appendChild(document.createElement('div'))
  target.style.cssText = `display: flex; flex-direction: column; width: ${room.width ?? 900}px; height: ${room.height ?? 500}px`
  mounted.push(mount(part, { target, props }))
  flushSync()
  return props
}
