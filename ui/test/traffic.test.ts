import { beforeEach, describe, expect, it } from 'vitest'
import type { SyncOutcome, SyncState } from '../src/backend'
import { brief, standing, told } from '../src/desktop/traffic.svelte'
import { speech } from '../src/shared/words.svelte'

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
  compared: true,
  server_lost: false,
  began: false,
  state,
}
const moment = '2026-11-24T09:42:00Z'

describe('where traffic stands', () => {
  beforeEach(() => {
    speech.language = 'nl'
  })
  it('says that both sides are the same only when they were compared', () => {
    expect(standing(state, false)).toBe('Er is nog niets verstuurd.')
    expect(standing({ ...state, met_at: moment }, false)).toContain('Laatst uitgewisseld')
    const same = standing({ ...state, met_at: moment, compared_at: moment }, false)
    expect(same).toContain('aan beide kanten hetzelfde: 24 nov 2026')
  })
  it('puts what is wrong or waiting first', () => {
    const busy = { ...state, waiting: 2, compared_at: moment }
    expect(standing(busy, true)).toBe(
      '2 berichten wachten op verzending. De landelijke dienst is nu niet bereikbaar.',
    )
    expect(standing({ ...busy, refused: 1 }, false)).toBe('1 bericht is niet aangenomen.')
    expect(brief({ ...busy, waiting: 1 }, true)).toBe('1 wacht · offline')
  })
  it('tells what an exchange did', () => {
    expect(told(outcome)).toContain('niets nieuws')
    expect(told({ ...outcome, sent: 2, refused: 1, received: 3 })).toBe(
      '1 bericht is verstuurd en ontvangen. 1 bericht is niet aangenomen. Er zijn 3 nieuwe berichten.',
    )
    expect(told({ ...outcome, began: true })).toContain('andere kopie')
  })
})
