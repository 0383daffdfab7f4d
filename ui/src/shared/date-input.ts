import { addDays, dayOf, mondayOf, weekday } from './calendar'

/** What was typed, read as a day. Names may be Dutch or English and cut off; the day comes before the
 * month, whatever the computer is set to.
 *
 * What has no year is meant in the school year of `today`, 1 August to 31 July: in November 2026 `3-2`
 * is 3 February 2027 and `3-9` is 3 September 2026. Weeks go the same way: 31 and higher belong to the
 * year in which the school year begins. A day of the week is the coming one, never today. */
export function readDate(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[.,]+$/, '')
    .replace(/\s+/g, ' ')
  if (text === '') return null
  return (
    relative(text, today) ??
    byWeek(text, today) ??
    isoDate(text) ??
    byNumbers(text, today) ??
    byMonthName(text, today)
  )
}

const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]
const weekdays = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
]
const shortWeekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
const near: Record<string, number> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
}

/** 1 for the first; nothing for what isn't the beginning, of three letters or more, of exactly one name. */
function named(word: string, names: string[][]): number | null {
  const bare = word.replace(/\.$/, '')
  if (bare.length < 3) return null
  const found = names.flatMap((all, at) => (all.some((name) => name.startsWith(bare)) ? [at + 1] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

function weekdayNamed(word: string): number | null {
  const short = shortWeekdays.indexOf(word.replace(/\.$/, ''))
  return short >= 0 ? short + 1 : named(word, weekdays)
}

function relative(text: string, today: string): string | null {
  const days = near[text]
  if (days !== undefined) return addDays(today, days)
  const [, sign, number] = /^([+−-]) ?(\d{1,4})$/.exec(text) ?? []
  if (sign && number) return addDays(today, sign === '+' ? Number(number) : -Number(number))
  const wanted = weekdayNamed(text)
  return wanted === null ? null : addDays(today, ((wanted - weekday(today) + 6) % 7) + 1)
}

function byWeek(text: string, today: string): string | null {
  const [, week, year] = /^(?:wk|week|w)\.? ?(\d{1,2})(?:[ /-]+('?\d{2}|\d{4}))?$/.exec(text) ?? []
  if (!week) return null
  const number = Number(week)
  return mondayOf(year ? fullYear(year) : schoolYearWith(today, number >= 31), number)
}

function isoDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  return year ? dayOf(Number(year), Number(month), Number(day)) : null
}

function byNumbers(text: string, today: string): string | null {
  // One separator throughout: 3-2.5 is a slip rather than a date.
  const [, day, , month, year] = /^(\d{1,2})( ?[-/. ] ?)(\d{1,2})(?:\2('?\d{2}|\d{4}))?$/.exec(text) ?? []
  return day ? dated(Number(day), Number(month), year, today) : null
}

function byMonthName(text: string, today: string): string | null {
  const words = text
    .replace(/(\d)(st|nd|rd|th|e|de|ste)\b/g, '$1')
    .replace(/(\d)(\p{L})|(\p{L})(\d)/gu, '$1$3 $2$4')
    .split(/[\s,/-]+/)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the')
  const on = weekdayNamed(words[0] ?? '')
  if (on !== null) words.shift()
  const [first = '', second = '', year, ...rest] = words
  if (rest.length > 0 || (year !== undefined && !/^('?\d{2}|\d{4})$/.test(year))) return null
  // “February 3” can be read in one way only; “3 2” has been looked at already.
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first]
  const month = named(name, months) ?? (on !== null && /^\d{1,2}$/.test(name) ? Number(name) : null)
  if (month === null || !/^\d{1,2}$/.test(day)) return null
  const found = dated(Number(day), month, year, today)
  // A day of the week that doesn't belong to the date says that one of the two is wrong.
  return found !== null && on !== null && weekday(found) !== on ? null : found
}

function dated(day: number, month: number, year: string | undefined, today: string): string | null {
  return dayOf(year ? fullYear(year) : schoolYearWith(today, month >= 8), month, day)
}

/** The calendar year in which the school year of today begins, or the one in which it ends. */
function schoolYearWith(today: string, begin: boolean): number {
  const year = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) >= 8 ? 0 : 1)
  return begin ? year : year + 1
}

function fullYear(text: string): number {
  const year = Number(text.replace("'", ''))
  if (text.length === 4 && !text.startsWith("'")) return year
  return year >= 90 ? 1900 + year : 2000 + year
}
