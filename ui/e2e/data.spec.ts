// The page of data in a real browser: what is in, what helps, files that are refused, asked about or
// explained by hand, and colleges with a share in the region.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, accessible, expect, picture, test } from './hosts'
import { zip } from './zip'

/** The files that the dialog picks, in the place of those that it picked before. */
function offer(app: App, given: Record<string, string | Buffer>): void {
  for (const name of readdirSync(app.files)) rmSync(join(app.files, name))
  for (const [name, content] of Object.entries(given)) writeFileSync(join(app.files, name), content)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const area = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name }).click()
async function settings(page: Page, tab: string, name = 'Instellingen'): Promise<void> {
  await area(page, name)
  await page.getByRole('banner').getByText(tab, { exact: true }).click()
}
const tab = (page: Page, name: string) =>
  page.getByRole('main').getByText(name, { exact: true }).first().click()
const file = (page: Page, name: string) => page.getByRole('article', { name })
const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
/** A file may be read in only when nothing is asked any more. */
const ready = (page: Page) => page.getByRole('button', { name: /^Lees .* in$/ })

const header =
  'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;' +
  [1, 2, 3, 4, 5, 6]
    .flatMap((year) => ['MAN', 'VROUW'].map((sex) => `LEER- OF VERBLIJFSJAAR ${year} - ${sex}`))
    .join(';')
const pupils = (third: number) =>
  [
    header,
    `90AA;90AA00;Het Ambacht;WILGENOORD;Voorbeeld;VMBO BL;Techniek;Bouwen, Wonen en Interieur;0451;BWI;0;0;0;0;${third};3;9;2;0;0;0;0`,
    '90ZZ;90ZZ00;Vmbo Verdwenen;HOOGSLUIS;Voorbeeld;VMBO BL;Techniek;Bouwen, Wonen en Interieur;0451;BWI;0;0;0;0;5;1;4;0;0;0;0;0',
    'stuk;1',
    '',
  ].join('\r\n')
const clubs = (rows: string[]) => `Gemeente;Jaar;Aantal jongeren;Opmerking\n${rows.join('\n')}\n`

