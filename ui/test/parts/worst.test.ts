import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import Worst from '../../src/desktop/pages/Worst.svelte'
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
  show(Worst, { lapsing: lapsing('Lasrobot') })
  expect(call).not.toHaveBeenCalled()
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
  show(Worst, { lapsing: lapsing() })
  await expect.element(page.getByText('Niets vraagt nu aandacht.')).toBeVisible()
})
