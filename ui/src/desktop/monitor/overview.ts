import type { Ambition, Brief, Monitor, OwnIndicator, Way } from '../../backend'
import {
  intake,
  intakeShare,
  type Point,
  relative,
  relativeScale,
  type Sparkline,
  series,
  years,
} from '../../shared/figures'
import { schoolYear } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { progress } from './chart'
import { breaksOf, saysOf, seriesOf } from './depth'
import { families, type Group, groups, isChange, isPassRate } from './families'
import { indicatorName, range, unitOf } from './labels'

export type Tile = {
  code: string
  name: string
  figure: string
  note: string
  spark: Sparkline
  change: (Brief & { tone: 'up' | 'down' | 'muted' }) | null
  target: { text: string; part: [number, number]; met: boolean } | null
  provisional: boolean
}

/** The last year beside the one before, as it was said with the figures. */
export function sinceLast(monitor: Monitor, code: string): Tile['change'] {
  const change = saysOf(monitor, code).change
  return change && { ...change, tone: tones[change.way] }
}
const tones = { more: 'up', less: 'down', same: 'muted' } as const
export const arrows: Record<Way, string> = { more: '▲', less: '▼', same: '■' }

/** Fewer early leavers is good news; how many pupils there are is no merit, and of an own figure we don't know. */
function judged(code: string, change: Tile['change']): Tile['change'] {
  if (!change || change.way === 'same') return change
  if (code === 'vsv') return { ...change, tone: change.way === 'more' ? 'down' : 'up' }
  return code.startsWith('vmbo') || code.startsWith('mbo') ? change : { ...change, tone: 'muted' }
}

/** The way to the target of a code. */
function goalOf(monitor: Monitor, code: string, now: Point, ambitions: Ambition[]): Tile['target'] {
  const said = saysOf(monitor, code).goals[0]
  const goal = said && ambitions.find((one) => one.id === said.ambition)
  const part = goal && progress(goal, now)
  return part ? { text: said.words, part, met: said.reached } : null
}

function tile(
  code: string,
  share: string | null,
  monitor: Monitor,
  ambitions: Ambition[],
  own: OwnIndicator[],
): Tile | null {
  const figures = monitor.figures
  const points = series(figures, code, 'region')
  const last = points.at(-1)
  if (!last) return null
  const unit = unitOf(code, 'count')
  const breaks = breaksOf(monitor, code).map((one) => one.year)
  const ratio =
    share === null ? undefined : series(figures, share, 'region').find((one) => one.year === last.year)
  const said = ratio
    ? ` · ${t(isPassRate(share) ? 'ui-tile-rate' : 'ui-tile-part', { part: range(ratio, 'share') })}`
    : ''
  const target =
    goalOf(monitor, code, last, ambitions) ??
    (share && ratio ? goalOf(monitor, share, ratio, ambitions) : null)
  return {
    code,
    name: indicatorName(code, own),
    figure: range(last, unit),
    note: `${schoolYear(last.year)}${said}`,
    spark: { course: relative(points, breaks), scale: relativeScale([]), breaks },
    change: judged(code, sinceLast(monitor, code)),
    target,
    provisional: last.provisional === true,
  }
}

/** The tiles under their headings, and what has no figures yet. */
export function overview(
  monitor: Monitor,
  ambitions: Ambition[],
  own: OwnIndicator[],
): { groups: { group: Group; tiles: Tile[] }[]; missing: string[] } {
  const missing: string[] = []
  const found = new Map<Group, Tile[]>(groups.map((group) => [group, []]))
  const add = (group: Group, code: string, share: string | null) => {
    const made = tile(code, share, monitor, ambitions, own)
    if (made) found.get(group)?.push(made)
    else missing.push(code)
  }
  for (const family of families) {
    for (const { count, share } of family.variants) {
      const code = count ?? share ?? ''
      // A change stands in the tile of what changed; who comes from the vmbo in that of all intake.
      if (isChange(code) || code === 'mbo_intake_tech_vmbo') continue
      // Year 4 counts pass rates twice: once is enough.
      add(family.group, code, code === 'vmbo_exam_tech' ? null : count ? share : null)
    }
  }
  for (const one of own) add('own', one.id, null)
  const tiles = [...found.values()].flat()
  const scale = relativeScale(tiles.map((one) => one.spark.course))
  for (const one of tiles) one.spark.scale = scale
  return {
    groups: groups
      .map((group) => ({ group, tiles: found.get(group) ?? [] }))
      .filter((one) => one.tiles.length > 0),
    missing,
  }
}

/** The one thing that matters most: which part chooses technology, beside the rest of the country. */
export function headline(monitor: Monitor): string | null {
  const [share, count] = [saysOf(monitor, intakeShare), saysOf(monitor, intake)]
  return share.beside.find((one) => one.scope === 'rest')?.words ?? count.alone ?? share.alone
}

/** The first year that the programme's public figure can start from. */
export function firstYear(monitor: Monitor): number | null {
  const since = seriesOf(monitor, intake)?.since ?? null
  return years(monitor.figures, intake, 'country').find((year) => since === null || year >= since) ?? null
}
