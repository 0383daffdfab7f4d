import { amount, money } from '../shared/format'
import { t } from '../shared/words.svelte'
import type { CellProblem } from './budget-cells'

/** What is wrong with a cell, in words. */
export function said(found: CellProblem): string {
  switch (found.problem) {
    case 'money_ambiguous': {
      const example = amount(found.large).replace(/\D/g, '')
      return t('ui-error-money-ambiguous', { large: money(found.large), small: money(found.small), example })
    }
    case 'outside':
      return found.money
        ? t('ui-error-money-outside', { min: money(0), max: money(found.most) })
        : t('ui-error-number-outside', { kind: 'between', min: '0', max: amount(found.most) })
    case 'money_invalid':
      return t('ui-error-money-invalid', { text: found.text })
    case 'number_invalid':
      return t('ui-error-number-invalid', { text: found.text })
    default:
      return t(`ui-grid-error-${found.problem.replaceAll('_', '-')}`, { text: found.text })
  }
}
