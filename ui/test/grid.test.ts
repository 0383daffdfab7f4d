import { describe, expect, it } from 'vitest'
import { filledDown, type GridRow, moved, pasted, rangeOf, tabbed, widths } from '../src/shared/grid'

const row = (id: string, kind: GridRow['kind'], group: string): GridRow => ({ id, kind, group })
/** Two groups, each with a head, lines and an empty row. */
const rows = [
  row('head a', 'head', 'a'),
  row('a1', 'line', 'a'),
  row('a2', 'line', 'a'),
  row('a+', 'new', 'a'),
  row('head b', 'head', 'b'),
  row('b1', 'line', 'b'),
  row('b+', 'new', 'b'),
  row('total', 'total', ''),
]
const columns = ['title', 'price', 'paid']
const one = (at: number, column: number) => rangeOf({ row: at, column }, { row: at, column })
const told = (cells: { id: string | null; fresh?: number; key: string; text: string; like?: string }[]) =>
  cells.map((cell) => `${cell.id ?? `+${cell.fresh}`} ${cell.key} ${cell.like ? `=${cell.like}` : cell.text}`)

describe('moving', () => {
  const size = { rows: 8, columns: 3, page: 4 }
  it.each<[string, boolean, [number, number], [number, number] | null]>([
    ['ArrowDown', false, [1, 1], [2, 1]],
    ['ArrowDown', false, [7, 1], [7, 1]],
    ['ArrowUp', false, [0, 1], [0, 1]],
    ['ArrowRight', false, [1, 2], [1, 2]],
    ['ArrowLeft', true, [1, 2], [1, 0]],
    ['Home', false, [3, 2], [3, 0]],
    ['End', true, [3, 0], [7, 2]],
    ['PageDown', false, [1, 1], [5, 1]],
    ['PageUp', false, [1, 1], [0, 1]],
    ['x', false, [1, 1], null],
  ])('%s (with Ctrl: %s) from %j goes to %j', (key, ctrl, from, to) => {
    const found = moved({ key, ctrl }, { row: from[0], column: from[1] }, size)
    expect(found && [found.row, found.column]).toEqual(to)
  })

  it('Tab goes on in the next row, and leaves at both ends', () => {
    expect(tabbed({ row: 1, column: 2 }, false, size)).toEqual({ row: 2, column: 0 })
    expect(tabbed({ row: 2, column: 0 }, true, size)).toEqual({ row: 1, column: 2 })
    expect(tabbed({ row: 7, column: 2 }, false, size)).toBeNull()
    expect(tabbed({ row: 0, column: 0 }, true, size)).toBeNull()
  })
})

describe('pasting', () => {
  it('lays cells down from the first, and goes on in new rows of the same group', () => {
    const block = [
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
      ['w', '4'],
    ]
    const found = pasted(block, one(2, 0), rows, columns)
    expect(told(found.cells)).toEqual([
      'a2 title x',
      'a2 price 1',
      'a+ title y',
      'a+ price 2',
      '+2 title z',
      '+2 price 3',
      '+3 title w',
      '+3 price 4',
    ])
    expect(found.cells.every((cell) => cell.group === 'a')).toBe(true)
    expect(found.wide).toBe(0)
  })

  it('says how many columns had no place, and keeps the rest', () => {
    const found = pasted(
      [
        ['1', '2', '3'],
        ['4', '5', ''],
      ],
      one(1, 1),
      rows,
      columns,
    )
    expect(told(found.cells)).toEqual(['a1 price 1', 'a1 paid 2', 'a2 price 4', 'a2 paid 5'])
    expect(found.wide).toBe(1)
    // Empty cells behind the last column are nothing.
    expect(pasted([['1', '2', '', '']], one(1, 1), rows, columns).wide).toBe(0)
  })

  it('fills a range with one value', () => {
    const found = pasted([['7']], rangeOf({ row: 1, column: 1 }, { row: 5, column: 1 }), rows, columns)
    expect(told(found.cells)).toEqual(['a1 price 7', 'a2 price 7', 'b1 price 7'])
  })

  it('begins at the first line below the head of a group, and never at sums', () => {
    expect(told(pasted([['x', '1']], one(0, 0), rows, columns).cells)).toEqual(['a1 title x', 'a1 price 1'])
    expect(pasted([['x', '1']], one(7, 0), rows, columns).cells).toEqual([])
    // Of a group that is folded there is no line to be seen.
    const folded = rows.filter((one) => one.group !== 'a' || one.kind === 'head')
    expect(pasted([['x', '1']], one(0, 0), folded, columns).cells).toEqual([])
  })

  it('makes no line of nothing', () => {
    const found = pasted(
      [
        ['x', ''],
        ['', ''],
        ['', ' '],
        ['y', ''],
      ],
      one(2, 0),
      rows,
      columns,
    )
    expect(told(found.cells)).toEqual(['a2 title x', 'a2 price ', '+3 title y', '+3 price '])
  })
})

describe('filling down', () => {
  it('gives each line of the range what the first has', () => {
    const range = rangeOf({ row: 1, column: 1 }, { row: 5, column: 2 })
    expect(told(filledDown(range, rows, columns))).toEqual([
      'a2 price =a1',
      'a2 paid =a1',
      'b1 price =a1',
      'b1 paid =a1',
    ])
  })
  it('makes no lines, unless the empty row itself is meant', () => {
    expect(told(filledDown(one(3, 1), rows, columns))).toEqual(['a+ price =a2'])
  })
  it('of a single cell takes the one above', () => {
    expect(told(filledDown(one(2, 1), rows, columns))).toEqual(['a2 price =a1'])
    expect(filledDown(one(1, 1), rows, columns)).toEqual([])
    // Not over a head: what is above it is another group's.
    expect(told(filledDown(one(5, 1), rows, columns))).toEqual([])
  })
})

it('columns are as wide as they ask, and the growing ones take what is left', () => {
  const wide = [
    { key: 'a', text: '', width: 10, grows: true },
    { key: 'b', text: '', width: 5 },
  ]
  expect(widths(wide, 500, 10)).toEqual([450, 50])
  expect(widths(wide, 100, 10)).toEqual([100, 50])
})
