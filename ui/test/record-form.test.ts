import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../src/backend/refusal'
import {
  flushAll,
  type Opened,
  type RecordApi,
  type RecordChange,
  RecordForm,
} from '../src/shared/record-form.svelte'

type Thing = { id: string; title: string; place: string; tags: string[] }
const thing: Thing = { id: 'a', title: 'x', place: '', tags: [] }
const opened = (record: Thing, more: Partial<Opened<Thing>> = {}): Opened<Thing> => ({
  record,
  stamp: '1',
  is_new: false,
  draft: null,
  names: {},
  steps: [],
  ...more,
})

/** Keeps records as the backend would: each change goes into what is there. */
function backend(first: Thing) {
  let kept = { ...first }
  const sent: RecordChange[] = []
  const take = async (change: RecordChange) => {
    sent.push(structuredClone(change))
    for (const [field, { to }] of Object.entries(change.changes)) Object.assign(kept, { [field]: to })
    kept = { ...kept, title: kept.title.trim() }
    return opened({ ...kept })
  }
  const api: RecordApi<Thing> = {
    open: async () => opened({ ...kept }),
    blank: async () => opened({ ...kept }, { is_new: true }),
    create: vi.fn(take),
    change: vi.fn(take),
    remove: async () => {},
    discard: vi.fn(async () => {}),
  }
  return { api, sent, elsewhere: (changes: Partial<Thing>) => Object.assign(kept, changes) }
}

describe('a record in a form', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('waits until typing pauses, then sends what was changed and from what', async () => {
    const { api, sent } = backend(thing)
    const form = new RecordForm<Thing>(opened(thing), api)
    for (const title of ['T', 'Te', 'Tec']) {
      form.change({ title })
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([{ id: 'a', changes: { title: { from: 'x', to: 'Tec' } }, session: form.session }])
    expect(form.state).toBe('saved')
  })

  it('makes a new record once, though typing goes on while it is made', async () => {
    const { api, sent } = backend({ ...thing, title: '' })
    const create = api.create
    api.create = async (change) => {
      const made = await create(change)
      // By the fake clock: nobody waits.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return made
    }
    const form = new RecordForm<Thing>(opened({ ...thing, title: '' }, { is_new: true }), api)
    form.change({ title: 'One' })
    const first = form.flush()
    form.change({ title: 'One two' })
    await vi.advanceTimersByTimeAsync(5000)
    await first
    expect(sent.map((one) => one.changes.title?.to)).toEqual(['One', 'One two'])
    expect(api.change).toHaveBeenCalledTimes(1)
    expect([form.isNew, form.clean, form.record.title]).toEqual([false, true, 'One two'])
  })

  it('keeps the blank that the next word begins with', async () => {
    const { api, sent } = backend(thing)
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'Techniek ' })
    await form.flush()
    expect(form.record.title).toBe('Techniek ')
    form.change({ title: 'Techniek dag' })
    await form.flush()
    expect(sent[1]?.changes.title).toEqual({ from: 'Techniek', to: 'Techniek dag' })
  })

  it('says everything that is wrong at its field, and tries again', async () => {
    const { api } = backend(thing)
    const change = api.change
    api.change = vi
      .fn(change)
      .mockRejectedValueOnce(
        new Refusal({ code: 'required', field: 'title', more: [{ code: 'end_before_start', field: 'end' }] }),
      )
      .mockRejectedValueOnce(new Refusal({ code: 'workspace_read_only' }))
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: '' })
    expect(await form.flush()).toBe(false)
    expect([form.state, Object.keys(form.problems)]).toEqual(['wrong', ['title', 'end']])
    await form.flush()
    expect([form.state, form.failure?.code]).toEqual(['failed', 'workspace_read_only'])
    form.change({ title: 'y' })
    expect(await form.flush()).toBe(true)
    expect(form.problems).toEqual({})
  })

  it('takes in what changed elsewhere, and leaves alone what is being typed', async () => {
    const { api, sent, elsewhere } = backend(thing)
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'mine' })
    elsewhere({ title: 'theirs', place: 'Almelo' })
    await form.renew()
    expect([form.record.title, form.record.place]).toEqual(['mine', 'Almelo'])
    await form.flush()
    // It still says what it began from, so that the backend can tell.
    expect(sent[0]?.changes).toEqual({ title: { from: 'x', to: 'mine' } })
  })

  it('lets the user choose between two values of one field', async () => {
    const conflict = () =>
      new Refusal({ code: 'conflict', field: 'title', args: { now: '"theirs"', mine: '"mine"' } })
    const { api, sent, elsewhere } = backend(thing)
    elsewhere({ title: 'theirs' })
    const change = api.change
    api.change = vi.fn(change).mockRejectedValueOnce(conflict())
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'mine' })
    await form.flush()
    expect(form.problems.title?.code).toBe('conflict')
    form.keepMine('title')
    await form.flush()
    expect(sent[0]?.changes.title).toEqual({ from: 'theirs', to: 'mine' })

    elsewhere({ title: 'theirs' })
    const other = new RecordForm<Thing>(opened(thing), {
      ...api,
      change: vi.fn(change).mockRejectedValueOnce(conflict()),
    })
    other.change({ title: 'mine' })
    await other.flush()
    other.takeTheirs('title')
    await other.flush()
    expect([other.record.title, other.state]).toEqual(['theirs', 'saved'])
  })

  it('goes on with what was typed before, and can throw it away', async () => {
    const { api, sent } = backend(thing)
    const draft = { title: { from: 'x', to: '' }, place: { from: '', to: 'Borne' } }
    const form = new RecordForm<Thing>(opened(thing, { draft }), api)
    expect([form.restored, form.record.title, form.record.place]).toEqual([true, '', 'Borne'])
    await form.discard()
    expect([form.restored, form.clean]).toEqual([false, true])
    expect(api.discard).toHaveBeenCalledWith('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([])
  })

  it('begins as asked, but never over what was typed before', async () => {
    const blank = { ...thing, title: '' }
    const { api } = backend(blank)
    const draft = { title: { from: '', to: 'Begonnen' }, place: { from: '', to: 'Borne' } }
    const form = new RecordForm<Thing>(opened(blank, { is_new: true, draft }), api)
    form.preset({ place: 'Hengelo', tags: ['a'] })
    expect([form.record.title, form.record.place, form.record.tags]).toEqual(['Begonnen', 'Borne', []])
    await form.discard()
    expect([form.record.title, form.record.place, form.record.tags]).toEqual(['', 'Hengelo', ['a']])
  })

  it('sends nothing more once it stops', async () => {
    const { api, sent } = backend(thing)
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'y' })
    await form.stop()
    form.change({ title: 'z' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([])
  })

  it('goes on after a stop, with what waited', async () => {
    const { api, sent } = backend(thing)
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'y' })
    await form.stop()
    form.resume()
    await vi.advanceTimersByTimeAsync(1000)
    form.change({ place: 'Borne' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map((one) => Object.keys(one.changes))).toEqual([['title'], ['place']])
  })

  it('that left without being saved is tried again when the window closes', async () => {
    const { api, sent } = backend(thing)
    const change = api.change
    api.change = vi.fn(change).mockRejectedValueOnce(new Refusal({ code: 'internal' }))
    const form = new RecordForm<Thing>(opened(thing), api)
    form.change({ title: 'y' })
    await form.leave()
    expect(form.state).toBe('failed')
    expect(await flushAll()).toBe('saved')
    expect(sent.length).toBe(1)
  })
})
