import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'
import { kinds } from '../src/desktop/kinds'

const root = join(import.meta.dirname, '..')
const read = (language: string) => readFileSync(join(root, '..', 'texts', `${language}.ftl`), 'utf8')
const keys = (language: string) =>
  [...read(language).matchAll(/^(ui-[a-z0-9-]+) =/gm)].map((found) => found[1] ?? '')
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.(ts|svelte)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))

describe('words', () => {
  it('are the same keys in both languages, each once', () => {
    expect(keys('nl')).toEqual(keys('en'))
    expect(new Set(keys('nl')).size).toBe(keys('nl').length)
  })
  it('can be read', () => {
    for (const language of ['nl', 'en']) {
      expect(new FluentBundle(language).addResource(new FluentResource(read(language)))).toEqual([])
    }
  })
  it('are there for every key that a page names, and no others', () => {
    const source = files(join(root, 'src'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const named = new Set(
      [...source.matchAll(/['"`](ui-[a-z0-9-]+[a-z0-9])['"`]/g)].map((found) => found[1] ?? ''),
    )
    const begun = [...source.matchAll(/`(ui-[a-z0-9-]*)\$\{/g)]
      .map((found) => found[1] ?? '')
      .filter((one) => one.length > 3)
    // `ui-${texts}-find`: of every kind that has a list.
    const ended = [
      ...source.matchAll(/`ui-\$\{(?:one\.kind\.replaceAll\('_', '-'\)|texts)\}-([a-z-]+)`/g),
    ].map((found) => found[1] ?? '')
    const listed = kinds
      .filter((one) => one.list)
      .flatMap((one) =>
        (one.view ? ['list'] : ended).map((end) => `ui-${one.kind.replaceAll('_', '-')}-${end}`),
      )
    const there = new Set(keys('nl'))
    expect([...named, ...listed].filter((one) => !there.has(one))).toEqual([])
    expect(
      [...there].filter(
        (one) =>
          !named.has(one) &&
          !listed.includes(one) &&
          !begun.some((start) => one.startsWith(start)) &&
          !one.endsWith('-on'),
      ),
    ).toEqual([])
  })
})
