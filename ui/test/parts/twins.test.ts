import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import Twins from '../../src/desktop/pages/Twins.svelte'
import { router } from '../../src/shared/router.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const side = (id: string) => ({ id, title: id.toUpperCase(), note: '' })
const pair = (one: string, other: string) => ({
  one: side(one),
  other: side(other),
  grade: 'likely',
  reasons: [],
  apart: false,
})
type Asked = { keep: string; other: string; take: string[] }

describe('two that may be the same', () => {
  let pairs = [pair('a', 'b'), pair('c', 'd')]
  /** Answers to "beside each other", by the one that stays; what isn't here is answered at once. */
  const held = new Map<string, Promise<void>>()
  const call = vi.fn(async (name: string, args: unknown): Promise<unknown> => {
    const { keep, other } = args as Asked
    if (name === 'twins') return pairs
    if (name === 'twins_apart') {
      const said = args as { one: string; other: string; apart: boolean }
      pairs = pairs.map((one) =>
        one.one.id === said.one && one.other.id === said.other ? { ...one, apart: said.apart } : one,
      )
    }
    if (name === 'twins_beside') {
      await held.get(keep)
      return {
        fields: [{ field: 'phone', keep: `van ${keep}`, other: `van ${other}`, differs: true }],
        moves: {},
      }
    }
    return { result: {}, history: { undo: null, redo: null }, changed: [] }
  })
  const merge = page.getByRole('button', { name: 'Samenvoegen' })
  const merged = () => call.mock.calls.filter(([name]) => name.endsWith('_merge')).map(([, args]) => args)
  let end: () => void
  beforeEach(async () => {
    end?.()
    await speak('nl')
    held.clear()
    call.mockClear()
    setBackend({ call: call as never })
    location.hash = '#/twins'
    end = router.begin()
    show(Twins, {}, { width: 1200, height: 700 })
    await expect.element(merge).toBeEnabled()
  })

  it('are merged as they are shown: not before both are there', async () => {
    let answer = () => {}
    held.set(
      'b',
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    await page.getByRole('button', { name: 'Omwisselen' }).click()
    await expect.element(merge).toBeDisabled()
    await expect.element(page.getByText('van a')).not.toBeInTheDocument()
    answer()
    await expect.element(merge).toBeEnabled()
    await merge.click()
    await vi.waitFor(() => expect(merged()).toEqual([{ keep: 'b', other: 'a', take: [] }]))
  })

  it('are merged once, however often it is clicked', async () => {
    const button = merge.element() as HTMLButtonElement
    button.click()
    button.click()
    await vi.waitFor(() => expect(merged()).toHaveLength(1))
  })

  it('begin with nothing that was chosen for another pair', async () => {
    await page.getByRole('radio', { name: 'Neem Telefoon van de andere' }).click()
    await page.getByRole('button', { name: 'Omwisselen' }).click()
    await page.getByRole('button', { name: /^C\s*D/ }).click()
    await expect.element(page.getByRole('columnheader', { name: /^Blijft\s*C$/ })).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Houd Telefoon van deze' })).toBeChecked()
    await merge.click()
    await vi.waitFor(() => expect(merged()).toEqual([{ keep: 'c', other: 'd', take: [] }]))
  })

  it('that were put aside are still so on coming back, and can be looked at again', async () => {
    await page.getByRole('button', { name: 'Niet dezelfde' }).click()
    await expect.element(page.getByText('1 paar opzij gelegd')).toBeVisible()
    show(Twins, {})
    await page.getByRole('button', { name: 'Niet dezelfde' }).first().click()
    await expect.element(page.getByText('Alles is bekeken.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Opnieuw bekijken' }).first().click()
    await expect.element(merge.first()).toBeVisible()
  })

  it('aren’t there: that is said once it is known', async () => {
    pairs = []
    show(Twins, {})
    await expect.element(page.getByText('Er staat niets dubbel.').last()).toBeVisible()
    pairs = [pair('a', 'b'), pair('c', 'd')]
  })
})
