// The page of data in a real browser: what is in, what helps, files that are refused, asked about or
// explained by hand, and colleges with a share in the region.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessible, app, browser, calls, end, folder, picture, watch } from './hosts.mjs'
import { story } from './story.mjs'

const files = join(folder, 'files')
mkdirSync(files)
const address = await app(files)
const chromium = await browser()
const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } })
watch(page)

const call = calls(address)
/** The files that the dialog picks, in the place of those that it picked before. */
function offer(given) {
  for (const name of readdirSync(files)) rmSync(join(files, name))
  for (const [name, content] of Object.entries(given)) writeFileSync(join(files, name), content)
}
function same(found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`${a} is not ${b}`)
}

const button = (name) => page.getByRole('button', { name, exact: true }).first()
const area = (name) => page.getByRole('navigation').first().getByRole('link', { name }).click()
const tab = (name) => page.getByRole('main').getByText(name, { exact: true }).first().click()
const file = (name) => page.getByRole('article', { name })
const text = (words) => page.getByText(words).first().waitFor()

const header =
  'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;' +
  [1, 2, 3, 4, 5, 6]
    .flatMap((year) => ['MAN', 'VROUW'].map((sex) => `LEER- OF VERBLIJFSJAAR ${year} - ${sex}`))
    .join(';')
const pupils = (third) =>
  [
    header,
    `90AA;90AA00;Vmbo Wilgenoord;WILGENOORD;Voorbeeld;VMBO BL;Techniek;Bouwen, Wonen en Interieur;0451;BWI;0;0;0;0;${third};3;9;2;0;0;0;0`,
    '90ZZ;90ZZ00;Vmbo Verdwenen;HOOGSLUIS;Voorbeeld;VMBO BL;Techniek;Bouwen, Wonen en Interieur;0451;BWI;0;0;0;0;5;1;4;0;0;0;0;0',
    'stuk;1',
    '',
  ].join('\r\n')
const clubs = (rows) => `Gemeente;Jaar;Aantal jongeren;Opmerking\n${rows.join('\n')}\n`

/** A zip file with its entries stored as they are. */
function zip(entries) {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  const locals = []
  const list = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const [title, body] = [Buffer.from(name), Buffer.from(content)]
    const crc = (body.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ -1) >>> 0
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc, 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, title, body])
    locals.push(local)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, title]))
    at += local.length
  }
  const central = Buffer.concat(list)
  const last = Buffer.alloc(22)
  last.write('PK\x05\x06')
  last.writeUInt16LE(list.length, 8)
  last.writeUInt16LE(list.length, 10)
  last.writeUInt32LE(central.length, 12)
  last.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, last])
}

await page.goto(address)
await page.getByRole('button', { name: /Open een voorbeeldregio/ }).click()
await page.getByRole('navigation').waitFor()
let before = 0

await story('what is in is listed, and what helps most is said first', async () => {
  await area('Gegevens')
  before = (await call('imports')).length
  await page
    .getByRole('rowheader')
    .nth(before - 1)
    .waitFor()
  await text('U hebt nog geen “Studenten, instroom en gediplomeerden mbo”.')
  await page.getByRole('button', { name: /Toon alle 11/ }).click()
  await page.getByRole('listitem').filter({ hasText: 'Alle vestigingen vo' }).getByText('aanwezig').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Prognose' }).getByText('ontbreekt').waitFor()
  await accessible(page, 'data: files')
  await picture(page, 'data-files')
})

