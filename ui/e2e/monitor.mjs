// The monitor in a real browser: figures of the public files where they are here, and of the example
// region everywhere; where they come from, and how they leave.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessible, app, browser, calls, end, folder, picture, publish, watch } from './hosts.mjs'
import { story } from './story.mjs'

const files = join(folder, 'files')
const real = publish(
  [
    '02-alle-vestigingen-vo.ca2020.csv',
    '01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
    '06-examenkandidaten-en-geslaagden-2014-2019.csv.gz',
    'examenkandidaten-en-geslaagden-2019-2024.csv.gz',
  ],
  files,
)

const address = await app(files)
const chromium = await browser()
const context = await chromium.newContext({
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
})
const page = await context.newPage()
watch(page)

const call = calls(address)

const button = (name) => page.getByRole('button', { name, exact: true }).first()
const area = (name) => page.getByRole('navigation').first().getByRole('link', { name }).click()
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor()
const figure = (text) => page.getByRole('cell', { name: text, exact: true }).first()
const panel = () => page.locator('.panel')
async function go(hash, title) {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await heading(title)
}
async function leave(how) {
  await button('Exporteren').click()
  await page.getByRole('menuitem', { name: how }).click()
}
const clipboard = (type) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    const blob = await item.getType(wanted)
    return wanted.startsWith('text') ? blob.text() : String(blob.size)
  }, type)
function assert(holds, what) {
  if (!holds) throw new Error(what)
}

if (real) {
  await story('the figures of Twente are as they were reckoned elsewhere', async () => {
    await call('workspace_create', { name: 'Regio Twente' })
    for (const { file, name } of await call('file_choose')) {
      const seen = await call('import_preview', { file, given: { certain: false } })
      const year = seen.school_year
      const given = { certain: false, ...(year === null ? {} : { school_year: year }) }
      await call('import_run', { file, given, task: name })
    }
    await call('region_rmc', { rmc: '12' })
    await page.goto(address)
    await area('Monitor')
    await page.getByRole('link', { name: /^Instroom vmbo-techniek 576/ }).click()
    await heading('Instroom vmbo-techniek')
    await figure('576').waitFor()
    await figure('3.560').waitFor()
    await page.getByText('16,2% van leerjaar 3').waitFor()
    await picture(page, 'twente-intake')
    await go('#/indicator?code=vmbo_exam_tech&measure=count', 'Examenkandidaten techniek')
    await figure('471').waitFor()
    await figure('479–494').waitFor()
    await page.getByText(/dienstverlening en producten telt sindsdien bij economie/).waitFor()
    await accessible(page, 'exams of Twente')
    await picture(page, 'twente-exams')
  })
  await story('another choice of technical is another figure', async () => {
    await go('#/indicator?code=vmbo_intake_tech&measure=count', 'Instroom vmbo-techniek')
    await figure('576').waitFor()
    await page.getByLabel('Wat telt als techniek?').selectOption('hard')
    await figure('518').waitFor()
    assert((await figure('576').count()) === 0, 'the figure of before is still there')
    await page.getByLabel('Wat telt als techniek?').selectOption('')
    await figure('576').waitFor()
  })
  await story('a figure opens into the rows of its file', async () => {
    await figure('576').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await panel().getByText('01-leerlingen-vo-per-vestiging').waitFor()
    await panel().getByText('77 rijen tellen mee').waitFor()
    const counts = await panel().locator('tbody tr td:last-child').allInnerTexts()
    const sum = counts.reduce((all, one) => all + Number(one), 0)
    assert(sum === 576, `the rows come to ${sum}`)
    await accessible(page, 'where a figure comes from')
    await picture(page, 'twente-trace')
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
    const back = await page.evaluate(() => document.activeElement?.textContent?.trim())
    assert(back === '576', `the focus went to ${back}`)
  })
  await story('a school stands on a page of its own', async () => {
    await page.getByLabel('Uitsplitsen').selectOption('school')
    await page.getByText('00AH17').first().waitFor()
    await accessible(page, 'by school')
    await picture(page, 'twente-schools')
    await page.locator('tr', { hasText: '00AH17' }).getByRole('link').first().click()
    await page.getByText('00AH17 · Enschede').waitFor()
    await figure('44').waitFor()
    await accessible(page, 'a school')
    await picture(page, 'twente-school')
    await leave('Afbeelding (SVG)')
    const made = join(files, 'Openbare Scholengemeenschap Het Stedelijk Lyceum Havo Mavo Vbo Lwoo.svg')
    for (let wait = 0; wait < 50 && !existsSync(made); wait += 1) await page.waitForTimeout(100)
    assert(readFileSync(made, 'utf8').includes('Examenkandidaten techniek: 30 (2023–2024)'), 'no chart left')
    await figure('44').getByRole('button').click()
    await panel().getByText('lj 3').first().waitFor()
    await page.keyboard.press('Escape')
  })
  await call('workspace_close')
} else {
  console.log('# the public files are not here: their figures are skipped')
}

