import type { Problem } from '../shared/record-form.svelte'
import { maybe, t } from '../shared/words.svelte'

/** The words for a code: those of the pages when there are any, else the ones that are said everywhere. */
export function words(problem: Problem, field?: string): string {
  const code = problem.code.replaceAll('_', '-')
  const args = { field: field ?? '', ...problem.args }
  return (
    maybe(`ui-error-${code}`, args) ??
    maybe(`error-${code}`, args) ??
    t('ui-error-other', { code: problem.code })
  )
}
