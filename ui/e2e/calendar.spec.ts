// The calendar and the board in a real browser: the same activities as the list, moved by mouse and keys; and what comes
// once more, by week or by year.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, accessible, expect, looks, picture, test } from './hosts'

const planning = (page: Page, query: string) =>
  page.evaluate((query) => {
    location.hash = `#/planning?${query}`
  }, query)
const nothing = { words: '', filters: {}, sort: '', after: null, limit: 50 }
async function of(app: App, title: string) {
  const all = await app.call('activity_list', { ...nothing, words: title })
  const found = all.lines.find((one) => one.title === title)
  if (!found) throw new Error(`${title} isn't there`)
  return found
}
const day = (text: string, days: number) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const cell = (page: Page, on: string) => page.locator(`[data-place="${on}"]`)
const TITLE = 'Meisjesdag techniek'

test.describe
  .serial('the calendar and the board', () => {
    test('shows activities, tasks and holidays by their days', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await page.getByText('Kalender', { exact: true }).click()
      const grid = page.getByRole('grid', { name: 'Kalender' })
      await expect(grid.locator('[data-week]').first()).toBeVisible()
      const { start } = await of(app, TITLE)
      await expect(
        cell(page, start ?? '').getByRole('button', { name: new RegExp(`^${TITLE}`) }),
      ).toHaveCount(1)
      const holidays = await app.call('holiday_list', nothing)
      const autumn = holidays.lines.find(
        (one) => one.name === 'Herfstvakantie' && (one.start ?? '') > '2026-08',
      )
      await expect(cell(page, autumn?.start ?? '')).toContainText('Herfstvakantie')
      await accessible(page, faults, 'the calendar')
      await picture(page, 'calendar')
    })

    test('a day is gone into by keys, and an activity moved to the next and back', async ({
      app,
      appPage: page,
    }) => {
      const { start } = await of(app, TITLE)
      const on = start ?? ''
      await cell(page, on).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: new RegExp(`^${TITLE}`) })).toBeFocused()
      await page.keyboard.press('Alt+ArrowRight')
      await expect.poll(async () => (await of(app, TITLE)).start).toBe(day(on, 1))
      await expect(
        cell(page, day(on, 1)).getByRole('button', { name: new RegExp(`^${TITLE}`) }),
      ).toBeFocused()
      await page.keyboard.press('Alt+ArrowDown')
      await expect.poll(async () => (await of(app, TITLE)).start).toBe(day(on, 8))
      // Both steps of the keys are one.
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await of(app, TITLE)).start).toBe(on)
    })

    test('an activity is dragged to another day', async ({ app, appPage: page }) => {
      const { start } = await of(app, TITLE)
      const on = start ?? ''
      const item = cell(page, on).getByRole('button', { name: new RegExp(`^${TITLE}`) })
      await item.scrollIntoViewIfNeeded()
      const from = await item.boundingBox()
      const to = await cell(page, day(on, -2)).boundingBox()
      if (!from || !to) throw new Error('they are out of sight')
      await page.mouse.move(from.x + 20, from.y + 5)
      await page.mouse.down()
      await page.mouse.move(to.x + 30, to.y + 40, { steps: 6 })
      await expect(cell(page, day(on, -2))).toHaveClass(/over/)
      await page.mouse.up()
      await expect.poll(async () => (await of(app, TITLE)).start).toBe(day(on, -2))
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await of(app, TITLE)).start).toBe(on)
    })

    test('a new activity begins on the day that it was begun on', async ({ app, appPage: page }) => {
      const { start } = await of(app, TITLE)
      const empty = day(start ?? '', 1)
      await cell(page, empty).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Titel', { exact: true }).fill('Lasles voor ouders')
      await page.getByLabel('Titel', { exact: true }).blur()
      await expect
        .poll(
          async () =>
            (await app.call('activity_list', { ...nothing, words: 'Lasles voor ouders' })).lines[0]?.start,
        )
        .toBe(empty)
      await page.getByRole('button', { name: 'Sluiten' }).click()
      await expect(page).not.toHaveURL(/on=/)
    })

    test('a week shows all that goes on, and a year how much', async ({ appPage: page, faults }) => {
      await page.getByText('Week', { exact: true }).first().click()
      await expect(page.locator('[data-week]')).toHaveCount(1)
      await picture(page, 'calendar-week')
      await page.getByText('Jaar', { exact: true }).first().click()
      await expect(page.locator('.year [data-day]')).toHaveCount(365)
      await accessible(page, faults, 'the calendar of a year')
      await picture(page, 'calendar-year')
      await page.getByText('Maand', { exact: true }).first().click()
      await expect(page.locator('[data-week]')).toHaveCount(53)
    })

    const card = (page: Page, title: string) => page.locator('.card', { hasText: title })
    test('a card goes where its status lets it, by keys and by mouse', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await page.getByText('Bord', { exact: true }).click()
      await expect(card(page, TITLE)).toBeVisible()
      await accessible(page, faults, 'the board')
      await picture(page, 'board')
      await card(page, TITLE).focus()
      await page.keyboard.press('Alt+ArrowRight')
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('running')
      await expect(
        page.getByRole('region', { name: /^loopt/ }).locator('.card', { hasText: TITLE }),
      ).toBeFocused()
      const [from, to, wrong] = await Promise.all([
        card(page, TITLE).boundingBox(),
        page.getByRole('region', { name: /^gepland/ }).boundingBox(),
        page.getByRole('region', { name: /^idee/ }).boundingBox(),
      ])
      if (!from || !to || !wrong) throw new Error('they are out of sight')
      await page.mouse.move(from.x + 60, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(wrong.x + 60, wrong.y + 300, { steps: 5 })
      await expect(page.getByRole('region', { name: /^idee/ })).toHaveClass(/dim/)
      await page.mouse.move(to.x + 60, to.y + 300, { steps: 5 })
      await expect(page.getByRole('region', { name: /^gepland/ })).toHaveClass(/over/)
      await page.mouse.up()
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('planned')
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('running')
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('planned')
    })

    test('what does not go on is asked why', async ({ app, appPage: page }) => {
      await page.getByRole('button', { name: 'Laat zien wat niet doorgaat' }).click()
      const [from, to] = [
        await card(page, TITLE).boundingBox(),
        await page.getByRole('region', { name: /^gaat niet door/ }).boundingBox(),
      ]
      if (!from || !to) throw new Error('they are out of sight')
      await page.mouse.move(from.x + 60, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(to.x + 60, to.y + 200, { steps: 5 })
      await page.mouse.up()
      const dialog = page.getByRole('dialog', { name: /gaat niet door$/ })
      await expect(dialog.getByRole('button', { name: 'Gaat niet door' })).toBeDisabled()
      await dialog.getByLabel('Waarom gaat het niet door?').fill('De hal is bezet')
      await dialog.getByRole('button', { name: 'Gaat niet door' }).click()
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('cancelled')
      const { record } = await app.call('activity_open', { id: (await of(app, TITLE)).id })
      expect(record.status_log.at(-1)?.reason).toBe('De hal is bezet')
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await of(app, TITLE)).status).toBe('planned')
    })

    test('holidays come from a calendar file', async ({ app, appPage: page, faults }) => {
      const event = (name: string, from: string, to: string) =>
        `BEGIN:VEVENT\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nEND:VEVENT\r\n`
      writeFileSync(
        join(app.files, 'vakanties.ics'),
        `BEGIN:VCALENDAR\r\n${event('Krokusvakantie Zuid', '20280226', '20280306')}${event('Koningsdag', '20280427', '20280428')}END:VCALENDAR\r\n`,
      )
      await planning(page, 'tab=holiday')
      await page.getByRole('button', { name: 'Lijst', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Uit een agenda' }).click()
      const dialog = page.getByRole('dialog', { name: 'Vakanties uit vakanties.ics' })
      await expect(dialog.getByRole('checkbox')).toHaveCount(1)
      await accessible(page, faults, 'holidays of a file')
      await dialog.getByRole('button', { name: 'Neem 1 vakantie over' }).click()
      await expect(page.getByRole('gridcell', { name: 'Krokusvakantie Zuid', exact: true })).toBeVisible()
      await picture(page, 'holidays')
    })

    test('a year is copied after it was seen where everything goes, and taken back at once', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await planning(page, 'year=2026')
      const before = (await app.call('activity_list', nothing)).total
      await page.getByRole('button', { name: 'Lijst', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Kopieer naar een ander schooljaar…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Kopieer naar een ander schooljaar…' })
      const boxes = dialog.getByRole('list').getByRole('checkbox')
      await expect(boxes.first()).toBeVisible()
      const ticked = await dialog.getByRole('list').getByRole('checkbox', { checked: true }).count()
      await accessible(page, faults, 'copying a year')
      await picture(page, 'copy-year')
      await dialog.getByRole('button', { name: `Kopieer ${ticked} activiteiten` }).click()
      await expect.poll(async () => (await app.call('activity_list', nothing)).total).toBe(before + ticked)
      await expect(page).toHaveURL(/year=2027/)
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await app.call('activity_list', nothing)).total).toBe(before)
    })

    test('an activity is repeated every week, but not in a holiday', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const { id } = await of(app, TITLE)
      const before = (await app.call('activity_list', nothing)).total
      await planning(page, `open=${id}`)
      await page.getByRole('button', { name: 'Herhalen…' }).click()
      const dialog = page.getByRole('dialog', { name: `${TITLE} herhalen` })
      await expect(dialog.getByRole('listitem')).toHaveCount(5)
      const out = await dialog.locator('li.out').count()
      await accessible(page, faults, 'repeating')
      await picture(page, 'repeat')
      await dialog.getByRole('button', { name: `Zet ${5 - out} keer in de planning` }).click()
      await expect.poll(async () => (await app.call('activity_list', nothing)).total).toBe(before + 5 - out)
      await expect(dialog).toHaveCount(0)
      await page.getByRole('button', { name: 'Sluiten' }).click()
    })

    test('the plan is held beside that of an earlier day', async ({ appPage: page, faults }) => {
      await planning(page, 'view=timeline')
      // Holidays as a band behind all rows, and what the plan is held against.
      const band = page.locator('rect.holiday').nth(1)
      await expect.poll(async () => (await band.boundingBox())?.height ?? 0).toBeGreaterThan(200)
      await expect(
        page.getByRole('link', { name: /^Mijlpaal in de planning: Lasrobot gekeurd/ }),
      ).toBeVisible()
      await page.getByRole('button', { name: 'Vergelijk met eerder' }).click()
      await page.getByRole('button', { name: /^Een maand geleden/ }).click()
      await expect(page.getByText(/stond er nog niets in de planning/)).toBeVisible()
      await page.getByRole('button', { name: 'Niet meer vergelijken' }).click()
      await accessible(page, faults, 'the timeline')
    })

    test('they look well in both themes, languages and sizes', async ({ app, appPage: page, faults }) => {
      await looks({ app, page, faults }, 'plan', [
        ['calendar', '#/planning?view=calendar'],
        ['calendar-year', '#/planning?view=calendar&scale=year'],
        ['board', '#/planning?view=board'],
      ])
    })
  })
