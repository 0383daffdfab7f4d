/** A chart as a picture of its own: what is drawn on the screen, with a title and a source, on white. */

export type Ink = { fill: string; stroke: string; width: number; dash: number[]; opacity: number }
export type Mark =
  | ({ kind: 'path'; d: string; dx: number; dy: number } & Ink)
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      fill: string
      size: number
      weight: string
      family: string
      anchor: 'start' | 'middle' | 'end'
    }
export type Picture = { width: number; height: number; marks: Mark[] }
export type Words = { title: string; subtitle: string; notes: string[] }

const sans = "'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif"
const serif = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"
const ink = { kind: 'text' as const, anchor: 'start' as const }
const round = (value: number) => Number(value.toFixed(2))
const number = (from: Element, name: string) => Number(from.getAttribute(name) ?? 0)

function outline(shape: Element): string | null {
  const at = (name: string) => number(shape, name)
  if (shape.tagName === 'path') return shape.getAttribute('d')
  if (shape.tagName === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
  if (shape.tagName === 'rect')
    return `M${at('x')} ${at('y')}h${at('width')}v${at('height')}h${-at('width')}Z`
  if (shape.tagName === 'circle') {
    const r = at('r')
    return `M${at('cx') - r} ${at('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
  }
  return null
}

/** Charts under each other, each under what it shows if that is said. */
export function stacked(charts: { part: Element; text?: string }[]): Picture {
  const all: Mark[] = []
  // The title needs room, however small the charts.
  let [width, height] = [480, 0]
  for (const { part, text } of charts) {
    if (height > 0) height += 26
    if (text) {
      all.push({ ...ink, x: 0, y: height + 16, text, fill: '#1c2530', size: 15, weight: '600', family: sans })
      height += 28
    }
    const [room, grown] = [part.getBoundingClientRect(), growth(part)]
    all.push(...marks(part).map((mark) => moved(mark, 0, height)))
    width = Math.max(width, room.width / grown)
    height += room.height / grown
  }
  return { width, height, marks: all }
}

/** How much larger the charts of a part stand on the page than they are made: as the user's letters. */
function growth(part: Element): number {
  const svg = part.querySelector<SVGSVGElement>('svg[role=img]')
  return svg ? svg.getBoundingClientRect().height / svg.viewBox.baseVal.height : 1
}

function moved(mark: Mark, dx: number, dy: number): Mark {
  return mark.kind === 'text'
    ? { ...mark, x: round(mark.x + dx), y: round(mark.y + dy) }
    : { ...mark, dx: round(mark.dx + dx), dy: round(mark.dy + dy) }
}

/** What the charts in a part of the page consist of, with the captions beside them; in the light
 * colours, whatever the screen has. */
function marks(part: Element): Mark[] {
  const root = document.documentElement
  const theme = root.dataset.theme
  root.dataset.theme = 'light'
  const [origin, grown] = [part.getBoundingClientRect(), growth(part)]
  const place = (at: DOMRect) => ({ x: (at.left - origin.left) / grown, y: (at.top - origin.top) / grown })
  const found: Mark[] = []
  for (const svg of part.querySelectorAll<SVGSVGElement>('svg[role=img]')) {
    const at = place(svg.getBoundingClientRect())
    found.push(...drawn(svg, at.x, at.y))
  }
  for (const caption of part.querySelectorAll('figcaption > *')) {
    const [at, style] = [caption.getBoundingClientRect(), getComputedStyle(caption)]
    const size = Number.parseFloat(style.fontSize) / grown
    const text = caption.textContent?.trim() ?? ''
    // As many lines as it takes on the page.
    const high = Math.max(1, Math.round(at.height / grown / (size * 1.45)))
    const lines = high === 1 ? [text] : wrap(text, Math.ceil(text.length / high) + 5)
    for (const [number, line] of lines.entries()) {
      const { x, y } = place(at)
      const base = y + size + number * size * 1.4
      found.push({ ...letters(style), size, kind: 'text', x: round(x), y: round(base), text: line })
    }
  }
  root.dataset.theme = theme
  return found
}

function letters(style: CSSStyleDeclaration) {
  const anchor: 'start' | 'middle' | 'end' =
    style.textAnchor === 'middle' || style.textAnchor === 'end' ? style.textAnchor : 'start'
  const size = Number.parseFloat(style.fontSize)
  // Words in an SVG have a fill, words on the page a colour.
  const fill = style.fill === 'rgb(0, 0, 0)' ? style.color : style.fill
  return { fill, size, weight: style.fontWeight, family: style.fontFamily, anchor }
}

function drawn(svg: SVGSVGElement, dx: number, dy: number): Mark[] {
  const found: Mark[] = []
  for (const shape of svg.querySelectorAll('path, line, rect, circle, text')) {
    const style = getComputedStyle(shape)
    if (shape.tagName === 'text') {
      const [x, y] = [round(number(shape, 'x') + dx), round(number(shape, 'y') + dy)]
      found.push({ ...letters(style), kind: 'text', x, y, text: shape.textContent?.trim() ?? '' })
      continue
    }
    const d = outline(shape)
    if (!d) continue
    const width = style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth)
    const dash =
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat)
    const { fill, stroke } = style
    const opacity = Number(style.opacity)
    found.push({ kind: 'path', d, dx: round(dx), dy: round(dy), fill, stroke, width, dash, opacity })
  }
  return found
}

/** Breaks words over lines of about so many letters. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The chart under its title and above its source. */
export function frame(chart: Picture, words: Words): Picture {
  const side = 24
  const title = wrap(words.title, Math.floor(chart.width / 9.6))
  const notes = words.notes.flatMap((text) => wrap(text, Math.floor(chart.width / 6.4)))
  const marks: Mark[] = []
  let y = 34
  for (const text of title) {
    marks.push({ ...ink, x: side, y, text, fill: '#1c2530', size: 19, weight: '600', family: serif })
    y += 24
  }
  marks.push({
    ...ink,
    x: side,
    y,
    text: words.subtitle,
    fill: '#4d5864',
    size: 14,
    weight: '400',
    family: sans,
  })
  y += 14
  for (const mark of chart.marks) marks.push(moved(mark, side, y))
  y += chart.height + 22
  for (const text of notes) {
    marks.push({ ...ink, x: side, y, text, fill: '#666f79', size: 13, weight: '400', family: sans })
    y += 18
  }
  return { width: chart.width + 2 * side, height: y + 2, marks }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The picture as a file that any program shows. */
export function svgText(picture: Picture, title: string): string {
  const body = picture.marks.map((mark) => {
    if (mark.kind === 'text') {
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" fill="${mark.fill}" font-family="${escaped(mark.family)}" font-size="${mark.size}" font-weight="${mark.weight}" text-anchor="${mark.anchor}">${escaped(mark.text)}</text>`
    }
    const dash = mark.dash.length > 0 ? ` stroke-dasharray="${mark.dash.join(' ')}"` : ''
    const opacity = mark.opacity === 1 ? '' : ` opacity="${mark.opacity}"`
    const stroke =
      mark.width > 0
        ? ` stroke="${mark.stroke}" stroke-width="${mark.width}" stroke-linecap="round" stroke-linejoin="round"${dash}`
        : ''
    const place = mark.dx || mark.dy ? ` transform="translate(${mark.dx} ${mark.dy})"` : ''
    return `<path d="${mark.d}" fill="${mark.fill}"${stroke}${opacity}${place}/>`
  })
  const { width, height } = picture
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${body.join('')}</svg>`
}

/** The picture as points, twice as fine as the screen. Drawn, not loaded: no address is needed. */
export async function png(picture: Picture, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.scale(scale, scale)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, picture.width, picture.height)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const mark of picture.marks) {
    if (mark.kind === 'text') {
      pen.globalAlpha = 1
      pen.font = `${mark.weight} ${mark.size}px ${mark.family}`
      pen.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
      pen.fillStyle = mark.fill
      pen.fillText(mark.text, mark.x, mark.y)
      continue
    }
    const path = new Path2D(mark.d)
    pen.globalAlpha = mark.opacity
    pen.save()
    pen.translate(mark.dx, mark.dy)
    if (mark.fill !== 'none') {
      pen.fillStyle = mark.fill
      pen.fill(path)
    }
    if (mark.width > 0) {
      pen.strokeStyle = mark.stroke
      pen.lineWidth = mark.width
      pen.setLineDash(mark.dash)
      pen.stroke(path)
    }
    pen.restore()
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** The bytes of a picture as a call can carry them. */
export async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
