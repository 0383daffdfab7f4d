// Finding by keys in a real browser: records of every kind, pages and things to do; and the plan as a calendar.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Commands } from '../src/backend/contract'
import { accessible, expect, picture, settled, test } from './hosts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Zoeken' })
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true })
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await field(page).fill(words)
}
/** Every kind that has a place on a page. */
const kinds = [
  'activity',
  'project',
  'programme_line',
  'task',
  'performance_agreement',
  'budget_line',
  'programme_period',
  'partnership',
  'organisation',
  'contact',
  'contact_moment',
  'own_indicator',
  'ambition',
]
const one = { words: '', filters: {}, sort: '', after: null, limit: 1 }

test.describe
  .serial('finding', () => {
    test('what was changed last stands first, then what can be done and pages', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().waitFor()
      await page.keyboard.press('Meta+k')
      await expect(field(page)).toBeFocused()
      await expect(page.getByRole('group', { name: 'Het laatst gewijzigd' }).getByRole('option')).toHaveCount(
        8,
      )
      await expect(
        page.getByRole('group', { name: 'Doen' }).getByRole('option', { name: 'Nieuwe activiteit Planning' }),
      ).toHaveCount(1)
      await expect(
        page.getByRole('group', { name: 'Bladzijden' }).getByRole('option', { name: 'Begroting Geld' }),
      ).toHaveCount(1)
      await expect(chosen(page)).toHaveAttribute('id', /-0$/)
      await settled(page)
      await accessible(page, faults, 'finding, nothing asked')
      await picture(page, 'finding-begin')
      await page.keyboard.press('Escape')
      await expect(field(page)).toHaveCount(0)
    })

    test('a page and something to do are found by their names, and Enter is enough', async ({
      appPage: page,
    }) => {
      await ask(page, 'begrot')
      await expect(chosen(page)).toHaveText(/^Begroting/)
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/money/)
      await ask(page, 'activiteit nieuwe')
      await expect(chosen(page)).toHaveText(/^Nieuwe activiteit/)
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Titel')).toBeVisible()
      await ask(page, 'VERSLAG máken')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Jaarverslag' }).waitFor()
      await ask(page, 'contactmoment')
      await page.getByRole('option', { name: /^Contact vastleggen/ }).click()
      await page.getByRole('dialog', { name: 'Contact vastleggen' }).waitFor()
      await page.keyboard.press('Escape')
    })

    test('a backup is made from anywhere', async ({ app, appPage: page }) => {
      const before = (await app.call('backup_list')).backups.length
      await ask(page, 'reservekopie')
      await expect(chosen(page)).toHaveText(/^Kopie maken/)
      await page.keyboard.press('Enter')
      await page.getByText('Er is een kopie gemaakt.').first().waitFor()
      expect((await app.call('backup_list')).backups.length).toBe(before + 1)
    })

    test('a record of every kind is found by its name, and opens where it belongs', async ({
      app,
      appPage: page,
    }) => {
      const own = {
        id: '',
        name: 'Deelname techniekdag',
        definition: '',
        source: '',
        values: [],
        mapping: null,
      }
      await app.call('own_indicator_save', { own })
      const found: string[] = []
      for (const kind of kinds) {
        const list =
          kind === 'own_indicator'
            ? await app.call('own_indicators')
            : ((await app.call(`${kind}_list` as keyof Commands, one)) as { lines: unknown[] }).lines
        const [line] = list as { id: string; title?: string; name?: string; statement?: string }[]
        if (!line) continue
        const name = line.title ?? line.name ?? line.statement ?? ''
        await ask(page, name)
        const hit = page.locator('[role=option]').filter({ has: page.getByText(name, { exact: true }) })
        await hit.first().waitFor()
        const group = page.locator(`[role=group][aria-labelledby$="-${kind}"]`)
        await group.getByRole('option').filter({ hasText: name }).first().click()
        await page.waitForURL(new RegExp(`(open|own)=${line.id}`))
        await expect(page.getByRole('main').locator('.panel')).toBeVisible()
        await expect(page.locator('.panel').locator('input, textarea').first()).toBeVisible()
        found.push(kind)
      }
      expect(found).toEqual(kinds)
    })

    test('records are told by what they are, and the words may stand in their text', async ({
      appPage: page,
      faults,
    }) => {
      await ask(page, 'techniek')
      await page
        .getByRole('group', { name: /^Activiteiten/ })
        .getByRole('option')
        .first()
        .waitFor()
      await settled(page)
      await accessible(page, faults, 'finding')
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await expect(chosen(page)).toHaveAttribute('id', /-1$/)
      await page.keyboard.press('Escape')
    })

    test('nothing found is said, with what can be made, and no key makes it unawares', async ({
      appPage: page,
      faults,
    }) => {
      const address = page.url()
      await ask(page, 'qqzzxx')
      await page.getByText('Niets gevonden met “qqzzxx”.').waitFor()
      await expect(chosen(page)).toHaveCount(0)
      await page.keyboard.press('Enter')
      await settled(page)
      expect(page.url()).toBe(address)
      await accessible(page, faults, 'finding, nothing found')
      await picture(page, 'finding-none')
      await page.keyboard.press('ArrowDown')
      await expect(chosen(page)).toHaveText(/^Nieuwe activiteit/)
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/planning\?open=new/)
    })

    test('it is fit to see: light and dark, large and small', async ({ app, appPage: page, faults }) => {
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
          for (const words of ['', 'techniek', 'nieuw', 'new', 'qqzz']) {
            await page.keyboard.press('Control+k')
            await page.getByRole('dialog').getByRole('combobox').fill(words)
            await settled(page)
            await accessible(page, faults, `finding “${words}”, ${theme} ${width}`)
            await picture(page, `finding-${theme}-${width}-${words || 'begin'}`)
            await page.keyboard.press('Escape')
          }
          await page.evaluate(() => {
            location.hash = '#/planning?year=all'
          })
          await page.getByRole('row').nth(1).waitFor()
          await settled(page)
          await accessible(page, faults, `activities, ${theme} ${width}`)
          await picture(page, `finding-planning-${theme}-${width}`)
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(wide).toBeLessThanOrEqual(0)
        }
      }
      await app.call('settings_set', { theme: 'light', language: 'nl' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto('about:blank')
      await page.goto(app.address)
    })

    test('the list of activities goes out as a calendar', async ({ app, appPage: page }) => {
      const all = await app.call('activity_list', { ...one, limit: 1000 })
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await page
        .getByLabel('Schooljaar', { exact: true })
        .or(page.getByLabel('Jaar', { exact: true }))
        .first()
        .selectOption('all')
      await page.getByRole('button', { name: 'Lijst', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Agenda (.ics)' }).click()
      const dated = all.lines.filter((line) => line.start).length
      await page.getByText(`${dated} activiteiten staan in de agenda.`).first().waitFor()
      const file = readFileSync(join(app.files, 'Activiteiten.ics'), 'utf8')
      expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(dated)
      expect(file).toContain('DTSTART;VALUE=DATE:')
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
