import { type Component, createRawSnippet } from 'svelte'
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Grid from '../../src/shared/Grid.svelte'
import type { CellChange, GridColumn, GridRow, Pasted } from '../../src/shared/grid'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const columns: GridColumn[] = [
  { key: 'title', text: 'Regel', width: 14, grows: true },
  { key: 'price', text: 'Prijs', width: 6, num: true },
  {
    key: 'kind',
    text: 'Soort',
    width: 8,
    choices: () => ['uren', 'huren', 'reizen'].map((text, at) => ({ value: `k${at}`, text })),
  },
]
const lines = (count: number): GridRow[] => [
  { id: 'head', kind: 'head', group: 'a', open: true },
  ...Array.from({ length: count }, (_, at): GridRow => ({ id: `r${at}`, kind: 'line', group: 'a' })),
]
type Given = {
  rows: GridRow[]
  onchange: Mock<(cells: CellChange[]) => void>
  onpaste: Mock<(pasted: Pasted) => void>
  [other: string]: unknown
}
function grid(changes: Partial<Given> = {}): Given {
  const text = (row: GridRow, column: GridColumn) =>
    column.key === 'price' ? '5' : column.key === 'kind' ? 'huren' : row.id
  return show<Given>(Grid as unknown as Component<Given>, {
    label: 'Begroting',
    columns,
    rows: lines(3),
    total: { id: 'total', kind: 'total', group: '' },
    cell: createRawSnippet((row: () => GridRow, column: () => GridColumn) => ({
      render: () => `<span>${text(row(), column())}</span>`,
    })),
    name: (row: GridRow) => row.id,
    text,
    locked: (_: GridRow, column: GridColumn) => (column.key === 'title' ? 'vast' : null),
    problem: () => null,
    opened: null,
    onchange: vi.fn(),
    onpaste: vi.fn(),
    onfold: vi.fn(),
    onopen: vi.fn(),
    ...changes,
  })
}
const here = () => {
  const cell = document.activeElement?.closest('td')
  return `${cell?.closest('tr')?.dataset.id} ${cell?.getAttribute('aria-colindex')}`
}
const at = (row: string, column: number) =>
  document.querySelectorAll<HTMLElement>(`tr[data-id="${row}"] td`)[column - 1]
const keys = (typed: string) => userEvent.keyboard(typed)

beforeEach(() => speak('nl'))

describe('a grid', () => {
  it('has one stop, and is no trap', async () => {
    grid()
    document.body.append(Object.assign(document.createElement('button'), { textContent: 'erna' }))
    expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1)
    at('r2', 2)?.focus()
    await keys('{Tab}')
    expect(here()).toBe('r2 3')
    await keys('{Tab}')
    expect(here()).toBe('total 1')
    await keys('{ArrowUp}{Escape}{Tab}')
    expect(document.activeElement?.textContent).toBe('erna')
  })

  it('draws only what is in sight of many rows, and goes to any of them', async () => {
    grid({ rows: lines(5000) })
    expect(document.querySelectorAll('tbody tr.line').length).toBeLessThan(60)
    at('head', 1)?.focus()
    await keys('{Control>}{End}{/Control}{ArrowUp}')
    await vi.waitFor(() => expect(here()).toBe('r4999 3'))
    expect(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('5003')
    expect(at('r4999', 3)?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5002')
    await keys('{PageUp}')
    await vi.waitFor(() => expect(here()).toMatch(/^r49\d\d 3$/))
  })

  it('says why a cell can’t be typed in', async () => {
    const given = grid()
    at('r0', 1)?.focus()
    await keys('x')
    await expect.element(page.getByText('vast').first()).toBeVisible()
    expect(document.querySelector('input')).toBeNull()
    expect(given.onchange).not.toHaveBeenCalled()
    expect(at('r0', 1)?.getAttribute('aria-readonly')).toBe('true')
  })

  it('keeps nothing that was only looked at', async () => {
    const given = grid()
    at('r0', 3)?.focus()
    await keys('{F2}{Enter}')
    expect(here()).toBe('r1 3')
    await keys('{F2}{Escape}')
    expect(given.onchange).not.toHaveBeenCalled()
  })

  it('takes a choice by what it begins with', async () => {
    const given = grid()
    at('r0', 3)?.focus()
    await keys('ur')
    await expect
      .element(page.getByRole('option', { name: 'uren', exact: true }))
      .toHaveAttribute('aria-selected', 'true')
    await keys('{Enter}')
    expect(given.onchange).toHaveBeenCalledWith([
      { id: 'r0', group: 'a', key: 'kind', text: 'uren', choice: 'k0' },
    ])
  })

  it('leaves what was half typed to its reader when it is left otherwise', async () => {
    const given = grid()
    at('r0', 3)?.focus()
    await keys('ur')
    ;(document.activeElement as HTMLElement).blur()
    expect(given.onchange).toHaveBeenCalledWith([{ id: 'r0', group: 'a', key: 'kind', text: 'ur' }])
  })

  it('changes nothing of a workspace that is only looked at', async () => {
    const given = grid({ readOnly: true })
    at('r0', 2)?.focus()
    await keys('7{Enter}{F2}{Delete}{Control>}d{/Control}')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer() }))
    expect(given.onchange).not.toHaveBeenCalled()
    expect(given.onpaste).not.toHaveBeenCalled()
  })

  it('copies and pastes plain text', async () => {
    const given = grid()
    at('r0', 1)?.focus()
    await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    const copied = new DataTransfer()
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: copied, cancelable: true }))
    expect(copied.getData('text/plain')).toBe('r0\t5\r\nr1\t5')
    at('r1', 2)?.focus()
    await keys('{ArrowUp}{ArrowDown}')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, cancelable: true }))
    const [found] = given.onpaste.mock.calls[0] ?? []
    expect(found?.cells.map((cell) => `${cell.id} ${cell.key} ${cell.text}`)).toEqual([
      'r1 price r0',
      'r1 kind 5',
      'r2 price r1',
      'r2 kind 5',
    ])
  })
})
