import type { BudgetLineRow, Language } from '../backend'
import { fold } from '../shared/format'
import type { Choice } from '../shared/grid'
import { readMoney } from '../shared/money-input'
import { bare, isNoValue } from '../shared/pasted'

/** The cells of a budget line in a grid, as what is typed and what is copied. */
export const budgetCells = [
  'title',
  'quantity',
  'unit',
  'price',
  'budgeted',
  'committed',
  'realised',
  'bearer',
  'source',
  'evidence',
  'category',
  'school_year',
] as const
export type BudgetCell = (typeof budgetCells)[number]

/** Amounts and quantities are whole hundredths, from nothing up to as much as the domain takes (`BudgetLine::MOST`). */
const MOST = 1_000_000_000_000
const hundredths = ['quantity', 'price', 'budgeted', 'committed', 'realised']
/** What a cell is when nothing stands in it. */
const empty: Partial<Record<BudgetCell, unknown>> = {
  ...Object.fromEntries(hundredths.map((key) => [key, 0])),
  title: '',
  unit: '',
  evidence: 'missing',
}

export type CellProblem =
  | {
      problem:
        | 'no_value'
        | 'money_invalid'
        | 'number_invalid'
        | 'year_invalid'
        | 'choice_unknown'
        | 'choice_ambiguous'
      text: string
    }
  | { problem: 'money_ambiguous'; small: number; large: number }
  | { problem: 'outside'; money: boolean; most: number }
export type ReadCell = { value: unknown } | CellProblem

export const isAmount = (key: string) => hundredths.includes(key)
/** Quantity times price is the amount, which then can't be typed. */
export const isComputed = (line: Pick<BudgetLineRow, 'quantity' | 'price'>) =>
  line.quantity > 0 && line.price > 0

/** What a text in a cell means. */
export function readCell(key: BudgetCell, typed: string, choices: Choice[], language: Language): ReadCell {
  const text = bare(typed)
  if (isNoValue(text)) return { problem: 'no_value', text }
  if (key === 'title' || key === 'unit') return { value: text.replace(/\s+/g, ' ') }
  // An accountant's nothing: “€ -”.
  if (text === '' || /^(€\s*)?[-–—]$/.test(text)) return { value: empty[key] ?? null }
  if (isAmount(key)) return readAmount(key, text, language)
  if (key === 'school_year') return readYear(text)
  const same = choices.filter((one) => fold(bare(one.text)) === fold(text))
  if (same.length > 1) return { problem: 'choice_ambiguous', text }
  return same[0] ? { value: same[0].value } : { problem: 'choice_unknown', text }
}

function readAmount(key: BudgetCell, text: string, language: Language): ReadCell {
  // An accountant's “less than nothing”: (50), and Excel's 50-.
  const below = /^\((.+)\)$/.exec(text)?.[1] ?? /^([^-−]+)[-−]$/.exec(text)?.[1]
  const read = readMoney(below && !/[.,]$/.test(below) ? `-${below.trim()}` : text, language)
  const isMoney = key !== 'quantity'
  if ('problem' in read) {
    if (!isMoney) return { problem: 'number_invalid', text }
    return read.problem === 'money_ambiguous' ? read : { problem: 'money_invalid', text }
  }
  if (read.cents < 0 || read.cents > MOST) return { problem: 'outside', money: isMoney, most: MOST }
  return { value: read.cents }
}

/** “2026–2027”, “2026/27”, “26-27”, “2026”. */
function readYear(text: string): ReadCell {
  const found = /^(?:(\d{4})|(\d{2})(?=\D))(?:\s*[-–—/]\s*(\d{4}|\d{2}))?$/.exec(text)
  const first = Number(found?.[1] ?? `20${found?.[2]}`)
  const next = found?.[3]
  if (!found || (next !== undefined && Number(next) !== (next.length === 2 ? (first + 1) % 100 : first + 1)))
    return { problem: 'year_invalid', text }
  return { value: first }
}

/** A cell as it is typed and copied: a plain number in the language's form, a name. */
export function writeCell(key: BudgetCell, value: unknown, choices: Choice[], language: Language): string {
  if (value === null || value === undefined) return ''
  if (isAmount(key)) {
    const cents = Number(value)
    if (cents === 0) return key === 'quantity' || key === 'price' ? '' : '0'
    const whole = String(Math.floor(cents / 100))
    const rest = cents % 100
    return rest === 0 ? whole : `${whole}${language === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`
  }
  if (key === 'school_year') return `${value}–${Number(value) + 1}`
  if (key === 'title' || key === 'unit') return String(value)
  return choices.find((one) => one.value === value)?.text ?? ''
}
