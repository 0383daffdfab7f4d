import type { Component } from 'svelte'
import { call } from '../backend'
import { href } from '../shared/router.svelte'

export type KindPlace = {
  /** Name of the kind. */
  kind: string
  /** The page that it stands on; the first kind of a page is its first tab. */
  page: string
  /** Its list; none where the page shows it in a way of its own. */
  list?: () => Promise<{ default: Component }>
  /** It shows no records of its own: a view of others. */
  view?: boolean
  /** The address of a record, where it doesn't stand in its list. */
  address?: (id: string) => Promise<string>
}

/** Where records of each kind are shown, in the order of the tabs. */
export const kinds: KindPlace[] = [
  { kind: 'activity', page: 'planning', list: () => import('./pages/Activities.svelte') },
  { kind: 'project', page: 'planning', list: () => import('./pages/Projects.svelte') },
  { kind: 'programme_line', page: 'planning', list: () => import('./pages/ProgrammeLines.svelte') },
  { kind: 'task', page: 'planning', list: () => import('./pages/Tasks.svelte') },
  { kind: 'holiday', page: 'planning', list: () => import('./pages/Holidays.svelte') },
  { kind: 'budget_line', page: 'money', list: () => import('./pages/Budget.svelte') },
  { kind: 'programme_period', page: 'money', list: () => import('./pages/ProgrammePeriods.svelte') },
  { kind: 'partnership', page: 'network', list: () => import('./pages/Partnerships.svelte') },
  { kind: 'organisation', page: 'network', list: () => import('./pages/Organisations.svelte') },
  { kind: 'contact', page: 'network', list: () => import('./pages/Contacts.svelte') },
  { kind: 'contact_moment', page: 'network', list: () => import('./pages/ContactMoments.svelte') },
  // What the network shows besides records.
  { kind: 'picture', page: 'network', list: () => import('./pages/NetworkView.svelte'), view: true },
  { kind: 'attention', page: 'network', list: () => import('./pages/Attention.svelte'), view: true },
  { kind: 'performance_agreement', page: 'governance', list: () => import('./pages/Promises.svelte') },
  { kind: 'own_indicator', page: 'monitor', address: async (id) => href('monitor', { own: id }) },
  {
    kind: 'ambition',
    page: 'monitor',
    address: async (id) => {
      const { record } = await call('ambition_open', { id })
      return href('indicator', { code: record.indicator, open: id })
    },
  },
]

/** What figures are reckoned from. */
export const figureKinds = ['import', 'region', 'college_share', 'own_indicator', 'national_region', 'term']

/** Kinds that a task can be about. */
export const subjects = ['activity', 'project', 'partnership', 'organisation', 'contact', 'contact_moment']

/** The address of what `kind/id` names. */
export function subjectHref(subject: string): string {
  const [kind = '', id = ''] = subject.split('/', 2)
  return kindHref(kind, { open: id })
}

/** What `kind/id` is called, among names by id. */
export function titleOf(subject: string | null, names: Record<string, string>): string {
  const id = subject?.split('/', 2)[1] ?? ''
  return names[id] ?? id
}

/** The kinds that are tabs of a page. */
export function tabsOf(page: string): (KindPlace & Required<Pick<KindPlace, 'list'>>)[] {
  return kinds.filter(
    (one): one is KindPlace & Required<Pick<KindPlace, 'list'>> =>
      one.page === page && one.list !== undefined,
  )
}

/** The address of a kind's list, or of a record in it. */
export function kindHref(kind: string, query: Record<string, string | null> = {}): string {
  const place = kinds.find((one) => one.kind === kind)
  if (!place) return href('start')
  const first = tabsOf(place.page)[0]
  return href(place.page, { ...query, tab: first?.kind === kind ? null : kind })
}

/** The address at which a record opens. */
export async function recordHref(kind: string, id: string): Promise<string> {
  const place = kinds.find((one) => one.kind === kind)
  return place?.address ? place.address(id) : kindHref(kind, { open: id })
}
