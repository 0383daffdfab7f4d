// Every page and every panel by keys alone: reached, filled in, closed by Escape, with the focus always
// somewhere that can be seen and that has a name.
import { accessible, expect, picture, settled } from './hosts'
import { all, begin, button, panel, row, shownAs, test, to, top } from './keys'

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
    const school = (await app.call('schools', { kind: 'vo' }))[0]?.branch ?? ''
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
      await top(page)
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
    const projects = head.getByRole('radio', { name: 'Projecten' })
    await expect(projects).toBeChecked()
    await expect(projects).toBeFocused()
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
      await top(page)
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
    await top(page)
    while ((await back.count()) > 0) {
      const words = await back.textContent()
      await keys.open(back)
      await expect(back.filter({ hasText: words ?? '' })).toHaveCount(0)
      await keys.somewhere(`undone: ${words}`)
      if (words?.includes('taken')) break
    }
    await top(page)
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
    await top(page)
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
