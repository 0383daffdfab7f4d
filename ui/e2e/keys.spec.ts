// Every page and every panel by keys alone: reached, filled in, closed by Escape, with the focus always
// somewhere that can be seen and that has a name.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, accessible, test as base, expect, picture, settled } from './hosts'
import { Keys } from './keys'

const test = base.extend<object, { keys: Keys }>({
  keys: [async ({ appPage }, use) => use(new Keys(appPage)), { scope: 'worker' }],
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const panel = (page: Page) => page.locator('.panel')
const row = (page: Page, number: number) => page.locator('tr.line').nth(number)
const shownAs = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const all = { words: '', filters: {}, sort: '', after: null, limit: 50 }

/** From the top: the address has what the page needs to be let in. */
async function begin(page: Page, app: App, hash = ''): Promise<void> {
  if (!(await app.call('shell')).workspace?.example) await app.call('workspace_sample')
  await page.goto('about:blank')
  await page.goto(app.address)
  await page.getByRole('navigation').first().waitFor()
  if (hash) await to(page, hash)
}
/** To a page that other stories reach; the focus begins at its top. */
async function to(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
    document.querySelector<HTMLElement>('.skip')?.focus()
  }, hash)
  await page.locator('main').waitFor()
  await settled(page)
}

const pages = [
  '#/start',
  '#/planning',
  '#/planning?tab=task',
  '#/network',
  '#/network?tab=organisation',
  '#/network?tab=contact',
  '#/monitor',
  '#/indicator?code=vmbo_intake_tech&measure=count',
  '#/indicator?code=vmbo_intake_tech&measure=index',
  '#/indicator?by=school&code=vmbo_intake_tech',
  '#/regions',
  '#/offer',
  '#/report',
  '#/sync',
  '#/settings',
  '#/data',
  '#/data?tab=colleges',
  '#/data?tab=region',
  '#/backups',
]

/** Lists, with the button for a new record and the field that names it. */
const lists = [
  { hash: '#/planning?year=all', kind: 'activity', fresh: 'Nieuwe activiteit', field: 'Titel' },
  { hash: '#/planning?status=all&tab=task', kind: 'task', fresh: 'Nieuwe taak', field: 'Taak' },
  { hash: '#/network', kind: 'partnership', fresh: 'Nieuwe samenwerking', field: 'Naam' },
  { hash: '#/network?tab=organisation', kind: 'organisation', fresh: 'Nieuwe organisatie', field: 'Naam' },
  { hash: '#/network?tab=contact', kind: 'contact', fresh: 'Nieuw contact', field: 'Naam' },
] as const

