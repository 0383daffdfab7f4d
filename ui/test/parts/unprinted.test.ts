import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import Unprinted from '../../src/desktop/report/Unprinted.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const place = (title: string) => ({ field: 'activity-title', title })

beforeEach(() => speak('nl'))

it('tells what was not printed, and where it stands', async () => {
  const smile = {
    character: '🙂',
    code: 'U+1F642',
    places: [place('Feest 🙂'), { field: 'region-name', title: '🙂' }],
    more: 3,
  }
  show(Unprinted, { characters: [smile] }, { width: 700 })
  await expect.element(page.getByText('1 teken kan het verslag niet afdrukken')).toBeVisible()
  await expect.element(page.getByText('U+1F642')).toBeVisible()
  await expect
    .element(page.getByText('titel van activiteit “Feest 🙂”; naam van de regio; en nog 3'))
    .toBeVisible()
})

it('stays within its width, and counts what is too much to read', async () => {
  const long = 'meervoudigepersoonlijkheidsstoornis'.repeat(3)
  const characters = Array.from({ length: 300 }, (_, number) => ({
    character: String.fromCodePoint(0x4e00 + number),
    code: 'U+4E00',
    places: [place(long)],
    more: 0,
  }))
  show(Unprinted, { characters }, { width: 300 })
  await expect.element(page.getByText('en nog 280')).toBeInTheDocument()
  const list = page.getByRole('list').element()
  expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth)
})
