import type { Component } from 'svelte'
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DataList from '../../src/shared/DataList.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

type Row = { id: string; name: string; place: string; sum: number | null }
const row = (at: number, changes: Partial<Row> = {}): Row => ({
  id: `r${at}`,
  name: `Bedrijf ${String(at).padStart(4, '0')}`,
  place: `Plaats ${at % 7}`,
  sum: at,
  ...changes,
})
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(from + at))
const columns = [
  { key: 'name', text: 'Naam', value: (one: Row) => one.name },
  { key: 'place', text: 'Plaats', value: (one: Row) => one.place },
  { key: 'kind', text: 'Soort', value: () => 'bedrijf', extra: true },
  { key: 'sum', text: 'Bedrag', value: (one: Row) => one.sum, num: true },
]

type Given = {
  rows: Row[]
  columns: Record<string, unknown>[]
  sort: string
  sorted?: 'here' | 'outside'
  selected?: string[]
  hidden?: string[]
  onopen: Mock<(row: Row) => void>
  [other: string]: unknown
}
type Room = { width?: number; height?: number }

function list(changes: Partial<Given> = {}, room?: Room): Given {
  const given = {
    label: 'Bedrijven',
    rows: many(5),
    columns,
    sort: 'name',
    opened: null,
    onsort: () => {},
    onopen: vi.fn(),
  }
  return show<Given>(DataList as unknown as Component<Given>, { ...given, ...changes }, room)
}
/** With a caller that keeps what is selected. */
function selecting(changes: Partial<Given> = {}): Given {
  const keep = (ids: string[]) => {
    props.selected = ids
  }
  const props = list({ selected: [], ...changes, onselect: keep })
  return props
}

const names = () =>
  [...document.querySelectorAll('tbody tr.line td.first')].map((one) => one.textContent?.trim())
const heads = () => [...document.querySelectorAll('thead th')].map((one) => one.textContent?.trim())
const focused = () => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim()
const line = (at: number) =>
  page.getByRole('row', { name: new RegExp(`Bedrijf ${String(at).padStart(4, '0')}`) })
const stand = (at: number) => (line(at).element() as HTMLElement).focus()
const press = (keys: string) => userEvent.keyboard(keys)