await story('a file that is no good is refused in words, and nothing changes', async () => {
  offer({ 'leeg.csv': '', 'foto.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
  await button('Kies bestanden').click()
  await file('leeg.csv').getByText('Het bestand leeg.csv is leeg').waitFor()
  await file('leeg.csv').getByText('file_empty').waitFor()
  await file('foto.csv').getByText('file_binary').waitFor()
  await accessible(page, 'data: refused')
  await picture(page, 'data-refused')
  if ((await page.getByRole('button', { name: /^Lees .* in$/ }).count()) > 0)
    throw new Error('may be read in')
  await button('Sluiten').click()
  same((await call('imports')).length, before)
})

await story('another year than the name says is asked about, and then taken', async () => {
  offer({ 'leerlingen-2019.csv': pupils(20) })
  await button('Kies bestanden').click()
  const chosen = file('leerlingen-2019.csv')
  await chosen.getByText('afgeleid uit de bestandsnaam').waitFor()
  await chosen.getByLabel('Van welke datum').selectOption('2015')
  await chosen.getByText('De naam zegt 2019–2020. Toch 2015–2016?').waitFor()
  await accessible(page, 'data: the year is asked')
  await picture(page, 'data-year')
  if ((await page.getByRole('button', { name: /^Lees .* in$/ }).count()) > 0)
    throw new Error('may be read in')
  await button('Ja, 2015–2016').click()
  await chosen.getByText('1 rij kunnen we niet lezen').click()
  await chosen.getByText('stuk;1').waitFor()
  await button('Lees bestand in').click()
  await chosen.getByText(/Ingelezen: 2 nieuw/).waitFor()
  const [came] = await call('imports')
  same([came.file_name, came.years, came.rows_rejected], ['leerlingen-2019.csv', [2015], 1])
  await button('Sluiten').click()
})

await story('an import shows its rejected rows, and which school was placed by name', async () => {
  // Another day: nothing of the import is in memory any more.
  await page.goto('about:blank')
  await page.goto(address)
  await area('Gegevens')
  await page
    .getByRole('button', { name: /leerlingen-2019\.csv$/ })
    .first()
    .click()
  await text('Regel 4: te veel of te weinig kolommen')
  const school = page.getByRole('listitem').filter({ hasText: 'Vmbo Verdwenen' })
  await school.getByText('→ Hoogsluis').waitFor()
  await accessible(page, 'data: an import')
  await picture(page, 'data-import')
  await button('Bewaar alle rijen als bestand').click()
  const saved = join(files, 'afgekeurd uit leerlingen-2019.csv.csv')
  for (let wait = 0; wait < 50 && !existsSync(saved); wait += 1) await page.waitForTimeout(100)
  same(readFileSync(saved, 'utf8').trim().split('\n').slice(1), ['4;te veel of te weinig kolommen;"stuk;1"'])
})

await story('a newer file takes the place of an older one', async () => {
  offer({ 'leerlingen-1-10-2015.csv': pupils(26) })
  await page.getByRole('button', { name: 'leerlingen-2019.csv vervangen', exact: true }).click()
  await text('Dit komt in de plaats van leerlingen-2019.csv.')
  await button('Lees bestand in').click()
  await text(/Ingelezen: 0 nieuw, 1 veranderd, 1 gelijk/)
  await button('Sluiten').click()
  await page
    .getByRole('row')
    .filter({ hasText: 'leerlingen-2019.csv' })
    .getByText('vervangen', { exact: true })
    .waitFor()
})

await story('what is taken back is put back by one press', async () => {
  await page.getByRole('button', { name: 'leerlingen-1-10-2015.csv terugnemen', exact: true }).click()
  await page.getByRole('main').getByText('leerlingen-1-10-2015.csv is teruggenomen.').waitFor()
  await text('1 teruggenomen bestand')
  await accessible(page, 'data: taken back')
  await page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByRole('button', { name: 'leerlingen-1-10-2015.csv terugnemen', exact: true }).waitFor()
  same((await call('imports')).filter((one) => one.withdrawn).length, 0)
})

await story('a table of any kind is explained, and its figure is in the monitor', async () => {
  offer({
    'jongeren.csv': clubs([
      'Wilgenoord;2024;12;',
      'Hoogsluis;2024;<5;geschat',
      'Kanaalstad;2024;veel;',
      'Zandrecht;2025;15;',
    ]),
  })
  await button('Kies bestanden').click()
  await button('Zeg zelf wat erin staat').click()
  await page.getByRole('heading', { name: 'Wat staat er in jongeren.csv?' }).waitFor()
  await page.getByRole('cell', { name: '1–4', exact: true }).waitFor()
  await text('1 van de 4 rijen kan niet')
  same(await page.getByLabel('Waar staat het getal?').inputValue(), 'Aantal jongeren')
  await page.getByLabel('Waar staat het getal?').selectOption('Opmerking')
  await text('Hoogsluis;2024;<5;geschat')
  await page.getByLabel('Waar staat het getal?').selectOption('Aantal jongeren')
  await button('Lees bestand in').click()
  await text('Vul een naam in.')
  await accessible(page, 'data: columns')
  await picture(page, 'data-columns')
  await page.getByLabel('Naam', { exact: true }).fill('Jongeren in een techniekclub')
  await page.getByLabel('Waar komt het vandaan?').fill('Eigen telling')
  await button('Lees bestand in').click()
  await text(/Ingelezen: 3 nieuw, 0 veranderd, 0 gelijk, 1 afgekeurd/)
  const [own] = await call('own_indicators')
  same(
    [own.name, own.source, own.mapping.count],
    ['Jongeren in een techniekclub', 'Eigen telling', 'Aantal jongeren'],
  )
  const { figures } = await call('monitor', {
    indicators: [own.id],
    scopes: ['region'],
    shrink_corrected: false,
  })
  same(
    figures.map((one) => [one.school_year, one.value, one.low, one.high]),
    [
      [2024, null, 13, 16],
      [2025, 15, 15, 15],
    ],
  )
  await button('Sluiten').click()
})

await story('the next time the same columns are known', async () => {
  offer({
    'jongeren-nieuw.csv': clubs(['Wilgenoord;2026;20;']),
    'twee.zip': zip({ 'oud.csv': clubs(['Wilgenoord;2021;8;']), 'ouder.csv': clubs(['Wilgenoord;2020;7;']) }),
  })
  await button('Kies bestanden').click()
  await file('jongeren-nieuw.csv').getByText('Deze kolommen hebt u eerder uitgelegd.').waitFor()
  await file('jongeren-nieuw.csv').getByText('Jongeren in een techniekclub').waitFor()
  // One file, two tables: which of them is asked.
  await file('twee.zip').getByText('several_tables').waitFor()
  await accessible(page, 'data: several tables')
  await picture(page, 'data-several')
  await file('twee.zip').getByLabel('Welke tabel?').selectOption('ouder.csv')
  await file('twee.zip').getByText('Jongeren in een techniekclub').waitFor()
  await button('Lees 2 bestanden in').click()
  await file('twee.zip')
    .getByText(/Ingelezen: 1 nieuw/)
    .waitFor()
  const [own] = await call('own_indicators')
  const { figures } = await call('monitor', {
    indicators: [own.id],
    scopes: ['region'],
    shrink_corrected: false,
  })
  same(
    figures.map((one) => one.school_year),
    [2020, 2024, 2025, 2026],
  )
  await button('Sluiten').click()
})

await story('a college counts for the share that is typed', async () => {
  await tab('Mbo-instellingen')
  const share = page.getByLabel('Deel van ROC Voorbeeld in uw regio, in procenten')
  await share.fill('120')
  await text('120% kan niet.')
  await accessible(page, 'data: colleges')
  await picture(page, 'data-colleges')
  await share.fill('60')
  await page.getByRole('row').filter({ hasText: 'ROC Voorbeeld' }).getByText('met de hand').waitFor()
  const college = (await call('colleges')).find((one) => one.name === 'ROC Voorbeeld')
  same([college.percent, college.by_hand], [60, true])
})

await story('the region says how it stands in the national list', async () => {
  await tab('Regio')
  await page.getByRole('heading', { name: 'De landelijke lijst' }).waitFor()
  await accessible(page, 'data: region')
  await picture(page, 'data-region')
})

await story('the same in English and in the dark, with little room', async () => {
  await area('Instellingen')
  await page.getByText('Donker', { exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  await page.setViewportSize({ width: 1024, height: 700 })
  await area('Data')
  await text('You don’t have “Studenten, instroom en gediplomeerden mbo” yet.')
  await accessible(page, 'data: files, dark')
  await picture(page, 'dark-data-files')
  offer({ 'other.csv': 'Gemeente;Peildatum;Meisjes\nWilgenoord;1-10-2024;4\n' })
  await button('Choose files').click()
  await button('Say yourself what is in it').click()
  await page.getByRole('cell', { name: '2024–2025' }).waitFor()
  await accessible(page, 'data: columns, dark')
  await picture(page, 'dark-data-columns')
  await button('Back to the files').click()
  for (const [name, head] of [
    ['Mbo colleges', /mbo colleges count in your region/],
    ['Region', 'Who we are'],
  ]) {
    await tab(name)
    await page.getByRole('heading', { name: head }).waitFor()
    await accessible(page, `data: ${name}, dark`)
    await picture(page, `dark-data-${name.toLowerCase().replaceAll(' ', '-')}`)
  }
})

await end(chromium)
