import type { Course, Offer } from '../../backend'
import { count } from '../../shared/format'
import { t } from '../../shared/words.svelte'
import { type Grid, textCell } from './grid'

/** How many courses there are, how many are small somewhere, and how many have more than one college. */
export function offerCounts(courses: Course[]): { all: number; small: number; shared: number } {
  return {
    all: courses.length,
    small: courses.filter((one) => one.small.length > 0).length,
    shared: courses.filter((one) => one.colleges.length > 1).length,
  }
}

/** Courses under their domain, both in their own order. */
export function byDomain(courses: Course[]): { domain: string; courses: Course[] }[] {
  const found = new Map<string, Course[]>()
  for (const one of courses) found.set(one.domain, [...(found.get(one.domain) ?? []), one])
  return [...found].map(([domain, courses]) => ({ domain, courses }))
}

/** Students in a course: a number, or all it can be. */
export function students(course: Pick<Course, 'low' | 'high'>): string {
  const [low, high] = [count(Math.round(course.low)), count(Math.round(course.high))]
  return low === high ? low : `${low}–${high}`
}

/** The courses as a table that leaves the screen. */
export function offerGrid(offer: Offer, courses: Course[]): Grid {
  const names = (codes: string[]) => codes.map((code) => offer.colleges[code] ?? code).join(', ')
  return {
    corner: t('ui-offer-course'),
    columns: [
      t('ui-offer-code'),
      t('ui-offer-domain'),
      t('ui-offer-level'),
      t('ui-offer-students'),
      t('ui-offer-colleges'),
      t('ui-offer-in-region'),
      t('ui-offer-in-country'),
      t('ui-offer-small-at'),
    ],
    rows: courses.map((one) => ({
      key: one.code,
      head: one.name,
      provisional: false,
      cells: [
        textCell(one.code),
        textCell(one.domain),
        textCell(one.level),
        { ...textCell(students(one)), plain: [Math.round(one.low), Math.round(one.high)] },
        textCell(names(one.colleges)),
        textCell(one.colleges.length),
        textCell(one.in_country),
        textCell(one.small.length > 0 ? names(one.small) : null),
      ],
    })),
  }
}
