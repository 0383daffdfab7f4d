import type { NationalRegion, Region, RegionMember } from '../../backend/contract'

/** The region of the national list that is ours: the same members, or the same name. */
export function ours(list: NationalRegion[], region: Region): NationalRegion | null {
  const text = (members: RegionMember[]) =>
    JSON.stringify(members.map(({ place, sign, from, to }) => [place, sign, from, to]))
  const name = region.name.trim().toLowerCase()
  return (
    list.find(
      (one) =>
        one.name.trim().toLowerCase() === name ||
        (region.members.length > 0 && text(one.members) === text(region.members)),
    ) ?? null
  )
}

/** What counts in one of the two only. */
export function differences(
  here: RegionMember[],
  there: RegionMember[],
): { here: string[]; there: string[] } {
  const counted = (members: RegionMember[]) =>
    members.filter((one) => one.sign === '+').map((one) => one.place)
  const [a, b] = [counted(here), counted(there)]
  return { here: a.filter((one) => !b.includes(one)), there: b.filter((one) => !a.includes(one)) }
}

/** Members that don't count in every year, or are single branches, or are taken away. */
export function special(members: RegionMember[]): RegionMember[] {
  return members.filter(
    (one) => one.from !== null || one.to !== null || one.sign === '-' || !one.place.startsWith('GM'),
  )
}
