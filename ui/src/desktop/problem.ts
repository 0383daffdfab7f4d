import type { Problem } from '../shared/record-form.svelte'
import { maybe, t } from '../shared/words.svelte'

/** The words for a code: those of the field when there are any, else the code's own. */
export function words(problem: Problem, field?: string): string {
  const code = problem.code.replaceAll('_', '-')
  const args = problem.args
  return (
    (field ? maybe(`ui-error-${code}-${field.replaceAll('_', '-')}`, args) : null) ??
    maybe(`ui-error-${code}`, args) ??
    maybe(`error-${code}`, args) ??
    t('ui-error-other', { code: problem.code })
  )
}
