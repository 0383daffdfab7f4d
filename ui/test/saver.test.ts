import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../src/backend/refusal'
import { type Problems, Saver } from '../src/shared/saver.svelte'

type Record_ = { id: string; title: string }
const check = (record: Record_): Problems => (record.title ? {} : { title: { code: 'required', args: {} } })

describe('saving as you go', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('waits until typing pauses, then saves once', async () => {
    const save = vi.fn(async (record: Record_) => record)
    const form = new Saver<Record_>({ record: { id: 'a', title: '' }, save, check })
    for (const title of ['T', 'Te', 'Tec']) {
      form.record.title = title
      form.touch()
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(save.mock.calls).toEqual([[{ id: 'a', title: 'Tec' }]])
    expect(form.state).toBe('saved')
  })

  it('makes a new record once, though typing goes on while it is made', async () => {
    const sent: Record_[] = []
    const save = async (record: Record_) => {
      sent.push(record)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return { ...record, id: record.id || 'made' }
    }
    const form = new Saver<Record_>({ record: { id: '', title: '' }, save, check })
    form.record.title = 'One'
    form.touch()
    const first = form.flush()
    form.record.title = 'One two'
    form.touch()
    await vi.advanceTimersByTimeAsync(5000)
    await first
    expect(sent).toEqual([
      { id: '', title: 'One' },
      { id: 'made', title: 'One two' },
    ])
    expect(form.record).toEqual({ id: 'made', title: 'One two' })
    expect(form.clean).toBe(true)
  })

  it('keeps what can not be saved, and says what is wrong', async () => {
    const kept: Record_[] = []
    const dropped: string[] = []
    const drafts = {
      keep: (record: Record_) => void kept.push(record),
      drop: (id: string) => void dropped.push(id),
    }
    const save = vi.fn(async (record: Record_) => record)
    const form = new Saver<Record_>({ record: { id: 'a', title: 'x' }, save, check, drafts })
    form.record.title = ''
    form.touch()
    expect(await form.flush()).toBe(false)
    expect([form.state, form.problems.title?.code, kept.length, save.mock.calls.length]).toEqual([
      'wrong',
      'required',
      1,
      0,
    ])
    form.record.title = 'y'
    form.touch()
    expect(await form.flush()).toBe(true)
    expect(dropped).toContain('a')
  })

  it('shows a refusal beside its field, and tries again', async () => {
    const save = vi.fn(async (record: Record_) => record)
    save.mockRejectedValueOnce(new Refusal({ code: 'brin_taken', field: 'brin' }))
    save.mockRejectedValueOnce(new Refusal({ code: 'workspace_read_only' }))
    const form = new Saver<Record_>({ record: { id: 'a', title: 'x' }, save })
    form.touch()
    await form.flush()
    expect([form.state, form.problems.brin?.code]).toEqual(['wrong', 'brin_taken'])
    await form.flush()
    expect([form.state, form.failure?.code]).toEqual(['failed', 'workspace_read_only'])
    expect(await form.flush()).toBe(true)
  })
})
