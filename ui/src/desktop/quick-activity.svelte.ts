import type { QuickChosen, QuickDoubt, QuickPart, QuickReading, QuickSaid, QuickValue } from '../backend'
import { count, period } from '../shared/format'
import { t } from '../shared/words.svelte'

const nothing = (): QuickSaid => ({ rejected: [], chosen: [] })

/** The line of an activity that is typed: over any page, and as it was left when it is opened again. */
class QuickLine {
  open = $state(false)
  line = $state('')
  said = $state.raw<QuickSaid>(nothing())
  /** Of which workspace it is. */
  #path: string | undefined

  begin(path: string | undefined): void {
    // A line of one region isn't shown in another.
    if (path !== this.#path) this.clear()
    this.#path = path
    this.open = true
  }

  type(line: string): void {
    this.line = line
    if (line.trim() === '') this.said = nothing()
  }

  /** These words stay in the title. */
  reject(words: string): void {
    const chosen = this.said.chosen.filter((one) => one.words !== words)
    this.said = { chosen, rejected: [...this.said.rejected, words] }
  }

  /** These words mean this. */
  choose(words: string, value: QuickValue): void {
    const others = this.said.chosen.filter((one: QuickChosen) => one.words !== words)
    this.said = { ...this.said, chosen: [...others, { words, value }] }
  }

  clear(): void {
    this.line = ''
    this.said = nothing()
  }
}

export const quickLine = new QuickLine()

export type Stretch = { text: string; kind: 'part' | 'doubt' | null }

/** The line in stretches, so that what was read can be marked in it. What is read counts for more than a doubt. */
export function stretches(line: string, reading: QuickReading): Stretch[] {
  const marks = [
    ...reading.parts.map(({ from, to }) => ({ from, to, kind: 'part' as const })),
    ...reading.doubts.map(({ from, to }) => ({ from, to, kind: 'doubt' as const })),
  ].sort((a, b) => a.from - b.from)
  const all: Stretch[] = []
  let at = 0
  for (const { from, to, kind } of marks) {
    if (from < at) continue
    if (from > at) all.push({ text: line.slice(at, from), kind: null })
    all.push({ text: line.slice(from, to), kind })
    at = to
  }
  if (at < line.length) all.push({ text: line.slice(at), kind: null })
  return all
}

/** The fields in the order in which they are shown. */
export const fields = ['when', 'partner', 'reach', 'theme', 'sector', 'project'] as const

export function fieldText(field: QuickValue['field']): string {
  return t(field === 'partner' ? 'ui-with-whom' : `ui-${field}`)
}

/** What a value says. */
export function valueText(value: QuickValue, names: Record<string, string>): string {
  if (value.field === 'when') {
    if (!value.start) return t('quick-until', { date: period(null, value.end) })
    if (!value.end) return t('quick-from', { date: period(value.start, null) })
    return period(value.start, value.end)
  }
  if (value.field !== 'reach') return names[value.id] ?? value.id
  const group = names[value.target_group] ?? value.target_group
  return t('quick-reach', { n: count(value.planned), group })
}

/** What was read, field by field. */
export function byField(reading: QuickReading): { field: QuickValue['field']; parts: QuickPart[] }[] {
  return fields
    .map((field) => ({ field, parts: reading.parts.filter((part) => part.value.field === field) }))
    .filter((one) => one.parts.length > 0)
}

/** A field before a value, where a doubt is about more than one. */
export function choiceText(doubt: QuickDoubt, value: QuickValue, names: Record<string, string>): string {
  const text = valueText(value, names)
  const plain = value.field === 'when' || value.field === 'reach'
  return plain && doubt.why !== 'maybe' ? text : `${fieldText(value.field)}: ${text}`
}
