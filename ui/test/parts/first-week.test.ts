import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { type ListQuery, setBackend } from '../../src/backend'
import FirstWeek from '../../src/desktop/pages/FirstWeek.svelte'
import { session } from '../../src/desktop/session.svelte'
import TermChips from '../../src/desktop/TermChips.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

let there = { all: 0, schools: 0 }
beforeEach(async () => {
  await speak('nl')
  session.shell = { workspace: { looking: null } } as never
  const call = vi.fn(async (_: string, args: unknown) => {
    const { filters } = args as ListQuery
    return { lines: [], total: filters.kinds ? there.schools : there.all, more: false, next: null, names: {} }
  })
  setBackend({ call: call as never })
})

it('a new region is led to its own list first', async () => {
  there = { all: 0, schools: 0 }
  show(FirstWeek, {})
  const main = page.getByRole('link', { name: 'Lijst inlezen' })
  await expect.element(main).toHaveClass(/main/)
  await expect.element(main).toHaveAttribute('href', '#/sheet?kind=organisations')
})

it('what was read in is noticed, and the next step comes first', async () => {
  there = { all: 51, schools: 0 }
  show(FirstWeek, {})
  await expect.element(page.getByText('51 organisaties in uw netwerk')).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Scholen kiezen' })).toHaveClass(/main/)
})

it('of many terms only the chosen ones show, until more are asked for', async () => {
  const term = (id: string) => ({ id, list: 'sector', name_nl: id, name_en: id, valid_to: null })
  session.terms = ['bouw', 'metaal', 'zorg'].map(term) as never
  const props = show(
    TermChips as never,
    {
      list: 'sector',
      values: ['metaal'],
      few: true,
      onchange: (values: string[]) => {
        props.values = values
      },
    } as { values: string[] },
  )
  const boxes = page.getByRole('checkbox')
  expect(boxes.elements()).toHaveLength(1)
  await page.getByRole('button', { name: /^Toevoegen/ }).click()
  await expect.element(page.getByRole('checkbox', { name: 'bouw' })).toHaveFocus()
  expect(boxes.elements()).toHaveLength(3)
})
