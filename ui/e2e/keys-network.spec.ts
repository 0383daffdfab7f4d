// The pages of the network by keys alone.
import type { Page } from '@playwright/test'
import { type App, accessible, expect, picture, settled } from './hosts'
import { all, begin, button, panel, row, shownAs, test, to, top } from './keys'

const pages = [
  '#/network?tab=contact_moment',
  '#/network?tab=picture',
  '#/network?tab=attention',
  '#/twins',
  '#/twins?twin=contact',
  '#/sheet?kind=contacts',
]
const rows = [
  'Bedrijfsnaam\tPlaats\tBranche',
  'Plaatwerk Oeverdam\tOeverdam\tblik',
  'metaalbedrijf de vonk b.v.\tHoogsluis\t',
].join('\n')
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

async function organisation(app: App): Promise<string> {
  const { lines } = await app.call('organisation_list', { ...all, words: 'vonk' })
  return `#/organisation?id=${lines[0]?.id}`
}
/** Two of one organisation. */
async function twins(app: App): Promise<void> {
  const { total } = await app.call('organisation_list', { ...all, words: 'tweeling' })
  if (total > 0) return
  for (const name of ['Tweeling Techniek', 'Tweeling Techniek B.V.'])
    await app.call('organisation_create', {
      id: crypto.randomUUID(),
      session: '',
      changes: {
        name: { from: '', to: name },
        kinds: { from: [], to: ['organisation_kind:bedrijf'] },
        place: { from: '', to: 'Wilgenoord' },
        phone: { from: '', to: name.length > 20 ? '088 000 11 22' : '' },
      },
    })
}

