import type { College } from '../../backend/contract'
import { collator, fold } from '../../shared/format'
import type { Problem } from '../../shared/record-form.svelte'

/** The percentage that was typed; a string of anything else is a problem to be told. */
export function readPercent(text: string): number | Problem {
  const typed = text.trim().replace(/\s*%$/, '')
  if (typed === '') return { code: 'required', args: {} }
  const value = Number(typed)
  if (!/^\d+$/.test(typed) || value > 100) return { code: 'percent_implausible', args: { percent: typed } }
  return value
}

/** Colleges that count in the region first, then the others, by name. */
export function ordered(colleges: College[]): College[] {
  const words = collator()
  const counts = (one: College) => Number(one.percent > 0 || one.by_hand)
  return [...colleges].sort((a, b) => counts(b) - counts(a) || words.compare(a.name, b.name))
}

/** The colleges in which every word is found. */
export function found(colleges: College[], text: string): College[] {
  const words = fold(text).split(/\s+/)
  return colleges.filter((one) => {
    const whole = fold(`${one.name} ${one.municipality} ${one.id}`)
    return words.every((word) => whole.includes(word))
  })
}
