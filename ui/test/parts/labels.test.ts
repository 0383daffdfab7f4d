import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import GiveLabel from '../../src/desktop/GiveLabel.svelte'
import LabelField from '../../src/desktop/LabelField.svelte'
import ManageLabels from '../../src/desktop/ManageLabels.svelte'
import { session } from '../../src/desktop/session.svelte'
import { RecordForm } from '../../src/shared/record-form.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const term = (id: string, name: string) => ({
  id,
  list: 'label',
  name_nl: name,
  name_en: name,
  valid_to: null,
})
const lines = [
  { id: 'a', labels: ['k'] },
  { id: 'b', labels: [] },
  { id: 'c', labels: ['k', 'o'] },
]

describe('labels', () => {
  const answers: Record<string, (args: never) => unknown> = {}
  const call = vi.fn(async (name: string, args: unknown) => {
    const answer = answers[name]?.(args as never)
    if (answer === undefined) throw { code: 'not_found', args: {} }
    return answer
  })
  const changed = (result: object) => ({ result, history: { undo: null, redo: null }, changed: [] })
  const sent = (name: string) => call.mock.calls.filter(([one]) => one === name).map(([, args]) => args)
  beforeEach(async () => {
    await speak('nl')
    call.mockClear()
    for (const name of Object.keys(answers)) delete answers[name]
    session.toast = null
    session.shell = { today: '2026-11-26', workspace: { name: 'Regio', looking: null } } as never
    session.terms = [term('o', 'open dag 2026'), term('k', 'klankbord'), term('x', 'sponsor')] as never
    setBackend({ call: call as never })
  })

  const give = () => {
    const over = { onclose: vi.fn(), ondone: vi.fn() }
    show(GiveLabel, { kind: 'organisation' as const, lines, ...over })
    return over
  }

  it('says of each how many have it, and gives one to all in one call', async () => {
    answers.labels_change = () => changed({ label: term('k', 'klankbord'), changed: 1, already: 2 })
    const { onclose, ondone } = give()
    const dialog = page.getByRole('dialog', { name: 'Label voor 3 organisaties' })
    await expect.element(dialog.getByRole('button', { name: 'Label geven' })).toBeDisabled()
    await dialog.getByRole('combobox', { name: 'Label' }).click()
    const names = () =>
      page
        .getByRole('option')
        .elements()
        .map((one) => one.textContent?.replace(/\s+/g, ' ').trim())
    await expect
      .poll(names)
      .toEqual(['klankbord 2 van 3 hebben het', 'open dag 2026 1 van 3 heeft het', 'sponsor'])
    await page.getByRole('option', { name: /klankbord/ }).click()
    await dialog.getByRole('button', { name: 'Label geven' }).click()
    await vi.waitFor(() =>
      expect(session.toast).toEqual({
        words: '1 organisatie heeft nu het label “klankbord”. 2 hadden het al.',
        step: 'undo',
      }),
    )
    expect(sent('labels_change')).toEqual([
      { kind: 'organisation', ids: ['a', 'b', 'c'], label: 'k', on: true },
    ])
    expect(onclose).toHaveBeenCalledOnce()
    expect(ondone).toHaveBeenCalledOnce()
  })

  it('makes a new one of what is typed, and says why not', async () => {
    answers.labels_change = () => {
      throw { code: 'label_several', args: { name: 'a; b' }, field: 'name' }
    }
    const { onclose } = give()
    const field = page.getByRole('combobox', { name: 'Label' })
    await field.fill('a; b')
    await page.getByRole('option', { name: 'nieuw label “a; b”' }).click()
    await page.getByRole('button', { name: 'Label geven' }).click()
    await expect.element(page.getByText(/staat een puntkomma/)).toBeVisible()
    expect(onclose).not.toHaveBeenCalled()
    answers.labels_change = () => changed({ label: term('n', 'raad'), changed: 3, already: 0 })
    await field.fill('raad')
    await page.getByRole('option', { name: 'nieuw label “raad”' }).click()
    await page.getByRole('button', { name: 'Label geven' }).click()
    await vi.waitFor(() => expect(session.toast?.words).toBe('3 organisaties hebben nu het label “raad”.'))
    expect(sent('labels_change').at(-1)).toMatchObject({ label: 'raad', on: true })
  })

  it('takes away only what some of them have', async () => {
    answers.labels_change = () => changed({ label: term('o', 'open dag 2026'), changed: 1, already: 2 })
    give()
    await page.getByText('Weghalen', { exact: true }).click()
    const field = page.getByRole('combobox', { name: 'Label' })
    await field.fill('sponsor')
    await expect.element(page.getByRole('listbox').getByRole('option')).not.toBeInTheDocument()
    await field.fill('open')
    await page.getByRole('option', { name: /open dag/ }).click()
    await page.getByRole('button', { name: 'Label weghalen' }).click()
    await vi.waitFor(() =>
      expect(session.toast?.words).toBe(
        '1 organisatie heeft het label “open dag 2026” niet meer. 2 hadden het niet.',
      ),
    )
    expect(sent('labels_change')).toMatchObject([{ label: 'o', on: false }])
  })

  it('are typed in a panel: a new one is made and given in one step', async () => {
    const record = { id: 'a', name: 'A', labels: ['k'] }
    const opened = (record: object) => ({
      record,
      stamp: '',
      is_new: false,
      draft: null,
      names: {},
      steps: [],
    })
    let kept = record
    const api = {
      open: vi.fn(async () => opened(kept)),
      change: vi.fn(async ({ changes }: { changes: Record<string, { to: unknown }> }) => {
        kept = { ...kept, labels: changes.labels?.to as string[] }
        return opened(kept)
      }),
    }
    answers.labels_change = () => {
      kept = { ...kept, labels: [...kept.labels, 'n'] }
      return changed({ label: term('n', 'raad'), changed: 1, already: 0 })
    }
    const form = new RecordForm(opened(record) as never, api as never)
    show(LabelField, { kind: 'organisation' as const, form: form as never })
    const field = page.getByRole('combobox', { name: 'Labels' })
    await field.fill('raad')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: 'raad weghalen' })).toBeVisible()
    expect(sent('labels_change')).toEqual([{ kind: 'organisation', ids: ['a'], label: 'raad', on: true }])
    expect(api.change).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'klankbord weghalen' }).click()
    await vi.waitFor(() => expect(kept.labels).toEqual(['n']))
  })

  it('are called otherwise where all of them stand, unless another is called so', async () => {
    answers.labels = () => [{ id: 'k', name: 'klankbord', organisations: 2, contacts: 1 }]
    answers.label_rename = () => {
      throw { code: 'label_taken', args: { name: 'sponsor' }, field: 'name' }
    }
    show(ManageLabels, { onclose: vi.fn() })
    await expect.element(page.getByText('2 organisaties, 1 contact')).toBeVisible()
    const field = page.getByRole('textbox', { name: 'Naam van label klankbord' })
    await field.fill('sponsor')
    await userEvent.tab()
    await expect.element(page.getByText(/Er is al een label “sponsor”/)).toBeVisible()
    await expect.element(field).toHaveValue('klankbord')
    answers.label_delete = () => changed(3 as never)
    await page.getByRole('button', { name: 'Label klankbord verwijderen' }).click()
    await vi.waitFor(() => expect(session.toast?.step).toBe('undo'))
  })
})
