import { describe, expect, it } from 'vitest'
import { having, type Way } from '../src/desktop/having'

const way = (text: string, note = '', also = ''): Way => ({ key: text, text, note, also, go: '#/' })
const ways = [
  way('Activiteiten', 'Planning'),
  way('Planning'),
  way('Begroting', 'Geld'),
  way('Regio’s vergelijken', 'Monitor'),
  way('Nieuwe activiteit'),
  way('Kopie maken', '', 'reservekopie back-up'),
  way('Coöperatie'),
]
const found = (words: string) => having(ways, words).map((one) => one.text)

describe('pages and things to do', () => {
  it('are found by the beginnings of all words, in any order', () => {
    expect(found('activiteit nieuwe')).toEqual(['Nieuwe activiteit'])
    expect(found('nieuwe begroting')).toEqual([])
    expect(found('  VERG  reg ')).toEqual(['Regio’s vergelijken'])
    expect(found('teit')).toEqual([])
  })
  it('are found without accents and with them', () => {
    expect(found('cooperatie')).toEqual(['Coöperatie'])
    expect(found('plánning')).toEqual(['Planning', 'Activiteiten'])
  })
  it('come first when they are called so', () => {
    expect(found('act')).toEqual(['Activiteiten', 'Nieuwe activiteit'])
  })
  it('are found by what people call them', () => {
    expect(found('reservekopie')).toEqual(['Kopie maken'])
    expect(found('back-up')).toEqual(['Kopie maken'])
    expect(found('geld')).toEqual(['Begroting'])
  })
  it('are none when nothing is asked', () => {
    expect(found(' ')).toEqual([])
  })
})
