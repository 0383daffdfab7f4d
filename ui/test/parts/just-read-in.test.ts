import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { setBackend } from '../../src/backend'
import JustReadIn from '../../src/desktop/JustReadIn.svelte'
import { session } from '../../src/desktop/session.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

it('after a list the way back stays, and the way to what is there twice', async () => {
  await speak('nl')
  session.history = { undo: 'sheet-in', redo: null }
  const pair = (apart: boolean) => ({ apart })
  const call = vi.fn(async (name: string): Promise<unknown> => {
    if (name === 'twins') return [pair(false), pair(true), pair(false)]
    return { result: { kept_erased: false }, history: { undo: null, redo: 'sheet-in' }, changed: [] }
  })
  setBackend({ call: call as never })
  show(JustReadIn, { kind: 'organisation' })
  const twins = page.getByRole('link', { name: '2 keer misschien dubbel: bekijken' })
  await expect.element(twins).toHaveAttribute('href', '#/twins?twin=organisation')
  await page.getByRole('button', { name: 'Terughalen' }).click()
  await vi.waitFor(() => expect(call).toHaveBeenCalledWith('undo', {}))
})
