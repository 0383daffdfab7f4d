// The whole road in a real browser: the app's pages over the loopback host, the service's page, and
// the traffic between the two.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { accessible, app, browser, end, folder, picture, publish, service, watch } from './hosts.mjs'
import { story } from './story.mjs'

const files = join(folder, 'files')
const real = publish(
  ['02-alle-vestigingen-vo.ca2020.csv', '01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz'],
  files,
)

const central = await service('Regio Twente')
const chromium = await browser()
const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } })
watch(page)
const button = (name, of = page) => of.getByRole('button', { name, exact: true }).first()
const area = (name) => page.getByRole('navigation').getByRole('link', { name }).click()
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor()

await page.goto(await app(files))
await story('a region begins with its name', async () => {
  await accessible(page, 'welcome')
  await picture(page, 'welcome')
  await page.getByLabel('Naam van de regio').fill('Regio Twente')
  await button('Begin').click()
  await button('Verder').click()
  await button('Dit doe ik later').click()
  await page.getByRole('navigation').waitFor()
  await accessible(page, 'start, empty')
  await picture(page, 'start-empty')
})

if (real) {
  await story('public files come in, and a region is taken over', async () => {
    await area('Gegevens')
    await button('Kies bestanden').click()
    await button('Lees 2 bestanden in').click()
    await page.getByRole('cell', { name: '2019–20' }).first().waitFor()
    await accessible(page, 'data')
    await picture(page, 'data')
    await button('Sluiten').click()
    await page.getByText('Regio', { exact: true }).click()
    await page.getByRole('radio', { name: /Twente/ }).check()
    await accessible(page, 'region')
    await picture(page, 'region')
    await area('Monitor')
    await page.getByRole('link', { name: /^Instroom vmbo-techniek 576/ }).click()
    await page.getByRole('cell', { name: '576' }).first().waitFor()
    await accessible(page, 'monitor')
    await picture(page, 'monitor-2019')
  })
} else {
  console.log('# the public files are not here: import is skipped')
}

await story('an activity is saved while it is typed', async () => {
  await area('Planning')
  await button('Nieuwe activiteit').click()
  await page.getByLabel('Titel').fill('Techniekdag')
  await page.getByLabel('Begin').fill('2026-10-01')
  await page.getByLabel('Einde').fill('2026-10-02')
  await page.getByLabel('Einde').blur()
  await page.getByText('Opgeslagen').first().waitFor()
  await accessible(page, 'planning')
  await area('Start')
  await area('Planning')
  await page.getByRole('row', { name: /Techniekdag/ }).waitFor()
})

await story('a school, a college and a company become a partnership', async () => {
  for (const [name, kind] of [
    ['Vmbo Het Waterland', 'Vmbo-school'],
    ['ROC Voorbeeld', 'Mbo-college'],
    ['Metaalbedrijf Vos', 'Bedrijf'],
  ]) {
    await area('Netwerk')
    await page.getByText('Organisaties', { exact: true }).first().click()
    await button('Nieuwe organisatie').click()
    await page.getByLabel('Naam', { exact: true }).fill(name)
    await page.locator('.panel').getByText(kind, { exact: true }).click()
    await page.getByText('Opgeslagen').first().waitFor()
    await page.getByRole('row', { name: new RegExp(name) }).waitFor()
  }
  await accessible(page, 'organisations')
  await page.getByText('Samenwerkingen', { exact: true }).first().click()
  await button('Nieuwe samenwerking').click()
  await page.getByLabel('Naam', { exact: true }).fill('Techniekpact')
  for (const name of ['Waterland', 'ROC', 'Vos']) {
    await page.getByPlaceholder('Zoek een organisatie').fill(name)
    await page.getByRole('listbox').getByRole('option').first().click()
  }
  await page.getByRole('row', { name: /Techniekpact/ }).waitFor()
  await accessible(page, 'network')
  await picture(page, 'partnership')
})

await story('the report is made and can be opened', async () => {
  await area('Jaarverslag')
  await heading('Jaarverslag')
  await accessible(page, 'report')
  await button('Maak pdf').click()
  await page
    .getByText(/Het verslag is klaar: \d+ bladzijden/)
    .first()
    .waitFor()
  await picture(page, 'report')
  const made = join(files, 'jaarverslag-2026-2027-regio-twente.pdf')
  if (statSync(made).size < 20_000) throw new Error('the report is too small to be one')
  await button('Open het verslag').click()
})