await story('the example region shows its tiles', async () => {
  await call('workspace_sample')
  await page.goto('about:blank')
  await page.goto(address)
  await area('Monitor')
  await page.getByText(/De instroom in TiB-regio’s ligt .*% hoger dan daarbuiten/).waitFor()
  await page.getByRole('heading', { name: 'Vmbo-tl en M-Tech' }).waitFor()
  await accessible(page, 'the overview')
  await picture(page, 'monitor-overview')
})

await story('an ambition draws its line, is altered, and goes', async () => {
  await page.getByRole('link', { name: /^Instroom vmbo-techniek/ }).click()
  await heading('Instroom vmbo-techniek')
  const road = page.locator('section[aria-labelledby=says] path[stroke="var(--c-target)"]')
  const said = page.locator('section[aria-labelledby=says] svg text', { hasText: 'Doel' })
  await road.first().waitFor()
  assert((await said.count()) === 1, 'the target has no label')
  await page.getByText('De vooruitblik is een eenvoudige schatting').waitFor()
  await button('Ambitie toevoegen').click()
  await panel().getByLabel('Wat wilt u bereiken?').fill('Twee keer zo veel')
  await panel().getByLabel('Doel', { exact: true }).fill('vijf')
  await panel().getByLabel('Doel', { exact: true }).blur()
  await panel().getByText('Dit getal kan niet').waitFor()
  await panel().getByLabel('Doel', { exact: true }).fill('500')
  await panel().getByLabel('Doel', { exact: true }).blur()
  await page.getByText('Opgeslagen').first().waitFor()
  await page.getByText('Twee keer zo veel').first().waitFor()
  await said.nth(1).waitFor()
  await accessible(page, 'an ambition')
  await picture(page, 'monitor-ambition')
  await panel().getByRole('button', { name: 'Verwijderen' }).click()
  await panel().waitFor({ state: 'detached' })
  await said.nth(1).waitFor({ state: 'detached' })
})

