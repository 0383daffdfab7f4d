import { fold } from '../shared/format'

/** Something besides records that is found by its name: a page, or something to do. */
export type Way = {
  key: string
  text: string
  /** The area that it is part of. */
  note?: string
  /** Other words that people look for it with. */
  also?: string
  /** An address, or what is done. */
  go: string | (() => unknown)
}

const split = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The ways of whose words each of these begins one; first those that are called so from their first letter on. */
export function having(ways: Way[], asked: string): Way[] {
  const words = split(asked)
  const first = words[0]
  if (first === undefined) return []
  const found = ways.filter(({ text, note = '', also = '' }) => {
    const there = split(`${text} ${note} ${also}`)
    return words.every((word) => there.some((one) => one.startsWith(word)))
  })
  const named = (way: Way) => Number(!fold(way.text).startsWith(first))
  return found.sort((one, other) => named(one) - named(other))
}
