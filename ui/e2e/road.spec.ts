// The whole road in a real browser: the app's pages over the loopback host, the service's page, and
// the traffic between the two.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, publish, published, settled, test } from './hosts'

const files = [
  '02-alle-vestigingen-vo.ca2020.csv',
  '01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
]
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const area = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
async function settings(page: Page, tab: string): Promise<void> {
  await area(page, 'Instellingen')
  await page.getByRole('banner').getByText(tab, { exact: true }).click()
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test.describe
  .serial('the road of a region', () => {
    test('a region begins with its name', async ({ app, appPage: page, faults }) => {
      if (published(files)) publish(files, app.files)
      await page.goto(app.address)
      await accessible(page, faults, 'welcome')
      await picture(page, 'welcome')
      await page.getByLabel('Naam van de regio').fill('Regio Twente')
      await button(page, 'Begin').click()
      await button(page, 'Verder').click()
      await button(page, 'Dit doe ik later').click()
      await page.getByRole('navigation').waitFor()
      await accessible(page, faults, 'start, empty')
      await picture(page, 'start-empty')
    })

    test('public files come in, and a region is taken over', async ({ appPage: page, faults }) => {
      // They aren't ours to hand out: whoever has only the checkout reads made-up ones in the other stories.
      test.skip(!published(files), 'the public files are not here')
      await settings(page, 'Gegevens')
      await button(page, 'Kies bestanden').click()
      await button(page, 'Lees 2 bestanden in').click()
      await page.getByRole('cell', { name: '2019–20' }).first().waitFor()
      await accessible(page, faults, 'data')
      await picture(page, 'data')
      await page.getByRole('link', { name: 'Kies gemeenten' }).click()
      await page.getByRole('radio', { name: /Twente/ }).check()
      await accessible(page, faults, 'region')
      await picture(page, 'region')
      await area(page, 'Monitor')
      await page.getByRole('link', { name: /^Instroom vmbo-techniek 576/ }).click()
      await page.getByRole('cell', { name: '576' }).first().waitFor()
      await accessible(page, faults, 'monitor')
      await picture(page, 'monitor-2019')
    })

    test('an activity is saved while it is typed', async ({ appPage: page, faults }) => {
      await area(page, 'Planning')
      await button(page, 'Nieuwe activiteit').click()
      await page.getByLabel('Titel').fill('Techniekdag')
      await page.getByLabel('Begin').fill('1-10-26')
      await page.getByLabel('Einde').fill('2026-10-02')
      await page.getByLabel('Einde').blur()
      await expect(page.getByLabel('Begin')).toHaveValue('1 okt 2026')
      await expect(page.getByLabel('Einde')).toHaveValue('2 okt 2026')
      await page.getByText('Opgeslagen').first().waitFor()
      await accessible(page, faults, 'planning')
      await area(page, 'Start')
      await area(page, 'Planning')
      await page.getByRole('row', { name: /Techniekdag/ }).waitFor()
    })

    test('a school, a college and a company become a partnership', async ({ appPage: page, faults }) => {
      for (const [name, kind] of [
        ['Vmbo Het Waterland', 'Vmbo-school'],
        ['ROC Voorbeeld', 'Mbo-college'],
        ['Metaalbedrijf Vos', 'Bedrijf'],
      ] as const) {
        await area(page, 'Netwerk')
        await page.getByText('Organisaties', { exact: true }).first().click()
        await button(page, 'Nieuwe organisatie').click()
        await page.getByLabel('Naam', { exact: true }).fill(name)
        await page.locator('.panel').getByText(kind, { exact: true }).click()
        await page.getByText('Opgeslagen').first().waitFor()
        await page.getByRole('row', { name: new RegExp(name) }).waitFor()
      }
      await accessible(page, faults, 'organisations')
      await page.getByText('Samenwerkingen', { exact: true }).first().click()
      await button(page, 'Nieuwe samenwerking').click()
      await page.getByLabel('Naam', { exact: true }).fill('Techniekpact')
      for (const name of ['Waterland', 'ROC', 'Vos']) {
        await page.getByPlaceholder('Zoek een organisatie').fill(name)
        await page.getByRole('listbox').getByRole('option').first().click()
      }
      await page.getByRole('row', { name: /Techniekpact/ }).waitFor()
      await accessible(page, faults, 'network')
      await picture(page, 'partnership')
    })

    test('the report is made and can be opened', async ({ app, appPage: page, faults }) => {
      await area(page, 'Jaarverslag')
      await heading(page, 'Jaarverslag')
      await accessible(page, faults, 'report')
      await button(page, 'Maak pdf').click()
      await page
        .getByText(/Het verslag is klaar: \d+ bladzijden/)
        .first()
        .waitFor()
      await picture(page, 'report')
      const made = join(app.files, 'jaarverslag-2026-2027-regio-twente.pdf')
      expect(statSync(made).size, 'the report is too small to be one').toBeGreaterThan(20_000)
      await button(page, 'Open het verslag').click()
    })

    test('the laptop enrols, and the first summary goes', async ({ central, appPage: page, faults }) => {
      await area(page, 'Landelijk')
      await heading(page, 'Landelijk')
      await accessible(page, faults, 'enrol')
      await picture(page, 'enrol')
      await page.getByLabel('Adres van de landelijke dienst').fill(central.address)
      await page.getByLabel('Code', { exact: true }).fill('AAAA-AAAA-AAAA')
      await button(page, 'Meld deze laptop aan').click()
      // There is no keychain here, so the app asks before it uses a file.
      await button(page, 'Bewaar in een bestand dat alleen ik kan lezen').click()
      await page.getByText('Deze code klopt niet').waitFor()
      await page.getByLabel('Code', { exact: true }).fill(central.code())
      await button(page, 'Meld deze laptop aan').click()
      await button(page, 'Bewaar in een bestand dat alleen ik kan lezen').click()
      await page.getByText('Er is nog niets verstuurd.').waitFor()
      await page.getByText('Met vmbo, mbo en bedrijf').waitFor()
      await page.getByText('Precies', { exact: true }).click()
      await page.getByText('"builds_on"').or(page.getByText('"school_year": 2026')).first().waitFor()
      await page.getByText('In woorden', { exact: true }).click()
      await accessible(page, faults, 'sync')
      await picture(page, 'sync-before')
      await button(page, 'Verstuur samenvatting').click()
      await page.getByText('1 bericht is verstuurd en ontvangen.').first().waitFor()
      await page.getByText('aan beide kanten hetzelfde').first().waitFor()
      await picture(page, 'sync')
    })

    test('what differs from what was sent is seen before it goes', async ({ app, appPage: page, faults }) => {
      await app.call('activity_create', {
        id: '01NOGEEN',
        changes: { title: { from: '', to: 'Nog een' }, start: { from: null, to: '2026-10-01' } },
        session: '',
      })
      await area(page, 'Start')
      await area(page, 'Landelijk')
      await page.getByText('dingen anders dan in de samenvatting van').waitFor()
      await page.getByText('Wat anders is', { exact: true }).click()
      await expect(page.getByRole('row', { name: /Activiteiten in dit schooljaar was \d+/ })).toHaveCount(1)
      await expect(page.getByRole('row', { name: /Met vmbo, mbo en bedrijf/ })).toHaveCount(0)
      await accessible(page, faults, 'sync: what differs')
      await picture(page, 'sync-differs')
      await button(page, 'Verstuur samenvatting').click()
      await page.getByText('1 bericht is verstuurd en ontvangen.').first().waitFor()
      await expect(page.getByText('Wat anders is', { exact: true })).toHaveCount(0)
    })

    test('the national team sees the summary and publishes news', async ({ central, browser, faults }) => {
      const national = await browser.newPage()
      faults.watch(national)
      await national.goto(central.address)
      await accessible(national, faults, 'sign in')
      await national.getByLabel(/mail/i).fill(central.mail)
      await national.getByLabel('Wachtwoord').fill(central.password)
      await button(national, 'Inloggen').click()
      await national.getByRole('link', { name: 'Regio Twente' }).first().waitFor()
      await accessible(national, faults, 'national start')
      await picture(national, 'national')
      await national.getByRole('link', { name: 'Regio Twente' }).first().click()
      await national.getByRole('heading', { level: 1, name: 'Regio Twente' }).waitFor()
      await national.getByText('gepland').or(national.getByText('idee')).first().waitFor()
      await accessible(national, faults, 'national region')
      await picture(national, 'national-region')
      await national.getByRole('navigation').getByRole('link', { name: 'Nieuws' }).click()
      await national.getByLabel('Titel').fill('Landelijke dag op 12 maart')
      await national.getByLabel('Tekst').fill('Zet de datum vast.\n\nHet programma volgt.')
      await button(national, 'Publiceren').click()
      await national.getByRole('heading', { name: 'Landelijke dag op 12 maart' }).waitFor()
      await accessible(national, faults, 'national news')
      await picture(national, 'national-news')
      await national.close()
    })

    test('the news is in the app', async ({ appPage: page, faults }) => {
      await button(page, 'Haal nieuws op').click()
      const item = page.getByText('Landelijke dag op 12 maart')
      await item.click()
      await page.getByText('Het programma volgt.').waitFor()
      await accessible(page, faults, 'news')
      await picture(page, 'sync-news')
      await area(page, 'Start')
      await page.getByText('Landelijke dag op 12 maart').waitFor()
      await accessible(page, faults, 'start')
    })

    test('every page beside the records is fit to see: light and dark, large and small', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await looks({ app, page, faults }, 'region', [
        ['sync', '#/sync'],
        ['report', '#/report'],
        ['settings', '#/settings'],
        ['partnership', '#/network'],
      ])
      await app.call('settings_set', { theme: 'light', language: 'nl' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto('about:blank')
      await page.goto(app.address)
      await page.getByRole('navigation').first().waitFor()
    })

    test('the example region shows its figures in both languages, light and dark', async ({
      appPage: page,
      faults,
    }) => {
      await area(page, 'Instellingen')
      await button(page, 'Werkruimte sluiten').click()
      await page.getByRole('button', { name: /Open een voorbeeldregio/ }).click()
      await page.getByRole('navigation').waitFor()
      const pages = [
        ['start', 'Start'],
        ['planning', 'Planning'],
        ['network', 'Netwerk'],
        ['monitor', 'Monitor'],
        ['settings', 'Instellingen'],
      ] as const
      for (const [size, width, height] of [
        ['', 1280, 800],
        ['-small', 1024, 700],
      ] as const) {
        await page.setViewportSize({ width, height })
        for (const [name, title] of pages) {
          await area(page, title)
          await page.getByRole('main').waitFor()
          await settled(page)
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
        'National team',
        'Settings',
      ]) {
        await area(page, name)
        await page.getByRole('main').waitFor()
        await settled(page)
        await accessible(page, faults, `${name}, dark`)
        await picture(page, `dark-${name.toLowerCase().replaceAll(' ', '-')}`)
      }
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })

    test('with text twice as large nothing leaves the window', async ({ appPage: page, faults }) => {
      await page.setViewportSize({ width: 1024, height: 700 })
      const places = [
        'start',
        'planning',
        'planning?tab=task',
        'network',
        'network?tab=organisation',
        'network?tab=contact',
        'network?tab=contact_moment',
        'network?tab=picture',
        'network?tab=attention',
        'twins',
        'sheet',
      ]
      const others = [
        'monitor',
        'offer',
        'regions',
        'report',
        'sync',
        'settings',
        'data',
        'data?tab=region',
        'backups',
      ]
      const wide: string[] = []
      for (const place of [...places, ...others]) {
        await page.evaluate((hash) => {
          window.location.hash = `#/${hash}`
        }, place)
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        await page.getByRole('main').waitFor()
        await settled(page)
        const beyond = await page.evaluate(() => {
          const parts = [document.documentElement, ...document.querySelectorAll('main, header, nav')]
          return parts.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.tagName)
        })
        if (beyond.length > 0) wide.push(`${place}: ${beyond.join(' ')}`)
        await picture(page, `twice-${place.replace(/\W+/g, '-')}`)
      }
      expect(wide).toEqual([])
      await accessible(page, faults, 'text twice as large')
      expect(faults.all).toEqual([])
    })
  })
