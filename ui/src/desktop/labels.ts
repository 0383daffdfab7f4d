import { fold } from '../shared/format'
import { session } from './session.svelte'

/** The region's own labels, by name. */
export function labels(): { value: string; text: string }[] {
  const all = session.list('label').map((term) => ({ value: term.id, text: session.term(term.id) }))
  return all.sort((a, b) => a.text.localeCompare(b.text, 'nl', { numeric: true }))
}

/** Labels with these words in their name; all of them without words. */
export function labelsWith(words: string): { value: string; text: string }[] {
  const parts = fold(words).split(/\s+/).filter(Boolean)
  return labels().filter((one) => parts.every((part) => fold(one.text).includes(part)))
}

/** In the place of a label: none. */
export const UNLABELLED = 'none'

/** The labels of what is made in a list of those that have this one. */
export function labelled(filter: string): string[] {
  return filter && filter !== UNLABELLED ? [filter] : []
}
