import { describe, expect, it } from 'vitest'
import { type BudgetCell, readCell, writeCell } from '../src/desktop/budget-cells'
import { bare, readTable, writeTable } from '../src/shared/pasted'

describe('copied cells', () => {
  it.each<[string, string, string[][]]>([
    [
      'Excel ends every row with a line',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LibreOffice ends them with a bare line',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one cell', 'Lasrobot', [['Lasrobot']]],
    [
      'an empty cell at the end stays',
      'a\t\r\nb\t\r\n',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['an empty row in the middle stays', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['a new line in a cell', '"twee\nregels"\t7\r\n', [['twee\nregels', '7']]],
    ['a quote in a cell', '"zaal ""Noord"""\t7', [['zaal "Noord"', '7']]],
    ['a tab in a cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['a cell that begins with a quote and isn’t quoted', '"Noord" zaal\t7', [['"Noord" zaal', '7']]],
    [
      'a quote that is never closed',
      '"3 inch\t7\r\nb\t8',
      [
        ['"3 inch', '7'],
        ['b', '8'],
      ],
    ],
    ['inches', '19" rek\t2', [['19" rek', '2']]],
    ['an old Mac', 'a\rb\r', [['a'], ['b']]],
  ])('%s', (_, text, cells) => {
    expect(readTable(text)).toEqual(cells)
  })

  it('come back as they went out', () => {
    const cells = [
      ['a\tb', 'zaal "Noord"', 'twee\nregels'],
      ['', '1234,56', '–'],
      ['19" rek', '"', ''],
    ]
    expect(readTable(writeTable(cells))).toEqual(cells)
  })

  it('lose what can’t be seen', () => {
    expect(bare('\u200e\u202d1.234,56\u202c\u00a0')).toBe('1.234,56')
  })
})

const cents = (text: string, language: 'nl' | 'en' = 'nl', key: BudgetCell = 'committed') => {
  const read = readCell(key, text, [], language)
  return 'problem' in read ? read.problem : read.value
}

describe('a pasted amount is right in cents or refused', () => {
  it.each<[string, number | string, number | string]>([
    // text, in Dutch, in English
    ['1.234,56', 123_456, 123_456],
    ['1,234.56', 123_456, 123_456],
    ['1234,5', 123_450, 123_450],
    ['1,5', 150, 150],
    ['€ 1.234', 123_400, 'money_ambiguous'],
    ['1.234', 123_400, 'money_ambiguous'],
    ['1,234', 'money_ambiguous', 123_400],
    ['475.962', 47_596_200, 'money_ambiguous'],
    ['0,1234', 'money_invalid', 'money_invalid'],
    ['1\u00a0234', 123_400, 123_400],
    ['€\u00a01.234,56', 123_456, 123_456],
    [' €  1.234,56 ', 123_456, 123_456],
    ['\u200e€ 12.500\u200e', 1_250_000, 'money_ambiguous'],
    ['€ 12,-', 1_200, 1_200],
    // An accountant's nothing, and less than nothing.
    [' €  -   ', 0, 0],
    ['–', 0, 0],
    ['', 0, 0],
    ['(50)', 'outside', 'outside'],
    ['€ (1.234,56)', 'money_invalid', 'money_invalid'],
    ['-50', 'outside', 'outside'],
    ['−50', 'outside', 'outside'],
    ['50-', 'outside', 'outside'],
    ['10000000001', 'outside', 'outside'],
    ['99999999999999999999', 'money_invalid', 'money_invalid'],
    ['12 uur', 'money_invalid', 'money_invalid'],
    ['1e3', 'money_invalid', 'money_invalid'],
    ['########', 'no_value', 'no_value'],
    ['#REF!', 'no_value', 'no_value'],
    ['#DEEL/0!', 'no_value', 'no_value'],
    ['12-05-2026', 'money_invalid', 'money_invalid'],
  ])('%j', (text, dutch, english) => {
    expect(cents(text, 'nl')).toBe(dutch)
    expect(cents(text, 'en')).toBe(english)
  })

  it('and a quantity as well, in hundredths', () => {
    expect(cents('7,5', 'nl', 'quantity')).toBe(750)
    expect(cents('1,234', 'nl', 'quantity')).toBe('number_invalid')
    expect(cents('-1', 'nl', 'quantity')).toBe('outside')
  })

  it.each(['nl', 'en'] as const)('comes back as it went out, in %s', (language) => {
    for (const value of [0, 1, 10, 99, 100, 123_456, 47_596_200, 100_000_000, 1_000_000_000_000]) {
      const text = writeCell('committed', value, [], language)
      expect(cents(text, language), text).toBe(value)
    }
  })
})

describe('other cells', () => {
  it.each<[string, unknown]>([
    ['2026–2027', 2026],
    ['2026-2027', 2026],
    ['2026/27', 2026],
    ['26-27', 2026],
    ['2026', 2026],
    ['', null],
    ['2026-2028', 'year_invalid'],
    ['26', 'year_invalid'],
    ['volgend jaar', 'year_invalid'],
    ['1-9-2026', 'year_invalid'],
  ])('a year: %j', (text, wanted) => {
    const read = readCell('school_year', text, [], 'nl')
    expect('problem' in read ? read.problem : read.value).toBe(wanted)
  })

  it('a name is known whatever its case and accents, and never guessed', () => {
    const choices = [
      { value: 'a', text: 'Café Noord' },
      { value: 'b', text: 'Metaal BV' },
      { value: 'c', text: 'metaal bv' },
    ]
    const read = (text: string) => readCell('bearer', text, choices, 'nl')
    expect(read(' cafe noord\u00a0')).toEqual({ value: 'a' })
    expect(read('Metaal BV')).toEqual({ problem: 'choice_ambiguous', text: 'Metaal BV' })
    expect(read('Caf')).toEqual({ problem: 'choice_unknown', text: 'Caf' })
    expect(read('')).toEqual({ value: null })
  })

  it('a title is one line, and no sign of a failed formula', () => {
    expect(readCell('title', ' twee\nregels ', [], 'nl')).toEqual({ value: 'twee regels' })
    expect(readCell('title', '#N/B', [], 'nl')).toEqual({ problem: 'no_value', text: '#N/B' })
    expect(readCell('title', '#1 robot', [], 'nl')).toEqual({ value: '#1 robot' })
  })
})
