import type { PromiseYear } from '../backend'
import { none, schoolYear } from '../shared/format'
import { t } from '../shared/words.svelte'
import { show } from './monitor/labels'

/** One number of a promise in its unit. */
export function promised(value: number | null, share: boolean): string {
  return value === null ? none : show(value, share ? 'share' : 'count')
}

/** What there is of it: a figure that is masked is all it can be. */
export function had(at: PromiseYear): string {
  const [low, high] = [promised(at.low, at.share), promised(at.high, at.share)]
  return low === high ? low : `${low}–${high}`
}

/** What there is of what was promised, with the years where they aren't the one that is asked. */
export function soFar(at: PromiseYear): string {
  if (at.target === null) return at.evidence ? t('ui-promise-evidence') : none
  if (at.figure_year !== null)
    return t('ui-promise-figure', { had: had(at), target: promised(at.target, at.share) })
  return t('ui-promise-of', { had: had(at), target: promised(at.target, at.share) })
}

/** The year of the target, where it is another one. */
export function dueIn(at: PromiseYear, year: number): string {
  return at.school_year === null || at.school_year === year
    ? ''
    : t('ui-promise-due', { year: schoolYear(at.school_year) })
}
