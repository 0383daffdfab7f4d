import { describe, expect, it } from 'vitest'
import { readMoney } from '../src/shared/money-input'

const cents = (typed: string, language: 'nl' | 'en' = 'nl') => {
  const read = readMoney(typed, language)
  return 'cents' in read ? read.cents : read.problem
}
const both = (typed: string) => [cents(typed, 'nl'), cents(typed, 'en')]

describe('a typed amount', () => {
  it('is whole euros without a sign', () => {
    expect(
      ['0', '7', '1234', '€ 1234', '1234 euro', 'EUR 1234', '€1234', '1234,-', '€ 1.234,–'].map((one) =>
        cents(one),
      ),
    ).toEqual([0, 700, 123400, 123400, 123400, 123400, 123400, 123400, 123400])
  })
  it('has cents behind a sign with one or two digits, in either language', () => {
    expect(both('1234,5')).toEqual([123450, 123450])
    expect(both('1234.5')).toEqual([123450, 123450])
    expect(both('12,05')).toEqual([1205, 1205])
    expect(both('12.50')).toEqual([1250, 1250])
    expect(both(',50')).toEqual([50, 50])
    expect(both('0,5')).toEqual([50, 50])
  })
  it('has one meaning with both signs', () => {
    expect(both('1.234,56')).toEqual([123456, 123456])
    expect(both('1,234.56')).toEqual([123456, 123456])
    expect(both('€ 1.234.567,8')).toEqual([123456780, 123456780])
    expect(both('1 234 567,80')).toEqual([123456780, 123456780])
    expect(both('1 234')).toEqual([123400, 123400])
    expect(both('1.234.567')).toEqual([123456700, 123456700])
    expect(both('1,234,567')).toEqual([123456700, 123456700])
  })
  it('has thousands as the language writes them, and asks when it could be cents', () => {
    expect(cents('€ 1.234', 'nl')).toBe(123400)
    expect(cents('475.962', 'nl')).toBe(47596200)
    expect(cents('475,962', 'en')).toBe(47596200)
    expect(readMoney('475.962', 'en')).toEqual({ problem: 'money_ambiguous', small: 47596, large: 47596200 })
    expect(readMoney('1,234', 'nl')).toEqual({ problem: 'money_ambiguous', small: 123, large: 123400 })
  })
  it('may be less than nothing', () => {
    expect(['-12,50', '−12,50', '- 12,50', '€ -12,50', '-€ 12,50'].map((one) => cents(one))).toEqual([
      -1250, -1250, -1250, -1250, -1250,
    ])
    expect(Object.is(cents('-0'), 0)).toBe(true)
  })
  it('is never guessed at', () => {
    const forms = [
      '',
      '€',
      'veel',
      '12k',
      '1.2.3',
      '1.23.456',
      '12,345,6',
      '1.234.56',
      '1234.567',
      '1234,567',
      '0,125',
      '0.125',
      '012.345',
      '1,2,3',
      '1.234,567',
      '1,234,56',
      '12,',
      '.',
      '1e5',
      '€ 12 €',
      '--5',
      '12/2',
      '99999999999999999',
    ]
    expect(forms.map((one) => cents(one))).toEqual(forms.map(() => 'money_invalid'))
    expect(forms.map((one) => cents(one, 'en'))).toEqual(forms.map(() => 'money_invalid'))
  })
})
