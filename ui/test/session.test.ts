import { expect, it, vi } from 'vitest'
import { call, setBackend } from '../src/backend'
import { session } from '../src/desktop/session.svelte'

it('knows the terms of its lists anew when one of them changed', async () => {
  let terms = [{ id: 'sector:metaal' }]
  const told = (changed: string[]) => ({ result: {}, history: { undo: null, redo: null }, changed })
  let changed: string[] = []
  const asked = vi.fn(async (name: string) => {
    if (name === 'begin')
      return { shell: { language: 'nl' }, opened: { terms, history: { undo: null, redo: null } } }
    if (name === 'terms') return terms
    return told(changed)
  })
  setBackend({ call: asked as never })
  await session.begin()
  terms = [...terms, { id: 'sector:hout' }]
  changed = ['organisation', 'term']
  await call('undo', {})
  await vi.waitFor(() => expect(session.terms.map((one) => one.id)).toEqual(['sector:metaal', 'sector:hout']))
  changed = ['organisation']
  await call('undo', {})
  expect(asked.mock.calls.filter(([name]) => name === 'terms')).toHaveLength(1)
})
