// Promises in a real browser: how each stands and why, one written down, counted and shown, a target that is dragged.
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, test } from './hosts'

const panel = (page: Page) => page.getByRole('complementary').or(page.locator('.panel')).first()
const saved = (page: Page) => page.getByText('Opgeslagen').first().waitFor()
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

test.describe
  .serial('promises', () => {
    test('each stands there with its reason, as the call has it', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Overleg' }).click()
      const all = await app.call('promises', { year: null })
      await expect(page.getByRole('heading', { name: all.says ?? '' })).toBeVisible()
      for (const one of all.rows) await expect(row(page, one.statement).first()).toContainText(one.says)
      expect(new Set(all.rows.map((one) => one.standing)).size).toBeGreaterThan(2)
      await accessible(page, faults, 'promises')
      await picture(page, 'promises')
    })

    test('one is written down, counted, and undone', async ({ app, appPage: page, faults }) => {
      await page.getByRole('button', { name: 'Nieuwe afspraak' }).first().click()
      const inside = panel(page)
      await inside.getByLabel('Wat is afgesproken?').fill('20 bedrijven geven een gastles')
      await inside.getByLabel('Waaraan u het afmeet').selectOption({ label: 'een eigen telling' })
      await inside.getByLabel('Doel', { exact: true }).fill('20')
      await inside.getByLabel('Geteld', { exact: true }).fill('21')
      await inside.getByLabel('Geteld', { exact: true }).blur()
      await saved(page)
      await expect(row(page, /20 bedrijven geven/)).toContainText('gehaald')
      await expect(row(page, /20 bedrijven geven/)).toContainText('21 van 20')
      // Another measure: nothing is planned under it, so nothing is claimed.
      await inside.getByLabel('Waaraan u het afmeet').selectOption({ label: 'bewijs' })
      await expect(row(page, /20 bedrijven geven/)).toContainText('Nog geen bewijs')
      await inside.getByLabel('Aangetoond').check()
      await inside.getByLabel('Waaruit het blijkt').fill('Presentielijsten')
      await inside.getByLabel('Waaruit het blijkt').blur()
      await expect(row(page, /20 bedrijven geven/)).toContainText('Aangetoond: Presentielijsten')
      await accessible(page, faults, 'a promise')
      await picture(page, 'promise-evidence')
      const told = await app.call('promises', { year: null })
      expect(told.rows.find((one) => one.statement.startsWith('20 bedrijven'))?.standing).toBe('met')
    })

    test('a target is dragged, by mouse and by keys, and says what it asks', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await row(page, /Hybride docenten/)
        .first()
        .click()
      const slider = panel(page).getByRole('slider').last()
      await slider.scrollIntoViewIfNeeded()
      const before = Number(await slider.getAttribute('aria-valuenow'))
      const box = await slider.boundingBox()
      if (!box) throw new Error('no target')
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y - 20, { steps: 4 })
      await expect(slider).not.toHaveAttribute('aria-valuenow', String(before))
      await expect(panel(page).locator('figcaption')).toContainText('meer dan in')
      await picture(page, 'promise-dragged')
      await page.mouse.up()
      const dragged = Number(await slider.getAttribute('aria-valuenow'))
      expect(dragged).toBeGreaterThan(before)
      const kept = async () => {
        const all = await app.call('performance_agreement_list', {
          words: 'hybride',
          filters: {},
          sort: '',
          after: null,
          limit: 10,
        })
        return Math.max(...(all.lines[0]?.years ?? []).map((one) => one.target ?? 0))
      }
      await expect.poll(kept).toBe(dragged)
      await slider.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      await expect(slider).toHaveAttribute('aria-valuenow', String(dragged))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(kept).toBe(dragged - 1)
      await accessible(page, faults, 'a target')
    })

    test('a year that is over is judged by what came of it', async ({ app, appPage: page }) => {
      const { years } = await app.call('promises', { year: null })
      const last = Math.min(...years)
      await page.keyboard.press('Escape')
      await page.evaluate((year) => {
        location.hash = `#/governance?year=${year}`
      }, last)
      const all = await app.call('promises', { year: last })
      for (const one of all.rows) await expect(row(page, one.statement).first()).toContainText(one.says)
      expect(all.rows.some((one) => one.standing === 'missed')).toBe(true)
    })

    test('light and dark, large and small, in both languages', async ({ app, appPage: page, faults }) => {
      const { rows } = await app.call('promises', { year: null })
      const open = rows.find((one) => one.measure === 'own_count')?.id ?? ''
      await looks({ app, page, faults }, 'promises', [
        ['list', '#/governance'],
        ['panel', `#/governance?open=${open}`],
      ])
    })
  })
