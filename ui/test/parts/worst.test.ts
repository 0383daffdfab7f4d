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
  ({ lines: ids.map((id) => ({ id })), total: ids.length, more: false, next: null, names: {} }) as never

let found: object[] = []
const call = vi.fn(async (): Promise<unknown> => found)

beforeEach(async () => {
  await speak('nl')
  session.shell = { workspace: { looking: null } } as never
  call.mockClear()
  setBackend({ call })
})

it('is asked once the page is there, and leaves out what the page says already', async () => {
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
  await expect.element(items.nth(2)).toBeVisible()
  expect(items.elements().map((item) => item.querySelector('a')?.textContent)).toEqual([
    'Leerlijn',
    'Lasrobot',
    'Gastles',
  ])
  await expect.element(page.getByRole('button', { name: 'Bijdragen bekijken: Lasrobot' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Alle 5 punten' })).toBeVisible()
})

it('isn’t there when nothing more wants attention', async () => {
  found = [one('Lasrobot', 'lapsed', 'renew')]
  const props = show(Worst, { lapsing: lapsing() })
  await expect.element(page.getByRole('region')).toBeVisible()
  props.lapsing = lapsing('Lasrobot')
  await expect.element(page.getByRole('region')).not.toBeInTheDocument()
})
