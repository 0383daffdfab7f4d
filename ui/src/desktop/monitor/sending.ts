import { call } from '../../backend'
import { base64, frame, type Picture, png, stacked, svgText } from '../../shared/picture'
import { t } from '../../shared/words.svelte'
import { session } from '../session.svelte'
import { type Grid, html, rows, tsv } from './grid'

/** What leaves the screen: a table, and the charts above it where there are any. */
export type Leaving = {
  /** Name of the file, without its ending. */
  name: string
  title: string
  subtitle: string
  /** What must be known to read it: how it was counted, what is masked. */
  notes: string[]
  /** Where the line breaks, by the numbers in the chart. */
  breaks?: string[]
  /** The files behind it. */
  source: string
  grid: Grid
  /** What holds the charts; those that aren't the only one with what they show. */
  charts: () => { part: Element; text?: string }[]
}

export type Way = 'copy-table' | 'copy-picture' | 'svg' | 'png' | 'xlsx' | 'csv'
export const ways: Way[] = ['copy-table', 'copy-picture', 'svg', 'png', 'xlsx', 'csv']

function picture(leaving: Leaving): Picture | null {
  const charts = leaving.charts()
  if (charts.length === 0) return null
  return frame(stacked(charts), {
    title: leaving.title,
    subtitle: leaving.subtitle,
    notes: [...(leaving.breaks ?? []), leaving.source],
  })
}

async function copyTable(leaving: Leaving): Promise<void> {
  const plain = tsv(leaving.grid)
  const blob = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', plain),
        'text/html': blob('text/html', html(leaving.grid, leaving.title)),
      }),
    ])
  } catch {
    // Some windows take plain text only.
    await navigator.clipboard.writeText(plain)
  }
}

async function sent(leaving: Leaving, way: Way): Promise<boolean> {
  if (way === 'copy-table') {
    await copyTable(leaving)
    return true
  }
  if (way === 'xlsx' || way === 'csv') {
    const { name, title, subtitle, breaks = [], notes, source } = leaving
    const all = [subtitle, ...breaks, ...notes, source]
    return call('export_table', { name, format: way, title, notes: all, ...rows(leaving.grid) })
  }
  const made = picture(leaving)
  if (!made) return false
  if (way === 'svg') {
    return call('export_picture', { name: leaving.name, format: way, content: svgText(made, leaving.title) })
  }
  const drawn = png(made)
  if (way === 'png') {
    return call('export_picture', { name: leaving.name, format: way, content: await base64(await drawn) })
  }
  // Asked for while the click still counts: WebKit takes nothing from a page that waited first.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })])
  return true
}

/** Sends it off, and says what became of it; what the clipboard refuses is said too. */
export async function send(leaving: Leaving, way: Way): Promise<string> {
  const copies = way.startsWith('copy')
  if (copies) {
    const done = await sent(leaving, way).catch(() => false)
    return t(done ? 'ui-copied' : 'ui-copy-failed')
  }
  const done = await session.attempt(() => sent(leaving, way))
  return done ? t('ui-exported') : ''
}
