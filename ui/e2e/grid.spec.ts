// The budget as a grid in a real browser, by keyboard alone: typed, filled down, pasted, and taken back in one step.
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, settled, test } from './hosts'

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td')
    const row = cell?.closest('tr')
    return { row: row?.dataset.id ?? '', column: Number(cell?.getAttribute('aria-colindex') ?? 0) }
  })
/** What stands on the clipboard of a program of another maker. */
const onClipboard = (page: Page, text: string) =>
  page.evaluate((text) => navigator.clipboard.writeText(text), text)
const every = { words: '', filters: { school_year: ['2026'] }, sort: 'title', after: null, limit: 1000 }

test.describe
  .serial('the budget as a grid', () => {
    test('opens from the list, with sums that are those of the overview', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Geld' }).click()
      await page.getByText('Rooster', { exact: true }).click()
      await expect(page.getByRole('grid', { name: 'Begroting' })).toBeVisible()
      await settled(page)
      const overview = await app.call('money_overview', { year: 2026, years: 'school' })
      const euros = (cents: number) =>
        new Intl.NumberFormat('nl-NL', { minimumFractionDigits: cents % 100 ? 2 : 0 }).format(cents / 100)
      const total = page.getByRole('grid').locator('tfoot td')
      await expect(total.nth(4)).toHaveText(euros(overview.sources.total.budgeted))
      await expect(total.nth(5)).toHaveText(euros(overview.sources.total.committed))
      await expect(total.nth(6)).toHaveText(euros(overview.sources.total.realised))
      await accessible(page, faults, 'the grid')
      await picture(page, 'grid')
    })

    test('a cell is typed in, changed, left and taken back, by keys alone', async ({
      app,
      appPage: page,
    }) => {
      await page.getByRole('radio', { name: 'Rooster' }).focus()
      for (let tabs = 0; (await focused(page)).row === '' && tabs < 20; tabs += 1) await press(page, 'Tab')
      // From the head of the first group to the amount that was promised of its first line.
      await press(page, 'Control+Home', 'ArrowDown', ...Array(5).fill('ArrowRight'))
      const { row: id, column } = await focused(page)
      expect(column).toBe(6)
      const line = async () => (await app.call('budget_line_open', { id })).record
      const before = await line()
      await page.keyboard.type('1.234,5')
      await press(page, 'Enter')
      await expect.poll(async () => (await line()).committed).toBe(123_450)
      // Enter went down; up again, and something is added to what stands there.
      await press(page, 'ArrowUp', 'F2')
      await press(page, 'End', 'Backspace')
      await page.keyboard.type('9')
      await press(page, 'Tab')
      await expect.poll(async () => (await line()).committed).toBe(123_459)
      expect(await focused(page)).toEqual({ row: id, column: 7 })
      await press(page, 'Shift+Tab')
      // Twice the same cell, faster than an answer comes: the last one holds.
      for (const typed of ['1', '2', '3']) {
        await page.keyboard.type(typed)
        await press(page, 'Enter', 'ArrowUp')
      }
      await expect.poll(async () => (await line()).committed).toBe(300)
      await expect(page.getByText(/niet overgenomen/)).toHaveCount(0)
      for (let steps = 0; steps < 3; steps += 1) await press(page, 'Control+z')
      await expect.poll(async () => (await line()).committed).toBe(123_459)
      await page.keyboard.type('77')
      await press(page, 'Escape')
      expect(await focused(page)).toEqual({ row: id, column: 6 })
      await expect(page.locator(':focus')).toHaveText('1.234,59')
      await press(page, 'Delete')
      await expect.poll(async () => (await line()).committed).toBe(0)
      // Each was a step of its own.
      for (let steps = 0; steps < 3; steps += 1) await press(page, 'Control+z')
      await expect.poll(line).toEqual(before)
    })

    test('who bears it is found by a part of the name', async ({ app, appPage: page }) => {
      await press(page, 'Control+Home', 'ArrowDown', ...Array(7).fill('ArrowRight'))
      const { row: id } = await focused(page)
      const found = await app.call('organisation_list', {
        words: 'wilgenoord',
        filters: {},
        sort: '',
        after: null,
        limit: 5,
      })
      const wanted = found.lines[0]
      if (!wanted) throw new Error('the example has no Wilgenoord')
      await page.keyboard.type(wanted.name.slice(0, -1))
      await expect(page.getByRole('option', { name: wanted.name }).first()).toBeVisible()
      await press(page, 'Enter')
      await expect
        .poll(async () => (await app.call('budget_line_open', { id })).record.bearer)
        .toBe(wanted.id)
      await press(page, 'Control+z')
    })

    test('what is wrong is said beside the cell, and nothing changes', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await press(page, 'Control+Home', 'ArrowDown', ...Array(5).fill('ArrowRight'))
      const { row: id } = await focused(page)
      const before = (await app.call('budget_line_open', { id })).record
      for (const [typed, words] of [
        ['veel', /kunnen we niet lezen als bedrag/],
        ['-5', /bedrag in van € 0 tot en met/],
        ['99999999999', /bedrag in van € 0 tot en met/],
        ['1,234', /Bedoelt u/],
      ] as const) {
        await page.keyboard.type(typed)
        await press(page, 'Enter', 'ArrowUp')
        await expect(page.locator(':focus')).toHaveAttribute('aria-invalid', 'true')
        await expect(page.locator(':focus')).toHaveAccessibleDescription(words)
        await expect(page.locator(':focus')).toHaveText(typed)
      }
      await press(page, 'End')
      await page.keyboard.type('1850')
      await press(page, 'Enter', 'ArrowUp')
      await expect(page.locator(':focus')).toHaveAccessibleDescription(/schooljaar 1850 kan niet/)
      await expect(page.getByText('2 cellen zijn niet overgenomen.')).toBeVisible()
      await accessible(page, faults, 'a grid with mistakes')
      await picture(page, 'grid-wrong')
      expect((await app.call('budget_line_open', { id })).record).toEqual(before)
      // What is right after all takes its place.
      await page.keyboard.type('2026/27')
      await press(page, 'Enter')
      await expect(page.getByText('1 cel is niet overgenomen.')).toBeVisible()
      await page.getByRole('button', { name: 'Vergeet wat er stond' }).click()
    })

    test('a range is filled down in one step', async ({ app, appPage: page }) => {
      const before = await app.call('budget_line_list', every)
      await page.getByRole('grid').locator('tr.line td').nth(2).click()
      const { row: id } = await focused(page)
      await page.keyboard.type('dagdeel')
      await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowDown', 'Control+d')
      await expect
        .poll(
          async () =>
            (await app.call('budget_line_list', every)).lines.filter((line) => line.unit === 'dagdeel')
              .length,
        )
        .toBe(2)
      await press(page, 'Control+z')
      await expect
        .poll(async () =>
          (await app.call('budget_line_list', every)).lines
            .filter((line) => line.unit === 'dagdeel')
            .map((line) => line.id),
        )
        .toEqual([id])
      await press(page, 'Control+z')
      await expect.poll(async () => (await app.call('budget_line_list', every)).lines).toEqual(before.lines)
    })

    test('three lines of a spreadsheet are pasted, and taken back in one step', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const before = await app.call('budget_line_list', every)
      await onClipboard(
        page,
        'Lasrobot huren\t3\tdag\t€ 1.234,50\r\n"Zaal ""Noord"""\t1,5\tdagdeel\t475\r\nBussen\t18\trit\t########\r\n',
      )
      await press(page, 'Control+End', 'Control+ArrowLeft', 'ArrowUp')
      await expect(page.locator(':focus')).toHaveText('Nieuwe regel')
      await press(page, 'Control+v')
      const dialog = page.getByRole('dialog', { name: 'Dit wordt geplakt' })
      await expect(dialog).toContainText('Nieuwe regels3')
      await expect(dialog).toContainText('Niet overgenomen1')
      await expect(dialog).toContainText('het rekenblad liet geen waarde zien')
      await accessible(page, faults, 'before pasting')
      await picture(page, 'grid-paste')
      await press(page, 'Enter')
      const made = async () => {
        const after = await app.call('budget_line_list', every)
        return after.lines.filter((line) => !before.lines.some((one) => one.id === line.id))
      }
      await expect
        .poll(async () =>
          (await made()).map((line) => [line.title, line.quantity, line.unit, line.price, line.budgeted]),
        )
        .toEqual([
          ['Bussen', 1_800, 'rit', 0, 0],
          ['Lasrobot huren', 300, 'dag', 123_450, 370_350],
          ['Zaal "Noord"', 150, 'dagdeel', 47_500, 71_250],
        ])
      await expect(page.getByText('1 cel is niet overgenomen.')).toBeVisible()
      await settled(page)
      await picture(page, 'grid-pasted')
      const overview = await app.call('money_overview', { year: 2026, years: 'school' })
      await expect(page.getByRole('grid').locator('tfoot td').nth(4)).toHaveText(
        new RegExp(String(Math.floor(overview.sources.total.budgeted / 100) % 1000)),
      )
      await press(page, 'Control+z')
      await expect.poll(async () => (await app.call('budget_line_list', every)).lines).toEqual(before.lines)
    })

    test('too many columns are said, the rest is kept', async ({ app, appPage: page }) => {
      await page.getByRole('grid').locator('tr.line td').nth(10).click()
      const { row: id } = await focused(page)
      const before = (await app.call('budget_line_open', { id })).record
      await onClipboard(page, '\t2026-2027\tx\ty\r\n')
      await press(page, 'Control+v')
      await expect(page.getByText('2 kolommen te veel geplakt')).toBeVisible()
      await onClipboard(page, '12\tuur\t60\t720,00\t100\t50\r\n')
      await page.getByRole('grid').locator('tr.line td').nth(1).click()
      await press(page, 'Control+v')
      await expect.poll(async () => (await app.call('budget_line_open', { id })).record.budgeted).toBe(72_000)
      // What is copied comes back the same.
      await press(page, ...Array(5).fill('Shift+ArrowRight'), 'Control+c')
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe('12\tuur\t60\t720\t100\t50')
      while (JSON.stringify((await app.call('budget_line_open', { id })).record) !== JSON.stringify(before)) {
        const { undo } = await app.call('history')
        expect(undo).toContain('budget-line')
        await press(page, 'Control+z')
        await settled(page)
      }
    })

    test('a line is written down in the empty row of a group', async ({ app, appPage: page }) => {
      const before = (await app.call('budget_line_list', every)).total
      await press(page, 'Control+Home')
      await page.getByRole('grid').locator('tr.new td').first().focus()
      await page.keyboard.type('Eten en drinken')
      await press(page, 'Tab')
      await page.keyboard.type('40')
      await press(page, 'Tab', 'Tab')
      await page.keyboard.type('7,5')
      await press(page, 'Enter')
      const line = async () =>
        (await app.call('budget_line_list', { ...every, words: 'eten en drinken' })).lines[0]
      await expect.poll(async () => (await line())?.budgeted).toBe(30_000)
      expect((await line())?.subject).not.toBeNull()
      expect((await line())?.school_year).toBe(2026)
      for (let steps = 0; steps < 3; steps += 1) await press(page, 'Control+z')
      await expect.poll(async () => (await app.call('budget_line_list', every)).total).toBe(before)
    })

    test('groups fold, and Escape and Tab leave the grid', async ({ appPage: page }) => {
      const lines = await page.getByRole('grid').locator('tr.line').count()
      // By the mouse, after which the keys go on in the cell.
      await page.getByRole('grid').locator('tr.head button').first().click()
      await expect(page.locator('tr.head button').first()).toHaveAttribute('aria-expanded', 'false')
      await press(page, 'Enter')
      await expect(page.getByRole('grid').locator('tr.line')).toHaveCount(lines)
      await press(page, 'Enter')
      expect(await page.getByRole('grid').locator('tr.line').count()).toBeLessThan(lines)
      await press(page, ' ')
      await expect(page.getByRole('grid').locator('tr.line')).toHaveCount(lines)
      await press(page, 'Escape', 'Tab')
      expect((await focused(page)).row).toBe('')
      await press(page, 'Shift+Tab')
      expect((await focused(page)).row).not.toBe('')
      await press(page, 'Control+End', 'Tab')
      expect((await focused(page)).row).toBe('')
    })

    test('light and dark, large and small, in both languages', async ({ app, appPage: page, faults }) => {
      await looks({ app, page, faults }, 'grid', [
        ['budget', '#/money?view=grid'],
        ['empty-year', '#/money?view=grid&year=2013'],
      ])
      expect(faults.all).toEqual([])
    })
  })
