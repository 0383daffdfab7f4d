import type { Language } from '../backend/contract'
import { locales, speech } from './words.svelte'

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${speech.language}${JSON.stringify(options)}`
  const made = cache.get(key) ?? new Intl.NumberFormat(locales[speech.language], options)
  cache.set(key, made)
  return made as Intl.NumberFormat
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${speech.language}${JSON.stringify(options)}`
  const made = cache.get(key) ?? new Intl.DateTimeFormat(locales[speech.language], options)
  cache.set(key, made)
  return made as Intl.DateTimeFormat
}

export const none = '–'

/** With a true minus, and none before what is shown as zero. */
function said(value: number, digits: number): string {
  const options = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  } as const
  return numbers(options).format(value).replace('-', '−')
}

/** A whole number: 4.812. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? none : said(value, 0)
}

/** A number with as many decimals: 104,9. */
export function decimal(value: number | null | undefined, digits = 1): string {
  if (value === null || value === undefined) return none
  return said(value, digits)
}

/** An amount in cents without its sign: 12.500, and with cents when there are any: 12.500,50. */
export function amount(cents: number): string {
  return decimal(cents / 100, cents % 100 === 0 ? 0 : 2)
}

/** € 12.500. */
export function money(cents: number | null | undefined): string {
  if (cents === null || cents === undefined) return none
  const said = amount(Math.abs(cents))
  return `${cents < 0 ? '−' : ''}€${speech.language === 'nl' ? ' ' : ''}${said}`
}

/** What was typed as a number in the language's own form; nothing when it isn't one. */
export function parse(text: string): number | null {
  const bare = text.trim().replace(/[\s%]/g, '').replace('−', '-')
  if (bare === '') return null
  const [thousands, comma] = speech.language === 'nl' ? ['.', ','] : [',', '.']
  // A lone other sign can't be thousands when it isn't before three digits: 12.5 is meant as 12,5.
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${comma}\\d+)?$`).test(bare)
  const plain = grouped ? bare.replaceAll(thousands, '') : bare
  const said = plain.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(said) ? Number(said) : null
}

/** A fraction as percent: 0.162 → 16,2%. */
export function percent(value: number | null | undefined, digits = 1): string {
  if (value === null || value === undefined) return none
  return `${decimal(value * 100, digits)}%`
}

export function bytes(size: number): string {
  if (size < 1024 * 1024) return `${decimal(size / 1024, 0)} kB`
  return `${decimal(size / 1024 / 1024)} MB`
}

/** Written here, as in Rust: the first date that Intl writes costs a start 10 ms and more. */
const months: Record<Language, string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
/** What isn't simply the first three letters. */
const shortened: Record<string, string> = { maart: 'mrt' }

/** 1 oktober; short: 1 okt. */
function dayAndMonth(found: Date, month: 'long' | 'short'): string {
  const name = months[speech.language][found.getUTCMonth()] ?? ''
  return `${found.getUTCDate()} ${month === 'long' ? name : (shortened[name] ?? name.slice(0, 3))}`
}

function day(iso: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return parts ? new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) : null
}

/** 1 oktober 2025; short: 1 okt 2025. */
export function date(iso: string | null | undefined, month: 'long' | 'short' = 'short'): string {
  const found = iso ? day(iso) : null
  return found ? `${dayAndMonth(found, month)} ${found.getUTCFullYear()}` : none
}

/** 1 okt: where the page says which year. */
export function dayOfYear(iso: string): string {
  const found = day(iso)
  return found ? dayAndMonth(found, 'short') : none
}

/** okt; with its year where another begins: jan 2027. */
export function shortMonth(iso: string): string {
  const found = day(iso)
  if (!found) return none
  const name = dayAndMonth(found, 'short').split(' ')[1] ?? ''
  return found.getUTCMonth() === 0 ? `${name} ${found.getUTCFullYear()}` : name
}

/** woensdag 3 februari 2027. */
export function wholeDate(iso: string): string {
  const found = day(iso)
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const
  return found ? dates(options).format(found) : none
}

/** februari 2027. */
export function monthName(iso: string): string {
  const found = day(iso)
  return found ? dates({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(found) : none
}

/** The day of the week that a date falls on: ma, or maandag. */
export function weekdayName(iso: string, form: 'long' | 'short'): string {
  const found = day(iso)
  return found ? dates({ weekday: form, timeZone: 'UTC' }).format(found) : none
}

/** 25 aug – 12 nov 2025: the year once when both have it. */
export function period(start: string | null, end: string | null): string {
  if (!start && !end) return none
  if (!start || !end || start === end) return date(start ?? end)
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${date(start)} – ${date(end)}`
  const from = day(start)
  return `${from ? dayAndMonth(from, 'short') : none} – ${date(end)}`
}

/** A moment in UTC as the user's clock has it. */
export function moment(iso: string): string {
  const found = new Date(iso)
  if (Number.isNaN(found.getTime())) return none
  return dates({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(found)
}

const clock = (found: Date) =>
  dates({ hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(found)

/** A moment in UTC as a time of the day here: 10:42. */
export function time(iso: string): string {
  return clock(new Date(iso))
}

/** The day that a moment in UTC falls on here: 2025-11-24. */
export function dayOf(found: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(found)
}

/** 24 november 10:42; with the year when it is another one than today's. */
export function longMoment(iso: string, today: string): string {
  const found = new Date(iso)
  if (Number.isNaN(found.getTime())) return none
  const on = dayOf(found)
  const whole = on.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const named = dates({ day: 'numeric', month: 'long', year: whole, timeZone: 'Europe/Amsterdam' })
  return `${named.format(found)} ${clock(found)}`
}

/** 10:42 when that was today, else 21 nov; with the year when it is another one. */
export function shortMoment(iso: string, today: string): string {
  const found = new Date(iso)
  if (Number.isNaN(found.getTime())) return none
  const on = dayOf(found)
  if (on === today) return clock(found)
  const whole = on.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  return dates({ day: 'numeric', month: 'short', year: whole, timeZone: 'Europe/Amsterdam' }).format(found)
}

/** A school year by its first year: 2025–2026; short: 2025–26. */
export function schoolYear(first: number | null, short = false): string {
  if (first === null) return none
  return short ? `${first}–${String((first + 1) % 100).padStart(2, '0')}` : `${first}–${first + 1}`
}

/** The school year that a day falls in: it begins on 1 August. */
export function schoolYearOf(iso: string): number {
  const year = Number(iso.slice(0, 4))
  return Number(iso.slice(5, 7)) >= 8 ? year : year - 1
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [day(from), day(to)]
  return a && b ? Math.round((b.getTime() - a.getTime()) / 86_400_000) : 0
}

export function collator(): Intl.Collator {
  return new Intl.Collator(locales[speech.language], { numeric: true, sensitivity: 'base' })
}

/** Letters without accents and case, to search in. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Names after one another: “a, b en c”. */
export function enumerate(names: string[]): string {
  return new Intl.ListFormat(locales[speech.language], { type: 'conjunction' }).format(names)
}
