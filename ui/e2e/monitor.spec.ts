// The monitor in a real browser: figures of the public files where they are here, and of the example
// region everywhere; where they come from, and how they leave.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, publish, published, test } from './hosts'

const names = [
  '02-alle-vestigingen-vo.ca2020.csv',
  '01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
  '06-examenkandidaten-en-geslaagden-2014-2019.csv.gz',
  'examenkandidaten-en-geslaagden-2019-2024.csv.gz',
]
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const area = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const figure = (page: Page, text: string) => page.getByRole('cell', { name: text, exact: true }).first()
const panel = (page: Page) => page.locator('.panel')
const to = (page: Page, hash: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, hash)
async function go(page: Page, hash: string, title: string): Promise<void> {
  await to(page, hash)
  await heading(page, title)
}
async function leave(page: Page, how: string): Promise<void> {
  await button(page, 'Exporteren').click()
  await page.getByRole('menuitem', { name: how }).click()
}
/** A text on the clipboard, or how large what it holds of another kind is; nothing when it isn't there. */
const clipboard = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const item = (await navigator.clipboard.read()).find((one) => one.types.includes(wanted))
    const blob = await item?.getType(wanted)
    if (!blob) return ''
    return wanted.startsWith('text') ? blob.text() : String(blob.size)
  }, type)
/** What a file begins with, once it is there. */
const begin = (path: string) => (existsSync(path) ? readFileSync(path, 'latin1').slice(0, 64) : '')

test.describe
  .serial('the monitor with public files', () => {
    // They aren't ours to hand out: whoever has only the checkout reads made-up ones in the other stories.
    test.skip(!published(names), 'the public files are not here')
    test.afterAll(({ app }) => app.call('workspace_close'))

    test('the figures of Twente are as they were reckoned elsewhere', async ({
      app,
      appPage: page,
      faults,
    }) => {
      publish(names, app.files)
      await app.call('workspace_create', { name: 'Regio Twente' })
      for (const { file, name } of await app.call('file_choose')) {
        const seen = await app.call('import_preview', { file, given: { certain: false } })
        const year = seen.school_year
        const given = { certain: false, ...(year === null ? {} : { school_year: year }) }
        await app.call('import_run', { file, given, job: name })
      }
      await app.call('region_rmc', { rmc: '12' })
      await page.goto(app.address)
      await area(page, 'Monitor')
      await page.getByRole('link', { name: /^Instroom vmbo-techniek 576/ }).click()
      await heading(page, 'Instroom vmbo-techniek')
      await figure(page, '576').waitFor()
      await figure(page, '3.560').waitFor()
      const said = 'In 2019–2020 koos 16,2% in de regio techniek, 3,1 punten minder dan de rest van Nederland'
      await page.getByRole('heading', { name: said }).waitFor()
      await picture(page, 'twente-intake')
      await go(page, '#/indicator?code=vmbo_exam_tech&measure=count', 'Examenkandidaten techniek')
      await figure(page, '471').waitFor()
      await figure(page, '479–494').waitFor()
      await page.getByText(/dienstverlening en producten telt sindsdien bij economie/).waitFor()
      await accessible(page, faults, 'exams of Twente')
      await picture(page, 'twente-exams')
    })
    test('another choice of technical is another figure', async ({ appPage: page }) => {
      await go(page, '#/indicator?code=vmbo_intake_tech&measure=count', 'Instroom vmbo-techniek')
      await figure(page, '576').waitFor()
      await page.getByLabel('Wat telt als techniek?').selectOption('hard')
      await figure(page, '518').waitFor()
      await expect(figure(page, '576'), 'the figure of before').toHaveCount(0)
      await page.getByLabel('Wat telt als techniek?').selectOption('')
      await figure(page, '576').waitFor()
    })
    test('a figure opens into the rows of its file', async ({ appPage: page, faults }) => {
      await figure(page, '576').getByRole('button').focus()
      await page.keyboard.press('Enter')
      await panel(page).getByText('01-leerlingen-vo-per-vestiging').waitFor()
      await panel(page).getByText('77 rijen tellen mee').waitFor()
      const counts = await panel(page).locator('tbody tr td:last-child').allInnerTexts()
      const sum = counts.reduce((all, one) => all + Number(one), 0)
      expect(sum, 'what the rows come to').toBe(576)
      await accessible(page, faults, 'where a figure comes from')
      await picture(page, 'twente-trace')
      await page.keyboard.press('Escape')
      await panel(page).waitFor({ state: 'detached' })
      const back = await page.evaluate(() => document.activeElement?.textContent?.trim())
      expect(back, 'where the focus went').toBe('576')
    })
    test('a school stands on a page of its own', async ({ app, appPage: page, faults }) => {
      await page.getByLabel('Uitsplitsen').selectOption('school')
      await page.getByText('00AH17').first().waitFor()
      await accessible(page, faults, 'by school')
      await picture(page, 'twente-schools')
      await page.locator('tr', { hasText: '00AH17' }).getByRole('link').first().click()
      await page.getByText('00AH17 · Enschede').waitFor()
      await figure(page, '44').waitFor()
      await accessible(page, faults, 'a school')
      await picture(page, 'twente-school')
      await leave(page, 'Afbeelding (SVG)')
      // By its short name.
      const made = (): string => {
        const name = readdirSync(app.files).find((one) => /^Het Stedelijk Lyceum.*\.svg$/.test(one))
        return name ? readFileSync(join(app.files, name), 'utf8') : ''
      }
      await expect.poll(made).toContain('</svg>')
      expect(made()).toContain('Examenkandidaten techniek: 30 (2023–2024)')
      await figure(page, '44').getByRole('button').click()
      await panel(page).getByText('lj 3').first().waitFor()
      await page.keyboard.press('Escape')
    })
  })