await story('a table and a picture leave, by the clipboard and as a file', async () => {
  await page.getByText('Aantal', { exact: true }).first().click()
  await page.waitForURL(/measure=count/)
  await leave('Kopieer als tabel')
  await page.getByText('Gekopieerd.').first().waitFor()
  const [first, ...rows] = (await clipboard('text/plain')).split('\n')
  assert(
    first.startsWith('Schooljaar\tOnze regio\t') && rows.length === 5,
    `copied: ${first}, ${rows.length}`,
  )
  assert((await clipboard('text/html')).includes('<table>'), 'no table for a document')
  await leave('Kopieer als afbeelding')
  await page.waitForTimeout(500)
  assert(Number(await clipboard('image/png')) > 10_000, 'no picture was copied')
  for (const [how, ending, begin] of [
    ['Afbeelding (SVG)', 'svg', '<svg'],
    ['Afbeelding (PNG)', 'png', '\x89PNG'],
    ['Excel (XLSX)', 'xlsx', 'PK'],
    ['Tekst (CSV)', 'csv', '\xef\xbb\xbf'],
  ]) {
    await leave(how)
    const made = join(files, `Instroom vmbo-techniek.${ending}`)
    for (let wait = 0; wait < 50 && !existsSync(made); wait += 1) await page.waitForTimeout(100)
    assert(readFileSync(made, 'latin1').startsWith(begin), `${how} is no ${ending}`)
  }
  const drawn = readFileSync(join(files, 'Instroom vmbo-techniek.svg'), 'utf8')
  assert(!drawn.includes('var(--'), 'the picture leans on the page')
  assert(drawn.includes('Bron: '), 'the picture has no source')
})

await story('a figure of the region’s own stands among the others', async () => {
  await area('Monitor')
  await button('Eigen cijfer toevoegen').click()
  await panel().getByLabel('Naam').fill('Leerlingen op de techniekdag')
  await panel().getByLabel('Wat telt u?').fill('Wie zich meldde bij de ingang.')
  for (const value of ['120', '96,5']) {
    await panel().getByRole('button', { name: 'Schooljaar toevoegen' }).click()
    await panel()
      .getByRole('textbox', { name: /^Waarde in/ })
      .last()
      .fill(value)
    await panel()
      .getByRole('textbox', { name: /^Waarde in/ })
      .last()
      .blur()
  }
  await page.getByText('Opgeslagen').first().waitFor()
  await accessible(page, 'an own figure')
  await picture(page, 'monitor-own')
  await page.getByRole('link', { name: /^Leerlingen op de techniekdag 120/ }).click()
  await heading('Leerlingen op de techniekdag')
  await figure('96,5').getByRole('button').click()
  await panel().getByText('met de hand ingevuld').waitFor()
  await picture(page, 'monitor-own-depth')
})

await story('courses, regions and schools have their pages', async () => {
  await go('#/offer', 'Opleidingen')
  await page.getByText(/3 van de 5 technische opleidingen zijn klein/).waitFor()
  await page.getByLabel('Klein: minder studenten dan').fill('1')
  await page.getByLabel('Klein: minder studenten dan').blur()
  await page.getByText(/0 van de 5 technische opleidingen/).waitFor()
  await accessible(page, 'courses')
  await go('#/regions', 'Regio’s vergelijken')
  await page.getByText(/Onze regio: .* boven het midden/).waitFor()
  await accessible(page, 'regions')
  await go('#/network?tab=organisations', 'Netwerk')
  await page.getByRole('row', { name: /Vmbo Wilgenoord/ }).click()
  await page.getByRole('link', { name: 'Cijfers van deze school' }).click()
  await heading('Vmbo Wilgenoord')
  await accessible(page, 'a school of the network')
})

await story('every page is fit to see: light and dark, large and small', async () => {
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
  ]
  for (const [theme, language] of [
    ['light', 'nl'],
    ['dark', 'en'],
  ]) {
    await call('settings_set', { theme, language })
    await page.goto('about:blank')
    await page.goto(address)
    await page.getByRole('navigation').first().waitFor()
    for (const [size, width, height] of [
      ['', 1280, 800],
      ['-small', 1024, 700],
    ]) {
      await page.setViewportSize({ width, height })
      for (const [name, hash] of pages) {
        await page.evaluate((to) => {
          location.hash = to
        }, hash)
        await page.locator('main').getByRole('heading').first().waitFor()
        await page.waitForTimeout(200)
        await accessible(page, `${name}, ${theme}${size}`)
        await picture(page, `monitor-${theme}-${name}${size}`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert(wide <= 0, `${name}${size} is ${wide} px too wide`)
      }
    }
  }
})

await end(chromium)
