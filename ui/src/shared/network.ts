/** Walking the picture of a network by keyboard, and what a choice in it shows. */

/** As `tib-network` lays it out. */
export type NetworkLabel = {
  shown: boolean
  side: 'right' | 'left' | 'below' | 'above'
  anchor: 'start' | 'middle' | 'end'
  lines: { text: string; x: number; y: number }[]
  left: number
  top: number
  width: number
  height: number
}
export type NetworkNode = {
  id: string
  x: number
  y: number
  radius: number
  shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon'
  alone: boolean
  label: NetworkLabel
}
export type NetworkKnot = {
  id: string
  x: number
  y: number
  radius: number
  filled: boolean
  label: NetworkLabel
}
export type NetworkLayout = {
  width: number
  height: number
  divider: number | null
  nodes: NetworkNode[]
  knots: NetworkKnot[]
  links: { node: number; knot: number }[]
}

export type Mark = { id: string; x: number; y: number; radius: number; label: NetworkLabel }
export type Direction = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp'

const ways: Record<Direction, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}
export const isDirection = (key: string): key is Direction => key in ways

/** Who each mark has a line to, by id. */
export function neighbours(layout: NetworkLayout): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (a: string, b: string) => {
    const of = found.get(a)
    if (of) of.push(b)
    else found.set(a, [b])
  }
  for (const link of layout.links) {
    const node = layout.nodes[link.node]
    const knot = layout.knots[link.knot]
    if (!node || !knot) continue
    add(node.id, knot.id)
    add(knot.id, node.id)
  }
  return found
}

/** The mark that an arrow leads to: along a line where one goes about that way, else the nearest there. */
export function step(from: Mark, marks: Mark[], linked: Set<string>, direction: Direction): Mark | null {
  const [ux, uy] = ways[direction]
  let best: Mark | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const dx = mark.x - from.x
    const dy = mark.y - from.y
    const along = dx * ux + dy * uy
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux)
    // Within 60° of the arrow: so each direction has an arrow, and most have two.
    if (mark.id === from.id || along <= 0 || aside > along * 1.74) continue
    const cost = (along + 2 * aside) * (linked.has(mark.id) ? 0.4 : 1)
    if (cost < least) [best, least] = [mark, cost]
  }
  return best
}

/** What stands out when these are chosen: partnerships themselves or through a member, and who is in them. */
export function chosen(
  layout: NetworkLayout,
  selected: Set<string>,
): { ids: Set<string>; links: Set<number> } {
  const knots = new Set<number>()
  layout.knots.forEach((knot, at) => {
    if (selected.has(knot.id)) knots.add(at)
  })
  // Partnerships among what is chosen say which lines are meant; without them, all of the organisation's are.
  if (knots.size === 0)
    for (const link of layout.links) if (selected.has(layout.nodes[link.node]?.id ?? '')) knots.add(link.knot)
  const ids = new Set(selected)
  const links = new Set<number>()
  layout.links.forEach((link, at) => {
    if (!knots.has(link.knot)) return
    links.add(at)
    for (const id of [layout.nodes[link.node]?.id, layout.knots[link.knot]?.id]) if (id) ids.add(id)
  })
  return { ids, links }
}

const corners: Record<'diamond' | 'triangle' | 'hexagon', [number, number][]> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -0.95],
    [0.95, 0.75],
    [-0.95, 0.75],
  ],
  hexagon: [
    [0.5, -0.84],
    [0.95, 0],
    [0.5, 0.84],
    [-0.5, 0.84],
    [-0.95, 0],
    [-0.5, -0.84],
  ],
}

/** The outline of a mark with corners, as the `d` of a path; the same forms as in the saved picture. */
export function outline(node: NetworkNode): string {
  if (node.shape === 'circle' || node.shape === 'square') return ''
  const at = corners[node.shape].map(
    ([dx, dy]) => `${(node.x + dx * node.radius).toFixed(1)} ${(node.y + dy * node.radius).toFixed(1)}`,
  )
  return `M${at.join('L')}Z`
}

/** A sentence in pieces, with the names in it apart. Of names that lie in each other the longest counts. */
export function namesIn(words: string, names: string[]): { text: string; name: boolean }[] {
  const wanted = names.filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const parts: { text: string; name: boolean }[] = []
  let from = 0
  let at = 0
  while (at < words.length) {
    const name = wanted.find((one) => words.startsWith(one, at))
    if (name === undefined) {
      at += 1
      continue
    }
    if (at > from) parts.push({ text: words.slice(from, at), name: false })
    parts.push({ text: name, name: true })
    at += name.length
    from = at
  }
  if (from < words.length) parts.push({ text: words.slice(from), name: false })
  return parts
}

type Box = { x: number; y: number; width: number; height: number }

/** Those whose box, around its middle, lies on none before it. */
export function withRoom<T>(all: T[], box: (one: T) => Box): T[] {
  const taken: Box[] = []
  return all.filter((one) => {
    const mine = box(one)
    const free = taken.every(
      (other) =>
        Math.abs(other.x - mine.x) * 2 >= other.width + mine.width ||
        Math.abs(other.y - mine.y) * 2 >= other.height + mine.height,
    )
    if (free) taken.push(mine)
    return free
  })
}
