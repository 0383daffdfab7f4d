import type { Figure, Scope } from '../../backend'
import { bounds, type Range } from '../../shared/figures'
import { count, decimal, none, percent } from '../../shared/format'
import { maybe, t } from '../../shared/words.svelte'
import { isChange, isShare } from './families'

/** What the figures of a code are counted in. */
export type Unit = 'count' | 'share' | 'index' | 'change'

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const kebab = (text: string) => text.replaceAll('_', '-').toLowerCase()

/** The name of an indicator to begin a label with; of an own one the name that it was given. */
export function indicatorName(code: string, own: { id: string; name: string }[] = []): string {
  return own.find((one) => one.id === code)?.name ?? capital(maybe(`indicator-${kebab(code)}`) ?? code)
}

/** The region is called ours; the others by their own name. */
export function scopeName(scope: Scope): string {
  return maybe(`ui-scope-${kebab(scope)}`) ?? capital(t(`scope-${kebab(scope)}`))
}

/** What a division is about: `leerweg:kb` → Kader. */
export function breakdownName(breakdown: string, names: Map<string, string> = new Map()): string {
  const [by = '', key = ''] = breakdown.split(/:(.*)/s, 2)
  if (by === 'school') return names.get(key) ?? key
  if (by === 'level') return key ? t('ui-level', { n: key }) : t('ui-unknown')
  if (key === '') return t('ui-unknown')
  return maybe(`ui-division-${by}-${kebab(key)}`) ?? capital(key)
}

export function unitOf(code: string, measure: 'count' | 'share' | 'index'): Unit {
  if (measure === 'index') return 'index'
  return isShare(code) ? 'share' : isChange(code) ? 'change' : 'count'
}

/** One number in its unit. */
export function show(value: number, unit: Unit): string {
  if (unit === 'share') return percent(value)
  if (unit === 'index') return decimal(value)
  // An own figure may be anything; a person is never half.
  const whole = Number.isInteger(Math.round(value * 10) / 10)
  const said = whole ? count(value) : decimal(value)
  return unit === 'change' && value > 0 ? `+${said}` : said
}

/** A figure, or all it can be: 479–494. A share says so when it is over one point. */
export function range(one: Range | null | undefined, unit: Unit): string {
  const found = one ? bounds(one) : null
  if (!found) return none
  const [low, high] = found
  if (unit === 'share' && high - low <= 0.01) return show((low + high) / 2, unit)
  return show(low, unit) === show(high, unit) ? show(low, unit) : `${show(low, unit)}–${show(high, unit)}`
}

/** For a file that reckons on: the least and the most, a share in percent. */
export function plain(one: Range | null | undefined, unit: Unit): [number, number] | null {
  const found = one ? bounds(one) : null
  if (!found) return null
  const tidy = (value: number) => {
    if (unit === 'share') return Math.round(value * 1000) / 10
    return unit === 'index' ? Math.round(value * 10) / 10 : value
  }
  return [tidy(found[0]), tidy(found[1])]
}

/** A round number beside the axis. */
export function tick(value: number, unit: Unit): string {
  if (unit === 'share') return percent(value, Math.abs((value * 100) % 1) > 1e-6 ? 1 : 0)
  if (value % 1) return decimal(value)
  return count(value)
}

/** The names of the files behind figures, each once. */
export function files(figures: (Figure | undefined)[]): string[] {
  return [...new Set(figures.flatMap((one) => one?.sources ?? []))]
}