test.describe('by keys alone', () => {
  test('a region begins', async ({ app, appPage: page, keys, faults }) => {
    await page.goto(app.address)
    const name = page.getByLabel('Naam van de regio')
    await keys.reach(name)
    await keys.type('Regio Toetsen')
    await keys.press('Enter')
    await shownAs(page, 'Waar werkt u aan?')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
    await keys.somewhere('the second step')
    await keys.open(button(page, 'Verder'))
    await button(page, 'Dit doe ik later').waitFor()
    await keys.somewhere('the third step')
    await accessible(page, faults, 'the third step')
    await keys.open(button(page, 'Dit doe ik later'))
    await page.getByRole('navigation').first().waitFor()
    await keys.somewhere('the first page')
    await app.call('workspace_close')
  })

  test('Tab goes round every page', async ({ app, appPage: page, keys }) => {
    await begin(page, app)
    const school = (await app.call('schools'))[0]?.branch ?? ''
    for (const hash of [...pages, `#/school?unit=${school}`]) {
      await to(page, hash)
      expect(await keys.round(hash), hash).toBeGreaterThan(8)
    }
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('the rail leads to every area, and the focus goes along', async ({ app, appPage: page, keys }) => {
    await begin(page, app)
    for (const [area, title] of [
      ['Planning', 'Planning'],
      ['Netwerk', 'Netwerk'],
      ['Monitor', 'Monitor'],
      ['Jaarverslag', 'Jaarverslag'],
      ['Landelijk', 'Landelijk'],
      ['Instellingen', 'Instellingen'],
    ] as const) {
      await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
      await keys.open(page.getByRole('navigation').first().getByRole('link', { name: area }))
      await shownAs(page, title).waitFor()
      await keys.somewhere(area)
    }
    // A link on a page goes with the page that it stood on.
    await to(page, '#/monitor')
    await keys.open(page.getByRole('main').getByRole('link', { name: 'Regio’s vergelijken' }))
    await page.waitForURL(/#\/regions/)
    await keys.somewhere('a page that a link leads to')
    await page.goBack()
    await shownAs(page, 'Monitor').waitFor()
    await keys.somewhere('the way back')
  })

  test('a choice between pages keeps the focus', async ({ app, appPage: page, keys }) => {
    await begin(page, app, '#/planning')
    const head = page.getByRole('banner')
    await keys.reach(head.getByRole('radio', { name: 'Activiteiten' }))
    await keys.press('ArrowRight')
    const tasks = head.getByRole('radio', { name: 'Taken' })
    await expect(tasks).toBeChecked()
    await expect(tasks).toBeFocused()
    await keys.press('ArrowLeft')
    await expect(head.getByRole('radio', { name: 'Activiteiten' })).toBeFocused()
    await to(page, '#/settings')
    await keys.reach(head.getByRole('radio').first())
    await keys.press('ArrowRight')
    await expect(head.getByRole('radio', { name: 'Gegevens' })).toBeFocused()
    await keys.press('ArrowRight')
    await expect(head.getByRole('radio', { name: 'Kopieën' })).toBeFocused()
  })

  for (const { hash, kind, fresh, field } of lists)
    test(`a list and its panel: ${kind}`, async ({ app, appPage: page, keys, faults }) => {
      await begin(page, app, hash)
      await keys.reach(row(page, 0))
      await keys.press('ArrowDown')
      await expect(row(page, 1)).toBeFocused()
      await keys.press('Enter')
      await panel(page).waitFor()
      await expect(panel(page).locator(':focus')).toHaveCount(1)
      await settled(page)
      await accessible(page, faults, `the panel of ${kind}`)
      await picture(page, `keys-${kind}`)
      await keys.round(`the panel of ${kind}`)
      await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
      await keys.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(row(page, 1)).toBeFocused()

      // A new one that nothing was written in goes without a trace, back to where it was asked for.
      await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
      await keys.open(button(page, fresh))
      await expect(panel(page).getByLabel(field, { exact: true })).toBeFocused()
      await accessible(page, faults, `a new ${kind}`)
      await keys.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(button(page, fresh)).toBeFocused()

      // One that was named is kept, and deleted again.
      await keys.press('Enter')
      await expect(panel(page).getByLabel(field, { exact: true })).toBeFocused()
      await keys.type('Alleen met toetsen')
      await keys.press('Tab')
      // These ask for more than a name.
      if (kind === 'organisation') {
        await keys.reach(panel(page).getByRole('checkbox').first())
        await keys.press(' ')
      } else if (kind === 'partnership') {
        await keys.reach(panel(page).getByRole('combobox', { name: 'Leden' }))
        for (const at of [1, 2]) {
          await page.getByRole('listbox').getByRole('option').first().waitFor()
          await keys.press('Enter')
          await expect(panel(page).getByRole('textbox', { name: /^Rol van/ })).toHaveCount(at)
        }
      }
      const line = page.getByRole('row', { name: /Alleen met toetsen/ })
      await expect(line).toHaveCount(1)
      // The list that a field offers goes first.
      if (kind === 'partnership') await keys.press('Escape')
      await keys.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(line).toBeFocused()
      await keys.press('Enter')
      await keys.open(panel(page).getByRole('button', { name: 'Verwijderen' }))
      await expect(panel(page)).toHaveCount(0)
      await keys.somewhere(`a deleted ${kind}`)
      expect(keys.faults.splice(0)).toEqual([])
    })

  test('fields of a panel: a choice, a day, chips, a status', async ({
    app,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/planning?year=all')
    await keys.reach(row(page, 0))
    await keys.press('Enter')
    const inside = panel(page)
    const day = inside.getByLabel('Begin')
    await keys.reach(day)
    await keys.press('ArrowDown')
    const month = page.getByRole('dialog', { name: 'Kies een dag' })
    await month.waitFor()
    await expect(month.locator('td:focus')).toHaveCount(1)
    await accessible(page, faults, 'a month')
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Tab', 'Tab', 'Tab', 'Shift+Tab'])
      await keys.press(key)
    await expect(month.locator(':focus')).toHaveCount(1)
    await keys.press('Escape')
    await expect(month).toHaveCount(0)
    await expect(day).toBeFocused()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(day).toBeFocused()
    const who = inside.getByRole('combobox', { name: 'Met wie' })
    await keys.reach(who)
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await accessible(page, faults, 'a choice')
    const before = await inside.getByRole('button', { name: /weghalen$/ }).count()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(inside.getByRole('button', { name: /weghalen$/ })).toHaveCount(before + 1)
    await keys.press('Escape')
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(inside).toHaveCount(1)
    await expect(who).toBeFocused()
    await keys.reach(inside.getByRole('button', { name: /weghalen$/ }).last(), 'Shift+Tab')
    await keys.press('Enter')
    await expect(inside.getByRole('button', { name: /weghalen$/ })).toHaveCount(before)
    await keys.somewhere('a chip that was removed')
    await keys.open(inside.getByRole('button', { name: 'Doelgroep toevoegen' }))
    const gone = inside.getByRole('button', { name: 'Deze doelgroep weghalen' })
    await keys.reach(gone.last(), 'Shift+Tab')
    await keys.press('Enter')
    await keys.somewhere('a row that was removed')
    const task = inside.getByRole('textbox', { name: 'Taak erbij' })
    await keys.reach(task)
    await keys.type('Met toetsen erbij')
    await keys.press('Enter')
    const tick = inside.getByRole('checkbox', { name: /Met toetsen erbij/ })
    await tick.waitFor()
    await expect(task).toBeFocused()
    await keys.reach(tick, 'Shift+Tab')
    await keys.press(' ')
    await expect(tick).toHaveCount(0)
    await keys.somewhere('a task that was ticked off')
    await keys.press('Escape')
    await expect(inside).toHaveCount(0)
    await expect(row(page, 0)).toBeFocused()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('rows selected and done with, columns, undo, search', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/planning?status=all&tab=task')
    await keys.reach(row(page, 0))
    await keys.press(' ')
    await keys.press('Shift+ArrowDown')
    const bulk = page.getByRole('group', { name: /gekozen$/ })
    await bulk.waitFor()
    await accessible(page, faults, 'rows that are selected')
    await keys.open(bulk.getByRole('button', { name: 'Verwijderen' }))
    await expect(bulk).toHaveCount(0)
    await keys.somewhere('rows that were deleted')
    const back = page.getByRole('banner').getByRole('button', { name: /^Ongedaan maken/ })
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    while ((await back.count()) > 0) {
      const words = await back.textContent()
      await keys.open(back)
      await expect(back.filter({ hasText: words ?? '' })).toHaveCount(0)
      await keys.somewhere(`undone: ${words}`)
      if (words?.includes('taken')) break
    }
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    const columns = button(page, 'Kolommen kiezen')
    await keys.open(columns)
    await page.getByRole('menu').waitFor()
    await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused()
    await accessible(page, faults, 'a menu')
    await keys.press('ArrowDown')
    await keys.press('Escape')
    await expect(columns).toBeFocused()

    await keys.press('Control+k')
    const words = page.getByRole('combobox', { name: 'Zoeken' })
    await expect(words).toBeFocused()
    await keys.press('Escape')
    await expect(words).toHaveCount(0)
    await expect(columns).toBeFocused()
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(button(page, /^Zoeken/))
    await keys.type('techniek')
    await page
      .getByRole('option', { name: /techniek/i })
      .first()
      .waitFor()
    await settled(page)
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await panel(page)
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor()
    await keys.somewhere('what was found')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('schools are taken over', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/network?tab=organisation')
    await keys.open(button(page, 'Scholen overnemen'))
    await panel(page).waitFor()
    await settled(page)
    await keys.somewhere('the schools')
    await accessible(page, faults, 'the schools')
    await picture(page, 'keys-adopt')
    await keys.round('the schools')
    await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
    await keys.press('Escape')
    await expect(button(page, 'Scholen overnemen')).toBeFocused()
    await keys.press('Enter')
    const school = panel(page).getByRole('checkbox').first()
    if (await panel(page).getByRole('searchbox').count()) {
      await keys.reach(school)
      await keys.press(' ')
      await expect(school).toBeChecked()
      await keys.open(panel(page).getByRole('button', { name: /Neem .* over/ }))
    } else await keys.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(button(page, 'Scholen overnemen')).toBeFocused()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('the monitor: an own figure, an ambition, where a figure comes from', async ({
    app,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/monitor')
    const add = button(page, 'Eigen cijfer toevoegen')
    await keys.open(add)
    await expect(panel(page).getByLabel('Naam', { exact: true })).toBeFocused()
    await keys.press('Escape')
    await expect(add).toBeFocused()
    await keys.press('Enter')
    await keys.type('Meisjes in de techniekklas')
    await keys.open(panel(page).getByRole('button', { name: 'Schooljaar toevoegen' }))
    await keys.reach(panel(page).getByRole('textbox', { name: /^Waarde/ }), 'Shift+Tab')
    await keys.type('31')
    await keys.press('Tab')
    await page.getByRole('link', { name: /Meisjes in de techniekklas/ }).waitFor()
    await settled(page)
    await accessible(page, faults, 'an own figure')
    await picture(page, 'keys-own')
    await keys.round('an own figure')
    await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
    await keys.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await keys.somewhere('an own figure, closed')
    await keys.open(page.getByRole('link', { name: /Meisjes in de techniekklas/ }))
    await shownAs(page, 'Meisjes in de techniekklas').waitFor()
    await keys.somewhere('the page of an own figure')
    const change = button(page, 'Eigen cijfer wijzigen')
    await keys.open(change)
    await panel(page).waitFor()
    await keys.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(change.first()).toBeFocused()
    await keys.press('Enter')
    await keys.open(panel(page).getByRole('button', { name: 'Verwijderen' }))
    await expect(panel(page)).toHaveCount(0)
    await keys.somewhere('an own figure, deleted')

    await to(page, '#/indicator?code=vmbo_intake_tech&measure=count')
    const ambition = button(page, 'Ambitie toevoegen')
    await keys.open(ambition)
    await panel(page).waitFor()
    await settled(page)
    await accessible(page, faults, 'an ambition')
    await picture(page, 'keys-ambition')
    await keys.round('an ambition')
    await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
    await keys.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(ambition).toBeFocused()
    const known = page.getByRole('button', { name: /^Wijzig: / }).first()
    if (await known.count()) {
      await keys.reach(known, 'Shift+Tab')
      await keys.press('Enter')
      await panel(page).waitFor()
      await keys.press('Escape')
      await expect(known).toBeFocused()
    }
    const figure = page.getByRole('cell').getByRole('button').first()
    await keys.open(figure)
    await panel(page).waitFor()
    await settled(page)
    await keys.somewhere('where a figure comes from')
    await accessible(page, faults, 'where a figure comes from')
    await keys.round('where a figure comes from')
    await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
    await keys.press('Enter')
    await expect(panel(page)).toHaveCount(0)
    await expect(figure).toBeFocused()
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    const away = button(page, 'Exporteren')
    await keys.open(away)
    await page.getByRole('menu').waitFor()
    await keys.press('Escape')
    await expect(away).toBeFocused()
    // Another measure is another page to look at, not another place to be.
    const index = page.getByRole('radio', { name: 'Index' })
    await keys.reach(page.getByRole('radio', { name: 'Aantal' }))
    await keys.press('ArrowRight')
    await expect(
      index.or(page.getByRole('radio', { name: 'Aandeel' })).and(page.locator(':focus')),
    ).toHaveCount(1)
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('files: what came in, another day, taken back, one that is explained by hand', async ({
    app,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/data')
    const file = page.getByRole('rowheader').getByRole('button').first()
    await keys.open(file)
    const day = button(page, 'Andere dag')
    await day.waitFor()
    await settled(page)
    await accessible(page, faults, 'an import')
    await keys.round('an import')
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(day)
    const field = page.getByLabel('Uitgave van')
    await expect(field).toBeFocused()
    await keys.press('Escape')
    await expect(day).toBeFocused()
    await keys.press('Enter')
    await expect(field).toBeFocused()
    await keys.press('Control+a')
    await keys.type('1-3-2024')
    await keys.press('Enter')
    await page.getByText('Uitgave van 1 mrt 2024').waitFor()
    await expect(day).toBeFocused()
    const away = page
      .getByRole('main')
      .getByRole('button', { name: /weghalen$/ })
      .first()
    await keys.reach(away)
    await keys.press('Enter')
    await page.getByText(/is weggehaald/).waitFor()
    await keys.somewhere('a file that was taken back')
    await keys.press('Control+z')
    await page.getByText(/is weggehaald/).waitFor({ state: 'detached' })

    const path = join(app.files, 'clubs.csv')
    writeFileSync(path, 'Gemeente;Jaar;Aantal jongeren\nWilgenoord;2024;12\n')
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(button(page, 'Kies bestanden'))
    const explain = button(page, 'Zeg zelf wat erin staat')
    await explain.waitFor()
    await keys.somewhere('files that were chosen')
    await keys.open(explain)
    await page.getByRole('heading', { name: /Wat staat er in clubs/ }).waitFor()
    await settled(page)
    await keys.somewhere('columns')
    await accessible(page, faults, 'columns')
    await keys.round('columns')
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(page.getByRole('main').getByRole('button').first())
    await explain.waitFor()
    await keys.somewhere('back from the columns')
    await keys.open(button(page, 'Sluiten'))
    await expect(explain).toHaveCount(0)
    await keys.somewhere('files that were left')
    rmSync(path)
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('the region: municipalities, a share of a college', async ({ app, appPage: page, keys }) => {
    await begin(page, app, '#/data?tab=region')
    const way = page.getByRole('group', { name: 'Hoe kiest u?' })
    await keys.reach(way.getByRole('radio', { checked: true }))
    await keys.press('ArrowRight')
    await expect(way.locator(':focus')).toBeChecked()
    const place = page.getByRole('main').getByRole('checkbox', { checked: true }).last()
    await keys.reach(place)
    await keys.press(' ')
    await keys.somewhere('a municipality that was left')
    await to(page, '#/data?tab=colleges')
    const share = page.getByRole('textbox', { name: /^Deel van/ }).first()
    await keys.reach(share)
    await keys.press('Control+a')
    await keys.type('55')
    await keys.press('Enter')
    await page.getByText('met de hand').first().waitFor()
    await expect(share).toBeFocused()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('a copy is made and put back', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/backups')
    const make = button(page, 'Nu een kopie maken')
    await keys.open(make)
    await page.getByText('Gelijk aan nu').first().waitFor()
    await expect(make).toBeFocused()
    const put = page.getByRole('button', { name: /^De kopie van .* terugzetten$/ }).first()
    await keys.open(put)
    const question = page.getByRole('dialog')
    const leave = question.getByRole('button', { name: 'Niets doen' })
    await expect(leave).toBeFocused()
    await accessible(page, faults, 'the question')
    await keys.reach(question.getByRole('button', { name: 'Terugzetten' }), 'Shift+Tab')
    await keys.press('Escape')
    await expect(question).toHaveCount(0)
    await expect(put).toBeFocused()
    await keys.press('Enter')
    await keys.reach(question.getByRole('button', { name: 'Terugzetten' }), 'Shift+Tab')
    await keys.press('Enter')
    await page.getByText('van voor het terugzetten').waitFor()
    await keys.somewhere('a copy that was put back')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('the report and the settings', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/report')
    const make = button(page, 'Maak pdf')
    const year = page.getByRole('main').getByRole('radio', { checked: true })
    await keys.reach(year)
    await keys.press('ArrowLeft')
    await expect(year).toBeFocused()
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(make)
    await button(page, 'Openen')
      .or(page.getByText(/bladzijde/))
      .first()
      .waitFor()
    await expect(make).toBeFocused()
    await accessible(page, faults, 'a report that was made')
    await keys.round('a report that was made')

    await to(page, '#/settings')
    const theme = page.getByRole('radio', { name: 'Licht' })
    await keys.reach(
      page
        .getByRole('group', { name: 'Thema' })
        .or(page.getByRole('main'))
        .getByRole('radio', { checked: true })
        .nth(1),
    )
    await keys.press('ArrowRight')
    await keys.somewhere('another theme')
    await app.call('settings_set', { theme: 'light', language: 'nl' })
    await begin(page, app, '#/settings')
    await keys.reach(page.getByRole('radio', { name: 'Nederlands' }))
    await keys.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'English' })).toBeFocused()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await expect(page.getByRole('radio', { name: 'English' })).toBeFocused()
    await keys.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: 'Nederlands' })).toBeFocused()
    expect(await theme.count()).toBe(1)
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('Landelijk: enrolled, looked at, sent, news read', async ({
    app,
    central,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/sync')
    await keys.reach(page.getByLabel('Adres'))
    await keys.type(central.address)
    await keys.press('Tab')
    await keys.type('FOUT-FOUT-FOUT')
    await keys.press('Enter')
    const file = button(page, 'Bewaar in een bestand dat alleen ik kan lezen')
    const wrong = page.locator('[aria-invalid=true]')
    // Without a keychain it is asked where the access is kept, and only then whether the code is right.
    await file.or(wrong).first().waitFor()
    if (await file.count()) {
      await expect(file).toBeFocused()
      await accessible(page, faults, 'no keychain')
      await keys.press('Enter')
    }
    await expect(wrong).toBeFocused()
    await accessible(page, faults, 'a wrong code')
    await keys.press('Control+a')
    await keys.type(central.code())
    await keys.press('Enter')
    const send = button(page, 'Verstuur samenvatting')
    await file.or(send).first().waitFor()
    if (await file.count()) await keys.open(file)
    await send.waitFor()
    await settled(page)
    await keys.somewhere('enrolled')
    await accessible(page, faults, 'what leaves')
    await keys.round('what leaves')
    await keys.reach(page.getByRole('radio', { name: 'In woorden' }))
    await keys.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Precies' })).toBeFocused()
    await accessible(page, faults, 'what leaves, exactly')
    await keys.round('what leaves, exactly')
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await keys.open(send)
    await page
      .getByText(/verstuurd en ontvangen/)
      .first()
      .waitFor()
    await keys.somewhere('a summary that was sent')
    const summary = page.getByRole('main').locator('summary').first()
    await keys.open(summary)
    await expect(page.locator('details[open]').first()).toBeVisible()
    await expect(summary).toBeFocused()
    await accessible(page, faults, 'what was sent')
    await keys.round('what was sent')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('all of it once more in a small window, dark and in English', async ({ app, appPage: page, keys }) => {
    await app.call('settings_set', { theme: 'dark', language: 'en' })
    await page.setViewportSize({ width: 1024, height: 700 })
    await begin(page, app)
    const [activity] = (await app.call('activity_list', all)).lines
    const [task] = (await app.call('task_list', all)).lines
    const panels = [
      `#/planning?open=${activity?.id}&year=all`,
      `#/planning?open=${task?.id}&tab=task`,
      '#/monitor?own=new',
    ]
    for (const hash of [...pages, ...panels]) {
      await to(page, hash)
      await keys.round(`small: ${hash}`)
    }
    await app.call('settings_set', { theme: 'light', language: 'nl' })
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('no page threw, and axe found nothing', ({ faults }) => {
    expect(faults.all).toEqual([])
  })
})