test.describe('the network by keys alone', () => {
  test('schools are taken over', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/network?tab=organisation')
    const adopt = async () => {
      await keys.open(button(page, 'Lijst'))
      await page.getByRole('menuitem', { name: 'Scholen overnemen' }).waitFor()
      // The first letter of an item goes to it.
      await keys.press('s')
      await keys.press('Enter')
      await panel(page).waitFor()
    }
    await adopt()
    await settled(page)
    await keys.somewhere('the schools')
    await accessible(page, faults, 'the schools')
    await picture(page, 'keys-adopt')
    await keys.round('the schools')
    await keys.reach(panel(page).getByRole('button', { name: 'Sluiten' }), 'Shift+Tab')
    await keys.press('Escape')
    await expect(button(page, 'Lijst')).toBeFocused()
    await adopt()
    const school = panel(page).getByRole('checkbox').first()
    if (await panel(page).getByRole('searchbox').count()) {
      await keys.reach(school)
      await keys.press(' ')
      await expect(school).toBeChecked()
      await keys.open(panel(page).getByRole('button', { name: /Neem .* over/ }))
    } else await keys.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(button(page, 'Lijst')).toBeFocused()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('Tab goes round every page of it', async ({ app, appPage: page, keys }) => {
    await begin(page, app)
    await twins(app)
    for (const hash of [...pages, await organisation(app)]) {
      await to(page, hash)
      expect(await keys.round(hash), hash).toBeGreaterThan(8)
    }
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('an organisation: its page, and contact that is recorded there', async ({
    app,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/network?tab=organisation&q=vonk')
    await keys.reach(row(page, 0))
    await keys.press('Enter')
    await keys.open(panel(page).getByRole('link', { name: 'Alles van deze organisatie' }))
    await shownAs(page, 'Metaalbedrijf De Vonk').waitFor()
    await settled(page)
    await keys.somewhere('an organisation')
    await accessible(page, faults, 'an organisation')
    await top(page)
    const add = button(page, 'Contact vastleggen').first()
    await keys.open(add)
    const quick = dialog(page, 'Contact vastleggen')
    const about = quick.getByLabel('Waarover')
    await expect(about).toBeFocused()
    await expect(quick.getByRole('button', { name: /^Metaalbedrijf De Vonk/ })).toBeVisible()
    await keys.press('Escape')
    await expect(quick).toHaveCount(0)
    await expect(add).toBeFocused()
    await keys.press('Control+Shift+C')
    await expect(about).toBeFocused()
    await keys.type('Gebeld met toetsen')
    await accessible(page, faults, 'contact with an organisation')
    await keys.press('Control+Enter')
    await expect(quick).toHaveCount(0)
    await expect(add).toBeFocused()
    const moment = page.getByRole('link', { name: 'Gebeld met toetsen' })
    await keys.open(moment)
    await panel(page).waitFor()
    await keys.somewhere('the moment that was recorded')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('duplicates: chosen, exchanged, merged, put aside', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app)
    await twins(app)
    await to(page, '#/network?tab=organisation')
    await keys.open(button(page, 'Lijst'))
    const find = page.getByRole('menuitem', { name: 'Dubbelen zoeken' })
    await find.waitFor()
    await keys.press('d')
    await expect(find).toBeFocused()
    await keys.press('Enter')
    await shownAs(page, 'Misschien dezelfde').waitFor()
    await keys.somewhere('duplicates')
    const pair = page.getByRole('button', { name: /Tweeling/ })
    await keys.reach(pair)
    await keys.press(' ')
    await expect(pair).toHaveAttribute('aria-pressed', 'true')
    const merge = button(page, 'Samenvoegen')
    await expect(merge).toBeEnabled()
    await accessible(page, faults, 'two beside each other')
    await keys.open(button(page, 'Omwisselen'))
    await expect(button(page, 'Omwisselen')).toBeFocused()
    await expect(merge).toBeEnabled()
    await keys.reach(merge, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByText(/Samengevoegd tot/).waitFor()
    await expect(pair).toHaveCount(0)
    await keys.somewhere('two that became one')
    await keys.press('Control+z')
    await pair.waitFor()
    await keys.somewhere('two that are two again')
    await top(page)
    await keys.reach(pair)
    await keys.press('Enter')
    await keys.open(button(page, 'Niet dezelfde'))
    await expect(pair).toHaveCount(0)
    await keys.somewhere('a pair that was put aside')
    await top(page)
    await keys.open(button(page, 'Opnieuw bekijken'))
    await pair.waitFor()
    await keys.somewhere('a pair that is looked at again')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('a list: pasted, explained, decided, chosen again, read in', async ({
    app,
    appPage: page,
    keys,
    faults,
  }) => {
    await begin(page, app, '#/sheet?kind=organisations')
    const paste = page.getByLabel('Of plak hier rijen uit Excel')
    await keys.reach(paste)
    await page.evaluate((rows) => navigator.clipboard.writeText(rows), rows)
    await keys.press('Control+v')
    await keys.open(button(page, 'Deze rijen bekijken'))
    const same = button(page, 'Dezelfde')
    await same.waitFor()
    await keys.somewhere('a trial')
    await accessible(page, faults, 'a trial')
    await keys.round('a trial')
    await top(page)
    const word = page.getByRole('combobox', { name: /“blik”/ })
    await keys.reach(word)
    await keys.type('Maak')
    await expect(word).toHaveCount(0)
    await keys.somewhere('a word that was explained')
    await keys.reach(same)
    await keys.press('Enter')
    await expect(same).toHaveCount(0)
    await keys.somewhere('a row that was decided')
    const chosen = page.getByRole('group', { name: 'Dit koos u' })
    await accessible(page, faults, 'what was decided')
    await top(page)
    await keys.open(chosen.getByRole('button').last())
    await same.waitFor()
    await keys.somewhere('a row that is decided again')
    await keys.reach(same)
    await keys.press('Enter')
    await expect(same).toHaveCount(0)
    await top(page)
    const read = button(page, '1 rij inlezen')
    await expect(read).toBeEnabled()
    await keys.open(read)
    await page.waitForURL(/#\/network\?tab=organisation/)
    await page.getByText(/^Ingelezen: 1 nieuw/).waitFor()
    await keys.somewhere('a list that was read in')
    await keys.press('Control+z')
    await page.getByText(/^Ongedaan gemaakt/).waitFor()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('the picture and what stands out', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/network?tab=picture')
    const findings = page.getByRole('region', { name: 'Dit valt op' })
    const finding = findings.getByRole('listitem').first().getByRole('button')
    const mark = page.locator('svg [data-id][tabindex="0"]')
    await keys.reach(mark)
    await keys.press('ArrowRight')
    await expect(page.locator('svg [data-id]:focus')).toHaveCount(1)
    await keys.press(' ')
    await expect(page.locator('svg [data-id]:focus')).toHaveAttribute('aria-pressed', 'true')
    await accessible(page, faults, 'something of the picture')
    await keys.press('Escape')
    await expect(page.locator('svg [data-id][aria-pressed="true"]')).toHaveCount(0)
    await keys.reach(finding)
    await keys.press('Enter')
    await expect(finding).toHaveAttribute('aria-pressed', 'true')
    await keys.open(findings.getByRole('button', { name: 'Bewaren als…' }))
    const png = page.getByRole('menuitem', { name: /PNG/ })
    await expect(png).toBeFocused()
    await keys.press('Enter')
    await page.getByText('Het plaatje is opgeslagen.').waitFor()
    await keys.reach(mark, 'Shift+Tab')
    await keys.press('End')
    // What comes last are the partnerships.
    await expect(page.locator('svg [data-id]:focus')).toHaveAttribute('aria-label', /samenwerking met/)
    await keys.press('Enter')
    await panel(page).waitFor()
    await keys.somewhere('what was opened from the picture')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('what wants attention, there and on the first page', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/network?tab=attention')
    const step = page.getByRole('button', { name: /^Contact vastleggen: / }).first()
    await keys.open(step)
    const quick = dialog(page, 'Contact vastleggen')
    await expect(quick.getByLabel('Waarover')).toBeFocused()
    await keys.press('Escape')
    await expect(step).toBeFocused()
    await keys.reach(page.getByRole('main').getByRole('listitem').first().getByRole('link'), 'Shift+Tab')
    await keys.press('Enter')
    await panel(page).waitFor()
    await keys.somewhere('a partnership that wants attention')
    await to(page, '#/start')
    const worst = page.getByRole('region', { name: 'Wat aandacht vraagt' })
    await worst.waitFor()
    await accessible(page, faults, 'what wants attention first')
    await picture(page, 'keys-worst')
    expect(await worst.getByRole('listitem').count()).toBeLessThanOrEqual(6)
    await keys.open(worst.getByRole('link', { name: /punten$/ }))
    await page.waitForURL(/tab=attention/)
    await keys.somewhere('all that wants attention')
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('organisations become members, all in one step', async ({ app, appPage: page, keys, faults }) => {
    await begin(page, app, '#/network?tab=organisation')
    await keys.reach(row(page, 0))
    await keys.press(' ')
    await keys.press('Shift+ArrowDown')
    await keys.press('Shift+ArrowDown')
    const bulk = page.getByRole('group', { name: /gekozen$/ })
    await keys.open(bulk.getByRole('button', { name: 'Toevoegen aan samenwerking' }))
    const join = dialog(page, /^3 organisaties toevoegen/)
    await join.waitFor()
    await keys.somewhere('members that are chosen')
    await keys.reach(join.getByRole('combobox', { name: 'Samenwerking' }))
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await keys.press('Enter')
    await accessible(page, faults, 'members that are chosen')
    await picture(page, 'keys-members')
    await keys.reach(join.getByRole('textbox', { name: 'Rol' }))
    await keys.type('stagebedrijf')
    await keys.open(join.getByRole('button', { name: 'Toevoegen', exact: true }))
    await page.getByText(/doe(n|t) nu mee aan|Er is niets veranderd/).waitFor()
    await expect(join).toHaveCount(0)
    await keys.somewhere('members that were added')
    await keys.press('Control+z')
    await page.getByText(/^Ongedaan gemaakt: wijziging in een samenwerking/).waitFor()
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('all of it once more in a small window, dark and in English', async ({ app, appPage: page, keys }) => {
    await app.call('settings_set', { theme: 'dark', language: 'en' })
    await page.setViewportSize({ width: 1024, height: 700 })
    await begin(page, app)
    for (const hash of [...pages, await organisation(app)]) {
      await to(page, hash)
      await keys.round(`small: ${hash}`)
    }
    await app.call('settings_set', { theme: 'light', language: 'nl' })
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(keys.faults.splice(0)).toEqual([])
  })

  test('no page threw, and axe found nothing', ({ faults }) => {
    expect(faults.all).toEqual([])
  })
})
