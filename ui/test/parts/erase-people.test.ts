import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { type ErasePreview, setBackend } from '../../src/backend'
import ErasePeople from '../../src/desktop/ErasePeople.svelte'
import { session } from '../../src/desktop/session.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const place = {
  kind: 'task',
  id: 't',
  title: 'Bellen',
  field: 'title',
  sentence: 'Bel Jan Jansen!',
  trace: 'name' as const,
  sure: false,
  replace: null,
}
const preview: ErasePreview = {
  people: [{ id: 'c', name: 'Jan Jansen' }],
  counts: { task: 2, history: 1 },
  named_in: [
    place,
    {
      ...place,
      kind: 'contact_moment',
      id: 'm',
      title: 'Gesprek',
      field: 'text',
      sentence: 'Mail jan@jansen.nl.',
      trace: 'mail',
      sure: true,
      replace: true,
    },
  ],
  unsearched: [{ name: 'scan.pdf', subject: 'Open dag' }],
  unsearched_total: 1,
  copies: 3,
  copies_until: '2026-12-27',
  beside: ['regio-beschadigd.tib'],
  sent: 0,
  waiting: 0,
}
const told = (result: unknown) => ({ result, history: { undo: null, redo: null }, changed: ['contact'] })
const dialog = page.getByRole('dialog', { name: 'Jan Jansen wissen' })
const erase = () => dialog.getByRole('button', { name: 'Wissen', exact: true })

describe('erasing a contact', () => {
  const call = vi.fn(
    async (name: string, _args: unknown): Promise<unknown> =>
      name === 'contact_erase_preview' ? preview : told({ people: 1, texts: 2, unfinished: false }),
  )
  const closed = vi.fn()
  beforeEach(async () => {
    await speak('nl')
    call.mockClear()
    closed.mockClear()
    setBackend({ call: call as never })
    show(ErasePeople, { ids: ['c'], onclose: closed })
  })

  it('says first that it can’t be undone, what goes, and what nobody can know', async () => {
    await expect.element(dialog.getByText('Wissen kan niet ongedaan worden gemaakt.')).toBeVisible()
    for (const said of [
      '2 taken',
      'scan.pdf (Open dag)',
      '27 dec',
      'regio-beschadigd.tib',
      'Bel Jan Jansen!',
    ]) {
      await expect.element(dialog.getByText(said)).toBeInTheDocument()
    }
  })

  it('asks for each name, and clears addresses unless told otherwise', async () => {
    await expect.element(dialog.getByText('Kies nog bij 1 tekst.')).toBeInTheDocument()
    await expect.element(erase()).toBeDisabled()
    await dialog.getByRole('group', { name: 'Bellen, titel' }).getByText('Laten staan').click()
    await expect.element(erase()).toBeEnabled()
    await erase().click()
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
    await vi.waitFor(() => expect(session.toast?.words).toBe('1 contact is gewist.'))
    expect(call.mock.lastCall).toEqual([
      'contact_erase',
      {
        ids: ['c'],
        choices: [
          { kind: 'task', id: 't', field: 'title', replace: false },
          { kind: 'contact_moment', id: 'm', field: 'text', replace: true },
        ],
      },
    ])
  })

  it('does nothing when the user stops', async () => {
    await expect.element(erase()).toBeInTheDocument()
    await dialog.getByRole('button', { name: 'Stoppen' }).click()
    expect(closed).toHaveBeenCalledOnce()
    expect(call).toHaveBeenCalledOnce()
  })
})