describe('a list', () => {
  beforeEach(() => speak('nl'))

  it('sorts its rows, with what is empty last either way', async () => {
    const props = list({ rows: [row(1, { sum: null }), row(2), row(3)], sort: 'sum' })
    await expect.poll(names).toEqual(['Bedrijf 0002', 'Bedrijf 0003', 'Bedrijf 0001'])
    props.sort = '-sum'
    await expect.poll(names).toEqual(['Bedrijf 0003', 'Bedrijf 0002', 'Bedrijf 0001'])
    props.sorted = 'outside'
    await expect.poll(names).toEqual(['Bedrijf 0001', 'Bedrijf 0002', 'Bedrijf 0003'])
  })

  it('opens a row by a click, Enter and Space', async () => {
    const { onopen } = list()
    await line(1).click()
    await press('{ArrowDown}{Enter}')
    await press('{ArrowDown} ')
    expect(onopen.mock.calls.map(([row]) => row.id)).toEqual(['r1', 'r2', 'r3'])
  })

  it('goes into the cells of a row and out again', async () => {
    list()
    stand(0)
    await press('{ArrowRight}')
    expect(focused()).toBe('Bedrijf 0000')
    await press('{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('Plaats 1')
    await press('{End}')
    expect(focused()).toBe('1')
    await press('{Home}{ArrowLeft}')
    expect(document.activeElement?.tagName).toBe('TR')
    await press('{End}')
    expect(document.activeElement).toBe(line(4).element())
  })

  it('draws only what is in sight, and keeps the keys when the focus scrolls away', async () => {
    list({ rows: many(1000) })
    expect(document.querySelectorAll('tr.line').length).toBeLessThan(60)
    stand(0)
    await press('{End}')
    expect(focused()).toContain('Bedrijf 0999')
    const box = document.querySelector('.box') as HTMLElement
    box.scrollTop = 0
    await expect.poll(() => document.activeElement).toBe(box)
    await press('{ArrowUp}')
    expect(focused()).toContain('Bedrijf 0998')
  })

  it('has rows as high as it reckons with, whatever the size of the letters', async () => {
    for (const size of ['', '30px']) {
      document.documentElement.style.fontSize = size
      list({ rows: many(300) }, { height: 600 })
      const [first, second] = document.querySelectorAll<HTMLElement>('tr.line')
      await expect.poll(() => (second?.offsetTop ?? 0) - (first?.offsetTop ?? 0)).toBe(size ? 75 : 38)
      const table = document.querySelector('table') as HTMLElement
      await expect.poll(() => table.offsetHeight).toBe(301 * (size ? 75 : 38))
      document.body.replaceChildren()
    }
    document.documentElement.style.fontSize = ''
  })
})

describe('a selection', () => {
  beforeEach(() => speak('nl'))

  it('is made with Space and stretched with Shift and the arrows', async () => {
    const props = selecting()
    stand(1)
    await press(' ')
    expect(props.selected).toEqual(['r1'])
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(props.selected).toEqual(['r1', 'r2', 'r3'])
    await press('{Shift>}{ArrowUp}{/Shift}')
    expect(props.selected).toEqual(['r1', 'r2'])
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true')
    await expect.element(line(2)).toHaveAttribute('aria-selected', 'true')
    await expect.element(line(3)).toHaveAttribute('aria-selected', 'false')
    expect(props.onopen).not.toHaveBeenCalled()
  })

  it('takes everything with Ctrl+A, gives it back with Escape, and says how many', async () => {
    const props = selecting()
    stand(0)
    await press('{Control>}a{/Control}')
    expect(props.selected).toHaveLength(5)
    await expect.element(page.getByRole('group', { name: '5 van 5 gekozen' })).toBeVisible()
    await expect.poll(() => document.querySelector('[aria-live]')?.textContent).toBe('5 van 5 gekozen')
    await press('{Escape}')
    expect(props.selected).toEqual([])
  })

  it('is made by ticking, with Shift up to the row', async () => {
    const props = selecting()
    await page.getByRole('checkbox', { name: 'Kies Bedrijf 0000' }).click()
    await page.getByRole('checkbox', { name: 'Kies Bedrijf 0003' }).click({ modifiers: ['Shift'] })
    expect(props.selected).toEqual(['r0', 'r1', 'r2', 'r3'])
    // Ticked already: it stays ticked, as it is still selected.
    await page.getByRole('checkbox', { name: 'Kies Bedrijf 0002' }).click({ modifiers: ['Shift'] })
    await expect.element(page.getByRole('checkbox', { name: 'Kies Bedrijf 0002' })).toBeChecked()
    await press('{ArrowDown}')
    expect(focused()).toContain('Bedrijf 0003')
    const every = page.getByRole('checkbox', { name: 'Alles kiezen' })
    expect((every.element() as HTMLInputElement).indeterminate).toBe(true)
    await every.click()
    expect(props.selected).toHaveLength(5)
    await page.getByRole('button', { name: 'Niets kiezen' }).click()
    expect(props.selected).toEqual([])
  })

  it('leaves out what a filter took away', async () => {
    const props = selecting({ selected: ['r0', 'r4'] })
    props.rows = many(2)
    await expect.element(page.getByText('1 van 2 gekozen').first()).toBeVisible()
  })
})

describe('columns', () => {
  beforeEach(() => speak('nl'))

  it('are given up before words are cut off, the extra ones first', async () => {
    list({}, { width: 900 })
    await expect.poll(heads).toEqual(['Naam', 'Plaats', 'Soort', 'Bedrag'])
    document.body.replaceChildren()
    list({}, { width: 470 })
    await expect.poll(heads).toEqual(['Naam', 'Plaats', 'Bedrag'])
    document.body.replaceChildren()
    list({}, { width: 330 })
    await expect.poll(heads).toEqual(['Naam', 'Plaats'])
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-colcount', '4')
  })

  it('are chosen by the user, and remembered by the caller', async () => {
    const keep = (hidden: string[]) => {
      props.hidden = hidden
    }
    const props = list({ hidden: ['place'], oncolumns: keep })
    await expect.poll(heads).toEqual(['Naam', 'Soort', 'Bedrag'])
    await page.getByRole('button', { name: 'Kolommen kiezen' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Plaats' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Soort' }).click()
    expect(props.hidden).toEqual(['kind'])
    await expect.poll(heads).toEqual(['Naam', 'Plaats', 'Bedrag'])
  })

  it('that must stay are scrolled to, beside the name', async () => {
    list({ columns: columns.map((one) => ({ ...one, fixed: true })) }, { width: 330 })
    const box = document.querySelector('.box') as HTMLElement
    await expect.poll(() => box.scrollWidth).toBeGreaterThan(400)
    box.scrollLeft = 200
    const first = document.querySelector('td.first') as HTMLElement
    await expect.poll(() => first.getBoundingClientRect().left - box.getBoundingClientRect().left).toBe(0)
  })
})

describe('rows that arrive in pages', () => {
  beforeEach(() => speak('nl'))

  it('are asked for once when the end comes in sight', async () => {
    const onmore = vi.fn()
    const props = list({ rows: many(60), total: 130, onmore, sorted: 'outside' }, { height: 400 })
    await expect
      .element(page.getByText('Dit zijn de eerste 60 van 130. De rest komt eraan.'))
      .toBeInTheDocument()
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '131')
    expect(onmore).not.toHaveBeenCalled()
    stand(0)
    await press('{End}')
    await expect.poll(() => onmore.mock.calls.length).toBe(1)
    await press('{ArrowUp}{ArrowUp}')
    expect(onmore).toHaveBeenCalledTimes(1)
    props.rows = many(120)
    await press('{End}')
    expect(focused()).toContain('Bedrijf 0119')
    await expect.poll(() => onmore.mock.calls.length).toBe(2)
    props.rows = many(130)
    await press('{End}')
    expect(onmore).toHaveBeenCalledTimes(2)
    await expect.poll(() => document.querySelector('.coming')).toBeNull()
  })

  it('may be more than is known', async () => {
    list({ rows: many(10), total: 10, more: true, onmore: vi.fn() })
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1')
    await expect.element(page.getByText('Dit zijn de eerste 10. De rest komt eraan.')).toBeVisible()
  })
})
