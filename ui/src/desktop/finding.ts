import { call } from '../backend'
import { href } from '../shared/router.svelte'
import { t } from '../shared/words.svelte'
import { areas, settingsPages } from './areas'
import type { Way } from './having'
import { kindHref, kinds, tabsOf } from './kinds'
import { quickMoment } from './quick.svelte'
import { quickLine } from './quick-activity.svelte'
import { session } from './session.svelte'

/** What all records of a kind are called together. */
export function listOf(kind: string): string {
  if (kind === 'ambition') return t('ui-ambition-list')
  if (kind === 'own_indicator') return t('ui-own-indicator-list')
  return t(`ui-${kind.replaceAll('_', '-')}-list`)
}

/** Every page by its name in the rail or on its tab. */
export function pages(): Way[] {
  const all: Way[] = []
  for (const { page } of areas) {
    const area = t(`ui-area-${page}`)
    const tabs = tabsOf(page)
    all.push({ key: page, text: area, go: href(page) })
    for (const { kind } of tabs) {
      all.push({ key: `${page} ${kind}`, text: listOf(kind), note: area, go: kindHref(kind) })
    }
  }
  const settings = t('ui-area-settings')
  for (const page of settingsPages) {
    all.push({ key: `tab ${page}`, text: t(`ui-settings-tab-${page}`), note: settings, go: href(page) })
  }
  for (const tab of ['region', 'colleges'] as const) {
    all.push({
      key: `data ${tab}`,
      text: t(`ui-data-${tab}`),
      note: t('ui-settings-tab-data'),
      go: href('data', { tab }),
    })
  }
  for (const page of ['regions', 'offer'] as const) {
    all.push({ key: page, text: t(`ui-${page}`), note: t('ui-area-monitor'), go: href(page) })
  }
  return all
}

/** Kinds that a new one is made of in its list. */
const made = kinds.filter((one) => one.list && !one.view && one.kind !== 'contact_moment')

/** Everything that makes something new. */
export function making(): Way[] {
  if (session.readOnly) return []
  return [
    ...made.map(({ kind, page }) => ({
      key: `new ${kind}`,
      text: t(`ui-${kind.replaceAll('_', '-')}-new`),
      note: t(`ui-area-${page}`),
      also: t(`kind-${kind.replaceAll('_', '-')}`),
      go: kindHref(kind, { open: 'new' }),
    })),
    {
      key: 'quick activity',
      text: t('ui-quick'),
      note: t('ui-area-planning'),
      also: t('ui-also-quick'),
      go: () => quickLine.begin(session.workspace?.path),
    },
    {
      key: 'new contact_moment',
      text: t('ui-contact-moment-new'),
      note: t('ui-area-network'),
      also: t('kind-contact-moment'),
      go: () => quickMoment.begin(),
    },
    {
      key: 'new own_indicator',
      text: t('ui-own-new'),
      note: t('ui-area-monitor'),
      go: href('monitor', { own: 'new' }),
    },
  ]
}

/** Everything that can be done from anywhere. */
export function actions(): Way[] {
  return [
    ...making(),
    ...(session.readOnly
      ? []
      : [
          { key: 'sheet', text: t('ui-sheet'), also: t('ui-also-sheet'), go: href('sheet') },
          { key: 'import', text: t('ui-do-import'), also: t('ui-also-import'), go: href('data') },
        ]),
    { key: 'backup', text: t('ui-do-backup'), also: t('ui-also-backup'), go: backUp },
    { key: 'report', text: t('ui-do-report'), also: t('ui-also-report'), go: href('report') },
    { key: 'twins', text: t('ui-twins'), go: href('twins', { twin: 'organisation' }) },
  ]
}

async function backUp(): Promise<void> {
  // What is being typed belongs to what is kept.
  if (session.flush) await session.flush()
  if (await session.done(() => call('backup_make', {}))) session.say(t('ui-backup-made'))
}
