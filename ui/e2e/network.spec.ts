// The network in a real browser: a list comes in from a spreadsheet, what is there twice is made one, a
// partnership is made and seen in the picture, contact is recorded from anywhere.
import type { Page } from '@playwright/test'
import { type App, accessible, expect, looks, picture, settled, test } from './hosts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first()
const tab = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true }).click()
const go = (page: Page, hash: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, hash)
type Listed = { total: number; lines: { id: string; name: string; title: string; open_tasks: number }[] }
const list = async (app: App, kind: 'organisation' | 'contact' | 'contact_moment' | 'partnership') =>
  (await app.call(`${kind}_list`, {
    words: '',
    filters: {},
    sort: '',
    after: null,
    limit: 1000,
  })) as unknown as Listed

test.describe
  .serial('the network', () => {
    test('a list is pasted, looked at, and read in after a trial', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await go(page, '#/network?tab=organisation')
      await button(page, 'Lijst').click()
      await page.getByRole('menuitem', { name: 'Lijst inlezen' }).click()
      await accessible(page, faults, 'the beginning of a list')
      await picture(page, 'list-begin')
      const rows = [
        'Bedrijfsnaam\tPlaats\tKvK-nr.\tBranche\tContactpersoon\tE-mail\tOpmerking\tTags',
        'Plaatwerk Oeverdam\tOEVERDAM\t00023456\tmetaal\tBea Overzicht\tb@plaatwerk.example\tbellen na 15 u\tKlankbord; leverancier',
        'metaalbedrijf de vonk b.v.\tHoogsluis\t\t\t\t\t',
        'Houtbouw Zandrecht\tZandrecht\t0004567\t\t\t\t',
        'Bakker Verspaning\tHoogsluis\t\tMaakindustrie, Energie\t\t\t',
      ].join('\n')
      await page.getByLabel('Of plak hier rijen uit Excel').fill(rows)
      await button(page, 'Deze rijen bekijken').click()
      await expect(page.getByText('2 rijen gaan mee, 1 wacht op uw keuze, 1 kan niet mee')).toBeVisible()
      await page.getByText('1 nieuw label: leverancier').click()
      await accessible(page, faults, 'the trial of a list')
      await expect(page.getByText(/klankbord; leverancier ·/)).toBeVisible()
      await picture(page, 'list-trial')
      await page.getByRole('combobox', { name: /“metaal”/ }).selectOption({ label: 'Maakindustrie' })
      await button(page, 'Dezelfde').click()
      await expect(page.getByText('0 wachten op uw keuze')).toBeVisible()
      await accessible(page, faults, 'what was decided of a list')
      await picture(page, 'list-decided')
      await button(page, 'Anders kiezen: metaal').click()
      await page.getByRole('combobox', { name: /“metaal”/ }).selectOption({ label: 'nieuwe keuze “metaal”' })
      await expect(page.getByRole('group', { name: 'Dit koos u' })).toContainText('nieuwe keuze “metaal”')
      await button(page, /rijen inlezen$/).click()
      // The row that couldn't come in is told, and stays to be looked at.
      await expect(page.getByText('1 rij is blijven liggen')).toBeVisible()
      await button(page, 'Klaar').click()
      await page.waitForURL(/#\/network\?tab=organisation/)
      const found = await list(app, 'organisation')
      expect(found.lines.map((one) => one.name)).toContain('Plaatwerk Oeverdam')
      const labels = (await app.call('labels')).map((one) => [one.name, one.organisations])
      expect(labels).toContainEqual(['leverancier', 1])
      expect(labels).toContainEqual(['klankbord', 4])
      expect(found.lines.filter((one) => /vonk/i.test(one.name))).toHaveLength(1)
      const people = await list(app, 'contact')
      expect(people.lines.map((one) => one.name)).toContain('Bea Overzicht')
      // What the list made is there to choose from at once.
      await go(page, '#/network?tab=picture')
      await expect(page.getByRole('combobox', { name: 'Sector' })).toContainText('metaal')
    })

    test('what is there twice is found, held side by side, and made one', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('organisation_create', {
        id: 'twin-1',
        session: '',
        changes: {
          name: { from: '', to: 'Hoekema Machinefabriek B.V.' },
          kinds: { from: [], to: ['organisation_kind:bedrijf'] },
          place: { from: '', to: 'Wilgenoord' },
          phone: { from: '', to: '088 000 99 99' },
        },
      })
      const before = await list(app, 'organisation')
      await go(page, '#/twins')
      const pair = page.getByRole('button', { name: /Hoekema/ }).first()
      await pair.click()
      await expect(page.getByRole('heading', { name: 'Naast elkaar' })).toBeVisible()
      await accessible(page, faults, 'two that may be the same')
      await picture(page, 'twins')
      await button(page, 'Samenvoegen').click()
      await expect(page.getByText(/Samengevoegd tot/)).toBeVisible()
      const after = await list(app, 'organisation')
      expect(after.total).toBe(before.total - 1)
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await list(app, 'organisation')).total).toBe(before.total)
      // Of two that are two it is remembered.
      await page
        .getByRole('button', { name: /Hoekema/ })
        .first()
        .click()
      await button(page, 'Niet dezelfde').click()
      await expect(page.getByText('1 paar opzij gelegd')).toBeVisible()
      await page.goto('about:blank')
      await page.goto(app.address)
      await page.getByRole('navigation').first().waitFor()
      await go(page, '#/twins')
      await expect(page.getByText('1 paar opzij gelegd')).toBeVisible()
    })

    test('a partnership is made, gets a contribution, and is seen in the picture', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await go(page, '#/network?open=new')
      await page.getByLabel('Naam', { exact: true }).fill('Plaatwerk in de klas')
      for (const name of ['Plaatwerk', 'ROC Kanaal', 'Esdoorn']) {
        const members = page.getByRole('combobox', { name: 'Leden' })
        await members.fill(name)
        await page.getByRole('listbox').getByRole('option').first().click()
      }
      await expect
        .poll(async () =>
          (await list(app, 'partnership')).lines.some((one) => one.name === 'Plaatwerk in de klas'),
        )
        .toBe(true)
      await button(page, 'Bijdrage toevoegen').click()
      const dialog = page.getByRole('dialog', { name: 'Bijdrage' })
      await dialog.getByLabel('Wat', { exact: true }).fill('Lasuren')
      await dialog.getByLabel('Aantal').fill('12')
      await dialog.getByLabel('Prijs per eenheid').fill('50')
      await dialog.getByLabel('Prijs per eenheid').blur()
      await expect(dialog.getByText(/€.600/)).toBeVisible()
      await accessible(page, faults, 'a contribution')
      await picture(page, 'contribution')
      await dialog.getByRole('button', { name: 'Klaar' }).click()
      await expect(page.getByRole('button', { name: 'Lasuren' })).toBeVisible()
      await picture(page, 'partnership-panel')
      await tab(page, 'Beeld')
      await expect(page.getByRole('row', { name: /Plaatwerk in de klas/ })).toBeVisible()
      await accessible(page, faults, 'the network as a picture')
      await picture(page, 'network-picture')
    })

    test('what was begun and can’t be kept waits where it belongs', async ({ app, appPage: page }) => {
      const found = (await list(app, 'partnership')).lines.slice(0, 2)
      const add = async (id = '') => {
        await go(page, `#/network?open=${id}`)
        await button(page, 'Bijdrage toevoegen').click()
      }
      const dialog = page.getByRole('dialog', { name: 'Bijdrage' })
      const what = dialog.getByLabel('Wat', { exact: true })
      await add(found[0]?.id)
      await dialog.getByLabel('Aantal').fill('7')
      await dialog.getByRole('button', { name: 'Klaar' }).click()
      await expect(page.getByText(/^Nog niet opgeslagen/)).toBeVisible()
      await add(found[1]?.id)
      await expect(dialog.getByLabel('Aantal')).toHaveValue('')
      await expect(dialog.getByText(/^Dit had u eerder ingevuld/)).toHaveCount(0)
      await page.keyboard.press('Escape')
      // Of the panel that it lies over nothing is closed.
      await expect(dialog).toHaveCount(0)
      await expect(page.locator('.panel')).toHaveCount(1)
      await add(found[0]?.id)
      await expect(dialog.getByLabel('Aantal')).toHaveValue('7')
      await dialog.getByRole('button', { name: 'Weggooien wat er getypt stond' }).first().click()
      await expect(what).toHaveValue('')
      await dialog.getByRole('button', { name: 'Klaar' }).click()

      // Nor is what a new one begins with written over what was begun.
      await go(page, '#/network?kind=organisation_kind%3Abedrijf&open=new&tab=organisation')
      const panel = page.locator('.panel')
      await panel.getByLabel('Plaats').fill('Begonnen')
      const company = panel.getByRole('checkbox', { name: /^bedrijf$/i })
      await expect(company).toBeChecked()
      await panel.getByRole('button', { name: 'Sluiten' }).click()
      await expect(page.getByText(/^Nog niet opgeslagen/)).toBeVisible()
      await go(page, '#/network?kind=organisation_kind%3Avmbo&open=new&tab=organisation')
      await expect(panel.getByText(/^Dit had u eerder ingevuld/)).toBeVisible()
      await expect(panel.getByLabel('Plaats')).toHaveValue('Begonnen')
      await expect(company).toBeChecked()
      await panel.getByRole('button', { name: 'Weggooien wat er getypt stond' }).click()
      await panel.getByRole('button', { name: 'Sluiten' }).click()
    })

    test('every tab of the network has the same header, and the picture a page without blanks', async ({
      appPage: page,
    }) => {
      const tabs = ['partnership', 'organisation', 'contact', 'contact_moment', 'picture', 'attention']
      for (const [width, height] of [
        [1280, 800],
        [1024, 700],
      ] as const) {
        await page.setViewportSize({ width, height })
        for (const tab of tabs) {
          await go(page, `#/network?tab=${tab}`)
          await settled(page)
          const header = await page.getByRole('banner').boundingBox()
          expect(header?.height, `${tab} at ${width}`).toBe(64)
        }
        await go(page, '#/network?tab=picture')
        await page.locator('svg [data-id]').first().waitFor()
        await settled(page)
        // What is seen when one scrolls to the end is the end of what there is.
        const blank = await page.evaluate(() => {
          const main = document.querySelector('main') as HTMLElement
          main.scrollTop = main.scrollHeight
          const cards = [...main.querySelectorAll('section')].map((one) => one.getBoundingClientRect())
          return main.getBoundingClientRect().bottom - Math.max(...cards.map((one) => one.bottom))
        })
        expect(blank, `blank at ${width}`).toBeLessThanOrEqual(25)
        // Nothing that is drawn lies outside its card, and each card is as high as what it holds.
        const cut = await page.evaluate(() => {
          const main = document.querySelector('main') as HTMLElement
          return [...main.querySelectorAll('section, section *')]
            .filter(
              (one) =>
                one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible',
            )
            .map((one) => one.outerHTML.slice(0, 80))
        })
        expect(cut, `cut off at ${width}`).toEqual([])
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    })

    test('what stands out is chosen, and the picture is walked by keys', async ({ appPage: page }) => {
      await go(page, '#/network?tab=picture')
      const findings = page.getByRole('region', { name: 'Dit valt op' })
      await findings.getByRole('listitem').first().getByRole('button').click()
      await expect(findings.getByRole('button', { pressed: true })).toHaveCount(1)
      await picture(page, 'network-finding')
      const mark = page.locator('svg [data-id]').first()
      await mark.focus()
      const first = await page.evaluate(() => document.activeElement?.getAttribute('data-id'))
      await page.keyboard.press('ArrowRight')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id')))
        .not.toBe(first)
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/network\?.*open=/)
      await page.keyboard.press('Escape')
    })

    test('contact is recorded from anywhere, and stands with whom it was', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await go(page, '#/start')
      await page.keyboard.press('Control+Shift+C')
      const dialog = page.getByRole('dialog', { name: 'Contact vastleggen' })
      await dialog.getByLabel('Waarover').fill('Gebeld over de open dag')
      const who = dialog.getByRole('combobox', { name: 'Met wie' })
      await who.fill('Hanneke')
      await page.getByRole('option', { name: /Hanneke Bos/ }).click()
      await dialog.getByRole('textbox', { name: 'Taak erbij' }).fill('Mentoren mailen')
      await dialog.getByRole('textbox', { name: 'Taak erbij' }).press('Enter')
      await accessible(page, faults, 'contact from anywhere')
      await picture(page, 'quick-moment')
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      const found = await list(app, 'contact_moment')
      const made = found.lines.find((one) => one.title === 'Gebeld over de open dag')
      expect(made?.open_tasks).toBe(1)
      await go(page, '#/network?tab=contact')
      await page.getByRole('row', { name: /Hanneke Bos/ }).click()
      await expect(page.getByRole('link', { name: 'Gebeld over de open dag' })).toBeVisible()
      await accessible(page, faults, 'a person')
      await picture(page, 'contact-panel')
      // What is begun by keys beside somebody is about them, where they work.
      await page.keyboard.press('Control+Shift+C')
      await expect(dialog.getByRole('button', { name: /^Hanneke Bos/ })).toBeVisible()
      await expect(dialog.getByRole('button', { name: /^De Zandpoort/ })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.locator('.panel')).toHaveCount(1)
    })

    test('what wants attention says why and what to do', async ({ appPage: page, faults }) => {
      await go(page, '#/network?tab=attention')
      await expect(
        page.getByRole('listitem').filter({ hasText: 'Techniek in de basisschool' }).first(),
      ).toContainText('afgelopen')
      await accessible(page, faults, 'what wants attention')
      await go(page, '#/network?tab=contact_moment')
      await expect(page.getByRole('row', { name: /Stuurgroep najaar/ })).toBeVisible()
      await accessible(page, faults, 'contact moments')
    })

    test('organisations are added to an activity in one step, and who is in already stays', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('activity_create', {
        id: 'werfdag',
        session: '',
        changes: { title: { from: '', to: 'Werfdag' } },
      })
      await go(page, '#/network?tab=organisation')
      for (const name of ['Bakker Verspaning', 'Garage Ten Hove'])
        await page
          .getByRole('row', { name: new RegExp(name) })
          .getByRole('checkbox')
          .check()
      await button(page, 'Toevoegen aan activiteit').click()
      const dialog = page.getByRole('dialog', { name: '2 organisaties toevoegen' })
      await dialog.getByRole('combobox', { name: 'Activiteit' }).fill('Werfdag')
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /Werfdag/ })
        .click()
      await accessible(page, faults, 'an activity to add to')
      await picture(page, 'add-to-activity')
      await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await expect(page.getByText('2 organisaties doen nu mee aan Werfdag.')).toBeVisible()
      await page.keyboard.press('Control+z')
      await expect(page.getByText(/^Ongedaan gemaakt: wijziging in een activiteit/)).toBeVisible()
    })

    test('many get a label of the region’s own in one step, and the list is filtered by it', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await go(page, '#/network?tab=organisation')
      const total = (await list(app, 'organisation')).total
      const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
      const names = ['Bakker Verspaning', 'Garage Ten Hove', 'Metaalbedrijf De Vonk']
      for (const name of names) await row(name).getByRole('checkbox').check()
      await button(page, 'Label').click()
      const dialog = page.getByRole('dialog', { name: 'Label voor 3 organisaties' })
      const field = dialog.getByRole('combobox', { name: 'Label' })
      await field.click()
      await expect(page.getByRole('option', { name: 'klankbord 1 van 3 heeft het' })).toBeVisible()
      await picture(page, 'label-choose')
      await field.fill('Jubileum')
      await page.getByRole('option', { name: 'nieuw label “Jubileum”' }).click()
      await accessible(page, faults, 'a label for many')
      await picture(page, 'label-give')
      await dialog.getByRole('button', { name: 'Label geven' }).click()
      await expect(dialog).toHaveCount(0)
      await expect(page.getByText('3 organisaties hebben nu het label “Jubileum”.')).toBeVisible()
      await page.getByRole('combobox', { name: 'Label' }).selectOption({ label: 'Jubileum' })
      await expect(page.getByText(`3 van ${total}`)).toBeVisible()
      await expect(row('Bakker Verspaning')).toContainText('Jubileum')
      await accessible(page, faults, 'a list by label')
      await picture(page, 'label-list')
      await row('Garage Ten Hove').click()
      await expect(page.getByRole('button', { name: 'Jubileum weghalen' })).toBeVisible()
      await accessible(page, faults, 'labels in a panel')
      const typed = page.getByRole('combobox', { name: 'Labels' })
      await typed.fill('bezocht')
      await picture(page, 'label-panel')
      await typed.press('Enter')
      await expect(page.getByRole('button', { name: 'bezocht weghalen' })).toBeVisible()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await button(page, 'Lijst').click()
      await page.getByRole('menuitem', { name: 'Labels beheren' }).click()
      const all = page.getByRole('dialog', { name: 'Labels beheren' })
      await expect(all.getByRole('textbox', { name: 'Naam van label bezocht' })).toBeVisible()
      await accessible(page, faults, 'all labels')
      await picture(page, 'labels-manage')
      await all.getByRole('button', { name: 'Klaar' }).click()
      // One step made "bezocht" and gave it, and one step the other to three.
      const undo = async (what: RegExp) => {
        await page.locator('body').press('Control+z')
        await expect(page.getByText(what)).toBeVisible()
      }
      await undo(/^Ongedaan gemaakt: label geven/)
      await expect(
        page.getByRole('combobox', { name: 'Label' }).getByRole('option', { name: 'bezocht' }),
      ).toHaveCount(0)
      await page.getByRole('combobox', { name: 'Label' }).selectOption('')
      await undo(/^Ongedaan gemaakt: label geven/)
      await expect(row('Bakker Verspaning')).not.toContainText('Jubileum')
      await expect(
        page.getByRole('combobox', { name: 'Label' }).getByRole('option', { name: 'Jubileum' }),
      ).toHaveCount(0)
    })

    test('a page tells all of one organisation', async ({ app, appPage: page, faults }) => {
      const found = await list(app, 'organisation')
      const id = found.lines.find((one) => one.name === 'Metaalbedrijf De Vonk')?.id ?? ''
      await go(page, `#/organisation?id=${id}`)
      await expect(
        page.getByRole('heading', { name: /Doet mee in 3 van de \d+ samenwerkingen/ }),
      ).toBeVisible()
      await expect(page.getByRole('link', { name: 'Teun Rietsluis' })).toBeVisible()
      await accessible(page, faults, 'an organisation')
      await looks({ app, page, faults }, 'network', [['organisation', `#/organisation?id=${id}`]])
    })

    test('every page of it is right in each theme, language and size', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await looks({ app, page, faults }, 'network', [
        ['picture', '#/network?tab=picture'],
        ['attention', '#/network?tab=attention'],
        ['contacts', '#/network?tab=contact'],
        ['moments', '#/network?tab=contact_moment'],
        ['organisations', '#/network?tab=organisation'],
        ['twins', '#/twins'],
        ['sheet', '#/sheet?kind=contacts'],
      ])
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
