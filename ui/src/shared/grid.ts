/** What a grid holds: rows of groups that fold, lines, an empty row behind each group, and the sums of all. */
export type GridRow = {
  id: string
  kind: 'head' | 'line' | 'new' | 'total'
  /** The group that it is in. */
  group: string
  /** Of a head: its lines are shown. */
  open?: boolean
}

export type Choice = { value: string; text: string; note?: string }

export type GridColumn = {
  key: string
  text: string
  num?: boolean
  /** The least width, in rem. */
  width: number
  /** Gets what room is left. */
  grows?: boolean
  /** What there is to choose from; anything may be typed where it is absent. */
  choices?: () => Choice[]
}

/** A cell by its place. */
export type Place = { row: number; column: number }
export type Range = { top: number; bottom: number; left: number; right: number }

/** What a cell is to become. */
export type CellChange = {
  /** The row, or none for another new row of the group: those of one number are one row. */
  id: string | null
  fresh?: number
  group: string
  key: string
  text: string
  /** The value of that row is meant, whatever it is called. */
  like?: string
  /** The choice that was pointed at. */
  choice?: string
}

export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

export const holds = (range: Range, row: number, column: number) =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

/** Where a key goes from a cell; nothing for a key that doesn't move. */
export function moved(
  event: { key: string; ctrl: boolean },
  at: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  const to: Record<string, Place> = {
    ArrowDown: { ...at, row: event.ctrl ? lastRow : at.row + 1 },
    ArrowUp: { ...at, row: event.ctrl ? 0 : at.row - 1 },
    ArrowRight: { ...at, column: event.ctrl ? lastColumn : at.column + 1 },
    ArrowLeft: { ...at, column: event.ctrl ? 0 : at.column - 1 },
    Home: { row: event.ctrl ? 0 : at.row, column: 0 },
    End: { row: event.ctrl ? lastRow : at.row, column: lastColumn },
    PageDown: { ...at, row: at.row + size.page },
    PageUp: { ...at, row: at.row - size.page },
  }
  const found = to[event.key]
  if (!found) return null
  return {
    row: Math.max(0, Math.min(lastRow, found.row)),
    column: Math.max(0, Math.min(lastColumn, found.column)),
  }
}

/** The cell that Tab goes to: the next one, at the end of a row the first of the next. Nothing at the end of the grid,
 * where Tab leaves it. */
export function tabbed(at: Place, back: boolean, size: { rows: number; columns: number }): Place | null {
  const number = at.row * size.columns + at.column + (back ? -1 : 1)
  if (number < 0 || number >= size.rows * size.columns) return null
  return { row: Math.floor(number / size.columns), column: number % size.columns }
}

const isTyped = (row: GridRow | undefined) => row?.kind === 'line' || row?.kind === 'new'

export type Pasted = {
  cells: CellChange[]
  /** So many columns had no place beside those of the grid. */
  wide: number
}

/** What becomes of cells that are pasted over a range. One value fills the range; more are laid down from its first cell,
 * and go on in new rows of the same group when there are more than it has. */
export function pasted(block: string[][], range: Range, rows: GridRow[], columns: string[]): Pasted {
  const [first = []] = block
  if (block.length === 1 && first.length === 1) {
    // A range makes no lines; an empty row by itself becomes one.
    const alone = range.top === range.bottom
    const over = typedRows(rows, range).filter((row) => alone || row.kind === 'line')
    const cells = over.flatMap((row) =>
      columns
        .slice(range.left, range.right + 1)
        .map((key) => ({ id: row.id, group: row.group, key, text: first[0] ?? '' })),
    )
    return { cells, wide: 0 }
  }
  const start = rows.findIndex((row, at) => at >= range.top && isTyped(row))
  const begin = rows[start]
  if (!begin || begin.group !== rows[range.top]?.group) return { cells: [], wide: 0 }
  const over = rows.slice(start).filter((row) => isTyped(row) && row.group === begin.group)
  const keys = columns.slice(range.left)
  const wide = Math.max(0, ...block.map((row) => filled(row) - keys.length))
  const cells = block.flatMap((row, down) => {
    const to = over[down]
    // Nothing makes no new line.
    if ((!to || to.kind === 'new') && filled(row) === 0) return []
    return row.slice(0, keys.length).map((text, right) => ({
      id: to?.id ?? null,
      ...(to ? {} : { fresh: down }),
      group: begin.group,
      key: keys[right] ?? '',
      text,
    }))
  })
  return { cells, wide }
}

/** Up to which cell something stands in a row. */
const filled = (row: string[]) => row.findLastIndex((text) => text.trim() !== '') + 1

/** The lines of a range: what can be typed in. */
export function typedRows(rows: GridRow[], range: Range): GridRow[] {
  return rows.slice(range.top, range.bottom + 1).filter(isTyped)
}

/** Each cell of a range as the first of its column; of a single row as the row above it. */
export function filledDown(range: Range, rows: GridRow[], columns: string[]): CellChange[] {
  const within = typedRows(rows, range).filter((row) => row.kind === 'line' || range.top === range.bottom)
  // What is above the head is another group's.
  const before = rows[range.top - 1]
  const above = before?.kind === 'line' ? before : undefined
  const [from, to] = within.length > 1 ? [within[0], within.slice(1)] : [above, within]
  if (!from) return []
  return to.flatMap((row) =>
    columns
      .slice(range.left, range.right + 1)
      .map((key) => ({ id: row.id, group: row.group, key, text: '', like: from.id })),
  )
}

/** How wide each column is, in pixels: as wide as it asks, and the growing ones share what is left. */
export function widths(columns: GridColumn[], room: number, rem: number): number[] {
  const least = columns.map((column) => Math.round(column.width * rem))
  const left = Math.max(0, room - least.reduce((sum, one) => sum + one, 0))
  const growing = columns.filter((column) => column.grows).length
  return least.map(
    (width, at) => width + (columns[at]?.grows && growing > 0 ? Math.floor(left / growing) : 0),
  )
}
