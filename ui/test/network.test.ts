import { describe, expect, it } from 'vitest'
import {
  chosen,
  type Mark,
  type NetworkLabel,
  type NetworkLayout,
  namesIn,
  neighbours,
  outline,
  step,
  withRoom,
} from '../src/shared/network'

const label: NetworkLabel = {
  shown: true,
  side: 'right',
  anchor: 'start',
  lines: [],
  left: 0,
  top: 0,
  width: 1,
  height: 1,
}
const node = (id: string, x: number, y: number) => ({
  id,
  x,
  y,
  radius: 10,
  shape: 'circle' as const,
  alone: false,
  label,
})
const knot = (id: string, x: number, y: number) => ({ id, x, y, radius: 5, filled: true, label })

/** A school and a college in one partnership, the college and a company in another; a second company apart. */
const layout: NetworkLayout = {
  width: 400,
  height: 300,
  divider: null,
  nodes: [
    node('school', 50, 100),
    node('college', 200, 100),
    node('company', 350, 100),
    node('other', 200, 250),
  ],
  knots: [knot('p', 120, 140), knot('q', 280, 100)],
  links: [
    { node: 0, knot: 0 },
    { node: 1, knot: 0 },
    { node: 1, knot: 1 },
    { node: 2, knot: 1 },
  ],
}
const marks: Mark[] = [...layout.nodes, ...layout.knots]
const lines = neighbours(layout)
const from = (id: string, direction: Parameters<typeof step>[3]) =>
  step(marks.find((mark) => mark.id === id) as Mark, marks, new Set(lines.get(id)), direction)?.id ?? null

describe('walking the network', () => {
  it('goes along a line where one leads that way', () => {
    expect(from('school', 'ArrowRight')).toBe('p')
    expect(from('p', 'ArrowRight')).toBe('college')
    expect(from('college', 'ArrowRight')).toBe('q')
    expect(from('q', 'ArrowRight')).toBe('company')
  })
  it('goes to what lies nearest where no line does, and stays at the edge', () => {
    expect(from('college', 'ArrowDown')).toBe('other')
    expect(from('company', 'ArrowRight')).toBeNull()
    expect(from('school', 'ArrowUp')).toBeNull()
  })
  it('reaches every mark by arrows from any other', () => {
    for (const begin of marks) {
      const seen = new Set([begin.id])
      const waiting = [begin.id]
      while (waiting.length > 0) {
        const id = waiting.pop() as string
        for (const direction of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'] as const) {
          const next = from(id, direction)
          if (next && !seen.has(next)) {
            seen.add(next)
            waiting.push(next)
          }
        }
      }
      expect(seen.size).toBe(marks.length)
    }
  })
})

describe('a choice', () => {
  it('of an organisation takes its partnerships and their members along', () => {
    const { ids, links } = chosen(layout, new Set(['school']))
    expect([...ids].sort()).toEqual(['college', 'p', 'school'])
    expect([...links]).toEqual([0, 1])
  })
  it('with partnerships in it takes just those lines', () => {
    const { ids, links } = chosen(layout, new Set(['college', 'q']))
    expect([...ids].sort()).toEqual(['college', 'company', 'q'])
    expect([...links]).toEqual([2, 3])
  })
  it('of nothing shows nothing', () => {
    expect(chosen(layout, new Set()).links.size).toBe(0)
  })
})

it('draws marks with corners as far as their radius', () => {
  expect(outline({ ...node('a', 100, 50), shape: 'diamond' })).toBe(
    'M100.0 40.0L110.0 50.0L100.0 60.0L90.0 50.0Z',
  )
  expect(outline(node('a', 100, 50))).toBe('')
})

describe('names in a sentence', () => {
  const said = (words: string, names: string[]) =>
    namesIn(words, names)
      .map((one) => (one.name ? `[${one.text}]` : one.text))
      .join('')

  it('stand apart, the longest of those that lie in each other', () => {
    expect(said('Los staan De Brug, De Brug Zuid en 5 andere', ['De Brug', 'De Brug Zuid', ''])).toBe(
      'Los staan [De Brug], [De Brug Zuid] en 5 andere',
    )
    expect(said('3 van de 12 zonder mbo', [])).toBe('3 van de 12 zonder mbo')
  })
})

describe('names on a map', () => {
  it('give way to those before them', () => {
    const box = (x: number) => ({ x, y: 0, width: 20, height: 10 })
    expect(withRoom([0, 15, 20, 30], box)).toEqual([0, 20])
  })
})
