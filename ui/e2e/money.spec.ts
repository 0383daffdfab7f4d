// Money in a real browser: where it stands, a line written down and counted, a period, projects.
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, test } from './hosts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const tab = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true }).click()
const saved = (page: Page) => page.getByText('Opgeslagen').first().waitFor()

test.describe
  .serial('money', () => {
    test('where it stands is seen first, and the sums are those of the lines', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Geld' }).click()
      await expect(page.getByText(/In \d+ van de 100 gevallen halen we het/)).toBeVisible()
      const overview = await app.call('money_overview', { year: null, years: 'school' })
      const listed = await app.call('budget_line_list', {
        words: '',
        filters: {},
        sort: '',
        after: null,
        limit: 1000,
      })
      expect(listed.lines.reduce((sum, one) => sum + one.budgeted, 0)).toBe(overview.sources.total.budgeted)
      // More was paid than was meant, and nobody said why.
      await page.getByText(/om na te kijken/).click()
      await expect(page.getByText(/Praktijklokaal inrichten.*zonder uitleg/)).toBeVisible()
      await accessible(page, faults, 'money')
      await picture(page, 'money')
    })

    test('a line is quantity times price, and counts at once', async ({ app, appPage: page, faults }) => {
      const before = (await app.call('money_overview', { year: null, years: 'school' })).sources.total
        .budgeted
      await button(page, 'Nieuwe regel').click()
      await page.getByLabel('Wat', { exact: true }).fill('Dagen lasrobot huren')
      await page.getByLabel('Aantal', { exact: true }).fill('7,5')
      await page.getByLabel(/^Prijs/).fill('65,33')
      await page.getByLabel(/^Prijs/).blur()
      await saved(page)
      await expect(page.getByText('€ 489,98').first()).toBeVisible()
      const about = page.getByRole('combobox', { name: 'Hoort bij' })
      await about.fill('techniekdagen')
      await page
        .getByRole('option', { name: /Techniekdagen/ })
        .first()
        .click()
      await expect
        .poll(
          async () =>
            (await app.call('money_overview', { year: null, years: 'school' })).sources.total.budgeted,
        )
        .toBe(before + 48_998)
      await accessible(page, faults, 'a budget line')
      await picture(page, 'money-line')
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
      await expect
        .poll(
          async () =>
            (await app.call('money_overview', { year: null, years: 'school' })).sources.total.budgeted,
        )
        .toBe(before)
    })

    test('a period has a grant for each of its years, and says when it can’t be', async ({
      appPage: page,
      faults,
    }) => {
      await tab(page, 'Perioden')
      await page.getByRole('row', { name: /t\/m/ }).first().click()
      await expect(page.getByLabel('Minimum van partners')).toHaveValue(/10/)
      await page.getByLabel('Laatste schooljaar').selectOption({ index: 15 })
      await page.getByText('Het einde ligt voor het begin').or(page.getByText(/eind/i)).first().waitFor()
      await accessible(page, faults, 'a period')
      await picture(page, 'money-period')
    })

    test('projects stand under lines, and hold their activities', async ({ appPage: page, faults }) => {
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await tab(page, 'Projecten')
      await page
        .getByRole('row', { name: /Leerlijn M&T/ })
        .first()
        .click()
      await page.getByRole('radio', { name: 'paars' }).check()
      await saved(page)
      await accessible(page, faults, 'a project')
      await picture(page, 'project')
      await page.getByRole('link', { name: 'Activiteiten van dit project' }).click()
      await expect(page.getByRole('row', { name: /Leerlijn M&T, derde lichting/ })).toBeVisible()
      await expect(page.getByRole('row', { name: /Techniekdagen/ })).toHaveCount(0)
      await tab(page, 'Programmalijnen')
      await expect(page.getByRole('row', { name: /Vakmanschapsroute/ })).toBeVisible()
      await picture(page, 'programme-lines')
    })

    test('light and dark, large and small, in both languages', async ({ app, appPage: page, faults }) => {
      await looks({ app, page, faults }, 'money', [
        ['budget', '#/money'],
        ['periods', '#/money?tab=programme_period'],
        ['projects', '#/planning?tab=project'],
        ['lines', '#/planning?tab=programme_line'],
      ])
    })
  })
