import type { Attachment } from 'svelte/attachments'

/** Which edges are in line: the left ones or the right ones, as far as the window allows. */
export type Align = 'start' | 'end'

const gap = 8

/** How far everything round it is scrolled. */
function scrolledTo(one: Element): string {
  const far: number[] = []
  for (let part = one.parentElement; part; part = part.parentElement)
    far.push(part.scrollTop, part.scrollLeft)
  return far.join()
}

/** Hangs a popover from its anchor: below it, or above it when only there is room for it, also when what it
 * shows comes later. It goes along with its anchor by CSS, and away when its anchor scrolls out of sight.
 *
 * CSS could choose the side as well (position-area, position-try-fallbacks), but WebKitGTK 2.50 reckons
 * with where the anchor would be if nothing were scrolled, and then hangs a list off the top of the
 * window. The edges of an anchor it does know. */
export function hang(anchor: () => HTMLElement, align: Align): Attachment<HTMLElement> {
  return (popover) => {
    let sight: IntersectionObserver | undefined
    // A list that is asked for grows once the answer is there.
    const size = new ResizeObserver(place)

    function place(): void {
      const from = anchor().getBoundingClientRect()
      const room = { below: window.innerHeight - from.bottom - gap, above: from.top - gap }
      popover.style.maxHeight = ''
      const above = popover.offsetHeight > room.below && room.above > room.below
      const wide = popover.offsetWidth
      const end = align === 'end' ? from.right - wide >= gap : from.left + wide > window.innerWidth - gap
      popover.style.top = above ? 'auto' : 'calc(anchor(bottom) + 4px)'
      popover.style.bottom = above ? 'calc(anchor(top) + 4px)' : 'auto'
      popover.style.left = end ? 'auto' : 'anchor(left)'
      popover.style.right = end ? 'anchor(right)' : 'auto'
      const most = above ? room.above : room.below
      if (popover.offsetHeight > most) popover.style.maxHeight = `${Math.max(120, most)}px`
    }

    function opening(event: Event): void {
      // It is open, and holds what it shows, by the time that anything is drawn.
      if ((event as ToggleEvent).newState === 'open') requestAnimationFrame(place)
    }

    function toggled(event: Event): void {
      sight?.disconnect()
      size.disconnect()
      window.removeEventListener('resize', place)
      if ((event as ToggleEvent).newState !== 'open') return
      place()
      size.observe(popover)
      window.addEventListener('resize', place)
      let seenAt = scrolledTo(anchor())
      sight = new IntersectionObserver((changes) => {
        if (changes.at(-1)?.isIntersecting) {
          seenAt = scrolledTo(anchor())
          return
        }
        // Whoever scrolls lets it go. Where nothing was scrolled, what grew above pushed it away under the hands of
        // whoever types in it.
        const pushed = scrolledTo(anchor()) === seenAt
        if (pushed && anchor().contains(document.activeElement)) anchor().scrollIntoView({ block: 'nearest' })
        else popover.hidePopover()
      })
      sight.observe(anchor())
    }

    popover.addEventListener('beforetoggle', opening)
    popover.addEventListener('toggle', toggled)
    return () => {
      sight?.disconnect()
      size.disconnect()
      window.removeEventListener('resize', place)
      popover.removeEventListener('beforetoggle', opening)
      popover.removeEventListener('toggle', toggled)
    }
  }
}
