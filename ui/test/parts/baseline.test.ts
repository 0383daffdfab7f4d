import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { ActivityBar, Baseline } from '../../src/backend'
import BaselineChoice from '../../src/desktop/plan/BaselineChoice.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const bar = (id: string, start: string, end: string): ActivityBar => ({
  id,
  title: `Activiteit ${id}`,
  project: null,
  start,
  end,
  status: 'planned',
  depends_on: [],
})
const baseline = (more: Partial<Baseline>): Baseline => ({
  on: '2026-10-01',
  was: [],
  added: [],
  left: [],
  gone: [],
  some: false,
  before_all: false,
  ...more,
})

beforeEach(async () => {
  await speak('nl')
})

it('says what moved since, and tells of each by how much', async () => {
  const was = (id: string, start: string, end: string, moved: number | null) => ({
    id,
    start,
    end,
    status: 'planned' as const,
    moved,
  })
  show(BaselineChoice, {
    on: '2026-10-01',
    bars: [
      bar('a', '2026-11-09', '2026-11-13'),
      bar('b', '2026-11-02', '2026-11-02'),
      bar('c', '2026-12-01', '2026-12-01'),
    ],
    baseline: baseline({
      was: [was('a', '2026-11-02', '2026-11-06', 7), was('b', '2026-11-02', '2026-11-02', 0)],
      added: ['c'],
      left: ['Uitgesteld'],
      gone: ['Beurs'],
    }),
  })
  await page.getByRole('button', { name: 'Sinds 1 okt 2026: 2 verschoven, 1 nieuw, 1 weg' }).click()
  const dialog = page.getByRole('dialog')
  await expect
    .element(dialog.getByText('2 nov – 6 nov 2026 → 9 nov – 13 nov 2026, 7 dagen later'))
    .toBeVisible()
  await expect.element(dialog.getByText('Activiteit c')).toBeVisible()
  await expect.element(dialog.getByText('Beurs')).toBeVisible()
  await expect.element(dialog.getByText('Uitgesteld')).toBeVisible()
  expect(dialog.getByText('Activiteit b').elements()).toHaveLength(0)
})

it('says so when nothing was planned yet on that day', async () => {
  show(BaselineChoice, { on: '2026-10-01', bars: [], baseline: baseline({ before_all: true }) })
  await expect.element(page.getByText('Op 1 okt 2026 stond er nog niets in de planning')).toBeVisible()
})