await story('the laptop enrols, and the first summary goes', async () => {
  await area('Synchronisatie')
  await heading('Synchronisatie')
  await accessible(page, 'enrol')
  await picture(page, 'enrol')
  await page.getByLabel('Adres van de landelijke dienst').fill(central.address)
  await page.getByLabel('Code', { exact: true }).fill('AAAA-AAAA-AAAA')
  await button('Meld deze laptop aan').click()
  // There is no keychain here, so the app asks before it uses a file.
  await button('Bewaar in een bestand dat alleen ik kan lezen').click()
  await page.getByText('Deze code klopt niet').waitFor()
  await page.getByLabel('Code', { exact: true }).fill(central.code())
  await button('Meld deze laptop aan').click()
  await button('Bewaar in een bestand dat alleen ik kan lezen').click()
  await page.getByText('Er is nog niets verstuurd.').waitFor()
  await page.getByText('Met vmbo, mbo en bedrijf').waitFor()
  await page.getByText('Precies', { exact: true }).click()
  await page.getByText('"builds_on"').or(page.getByText('"school_year": 2026')).first().waitFor()
  await page.getByText('In woorden', { exact: true }).click()
  await accessible(page, 'sync')
  await picture(page, 'sync-before')
  await button('Verstuur samenvatting').click()
  await page.getByText('1 bericht is verstuurd en ontvangen.').first().waitFor()
  await page.getByText('aan beide kanten hetzelfde').first().waitFor()
  await picture(page, 'sync')
})

const national = await chromium.newPage({ viewport: { width: 1280, height: 800 } })
watch(national)
await story('the national team sees the summary and publishes news', async () => {
  await national.goto(central.address)
  await accessible(national, 'sign in')
  await national.getByLabel(/mail/i).fill(central.mail)
  await national.getByLabel('Wachtwoord').fill(central.password)
  await button('Aanmelden', national).click()
  await national.getByRole('link', { name: 'Regio Twente' }).first().waitFor()
  await accessible(national, 'national start')
  await picture(national, 'national')
  await national.getByRole('link', { name: 'Regio Twente' }).first().click()
  await national.getByRole('heading', { level: 1, name: 'Regio Twente' }).waitFor()
  await national.getByText('gepland').or(national.getByText('idee')).first().waitFor()
  await accessible(national, 'national region')
  await picture(national, 'national-region')
  await national.getByRole('navigation').getByRole('link', { name: 'Nieuws' }).click()
  await national.getByLabel('Titel').fill('Landelijke dag op 12 maart')
  await national.getByLabel('Tekst').fill('Zet de datum vast.\n\nHet programma volgt.')
  await button('Publiceren', national).click()
  await national.getByRole('heading', { name: 'Landelijke dag op 12 maart' }).waitFor()
  await accessible(national, 'national news')
  await picture(national, 'national-news')
})

await story('the news is in the app', async () => {
  await button('Haal nieuws op').click()
  const item = page.getByText('Landelijke dag op 12 maart')
  await item.click()
  await page.getByText('Het programma volgt.').waitFor()
  await accessible(page, 'news')
  await picture(page, 'sync-news')
  await area('Start')
  await page.getByText('Landelijke dag op 12 maart').waitFor()
  await accessible(page, 'start')
})

await story('the example region shows its figures in both languages, light and dark', async () => {
  await area('Instellingen')
  await button('Werkruimte sluiten').click()
  await page.getByRole('button', { name: /Open een voorbeeldregio/ }).click()
  await page.getByRole('navigation').waitFor()
  const pages = ['Start', 'Planning', 'Netwerk', 'Monitor', 'Gegevens', 'Instellingen']
  const names = ['start', 'planning', 'network', 'monitor', 'data', 'settings']
  for (const [size, width, height] of [
    ['', 1280, 800],
    ['-small', 1024, 700],
  ]) {
    await page.setViewportSize({ width, height })
    for (const [place, name] of names.entries()) {
      await area(pages[place])
      await page.getByRole('main').waitFor()
      await page.waitForTimeout(150)
      await picture(page, `example-${name}${size}`)
    }
  }
  await page.getByText('Donker', { exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  for (const name of [
    'Start',
    'Planning',
    'Network',
    'Monitor',
    'Yearly report',
    'Synchronise',
    'Settings',
  ]) {
    await area(name)
    await page.getByRole('main').waitFor()
    await page.waitForTimeout(150)
    await accessible(page, `${name}, dark`)
    await picture(page, `dark-${name.toLowerCase().replaceAll(' ', '-')}`)
  }
})

await end(chromium)