test.describe
  .serial('the page of data', () => {
    let before = 0

    test('what is in is listed, and what helps most is said first', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await page.goto(app.address)
      await page.getByRole('button', { name: /Open een voorbeeldregio/ }).click()
      await page.getByRole('navigation').waitFor()
      await settings(page, 'Gegevens')
      before = (await app.call('imports')).length
      await page
        .getByRole('rowheader')
        .nth(before - 1)
        .waitFor()
      await text(page, 'U hebt “Studenten, instroom en gediplomeerden mbo” nog niet.')
      await page.getByRole('button', { name: /Toon alle 11/ }).click()
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Alle vestigingen vo' })
        .getByText('aanwezig')
        .waitFor()
      await page.getByRole('listitem').filter({ hasText: 'Prognose' }).getByText('ontbreekt').waitFor()
      await accessible(page, faults, 'data: files')
      await picture(page, 'data-files')
    })

    test('a file that is no good is refused in words, and nothing changes', async ({
      app,
      appPage: page,
      faults,
    }) => {
      offer(app, { 'leeg.csv': '', 'foto.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
      await button(page, 'Kies bestanden').click()
      await file(page, 'leeg.csv').getByText('Het bestand leeg.csv is leeg').waitFor()
      await file(page, 'leeg.csv').getByText('file_empty').waitFor()
      await file(page, 'foto.csv').getByText('file_binary').waitFor()
      await accessible(page, faults, 'data: refused')
      await picture(page, 'data-refused')
      await expect(ready(page), 'may be read in').toHaveCount(0)
      await button(page, 'Sluiten').click()
      expect((await app.call('imports')).length).toEqual(before)
    })

    test('a list of people gets an honest answer', async ({ app, appPage: page, faults }) => {
      offer(app, { 'contacten.csv': 'Naam;E-mail;Functie\nSanne;sanne@voorbeeld.nl;decaan\n' })
      await button(page, 'Kies bestanden').click()
      await file(page, 'contacten.csv').getByText('lijkt een lijst met mensen (kolommen: e-mail)').waitFor()
      await accessible(page, faults, 'data: a list of people')
      await picture(page, 'data-people')
      await button(page, 'Lees in als relatielijst').click()
      await page.getByRole('heading', { level: 1, name: 'Lijst inlezen' }).waitFor()
      await page.getByText('1 rij gaat mee').waitFor()
      await accessible(page, faults, 'a list of people, to be read in')
      // It is looked at there from now on.
      await page.goBack()
      await expect(file(page, 'contacten.csv')).toHaveCount(0)
    })

    test('another year than the name says is asked about, and then taken', async ({
      app,
      appPage: page,
      faults,
    }) => {
      offer(app, { 'leerlingen-2019.csv': pupils(20) })
      await button(page, 'Kies bestanden').click()
      const chosen = file(page, 'leerlingen-2019.csv')
      await chosen.getByText('komt uit de bestandsnaam').waitFor()
      await chosen.getByLabel('Van welke datum').selectOption('2015')
      await chosen.getByText('De naam zegt 2019–2020. Toch 2015–2016?').waitFor()
      await accessible(page, faults, 'data: the year is asked')
      await picture(page, 'data-year')
      await expect(ready(page), 'may be read in').toHaveCount(0)
      await button(page, 'Ja, 2015–2016').click()
      await chosen.getByText('1 rij overgeslagen').click()
      await chosen.getByText('stuk;1').waitFor()
      await button(page, 'Lees bestand in').click()
      await chosen.getByText(/Ingelezen: 2 nieuw/).waitFor()
      const [came] = await app.call('imports')
      expect([came?.file_name, came?.years, came?.rows_rejected]).toEqual(['leerlingen-2019.csv', [2015], 1])
      await button(page, 'Sluiten').click()
    })

    test('an import shows its rejected rows, and which school was placed by name', async ({
      app,
      appPage: page,
      faults,
    }) => {
      // Another day: nothing of the import is in memory any more.
      await page.goto('about:blank')
      await page.goto(app.address)
      await settings(page, 'Gegevens')
      await page
        .getByRole('button', { name: /leerlingen-2019\.csv$/ })
        .first()
        .click()
      await text(page, 'Regel 4: te veel of te weinig kolommen')
      const school = page.getByRole('listitem').filter({ hasText: 'Vmbo Verdwenen' })
      await school.getByText('→ Hoogsluis').waitFor()
      await accessible(page, faults, 'data: an import')
      await picture(page, 'data-import')
      await button(page, 'Bewaar alle rijen als bestand').click()
      const saved = join(app.files, 'overgeslagen uit leerlingen-2019.csv.csv')
      await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toContain('stuk;1')
      expect(readFileSync(saved, 'utf8').trim().split('\n').slice(1)).toEqual([
        '4;"te veel of te weinig kolommen; haal het bestand opnieuw op";"stuk;1"',
      ])
    })

    test('a newer file takes the place of an older one', async ({ app, appPage: page }) => {
      offer(app, { 'leerlingen-1-10-2015.csv': pupils(26) })
      await page.getByRole('button', { name: 'leerlingen-2019.csv vervangen', exact: true }).click()
      await text(page, 'Dit komt in de plaats van leerlingen-2019.csv.')
      await button(page, 'Lees bestand in').click()
      await text(page, /Ingelezen: 1 veranderd, 1 gelijk aan wat er al was en 1 overgeslagen/)
      await button(page, 'Sluiten').click()
      await page
        .getByRole('row')
        .filter({ hasText: 'leerlingen-2019.csv' })
        .getByText('vervangen', { exact: true })
        .waitFor()
    })

    test('what is taken back is put back by one press', async ({ app, appPage: page, faults }) => {
      await page.getByRole('button', { name: 'leerlingen-1-10-2015.csv weghalen', exact: true }).click()
      await page.getByText('leerlingen-1-10-2015.csv is weggehaald.').waitFor()
      await text(page, '1 weggehaald bestand')
      await accessible(page, faults, 'data: taken back')
      await page.getByRole('button', { name: 'Terughalen' }).click()
      await page.getByRole('button', { name: 'leerlingen-1-10-2015.csv weghalen', exact: true }).waitFor()
      expect((await app.call('imports')).filter((one) => one.withdrawn).length).toEqual(0)
    })

    test('an edition gets another day, and undo puts back the one before', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const edition = async () =>
        (await app.call('imports')).find((one) => one.file_name === 'leerlingen-1-10-2015.csv')?.edition
      const before = await edition()
      await page
        .getByRole('button', { name: /leerlingen-1-10-2015\.csv$/ })
        .first()
        .click()
      await button(page, 'Andere dag').click()
      const day = page.getByLabel('Uitgave van')
      await expect(day).toBeVisible()
      await accessible(page, faults, 'data: day of an edition')
      await day.fill('1-3-2024')
      await day.press('Enter')
      const chosen = page.getByText('Uitgave van 1 mrt 2024')
      await expect(chosen).toBeVisible()
      expect(await edition()).toEqual('2024-03-01')
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
      await expect(chosen).toHaveCount(0)
      await expect(page.getByText(/^Uitgave van /)).toBeVisible()
      expect(await edition()).toEqual(before)
    })

    test('a table of any kind is explained, and its figure is in the monitor', async ({
      app,
      appPage: page,
      faults,
    }) => {
      offer(app, {
        'jongeren.csv': clubs([
          'Wilgenoord;2024;12;',
          'Hoogsluis;2024;<5;geschat',
          'Kanaalstad;2024;veel;',
          'Zandrecht;2025;15;',
        ]),
      })
      await button(page, 'Kies bestanden').click()
      await button(page, 'Zeg zelf wat erin staat').click()
      await page.getByRole('heading', { name: 'Wat staat er in jongeren.csv?' }).waitFor()
      await page.getByRole('cell', { name: '1–4', exact: true }).waitFor()
      await text(page, '1 van de 4 rijen kan niet')
      await expect(page.getByLabel('Waar staat het getal?')).toHaveValue('Aantal jongeren')
      await page.getByLabel('Waar staat het getal?').selectOption('Opmerking')
      await text(page, 'Hoogsluis;2024;<5;geschat')
      await page.getByLabel('Waar staat het getal?').selectOption('Aantal jongeren')
      await button(page, 'Lees bestand in').click()
      await text(page, 'Vul een naam in.')
      await accessible(page, faults, 'data: columns')
      await picture(page, 'data-columns')
      await page.getByLabel('Naam', { exact: true }).fill('Jongeren in een techniekclub')
      await page.getByLabel('Waar komt het vandaan?').fill('Eigen telling')
      await button(page, 'Lees bestand in').click()
      await text(page, /Ingelezen: 3 nieuwe rijen en 1 overgeslagen/)
      const own = (await app.call('own_indicators')).find((one) => one.mapping)
      expect([own?.name, own?.source, own?.mapping?.count]).toEqual([
        'Jongeren in een techniekclub',
        'Eigen telling',
        'Aantal jongeren',
      ])
      const { figures } = await app.call('monitor', {
        indicators: [own?.id],
        scopes: ['region'],
        shrink_corrected: false,
      })
      expect(figures.map((one) => [one.school_year, one.value, one.low, one.high])).toEqual([
        [2024, null, 13, 16],
        [2025, 15, 15, 15],
      ])
      await button(page, 'Sluiten').click()
    })

    test('the next time the same columns are known', async ({ app, appPage: page, faults }) => {
      offer(app, {
        'jongeren-nieuw.csv': clubs(['Wilgenoord;2026;20;']),
        'twee.zip': zip({
          'oud.csv': clubs(['Wilgenoord;2021;8;']),
          'ouder.csv': clubs(['Wilgenoord;2020;7;']),
        }),
      })
      await button(page, 'Kies bestanden').click()
      await file(page, 'jongeren-nieuw.csv').getByText('Deze kolommen hebt u eerder uitgelegd.').waitFor()
      await file(page, 'jongeren-nieuw.csv').getByText('Jongeren in een techniekclub').waitFor()
      // One file, two tables: which of them is asked.
      await file(page, 'twee.zip').getByText('several_tables').waitFor()
      await accessible(page, faults, 'data: several tables')
      await picture(page, 'data-several')
      await file(page, 'twee.zip').getByLabel('Welke tabel?').selectOption('ouder.csv')
      await file(page, 'twee.zip').getByText('Jongeren in een techniekclub').waitFor()
      await button(page, 'Lees 2 bestanden in').click()
      await file(page, 'twee.zip')
        .getByText(/Ingelezen: 1 nieuw/)
        .waitFor()
      const own = (await app.call('own_indicators')).find((one) => one.mapping)
      const { figures } = await app.call('monitor', {
        indicators: [own?.id],
        scopes: ['region'],
        shrink_corrected: false,
      })
      expect(figures.map((one) => one.school_year)).toEqual([2020, 2024, 2025, 2026])
      await button(page, 'Sluiten').click()
    })

    test('a college counts for the share that is typed', async ({ app, appPage: page, faults }) => {
      await tab(page, 'Mbo-instellingen')
      const share = page.getByLabel('Deel van ROC Kanaalstreek in uw regio, in procenten')
      await share.fill('120')
      await text(page, '120% kan niet.')
      await accessible(page, faults, 'data: colleges')
      await picture(page, 'data-colleges')
      await share.fill('60')
      await page.getByRole('row').filter({ hasText: 'ROC Kanaalstreek' }).getByText('met de hand').waitFor()
      const college = (await app.call('colleges')).find((one) => one.name === 'ROC Kanaalstreek')
      expect([college?.percent, college?.by_hand]).toEqual([60, true])
    })

    test('the region says how it stands in the national list', async ({ appPage: page, faults }) => {
      await tab(page, 'Regio')
      await page.getByRole('heading', { name: 'De landelijke regio-indeling' }).waitFor()
      await accessible(page, faults, 'data: region')
      await picture(page, 'data-region')
    })

    test('a list of regions from a file says what is doubtful, and undo takes it back', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const names = async () => (await app.call('national_list')).regions.map((one) => one.name)
      const unknown = page.getByText('Gemeente GM0999 kennen we niet. Zij staat bij West.')
      const before = await names()
      const rows = ['oost;Oost;GM0153', 'west;West;GM0153', 'west;West;GM0999']
      offer(app, { 'regios.csv': `region;name;gm\n${rows.join('\n')}\n` })
      await button(page, 'Uit een bestand inlezen').click()
      await expect(unknown).toBeVisible()
      await expect(page.getByText('Enschede telt in meer regio’s tegelijk mee: Oost, West.')).toBeVisible()
      await accessible(page, faults, 'data: doubts about regions')
      await picture(page, 'data-region-doubts')
      expect(await names()).toEqual(['Oost', 'West'])
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
      await expect(unknown).toHaveCount(0)
      expect(await names()).toEqual(before)
    })

    test('the same in English and in the dark, with little room', async ({ app, appPage: page, faults }) => {
      await area(page, 'Instellingen')
      await page.getByText('Donker', { exact: true }).click()
      await page.getByText('English', { exact: true }).click()
      await page.setViewportSize({ width: 1024, height: 700 })
      await settings(page, 'Data', 'Settings')
      await text(page, 'You don’t have “Studenten, instroom en gediplomeerden mbo” yet.')
      await accessible(page, faults, 'data: files, dark')
      await picture(page, 'dark-data-files')
      offer(app, { 'other.csv': 'Gemeente;Peildatum;Meisjes\nWilgenoord;1-10-2024;4\n' })
      await button(page, 'Choose files').click()
      await button(page, 'Say yourself what is in it').click()
      await page.getByRole('cell', { name: '2024–2025' }).waitFor()
      await accessible(page, faults, 'data: columns, dark')
      await picture(page, 'dark-data-columns')
      await button(page, 'Back to the files').click()
      for (const [name, head] of [
        ['Mbo colleges', /mbo colleges count in your region/],
        ['Region', 'Who we are'],
      ] as const) {
        await tab(page, name)
        await page.getByRole('heading', { name: head }).waitFor()
        await accessible(page, faults, `data: ${name}, dark`)
        await picture(page, `dark-data-${name.toLowerCase().replaceAll(' ', '-')}`)
      }
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
