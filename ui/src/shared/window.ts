/** From how many rows on only those in sight are drawn. */
export const windowFrom = 200

/** Which rows to draw, with some to spare on both sides. */
export function inSight(
  rows: number,
  top: number,
  height: number,
  rowHeight: number,
  spare = 12,
): { first: number; last: number } {
  if (rows < windowFrom || rowHeight <= 0) return { first: 0, last: rows }
  const first = Math.max(0, Math.min(rows - 1, Math.floor(top / rowHeight)) - spare)
  const last = Math.min(rows, Math.ceil((top + height) / rowHeight) + spare)
  return { first, last: Math.max(first, last) }
}
