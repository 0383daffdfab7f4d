/** What stands in a text by the grace of a program, and can't be seen: marks of order and direction, parts of no width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A copied cell as a person reads it. */
export function bare(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/** What a spreadsheet shows in the place of a value: too little room, or a formula that failed. */
export function isNoValue(text: string): boolean {
  return (
    /^#{2,}$/.test(text) ||
    /^#(REF|VERW|N\/A|N\/B|VALUE|WAARDE|NAME|NAAM|DIV\/0|DEEL\/0|NUM|GETAL|NULL|LEEG)[!?]?$/i.test(text)
  )
}

/** Copied cells, row by row: as Excel and LibreOffice put them on the clipboard as plain text. A cell with a tab, a new
 * line or a quote in it stands between quotes. What only looks so (a quote that isn't closed before the cell ends) is
 * taken as it stands. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = quoted(text, at) ?? plain(text, at)
    rows.at(-1)?.push(cell.text)
    at = cell.end
    if (at >= text.length) break
    if (text[at] === '\t') at += 1
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      // The last row ends with a line of its own.
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}

type Cell = { text: string; end: number }

function plain(text: string, at: number): Cell {
  const found = /[\t\r\n]/.exec(text.slice(at))
  const end = found ? at + found.index : text.length
  return { text: text.slice(at, end), end }
}

function quoted(text: string, at: number): Cell | null {
  if (text[at] !== '"') return null
  let inside = ''
  for (let here = at + 1; here < text.length; here += 1) {
    if (text[here] !== '"') inside += text[here]
    else if (text[here + 1] === '"') {
      inside += '"'
      here += 1
    } else {
      const end = here + 1
      return end === text.length || /[\t\r\n]/.test(text[end] ?? '') ? { text: inside, end } : null
    }
  }
  return null
}

/** Cells as spreadsheets take them from the clipboard. */
export function writeTable(rows: string[][]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}
