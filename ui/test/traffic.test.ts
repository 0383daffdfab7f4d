import { beforeEach, describe, expect, it } from 'vitest'
import type { OutboxRow, SyncOutcome, SyncState } from '../src/backend'
import { brief, fresh, standing, stillRefused, told } from '../src/desktop/standing'
import { speak } from '../src/shared/words.svelte'

const state: SyncState = {
  enrolled: { address: 'https://tib.example.nl', service: 'TiB', region: 'Twente', since: '' },
  copied: false,
  waiting: 0,
  refused: 0,
  unread: 0,
  met_at: null,
  compared_at: null,
}
const outcome: SyncOutcome = {
  queued: 0,
  sent: 0,
  refused: 0,
  received: 0,
  compared: false,
  server_lost: false,
  began: false,
  state,
}
const moment = '2026-11-24T09:42:00Z'
const calm = { refused: 0, today: '2026-11-24' }
const row = (school_year: number, stands: string): OutboxRow => ({
  id: '',
  place: 1,
  kind: 'summary',
  school_year,
  written_at: moment,
  state: stands,
  received_at: null,
  field: null,
  reason: null,
  hash: '',
  body: '{}',
})

beforeEach(() => speak('nl'))

describe('where traffic stands', () => {
  it('says that both sides are the same only when they were compared', () => {
    expect(standing(state, calm)).toBe('Er is nog niets verstuurd.')
    expect(standing({ ...state, met_at: moment }, calm)).toBe('Laatst uitgewisseld op 24 november 10:42.')
    expect(standing({ ...state, met_at: moment, compared_at: moment }, calm)).toBe(
      'Alles is verstuurd, en aan beide kanten hetzelfde: 24 november 10:42.',
    )
  })
  it('puts what asks for something first', () => {
    const busy = { ...state, waiting: 2, compared_at: moment }
    expect(standing(busy, { ...calm, offline: true })).toBe(
      '2 berichten wachten op verzending. De landelijke dienst is nu niet bereikbaar. Kijk of u internet hebt.',
    )
    expect(standing({ ...busy, met_at: moment }, { ...calm, offline: true })).toContain(
      'Het laatste contact was 24 november 10:42',
    )
    expect(standing(busy, { ...calm, refused: 1 })).toBe(
      '1 bericht is niet aangenomen. Onder Verstuurd ziet u waarom.',
    )
    expect(standing(busy, { ...calm, refused: 1, stuck: true })).toContain('niets heen en weer')
  })
  it('names a summary that has something new, before it says that all is sent', () => {
    const met = { ...state, met_at: moment, compared_at: moment }
    const say = (changed: boolean, year: number, rows: OutboxRow[]) =>
      standing(met, { ...calm, fresh: fresh(!changed, year, rows) })
    expect(say(true, 2026, [])).toBe('Er is nog niets verstuurd.')
    expect(say(true, 2026, [row(2025, 'acknowledged')])).toContain('2026–2027 is nog niet verstuurd')
    expect(say(true, 2026, [row(2026, 'acknowledged')])).toContain('2026–2027 is veranderd')
    expect(say(false, 2026, [row(2026, 'acknowledged')])).toContain('aan beide kanten hetzelfde')
  })
  it('stops speaking of a refusal once a later summary of that year was taken', () => {
    expect(stillRefused([row(2026, 'refused'), row(2026, 'acknowledged'), row(2025, 'refused')])).toBe(2)
    expect(stillRefused([row(2026, 'acknowledged'), row(2026, 'refused')])).toBe(0)
  })
})

describe('the head of a page', () => {
  it('names the hour of today, and the day of before', () => {
    const met = { ...state, met_at: moment }
    expect(brief(met, calm)).toBe('bijgewerkt 10:42')
    expect(brief(met, { ...calm, today: '2026-11-26' })).toBe('bijgewerkt 24 nov')
    expect(brief(met, { ...calm, today: '2027-01-26' })).toBe('bijgewerkt 24 nov 2026')
    expect(brief({ ...met, waiting: 1 }, { ...calm, offline: true })).toBe('1 wacht · offline')
    expect(brief(met, { ...calm, stuck: true })).toBe('vraagt aandacht')
    expect(brief(state, calm)).toBe('nog niets verstuurd')
  })
})

describe('what an exchange did', () => {
  it('is told in order, and compared only when it was', () => {
    expect(told(outcome)).toBe('Er was niets nieuws.')
    expect(told({ ...outcome, compared: true })).toContain('vergeleken en gelijk')
    expect(told({ ...outcome, sent: 2, refused: 1, received: 3 })).toBe(
      '1 bericht is verstuurd en ontvangen. 1 bericht is niet aangenomen. Onder Verstuurd ziet u waarom. Er zijn 3 nieuwe berichten.',
    )
    expect(told({ ...outcome, began: true })).toContain('telt apart')
  })
})
