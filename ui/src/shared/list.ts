import type { Snippet } from 'svelte'

export type Column<R> = {
  key: string
  text: string
  value: (row: R) => string | number | null
  cell?: Snippet<[R]>
  num?: boolean
  /** Its part of the room that is left when every column has its least: `38%`. */
  width?: string
  /** The least width at which its words aren't cut off, in rem. */
  min?: number
  /** Given up first when there is little room; without it the last columns go first. */
  extra?: boolean
  /** A list can't be ordered by it. */
  unsorted?: boolean
  /** Kept however little room there is, as the first column is. */
  fixed?: boolean
}

type Size = Pick<Column<never>, 'key' | 'num' | 'width' | 'min' | 'extra' | 'fixed'>
export type Fitted<C> = { column: C; width: number }

const least = (column: Size, at: number) => column.min ?? (at === 0 ? 13 : column.num ? 6 : 8)

/** The columns that fit in so much room, and how wide each is. Columns are given up before their words
 * are cut off; what must stay may together be wider than there is room, and is then scrolled to. */
export function fit<C extends Size>(columns: C[], room: number, rem: number): Fitted<C>[] {
  const kept = columns.map((column, at) => ({
    column,
    at,
    least: least(column, at) * rem,
    part: Number.parseFloat(column.width ?? '') || 100 / columns.length,
  }))
  const needed = () => kept.reduce((sum, one) => sum + one.least, 0)
  const going = kept
    .filter((one) => one.at > 0 && !one.column.fixed)
    .sort((a, b) => Number(b.column.extra ?? false) - Number(a.column.extra ?? false) || b.at - a.at)
  for (const one of going) {
    if (needed() <= room) break
    kept.splice(kept.indexOf(one), 1)
  }
  const left = Math.max(0, room - needed())
  const parts = kept.reduce((sum, one) => sum + one.part, 0)
  return kept.map((one) => ({
    column: one.column,
    width: Math.floor(one.least + (left * one.part) / parts),
  }))
}

/** What is selected after the focus went on from one row to another with Shift held: everything from
 * where the selection began, and no longer what it has come back from. */
export function extend(
  ids: string[],
  selected: ReadonlySet<string>,
  from: { anchor: number; at: number },
  to: number,
): Set<string> {
  const range = (end: number) => ids.slice(Math.min(from.anchor, end), Math.max(from.anchor, end) + 1)
  const now = new Set(selected)
  for (const id of range(from.at)) now.delete(id)
  for (const id of range(to)) now.add(id)
  return now
}

/** By a column's values; what is empty comes last, whichever way it is sorted. */
export function order<R>(rows: R[], column: Column<R> | undefined, down: boolean, words: Intl.Collator): R[] {
  if (!column) return rows
  const sign = down ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)]
    if (x === null || x === '') return y === null || y === '' ? 0 : 1
    if (y === null || y === '') return -1
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(String(x), String(y)))
    )
  })
}
