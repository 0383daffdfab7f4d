// An activity in one line, by keys and by the mouse: what is read shows as it is typed, each part can be changed.
import type { Page } from '@playwright/test'
import { type App, accessible, expect, picture, settled, test } from './hosts'

const dialog = (page: Page) =>
  page.getByRole('dialog', { name: /Activiteit in één regel|Activity in one line/ })
const field = (page: Page) => dialog(page).getByRole('textbox').first()
const chip = (page: Page, name: RegExp) => dialog(page).getByRole('button', { name })
const title = (page: Page, text: string) =>
  dialog(page).getByRole('heading', { level: 3, name: text, exact: true })
/** The activities that are called so. */
async function called(app: App, words: string) {
  const query = { words, filters: {}, sort: '', after: null, limit: 50 }
  const { lines } = await app.call('activity_list', query)
  return Promise.all(lines.map(async (line) => (await app.call('activity_open', { id: line.id })).record))
}

test.describe
  .serial('an activity in one line', () => {
    let partner = { id: '', name: '' }

    test('by keys alone, from any page: typed, seen, made, and taken back', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      const all = await app.call('organisation_list', {
        words: '',
        filters: {},
        sort: '',
        after: null,
        limit: 50,
      })
      partner = all.lines.find((one) => /^\p{L}+ \p{L}+$/u.test(one.name)) ?? partner
      expect(partner.id).not.toBe('')
      await page.goto(app.address)
      await page.getByRole('navigation').first().waitFor()
      await page.keyboard.press('Control+Shift+A')
      await expect(field(page)).toBeFocused()
      await accessible(page, faults, 'a line, empty')
      await picture(page, 'quick-empty')
      await page.keyboard.type(
        `Techniekdag 12 maart 2027 bij ${partner.name} met 200 leerlingen bb/kb en 14 docenten #lob`,
      )
      await expect(title(page, 'Techniekdag')).toBeVisible()
      await expect(chip(page, /^Wanneer: 12 mrt 2027/)).toBeVisible()
      await expect(chip(page, new RegExp(`^Met wie: ${partner.name}`))).toBeVisible()
      await expect(chip(page, /^Bereik: 200 Vmbo bb\/kb/)).toBeVisible()
      await expect(chip(page, /^Bereik: 14 Docenten/)).toBeVisible()
      await expect(chip(page, /^Thema: Loopbaan/)).toBeVisible()
      await settled(page)
      await accessible(page, faults, 'a line that was read')
      await picture(page, 'quick-read')
      await page.keyboard.press('Enter')
      await expect(dialog(page)).toHaveCount(0)
      await page.getByText('Techniekdag staat in de planning.').first().waitFor()
      const [made] = await called(app, 'Techniekdag 200')
        .then(async (none) => (none.length ? none : called(app, 'Techniekdag')))
        .then((found) => found.filter((one) => one.start === '2027-03-12'))
      expect(made).toMatchObject({
        title: 'Techniekdag',
        end: '2027-03-12',
        partners: [partner.id],
        themes: ['theme:lob'],
      })
      expect(made?.reach.map((one) => [one.target_group, one.planned])).toEqual([
        ['target_group:vmbo-bk', 200],
        ['target_group:docenten', 14],
      ])
      await page.getByRole('button', { name: 'Terughalen' }).click()
      await expect
        .poll(
          async () => (await called(app, 'Techniekdag')).filter((one) => one.start === '2027-03-12').length,
        )
        .toBe(0)
    })

    test('a part goes back to the title, is changed in its own field, and a doubt is answered', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await page.goto(`${app.address.split('#')[0]}#/planning`)
      await page.getByRole('button', { name: 'In één regel' }).click()
      await field(page).fill('Lasdag 12/3 200 leerlingen #loopbaan 31 februari 15 docetnen')
      await expect(title(page, 'Lasdag 200 leerlingen 31 februari')).toBeVisible()
      await expect(dialog(page).getByText('anders geschreven')).toHaveCount(2)
      await expect(dialog(page).getByText('Deze dag bestaat niet.')).toBeVisible()
      await settled(page)
      await accessible(page, faults, 'a line with doubts')
      await picture(page, 'quick-doubts')
      await dialog(page).getByRole('button', { name: '200 Vmbo gl/tl' }).click()
      await expect(chip(page, /^Bereik: 200 Vmbo gl\/tl/)).toBeVisible()
      await expect(field(page)).toBeFocused()
      // Its own field, and the other reading.
      await chip(page, /^Wanneer/).click()
      await expect(dialog(page).getByLabel('Begin')).toBeVisible()
      await settled(page)
      await accessible(page, faults, 'a part that is being changed')
      await picture(page, 'quick-changing')
      await dialog(page)
        .getByRole('button', { name: /^3 dec/ })
        .click()
      await expect(chip(page, /^Wanneer: 3 dec/)).toBeVisible()
      await dialog(page).getByLabel('Einde').fill('5-12')
      await dialog(page).getByLabel('Einde').press('Tab')
      await expect(chip(page, /^Wanneer: 3 dec – 5 dec/)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog(page).getByLabel('Begin')).toHaveCount(0)
      await dialog(page)
        .getByRole('button', { name: /“15 docetnen” hoort in de titel/ })
        .click()
      await expect(title(page, 'Lasdag 31 februari 15 docetnen')).toBeVisible()
      // Typed words are there again, with what was said of them.
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Zoeken' }).fill('één regel')
      await page.keyboard.press('Enter')
      await expect(field(page)).toHaveValue('Lasdag 12/3 200 leerlingen #loopbaan 31 februari 15 docetnen')
      await expect(chip(page, /^Wanneer: 3 dec – 5 dec/)).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page)).toHaveCount(0)
      await expect(page.getByRole('textbox', { name: 'Titel', exact: true })).toHaveValue(
        'Lasdag 31 februari 15 docetnen',
      )
    })

    test('what has no title is not made, and says so', async ({ appPage: page }) => {
      await page.keyboard.press('Control+Shift+A')
      await expect(field(page)).toHaveValue('')
      await field(page).fill('12 maart')
      await expect(dialog(page).getByText(/^Nog geen titel/)).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(dialog(page)).toBeVisible()
      await field(page).fill('')
      await page.keyboard.press('Escape')
    })

    test('light and dark, large and small, in both languages', async ({ app, appPage: page, faults }) => {
      for (const [theme, language] of [
        ['light', 'nl'],
        ['dark', 'en'],
      ] as const) {
        await app.call('settings_set', { theme, language })
        await page.goto('about:blank')
        await page.goto(app.address)
        await page.getByRole('navigation').first().waitFor()
        for (const [width, height] of [
          [1280, 800],
          [1024, 700],
        ] as const) {
          await page.setViewportSize({ width, height })
          await page.evaluate(() => {
            location.hash = '#/planning'
          })
          await settled(page)
          await picture(page, `quick-page-${language}-${width}`)
          await page.keyboard.press('Control+Shift+A')
          await field(page).fill(
            `Techniekdag op 12/3 bij ${partner.name} 200 leerlingen en 15 docetnen #lob in de bouw`,
          )
          await expect(dialog(page).getByRole('heading', { level: 3 })).toBeVisible()
          await settled(page)
          await accessible(page, faults, `a line, ${theme}, ${language}, ${width}`)
          await picture(page, `quick-${language}-${width}`)
          await page.keyboard.press('Escape')
        }
      }
      expect(faults.all).toEqual([])
    })
  })
