import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import { Refusal } from '../../src/backend/refusal'
import Closing from '../../src/desktop/Closing.svelte'
import DateField from '../../src/shared/DateField.svelte'
import { type Opened, type RecordApi, RecordForm } from '../../src/shared/record-form.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

type Thing = { id: string; title: string }
const opened = (record: Thing): Opened<Thing> => ({
  record,
  stamp: '1',
  is_new: false,
  draft: null,
  names: {},
  steps: [],
})
const asks = page.getByRole('dialog', { name: 'Nog niet alles is opgeslagen' })

describe('closing the window', () => {
  let close: () => Promise<boolean>
  beforeEach(async () => {
    await speak('nl')
    setBackend({
      call: async () => null,
      onClosing: (may) => {
        close = may
        return () => {}
      },
    })
    show(Closing, {})
  })

  function form(change: RecordApi<Thing>['change']): RecordForm<Thing> {
    const api = { open: async () => opened({ id: 'a', title: 'x' }), change } as unknown as RecordApi<Thing>
    return new RecordForm<Thing>(opened({ id: 'a', title: 'x' }), api)
  }

  it('saves first, and asks nothing', async () => {
    const change = vi.fn(async () => opened({ id: 'a', title: 'y' }))
    form(change).change({ title: 'y' })
    expect(await close()).toBe(true)
    expect(change).toHaveBeenCalledOnce()
  })

  it('asks when a field is wrong; who goes on keeps the field', async () => {
    const wrong = form(async () => {
      throw new Refusal({ code: 'required', field: 'title' })
    })
    wrong.change({ title: '' })
    const may = close()
    await expect.element(asks.getByText('Wat u typte, is bewaard')).toBeVisible()
    await asks.getByRole('button', { name: 'Verder werken' }).click()
    expect(await may).toBe(false)
    await expect.element(asks).not.toBeInTheDocument()
    await wrong.leave()
    // It is a draft now, and nobody is asked about it again.
    expect(await close()).toBe(true)
  })

  it('says what would be lost: a date that can’t be read', async () => {
    show(DateField, { label: 'Begin', value: null, today: '2026-11-26', onchange: () => {} })
    const input = page.getByRole('textbox', { name: 'Begin' })
    await input.fill('31 feb')
    const first = close()
    await expect.element(asks.getByText('gaat het verloren')).toBeVisible()
    expect(await close()).toBe(false)
    await asks.getByRole('button', { name: 'Verder werken' }).click()
    expect(await first).toBe(false)
    await expect.element(input).toHaveFocus()
    const again = close()
    await asks.getByRole('button', { name: 'Toch sluiten' }).click()
    expect(await again).toBe(true)
  })

  it('takes a date along that was typed and not left', async () => {
    const onchange = vi.fn()
    show(DateField, { label: 'Begin', value: null, today: '2026-11-26', onchange })
    await page.getByRole('textbox', { name: 'Begin' }).fill('3 feb')
    expect(await close()).toBe(true)
    expect(onchange).toHaveBeenCalledWith('2027-02-03')
  })

  it('says that it still saves, and closes by itself', async () => {
    let done = () => {}
    const saving = form(
      () =>
        new Promise((resolve) => {
          done = () => resolve(opened({ id: 'a', title: 'y' }))
        }),
    )
    saving.change({ title: 'y' })
    const may = close()
    await expect.element(asks.getByText('wordt nog opgeslagen')).toBeVisible()
    done()
    expect(await may).toBe(true)
  })

  it('asks nothing any more of who stayed while it saved', async () => {
    let fail = () => {}
    const saving = form(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new Refusal({ code: 'required', field: 'title' }))
        }),
    )
    saving.change({ title: '' })
    const may = close()
    await expect.element(asks.getByText('wordt nog opgeslagen')).toBeVisible()
    await asks.getByRole('button', { name: 'Verder werken' }).click()
    expect(await may).toBe(false)
    fail()
    await expect.poll(() => saving.state).toBe('wrong')
    await expect.element(asks).not.toBeInTheDocument()
    await saving.stop()
  })
})
