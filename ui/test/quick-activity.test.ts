import { beforeEach, describe, expect, it } from 'vitest'
import type { QuickReading } from '../src/backend'
import { byField, choiceText, quickLine, stretches, valueText } from '../src/desktop/quick-activity.svelte'
import { speak } from '../src/shared/words.svelte'

const part = (from: number, to: number, field: 'theme' | 'sector') => ({
  from,
  to,
  words: '',
  value: { field, id: field },
  near: false,
  chosen: false,
  in_title: false,
  also: [],
})
const doubt = (from: number, to: number) => ({
  from,
  to,
  words: '',
  why: 'which' as const,
  readings: [],
})
const reading = (more: Partial<QuickReading>): QuickReading => ({ title: '', parts: [], doubts: [], ...more })

describe('a line of an activity', () => {
  beforeEach(() => speak('nl'))

  it('is marked where it was read, in the units of the page', () => {
    const line = '🎉 les #lob 200 leerlingen!'
    const found = stretches(line, reading({ parts: [part(7, 11, 'theme')], doubts: [doubt(12, 26)] }))
    expect(found).toEqual([
      { text: '🎉 les ', kind: null },
      { text: '#lob', kind: 'part' },
      { text: ' ', kind: null },
      { text: '200 leerlingen', kind: 'doubt' },
      { text: '!', kind: null },
    ])
    expect(found.map((one) => one.text).join('')).toBe(line)
  })

  it('shows its fields in one order, whatever that of the line', () => {
    const found = byField(reading({ parts: [part(0, 3, 'sector'), part(4, 7, 'theme')] }))
    expect(found.map((one) => one.field)).toEqual(['theme', 'sector'])
  })

  it('says values in words', () => {
    const when = (start: string | null, end: string | null) => valueText({ field: 'when', start, end }, {})
    expect(when('2027-03-12', '2027-03-12')).toBe('12 mrt 2027')
    expect(when('2027-03-12', '2027-03-14')).toBe('12 mrt – 14 mrt 2027')
    expect(when('2027-03-12', null)).toBe('vanaf 12 mrt 2027')
    expect(when(null, '2027-03-12')).toBe('tot en met 12 mrt 2027')
    const reach = { field: 'reach' as const, target_group: 'a', planned: 1200 }
    expect(valueText(reach, { a: 'Vmbo bb/kb' })).toBe('1.200 Vmbo bb/kb')
    const sector = { field: 'sector' as const, id: 'b' }
    expect(choiceText({ ...doubt(0, 1), why: 'maybe' }, sector, { b: 'Bouw' })).toBe('Sector: Bouw')
  })

  it('keeps what is said by its words, and is kept itself until it is emptied or another region is opened', () => {
    quickLine.begin('a.tib')
    quickLine.type('les #lob')
    quickLine.choose('#lob', { field: 'theme', id: 'one' })
    quickLine.choose('#lob', { field: 'theme', id: 'two' })
    expect(quickLine.said.chosen).toEqual([{ words: '#lob', value: { field: 'theme', id: 'two' } }])
    quickLine.reject('#lob')
    expect(quickLine.said).toEqual({ chosen: [], rejected: ['#lob'] })
    quickLine.open = false
    quickLine.begin('a.tib')
    expect(quickLine.line).toBe('les #lob')
    quickLine.begin('b.tib')
    expect(quickLine.line).toBe('')
    quickLine.type('x')
    quickLine.reject('x')
    quickLine.type(' ')
    expect(quickLine.said.rejected).toEqual([])
  })
})
