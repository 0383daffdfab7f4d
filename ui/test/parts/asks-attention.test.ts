import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import AsksAttention from '../../src/desktop/pages/AsksAttention.svelte'
import { session } from '../../src/desktop/session.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const one = (name: string, risk: string, next = 'contact') => ({
  id: name,
  name,
  risk,
  words: `Over ${name}.`,
  next,
  last_contact: null,
})
const lapsing = (...ids: string[]) =>
  ({
    lines: ids.map((id) => ({ id, name: id, kind: 'k', end: '2026-12-31', lapses_in: -3 })),
    total: ids.length,
    more: false,
    next: null,
    names: {},
  }) as never

const late = (id: string) => ({ reason: 'late', on: '2026-11-13', activity: { id, title: id } }) as never
const promises = (...standings: string[]) =>
  ({
    year: 2026,
    rows: standings.map((standing, at) => ({ standing, statement: `Afspraak ${at + 1}` })),
  }) as never

let found: object[] = []
const call = vi.fn(async (): Promise<unknown> => found)

beforeEach(async () => {
  await speak('nl')
  session.shell = { workspace: { looking: null } } as never
  call.mockClear()
  setBackend({ call })
})

it('begins with what lapses, asks for the rest once the page is there, and says nothing twice', async () => {
  found = [
    one('Lasrobot', 'lapsed', 'renew'),
    one('Leerlijn', 'lapses', 'renew'),
    one('Lasrobot', 'evidence', 'contributions'),
    one('Gastles', 'quiet'),
    one('Open dag', 'incomplete', 'member'),
  ]
  const props = { agenda: [], late: 0, lapsing: lapsing('Lasrobot'), promises: null }
  const shown = show(AsksAttention, { ...props, painted: false })
  expect(call).not.toHaveBeenCalled()
  shown.painted = true
  const items = page.getByRole('region', { name: 'Wat aandacht vraagt' }).getByRole('listitem')
  await expect.element(items.nth(4)).toBeVisible()
  expect(items.elements().map((item) => item.querySelector('a')?.textContent)).toEqual([
    'Lasrobot',
    'Leerlijn',
    'Lasrobot',
    'Gastles',
    'Open dag',
  ])
  expect(items.elements()[0]?.querySelector('.chip')?.className).toContain('warn')
  await expect.element(page.getByRole('button', { name: 'Bijdragen bekijken: Lasrobot' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Alle 5 punten' })).toBeVisible()
})

it('says so when nothing wants attention', async () => {
  found = []
  show(AsksAttention, { agenda: [], late: 0, lapsing: lapsing(), promises: promises('met'), painted: true })
  await expect.element(page.getByText('Niets vraagt nu aandacht.')).toBeVisible()
})

it('puts late activities first, then promises at risk, and counts what has no room', async () => {
  found = []
  const agenda = ['Lasrobot', 'Open dag', 'Gastles', 'Beurs'].map(late)
  show(AsksAttention, {
    agenda,
    late: 6,
    lapsing: lapsing('Leerlijn'),
    promises: promises('at_risk', 'met', 'missed', 'at_risk'),
    painted: true,
  })
  const items = page.getByRole('region', { name: 'Wat aandacht vraagt' }).getByRole('listitem')
  expect(items.elements().map((item) => item.querySelector('a')?.textContent)).toEqual([
    'Lasrobot',
    'Open dag',
    'Gastles',
    'Nog 3 activiteiten zijn te laat',
    '3 van de 4 afspraken voor 2026–2027 lopen gevaar',
    'Leerlijn',
  ])
  await expect.element(page.getByText('Afspraak 1 en Afspraak 3, en nog 1')).toBeVisible()
})
