import type { Field, OwnIndicator, Technical } from '../../backend'

/** Under which heading an indicator stands. */
export type Group = 'intake' | 'tl' | 'exam' | 'mbo' | 'out' | 'own'
export const groups: Group[] = ['intake', 'exam', 'tl', 'mbo', 'out', 'own']

/** A count and what it is as a share: two codes of the same thing. */
export type Variant = { count: string | null; share: string | null }
/** What is shown on one page: variants that are about the same pupils. */
export type Family = { group: Group; field: Field; variants: Variant[] }
/** How a figure can be divided. */
export type By = 'leerweg' | 'profile' | 'level' | 'pathway' | 'domain' | 'school'

const family = (group: Group, field: Field, ...variants: [string | null, string | null][]): Family => ({
  group,
  field,
  variants: variants.map(([count, share]) => ({ count, share })),
})

/** Every public indicator, in the order in which they are shown. */
export const families: Family[] = [
  family('intake', 'vmbo', ['vmbo_intake_tech', 'vmbo_intake_tech_share']),
  family('intake', 'none', ['pupils_total', null]),
  family('tl', 'vmbo', ['vmbo_tl_tech', 'vmbo_tl_tech_share'], ['vmbo_tl_tech_3', 'vmbo_tl_tech_3_share']),
  family('tl', 'vmbo', ['vmbo_tl_exam_tech', null]),
  family(
    'exam',
    'vmbo',
    ['vmbo_exam_tech', 'vmbo_exam_tech_rate'],
    ['vmbo_exam_tech_passed', 'vmbo_exam_tech_rate'],
  ),
  family('mbo', 'mbo', ['mbo_stock_tech', null], ['mbo_stock_change_tech', null]),
  family('mbo', 'mbo', ['mbo_intake_tech', null], ['mbo_intake_tech_vmbo', null]),
  family('mbo', 'mbo', [null, 'throughput_vmbo_mbo']),
  family('out', 'mbo', ['mbo_graduates_tech', null]),
  family('out', 'none', ['vsv', 'vsv_rate']),
]

/** The page of a code: a public one, or an own one under its identity. */
export function familyOf(code: string, own: Pick<OwnIndicator, 'id'>[] = []): Family | null {
  const found = families.find((one) =>
    one.variants.some((variant) => variant.count === code || variant.share === code),
  )
  if (found) return found
  return own.some((one) => one.id === code) ? family('own', 'none', [code, null]) : null
}

/** Which variant of a page a code is. */
export function variantOf(of: Family, code: string): Variant {
  const fallback: Variant = { count: code, share: null }
  return (
    of.variants.find((one) => one.count === code) ??
    of.variants.find((one) => one.share === code) ??
    of.variants[0] ??
    fallback
  )
}

export const isTl = (code: string) => code.startsWith('vmbo_tl')
export const isChange = (code: string) => code === 'mbo_stock_change_tech'
export const isRatio = (code: string) => code === 'throughput_vmbo_mbo'
/** A share that is told as how many passed. */
export const isPassRate = (code: string | null) => code === 'vmbo_exam_tech_rate'
export const isShare = (code: string) => /_(share|rate)$/.test(code) || isRatio(code)

/** What can be chosen to count as technical; the first is meant when nothing is chosen. Of tl only
 * DUO knows it, so there is no choice. */
export function choices(code: string, field: Field): Technical[] {
  if (isTl(code)) return ['duo']
  if (field === 'vmbo') return ['techniekpact', 'duo', 'hard']
  return field === 'mbo' ? ['techniek', 'techniek_ict'] : []
}

/** How a code can be divided. */
export function divisions(code: string, of: Family): By[] {
  if (isRatio(code) || of.group === 'own') return []
  if (of.field === 'mbo') return ['level', 'pathway', 'domain', 'school']
  if (of.field !== 'vmbo' || isTl(code)) return ['school']
  // A profile is technical or not, so its share is all or nothing.
  return code.endsWith('_share') ? ['leerweg', 'school'] : ['leerweg', 'profile', 'school']
}
