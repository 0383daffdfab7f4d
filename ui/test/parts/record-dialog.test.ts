import { createRawSnippet, mount, unmount } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import Contributions from '../../src/desktop/Contributions.svelte'
import { session } from '../../src/desktop/session.svelte'
import DateField from '../../src/shared/DateField.svelte'
import Dialog from '../../src/shared/Dialog.svelte'
import Panel from '../../src/shared/Panel.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const blank = {
  id: 'begun',
  title: '',
  subject: '',
  source: '',
  bearer: null,
  school_year: 2026,
  amount_kind: 'money',
  quantity: null,
  unit_price: null,
  budgeted: 0,
  committed: 0,
  realised: 0,
  evidence: 'missing',
}
const draft = {
  title: { from: '', to: 'Lasuren' },
  subject: { from: '', to: 'partnership/one' },
}
const opened = (record: object, more: object = {}) => ({
  record,
  stamp: '',
  is_new: true,
  draft: null,
  names: {},
  steps: [],
  ...more,
})
const told = (result: unknown) => ({ result, history: { undo: null, redo: null }, changed: [] })
const line = { ...blank, id: 'kept', title: 'Zaaguren', subject: 'partnership/two' }

describe('a record in a dialog', () => {
  const answers: Record<string, (args: { id: string }) => unknown> = {}
  const call = vi.fn(async (name: string, args: unknown) => {
    const answer = answers[name]
    if (!answer) throw { code: 'not_found' }
    return answer(args as { id: string })
  })
  beforeEach(async () => {
    await speak('nl')
    session.toast = null
    call.mockClear()
    for (const name of Object.keys(answers)) delete answers[name]
    answers.budget_line_list = () => ({ lines: [line], total: 1, more: false, next: null, names: {} })
    answers.budget_line_blank = () => opened(blank, { draft })
    answers.budget_line_open = () => opened(line, { is_new: false })
    setBackend({ call: call as never })
  })
  const contributions = (partnership: string) => show(Contributions, { partnership, names: {} })
  const add = page.getByRole('button', { name: 'Bijdrage toevoegen' })
  const dialog = page.getByRole('dialog', { name: 'Bijdrage' })
  const what = dialog.getByRole('textbox', { name: 'Wat', exact: true })

  it('goes on with what was begun about the same', async () => {
    contributions('one')
    await add.click()
    await expect.element(what).toHaveValue('Lasuren')
  })

  it('leaves what was begun about another where it is', async () => {
    contributions('two')
    await add.click()
    await expect.element(what).toHaveValue('')
    answers.budget_line_create = () => told(opened({ ...line, title: 'Freesuren' }, { is_new: false }))
    await what.fill('Freesuren')
    await dialog.getByRole('button', { name: 'Klaar' }).click()
    const made = call.mock.calls.find(([name]) => name === 'budget_line_create')?.[1]
    expect(made).toMatchObject({ changes: { subject: { to: 'partnership/two' } } })
    expect((made as { id: string }).id).not.toBe('begun')
  })

  it('says that what is closed is only a draft', async () => {
    contributions('two')
    await add.click()
    answers.budget_line_create = () => {
      throw { code: 'required', field: 'title' }
    }
    await what.fill(' ')
    await dialog.getByRole('button', { name: 'Klaar' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await vi.waitFor(() => expect(session.toast?.words).toContain('Nog niet opgeslagen'))
  })

  it('stays and goes on saving when deleting was refused', async () => {
    contributions('two')
    await page.getByRole('button', { name: 'Zaaguren' }).click()
    answers.budget_line_delete = () => {
      throw { code: 'in_use' }
    }
    await dialog.getByRole('button', { name: 'Verwijderen' }).click()
    await expect.element(dialog).toBeVisible()
    answers.budget_line_change = () => told(opened({ ...line, title: 'Boren' }, { is_new: false }))
    await what.fill('Boren')
    await what.element().blur()
    await vi.waitFor(() => expect(call.mock.calls.map(([name]) => name)).toContain('budget_line_change'))
  })

  it('is all that Escape closes', async () => {
    const closed = vi.fn()
    const children = createRawSnippet(() => ({
      render: () => '<div></div>',
      setup: (target) => {
        const inside = mount(Contributions, { target, props: { partnership: 'two', names: {} } })
        return () => void unmount(inside)
      },
    }))
    show(Panel, { title: 'Samenwerking', onclose: closed, children })
    await add.click()
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    expect(closed).not.toHaveBeenCalled()
  })

  it('stays for a day that can’t be read, until that was said', async () => {
    const closed = vi.fn()
    const children = createRawSnippet(() => ({
      render: () => '<div></div>',
      setup: (target) => {
        const day = { label: 'Dag', value: null, today: '2026-11-26', onchange: () => {} }
        const inside = mount(DateField, { target, props: day })
        return () => void unmount(inside)
      },
    }))
    show(Dialog, { title: 'Contact', onclose: closed, children })
    await page.getByRole('textbox', { name: 'Dag' }).fill('31 feb')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText(/31 feb/)).toBeVisible()
    expect(closed).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(closed).toHaveBeenCalledOnce()
  })
})
