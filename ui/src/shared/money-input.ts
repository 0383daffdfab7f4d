import type { Language } from '../backend/contract'

export type ReadMoney =
  | { cents: number }
  /** Two amounts that it could be, a factor thousand apart. */
  | { problem: 'money_ambiguous'; small: number; large: number }
  | { problem: 'money_invalid' }

const invalid = { problem: 'money_invalid' } as const

/** What was typed, read as an amount in whole cents. `1.234,56` and `1,234.56` can each be read in one
 * way only, whatever the language. So can one sign with one or two digits behind it: those are cents.
 *
 * One sign with three digits behind it is thousands when the language writes them so. When the sign
 * is the one that the language puts before cents, it may be a copied 1,234 (one euro and something) as
 * well as a foreign 1,234 (over a thousand): that is asked rather than guessed. */
export function readMoney(typed: string, language: Language): ReadMoney {
  const text = typed
    .trim()
    .replace(/^(?:€|eur|euro)|(?:€|eur|euro)$/i, '')
    .trim()
  const [, sign, bare = ''] = /^([-+−]?)\s*(?:€\s*)?(.*)$/.exec(text) ?? []
  const times = sign === '-' || sign === '−' ? -1 : 1
  // “€ 12,-” and “€ 12,=” are whole euros.
  const amount = bare.replace(/[.,](?:[-–—=]|--)$/, '')
  const made = (whole: string, decimals = ''): ReadMoney => {
    const cents = Number(whole.replace(/\D/g, '') || '0') * 100 + Number(decimals.padEnd(2, '0'))
    return Number.isSafeInteger(cents) ? { cents: times * cents || 0 } : invalid
  }

  if (/^\d+$/.test(amount)) return made(amount)
  const cents = /^(\d*|\d{1,3}(?:\s\d{3})+)[.,](\d{1,2})$/.exec(amount)
  if (cents) return made(cents[1] ?? '', cents[2])
  // Thousands by points, commas or spaces, and cents behind the other sign.
  const grouped = /^([1-9]\d{0,2})(?:([.,])\d{3}(?:\2\d{3})*|(?:\s\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(amount)
  if (!grouped || (grouped[2] !== undefined && grouped[2] === grouped[3])) return invalid
  const whole = grouped[4] === undefined ? amount : amount.slice(0, -grouped[4].length - 1)
  const single = grouped[3] === undefined && grouped[2] !== undefined && whole.split(grouped[2]).length === 2
  if (single && grouped[2] === (language === 'nl' ? ',' : '.')) {
    const large = Number(whole.replace(/\D/g, '')) * 100
    return { problem: 'money_ambiguous', small: times * Math.round(large / 1000), large: times * large }
  }
  return made(whole, grouped[4])
}
