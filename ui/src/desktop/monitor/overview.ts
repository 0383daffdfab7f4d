import type { Ambition, Figure, Monitor, OwnIndicator } from '../../backend'
import { bounds, type Point, series, years } from '../../shared/figures'
import { decimal, schoolYear } from '../../shared/format'
import { type Sentence, sentence } from '../../shared/sentence'
import { t } from '../../shared/words.svelte'
import { progress } from './chart'
import { breaksOf, comparableSince } from './depth'
import { choices, families, familyOf, type Group, groups, isChange, isPassRate } from './families'
import { indicatorName, range, show, unitOf } from './labels'

export type Tile = {
  code: string
  name: string
  figure: string
  note: string
  points: Point[]
  breaks: number[]
  change: { text: string; way: 'up' | 'down' | 'same'; tone: 'up' | 'down' | 'muted' } | null
  target: { text: string; part: [number, number]; met: boolean } | null
  provisional: boolean
}

/** How the last year differs from the one before; nothing over a break, or when masked counts hide it. */
export function sinceLast(points: Point[], breaks: number[], share: boolean): Tile['change'] {
  const [before, last] = [points.at(-2), points.at(-1)]
  if (!before || !last || last.year - before.year !== 1 || breaks.includes(last.year)) return null
  const [a, b] = [bounds(before), bounds(last)]
  if (!a || !b || a[0] !== a[1] || b[0] !== b[1] || (!share && a[0] <= 0)) return null
  const by = share ? (b[0] - a[0]) * 100 : (b[0] / a[0] - 1) * 100
  if (Math.abs(by) < 0.05) return { text: t('ui-change-none'), way: 'same', tone: 'muted' }
  const text = t(share ? 'ui-change-points' : 'ui-since-last-year', { part: decimal(Math.abs(by)) })
  const way = by > 0 ? 'up' : 'down'
  return { text, way, tone: way }
}

/** Fewer early leavers is good news; how many pupils there are is no merit, and of an own figure we don't know. */
function judged(code: string, change: Tile['change']): Tile['change'] {
  if (!change || change.way === 'same') return change
  if (code === 'vsv') return { ...change, tone: change.way === 'up' ? 'down' : 'up' }
  return code.startsWith('vmbo') || code.startsWith('mbo') ? change : { ...change, tone: 'muted' }
}

/** The way to the target of a code; an ambition under another choice of technical is about other figures. */
function goalOf(code: string, now: Point, ambitions: Ambition[]): Tile['target'] {
  const field = familyOf(code)?.field ?? 'none'
  const usual = choices(code, field)[0] ?? null
  const goal = ambitions.find((one) => one.indicator === code && (one.technical ?? usual) === usual)
  const part = goal && progress(goal, now)
  if (!goal || !part) return null
  const args = {
    value: show(goal.target_value, unitOf(code, 'count')),
    year: schoolYear(goal.target_year, true),
  }
  return { text: t('ui-tile-target', args), part, met: part[0] >= 1 }
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
  const target = goalOf(code, last, ambitions) ?? (share && ratio ? goalOf(share, ratio, ambitions) : null)
  return {
    code,
    name: indicatorName(code, own),
    figure: range(last, unit),
    note: `${schoolYear(last.year)}${said}`,
    points,
    breaks,
    change: isChange(code) ? null : judged(code, sinceLast(points, breaks, unit === 'share')),
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
  return {
    groups: groups
      .map((group) => ({ group, tiles: found.get(group) ?? [] }))
      .filter((one) => one.tiles.length > 0),
    missing,
  }
}

/** The one thing that matters most: how far the programme's regions are ahead, else the region beside the rest. */
export function headline(index: Monitor | null, monitor: Monitor): Sentence | null {
  const lead = index ? series(index.figures, 'vmbo_intake_tech', 'lead').at(-1) : undefined
  const range_ = lead && bounds(lead)
  if (lead && range_ && index && lead.year !== base(index.figures)) {
    const args = { year: schoolYear(lead.year), from: schoolYear(base(index.figures)) }
    if (range_[1] - range_[0] > 1) {
      const low = decimal(range_[0])
      return { key: 'ui-say-lead-range', args: { ...args, low, high: decimal(range_[1]) } }
    }
    const by = (range_[0] + range_[1]) / 2
    const way = Math.abs(by) < 0.05 ? 'same' : by > 0 ? 'more' : 'less'
    return { key: `ui-say-lead-${way}`, args: { ...args, percent: `${decimal(Math.abs(by))}%` } }
  }
  return beside(monitor)
}

function base(figures: Figure[]): number | null {
  return figures.find((one) => one.base !== null)?.base ?? null
}

function beside(monitor: Monitor): Sentence | null {
  const counts = series(monitor.figures, 'vmbo_intake_tech', 'region')
  const several = counts.length > 1
  const code = several ? 'vmbo_intake_tech' : 'vmbo_intake_tech_share'
  return sentence({
    measure: several ? 'count' : 'share',
    intake: true,
    name: indicatorName(code),
    region: series(monitor.figures, code, 'region'),
    other: series(monitor.figures, code, 'rest'),
    than: t('ui-than-rest'),
    since: comparableSince(breaksOf(monitor, code), null),
  })
}

/** The first year that the programme's public figure can start from. */
export function firstYear(monitor: Monitor): number | null {
  const since = comparableSince(breaksOf(monitor, 'vmbo_intake_tech'), null)
  return (
    years(monitor.figures, 'vmbo_intake_tech', 'country').find((year) => since === null || year >= since) ??
    null
  )
}
