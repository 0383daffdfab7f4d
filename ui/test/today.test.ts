import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Shell, setBackend } from '../src/backend'
import { session } from '../src/desktop/session.svelte'
import { keepToday } from '../src/desktop/today.svelte'
import { changes } from '../src/shared/changes.svelte'

const shell: Shell = {
  workspace: null,
  language: 'nl',
  theme: 'system',
  hidden_columns: {},
  version: '',
  today: '2026-07-31',
  recent: [],
}

/** The day in Amsterdam, as Rust would say it. */
const day = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
let asked = 0
let away = false
let end = () => {}

function begin(moment: string): void {
  vi.setSystemTime(new Date(moment))
  session.shell = { ...shell, today: day() }
  end = keepToday()
}

const page = () => Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page())
  vi.stubGlobal('window', new EventTarget())
  asked = 0
  away = false
  setBackend({
    call: async () => {
      asked += 1
      if (away) throw new Error('away')
      return { ...shell, theme: 'dark', today: day() } as never
    },
  })
})

afterEach(() => {
  end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('today', () => {
  it('turns at midnight in Amsterdam, and pages ask again what depends on it', async () => {
    begin('2026-07-31T21:30:00Z')
    const before = changes.of([])
    await vi.advanceTimersByTimeAsync(29 * 60_000)
    expect([session.today, asked]).toEqual(['2026-07-31', 0])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(session.today).toBe('2026-08-01')
    expect(changes.of([])).toBe(before + 1)
    expect(session.shell?.theme, 'nothing else is taken over').toBe('system')
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect([session.today, asked]).toEqual(['2026-08-02', 2])
  })
  it('turns in time on days that are an hour shorter or longer', async () => {
    for (const [before, after] of [
      ['2026-03-28T23:30:00Z', '2026-03-30'],
      ['2026-10-24T22:30:00Z', '2026-10-26'],
    ] as const) {
      begin(before)
      const midnight = new Date(`${after}T00:00:00+0${before.includes('-03-') ? 2 : 1}:00`).getTime()
      await vi.advanceTimersByTimeAsync(midnight - Date.now() - 1000)
      expect(session.today < after).toBe(true)
      await vi.advanceTimersByTimeAsync(2000)
      expect(session.today).toBe(after)
      end()
    }
  })
  it('turns when a laptop that slept is looked at again', async () => {
    begin('2026-07-31T20:00:00Z')
    vi.setSystemTime(new Date('2026-08-03T06:00:00Z'))
    window.dispatchEvent(new Event('focus'))
    await vi.advanceTimersByTimeAsync(0)
    expect(session.today).toBe('2026-08-03')
    vi.setSystemTime(new Date('2026-08-04T06:00:00Z'))
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect([session.today, asked]).toEqual(['2026-08-04', 2])
    window.dispatchEvent(new Event('focus'))
    await vi.advanceTimersByTimeAsync(0)
    expect(asked, 'nothing to ask on the same day').toBe(2)
  })
  it('saves what is being typed before pages ask again', async () => {
    begin('2026-07-31T21:59:00Z')
    const before = changes.of([])
    let flushed = -1
    session.flush = async () => {
      flushed = changes.of([])
      return true
    }
    await vi.advanceTimersByTimeAsync(120_000)
    session.flush = null
    expect([flushed, changes.of([])]).toEqual([before, before + 1])
  })
  it('is tried again when there was no answer, and rests once the page is gone', async () => {
    begin('2026-07-31T21:59:00Z')
    away = true
    await vi.advanceTimersByTimeAsync(120_000)
    expect(session.today).toBe('2026-07-31')
    away = false
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(session.today).toBe('2026-08-01')
    end()
    const before = asked
    vi.setSystemTime(new Date('2026-08-09T06:00:00Z'))
    window.dispatchEvent(new Event('focus'))
    await vi.advanceTimersByTimeAsync(48 * 3_600_000)
    expect(asked).toBe(before)
  })
})