test.describe
  .serial('the monitor with the example region', () => {
    test('the example region shows its tiles', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto('about:blank')
      await page.goto(app.address)
      await area(page, 'Monitor')
      await page.getByText(/koos \d+,\d% in de regio techniek, .* dan de rest van Nederland/).waitFor()
      await page.getByText(/Instroom in TiB: index .* dan buiten TiB/).waitFor()
      await page.getByRole('heading', { name: 'Vmbo-tl en M-Tech' }).waitFor()
      await accessible(page, faults, 'the overview')
      await picture(page, 'monitor-overview')
    })

    test('an ambition draws its line, is altered, and goes', async ({ appPage: page, faults }) => {
      await page.getByRole('link', { name: /^Instroom vmbo-techniek/ }).click()
      await heading(page, 'Instroom vmbo-techniek')
      const road = page.locator('section[aria-labelledby=says] path[stroke="var(--c-target)"]')
      const said = page.locator('section[aria-labelledby=says] svg text', { hasText: 'Doel' })
      await road.first().waitFor()
      await page.getByRole('heading', { name: /^De regio groeide .* de rest van Nederland/ }).waitFor()
      await expect(said, 'labels of the target').toHaveCount(1)
      await page.getByText('De vooruitblik is een eenvoudige schatting').waitFor()
      await button(page, 'Ambitie toevoegen').click()
      await panel(page).getByLabel('Wat wilt u bereiken?').fill('Twee keer zo veel')
      await panel(page).getByLabel('Doel', { exact: true }).fill('vijf')
      await panel(page).getByLabel('Doel', { exact: true }).blur()
      await panel(page).getByText('Dit getal kan niet').waitFor()
      await panel(page).getByLabel('Doel', { exact: true }).fill('500')
      await panel(page).getByLabel('Doel', { exact: true }).blur()
      await page.getByText('Opgeslagen').first().waitFor()
      await page.getByText('Twee keer zo veel').first().waitFor()
      await said.nth(1).waitFor()
      await accessible(page, faults, 'an ambition')
      await picture(page, 'monitor-ambition')
      await panel(page).getByRole('button', { name: 'Verwijderen' }).click()
      await panel(page).waitFor({ state: 'detached' })
      await said.nth(1).waitFor({ state: 'detached' })
    })

    test('a table and a picture leave, by the clipboard and as a file', async ({ app, appPage: page }) => {
      await page.getByText('Aantal', { exact: true }).first().click()
      await page.waitForURL(/measure=count/)
      await page.getByRole('heading', { name: /^De regio staat in \d{4}–\d{4} op / }).waitFor()
      await leave(page, 'Kopieer als tabel')
      await page.getByText('Gekopieerd.').first().waitFor()
      const [first, ...rows] = (await clipboard(page, 'text/plain')).split('\n')
      expect(first).toMatch(/^Schooljaar\tOnze regio\t/)
      expect(rows).toHaveLength(5)
      expect(await clipboard(page, 'text/html'), 'a table for a document').toContain('<table>')
      await leave(page, 'Kopieer als afbeelding')
      await expect.poll(async () => Number(await clipboard(page, 'image/png'))).toBeGreaterThan(10_000)
      for (const [how, ending, first] of [
        ['Afbeelding (SVG)', 'svg', '<svg'],
        ['Afbeelding (PNG)', 'png', '\x89PNG'],
        ['Excel (XLSX)', 'xlsx', 'PK'],
        ['Tekst (CSV)', 'csv', '\xef\xbb\xbf'],
      ] as const) {
        await leave(page, how)
        const made = join(app.files, `Instroom vmbo-techniek.${ending}`)
        await expect.poll(() => begin(made).startsWith(first), `${how} is no ${ending}`).toBe(true)
      }
      const drawn = readFileSync(join(app.files, 'Instroom vmbo-techniek.svg'), 'utf8')
      expect(drawn, 'the picture leans on the page').not.toContain('var(--')
      expect(drawn, 'the picture has no source').toContain('Bron: ')
    })

    test('a figure of the region’s own stands among the others', async ({ appPage: page, faults }) => {
      await area(page, 'Monitor')
      await button(page, 'Eigen cijfer toevoegen').click()
      await panel(page).getByLabel('Naam').fill('Leerlingen op de techniekdag')
      await panel(page).getByLabel('Wat telt u?').fill('Wie zich meldde bij de ingang.')
      for (const value of ['120', '96,5']) {
        await panel(page).getByRole('button', { name: 'Schooljaar toevoegen' }).click()
        await panel(page)
          .getByRole('textbox', { name: /^Waarde in/ })
          .last()
          .fill(value)
        await panel(page)
          .getByRole('textbox', { name: /^Waarde in/ })
          .last()
          .blur()
      }
      await page.getByText('Opgeslagen').first().waitFor()
      await accessible(page, faults, 'an own figure')
      await picture(page, 'monitor-own')
      await page.getByRole('link', { name: /^Leerlingen op de techniekdag 120/ }).click()
      await heading(page, 'Leerlingen op de techniekdag')
      await figure(page, '96,5').getByRole('button').click()
      await panel(page).getByText('met de hand ingevuld').waitFor()
      await picture(page, 'monitor-own-depth')
    })

    test('courses, regions and schools have their pages', async ({ appPage: page, faults }) => {
      await go(page, '#/offer', 'Opleidingen')
      await page.getByText(/[1-9]\d* van de \d+ technische opleidingen zijn klein/).waitFor()
      await page.getByLabel('Klein: minder studenten dan').fill('1')
      await page.getByLabel('Klein: minder studenten dan').blur()
      await page.getByText(/(^|\D)0 van de \d+ technische opleidingen/).waitFor()
      await accessible(page, faults, 'courses')
      await go(page, '#/regions', 'Regio’s vergelijken')
      await page.getByText(/Onze regio: .* (boven|onder) het midden/).waitFor()
      await accessible(page, faults, 'regions')
      await go(page, '#/network?tab=organisation', 'Netwerk')
      await page.getByRole('row', { name: /Het Ambacht/ }).click()
      await page.getByRole('link', { name: 'Cijfers van deze school' }).click()
      await heading(page, 'Het Ambacht')
      await accessible(page, faults, 'a school of the network')
    })

    test('every page is fit to see: light and dark, large and small', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const pages = [
        ['overview', '#/monitor'],
        ['index', '#/indicator?code=vmbo_intake_tech'],
        ['share', '#/indicator?code=vmbo_intake_tech_share'],
        ['corrected', '#/indicator?code=vmbo_exam_tech&shrink=1'],
        ['tl', '#/indicator?code=vmbo_tl_tech_3&measure=share'],
        ['routes', '#/indicator?code=vmbo_intake_tech&measure=count&by=leerweg'],
        ['schools', '#/indicator?code=vmbo_intake_tech&measure=count&by=school'],
        ['domains', '#/indicator?code=mbo_stock_tech&measure=count&by=domain'],
        ['without', '#/indicator?code=mbo_graduates_tech'],
        ['offer', '#/offer'],
        ['regions', '#/regions'],
        ['school', '#/school?unit=90AA00'],
      ] as const
      await looks({ app, page, faults }, 'monitor', pages)
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
