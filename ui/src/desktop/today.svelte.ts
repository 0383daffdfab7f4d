import { call } from '../backend'
import { changes } from '../shared/changes.svelte'
import { session } from './session.svelte'

const HOUR = 3_600_000
let wall: Intl.DateTimeFormat | undefined

/** Day and time in Amsterdam: ['2026-08-01', '00:30:00']. */
function there(now: Date): [day: string, time: string] {
  wall ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const [day = '', time = ''] = wall.format(now).split(' ')
  return [day, time]
}

/** How long to wait before looking again: to midnight, but no longer than an hour. So a clock that
 * was changed, by summer time or by hand, is seen before it makes midnight come at another hour. */
function rest(now: Date): number {
  const [hours = 0, minutes = 0, seconds = 0] = there(now)[1].split(':').map(Number)
  const left = ((24 - hours) * 60 - minutes) * 60_000 - seconds * 1000
  return Math.min(left, HOUR)
}

/** Keeps the session's day that of now while the page stays open, over midnight and over a sleep of
 * the laptop. Rust says which day it is; the page only notices when to ask. Returns how to stop. */
export function keepToday(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    timer = setTimeout(look, rest(new Date()))
    if (asking || !session.shell || there(new Date())[0] === session.today) return
    asking = true
    try {
      const { today } = await call('shell', {})
      if (session.shell.today === today) return
      await session.flush?.()
      // Only the day: a language or workspace that is being changed comes with its own answer.
      session.shell.today = today
      changes.noteAll()
    } catch {
      // Nobody asked for it, so nobody is told; the next look tries again.
    } finally {
      asking = false
    }
  }

  const seen = () => {
    if (document.visibilityState === 'visible') void look()
  }
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('focus', seen)
  // The day came with the page; making the clock would keep the first paint waiting.
  timer = setTimeout(look, 1000)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('focus', seen)
  }
}
