import type { ComparedRegion, Figure, RegionBeside } from '../../backend'
import { bounds, middle, type Point } from '../../shared/figures'

/** A region beside the others on one indicator. */
export type Beside = {
  id: string
  name: string
  ours: boolean
  shrinks: boolean | null
  pupils: number | null
  points: Point[]
}

type Like = Pick<Figure, 'indicator' | 'school_year' | 'value' | 'low' | 'high'> & {
  provisional?: boolean
  breakdown?: string | null
}

const points = (figures: Like[], code: string): Point[] =>
  figures
    .filter((one) => one.indicator === code && (one.breakdown ?? null) === null && bounds(one))
    .map(({ school_year, value, low, high, provisional }) => ({
      year: school_year,
      value,
      low,
      high,
      provisional,
    }))
    .sort((a, b) => a.year - b.year)

/** The regions as they were computed on this laptop. */
export function computed(regions: RegionBeside[], code: string): Beside[] {
  return regions.map((one) => ({
    id: one.id,
    name: one.name,
    ours: one.is_ours,
    shrinks: one.shrinks,
    pupils: one.pupils,
    points: points(one.figures, code),
  }))
}

/** The regions as the national team published them; how many pupils and shrink aren't told. */
export function published(regions: ComparedRegion[], code: string, technical: string | null): Beside[] {
  return regions.map((one) => ({
    id: one.id,
    name: one.name,
    ours: one.own,
    shrinks: null,
    pupils: null,
    points: points(
      one.figures.filter((figure) => (figure.technical ?? null) === technical),
      code,
    ),
  }))
}

/** Regions like ours: shrinking or not as we are, and no more than twice as large or small. Nothing
 * when our own size isn't known. */
export function peers(all: Beside[]): Beside[] | null {
  const ours = all.find((one) => one.ours)
  if (!ours?.pupils) return null
  const size = ours.pupils
  return all.filter(
    (one) =>
      one.ours ||
      (one.pupils !== null &&
        one.pupils >= size / 2 &&
        one.pupils <= size * 2 &&
        (ours.shrinks === null || one.shrinks === ours.shrinks)),
  )
}

/** The years that any region has, newest first. */
export function yearsOf(all: Beside[]): number[] {
  return [...new Set(all.flatMap((one) => one.points.map((point) => point.year)))].sort((a, b) => b - a)
}

/** The regions with a figure in a year, the most first. */
export function sorted(all: Beside[], year: number): { region: Beside; point: Point }[] {
  return all
    .flatMap((region) => {
      const point = region.points.find((one) => one.year === year)
      return point ? [{ region, point }] : []
    })
    .sort((a, b) => (middle(b.point) ?? 0) - (middle(a.point) ?? 0))
}

/** The middle of a list of regions: half has more. */
export function median(list: { point: Point }[]): number | null {
  const values = list.map((one) => middle(one.point) ?? 0).sort((a, b) => a - b)
  if (values.length === 0) return null
  const half = values.length >> 1
  const [a, b] = [values[half] ?? 0, values[values.length % 2 ? half : half - 1] ?? 0]
  return (a + b) / 2
}
