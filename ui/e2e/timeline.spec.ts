// The timeline in a real browser: the same filtered set as the list, bars that are moved and stretched by mouse and keys.
import type { Page } from '@playwright/test'
import { type App, accessible, expect, looks, picture, test } from './hosts'

const bar = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) }).first()
const day = (text: string, days: number) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
async function of(app: App, title: string) {
  const all = await app.call('activity_list', { words: title, filters: {}, sort: '', after: null, limit: 50 })
  const found = all.lines.find((one) => one.title === title)
  if (!found?.start || !found.end) throw new Error(`no days of ${title}`)
  return { start: found.start, end: found.end }
}
const TITLE = 'Techniekdagen'

test.describe
  .serial('the timeline', () => {
    test('shows what the list shows, and begins at today', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await page.getByText('Tijdlijn', { exact: true }).click()
      await expect(bar(page, TITLE)).toBeVisible()
      const query = { words: '', filters: {}, sort: '', after: null, limit: 0 }
      const bars = await app.call('activity_bars', { query })
      const { total } = await app.call('activity_list', query)
      expect(bars).toHaveLength(total)
      await accessible(page, faults, 'the timeline')
      await picture(page, 'timeline')
      await page.getByLabel('Zoek een activiteit').fill('lasrobot')
      await expect(bar(page, TITLE)).toHaveCount(0)
      await page.getByLabel('Zoek een activiteit').fill('')
      await expect(bar(page, TITLE)).toBeVisible()
      // Years that begin earlier don't take today out of sight.
      await page.getByLabel('Schooljaar', { exact: true }).selectOption('all')
      await expect(bar(page, 'LOB-kaart')).toHaveCount(1)
      const today = await page.locator('.grid .today').boundingBox()
      expect(today?.x).toBeGreaterThan(450)
      expect(today?.x).toBeLessThan(1280)
      await page.getByLabel('Schooljaar', { exact: true }).selectOption('')
    })

    test('a bar is dragged, stretched, and taken back', async ({ app, appPage: page }) => {
      const before = await of(app, TITLE)
      for (let n = 0; n < 2; n++) await page.getByRole('button', { name: 'Dichterbij' }).click()
      await bar(page, TITLE).focus()
      const box = async () => (await bar(page, TITLE).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      const wide = 26
      const pull = async (from: number, days: number) => {
        const at = await box()
        const [x, y] = [from < 0 ? at.x + at.width - 3 : at.x + from, at.y + at.height / 2]
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.move(x + days * wide, y, { steps: 5 })
      }
      await pull(20, 3)
      await picture(page, 'timeline-dragged')
      await page.mouse.up()
      await expect
        .poll(() => of(app, TITLE))
        .toEqual({ start: day(before.start, 3), end: day(before.end, 3) })
      await pull(-1, 2)
      await page.mouse.up()
      await expect
        .poll(() => of(app, TITLE))
        .toEqual({ start: day(before.start, 3), end: day(before.end, 5) })
      for (const end of [3, 0]) {
        await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
        await expect.poll(async () => (await of(app, TITLE)).end).toBe(day(before.end, end))
      }
      await expect.poll(() => of(app, TITLE)).toEqual(before)
    })

    test('by keys alone: moved by days, stretched, opened; one undo takes the steps back', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const before = await of(app, TITLE)
      await bar(page, TITLE).focus()
      await page.keyboard.press('ArrowDown')
      await expect(bar(page, TITLE)).not.toBeFocused()
      await page.keyboard.press('ArrowUp')
      await expect(bar(page, TITLE)).toBeFocused()
      for (let n = 0; n < 3; n++) await page.keyboard.press('Alt+ArrowRight')
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await expect
        .poll(() => of(app, TITLE))
        .toEqual({ start: day(before.start, 3), end: day(before.end, 4) })
      await expect(bar(page, TITLE)).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.locator('.panel')).toBeVisible()
      await accessible(page, faults, 'the timeline with a panel')
      await picture(page, 'timeline-panel')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
      await expect.poll(() => of(app, TITLE)).toEqual(before)
    })

    test('light and dark, large and small, in both languages', async ({ app, appPage: page, faults }) => {
      await looks({ app, page, faults }, 'timeline', [
        ['bars', '#/planning?view=timeline'],
        ['years', '#/planning?view=timeline&year=all'],
      ])
    })
  })
