// What leaves the laptop and what comes in from public files, in a real browser: names stay out of texts
// unless they are allowed, schools are taken over and renewed, the network is drawn on a map and saved.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, accessible, expect, looks, picture, test } from './hosts'

const go = (page: Page, hash: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, hash)
/** The school year in whose report somebody is named. */
let reported = 0

const VO =
  'BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES'

/** A file of the addresses of one primary school. */
const primary = (street: string) =>
  `${VO}\n98PO;98PO00;Openbare Basisschool De Brug;${street};7411 AC;WILGENOORD;9001;Wilgenoord;;www.brug.example\n`

async function bring(app: App, name: string, text: string): Promise<void> {
  const path = join(app.files, name)
  writeFileSync(path, text)
  const offered = (await app.call('file_choose', {})) as unknown as { file: string; name: string }[]
  const file = offered.find((one) => one.name === name)?.file ?? ''
  await app.call('import_run', { file, given: {}, job: `bring ${name}` })
  rmSync(path)
}

test.describe
  .serial('what leaves and what comes in', () => {
    test('a name in a text stays out of the report unless it is allowed', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      const lines = (await app.call('activity_list', {
        words: '',
        filters: {},
        sort: '',
        after: null,
        limit: 1,
      })) as unknown as { lines: { id: string }[] }
      const id = lines.lines[0]?.id ?? ''
      const opened = (await app.call('activity_open', { id })) as unknown as {
        record: { title: string; start: string }
      }
      const title = { from: opened.record.title, to: `${opened.record.title} met Hanneke Bos` }
      await app.call('activity_change', { id, session: '', changes: { title } })
      const start = new Date(opened.record.start)
      const schoolYear = start.getMonth() >= 7 ? start.getFullYear() : start.getFullYear() - 1
      await go(page, `#/report?year=${schoolYear}`)
      await expect(page.getByText('In de teksten staat 1 naam van iemand uit uw contacten')).toBeVisible()
      const allow = page.getByRole('checkbox', { name: 'Hanneke Bos mag mee' })
      await expect(allow).not.toBeChecked()
      await accessible(page, faults, 'names in the report')
      await picture(page, 'names')
      const found = async () =>
        (await app.call('report_names', { school_year: schoolYear })) as unknown as { allowed: boolean }[]
      expect(await found()).toMatchObject([{ allowed: false }])
      await allow.check()
      await expect.poll(found).toMatchObject([{ allowed: true }])
      await expect(allow).toBeChecked()
      reported = schoolYear
    })

    test('primary schools are taken over, and renewed by a later file', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await bring(app, 'alle-vestigingen-bo-2025.csv', primary('Kade;1'))
      await go(page, '#/network?tab=organisation')
      await page.getByRole('button', { name: 'Lijst', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Scholen overnemen' }).click()
      const panel = page.locator('.panel')
      await panel.getByText('Basisscholen', { exact: true }).click()
      await panel.getByRole('checkbox', { name: /De Brug/ }).check()
      await accessible(page, faults, 'primary schools to take over')
      await picture(page, 'schools-primary')
      await panel.getByRole('button', { name: 'Neem 1 school over' }).click()
      await expect(panel).toHaveCount(0)

      await bring(app, 'alle-vestigingen-bo-2026.csv', primary('Brink;9'))
      await page.getByRole('button', { name: 'Lijst', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Scholen overnemen' }).click()
      await panel.getByText('Van 1 organisatie zegt het adressenbestand nu iets anders').click()
      await expect(panel.getByRole('checkbox', { name: /Kade 1 Brink 9/ })).toBeChecked()
      await accessible(page, faults, 'what a later file says of schools')
      await picture(page, 'schools-renew')
      await panel.getByRole('button', { name: '1 gegeven bijwerken' }).click()
      await expect(page.getByText('1 organisatie bijgewerkt.')).toBeVisible()
      const renewals = (await app.call('school_renewals', {})) as unknown as unknown[]
      expect(renewals).toEqual([])
      await page.keyboard.press('Escape')
    })

    test('the region is drawn on a map, and the picture saved as points', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const region = (await app.call('region', {})) as unknown as { members: { place: string }[] }
      const places = region.members.map((one) => one.place).filter((place) => place.startsWith('GM'))
      const features = places.map((statcode, at) => {
        const [west, south] = [100_000 + (at % 3) * 12_000, 400_000 + Math.floor(at / 3) * 12_000]
        const corners = [
          [west, south],
          [west, south + 12_000],
          [west + 9_000, south + 14_000],
          [west + 12_000, south + 12_000],
          [west + 12_000, south],
          [west, south],
        ]
        return {
          type: 'Feature',
          properties: { statcode },
          geometry: { type: 'Polygon', coordinates: [corners] },
        }
      })
      const path = join(app.files, 'gemeenten.geojson')
      await go(page, '#/network?tab=picture')
      await page.getByRole('main').getByText('Kaart', { exact: true }).click()
      const map = page.getByRole('region', { name: /^Waar de samenwerkingen van/ })
      // A file that holds no borders is refused with what to do, and changes nothing.
      writeFileSync(path, '{}')
      await map.getByRole('button', { name: 'Bestand met grenzen kiezen' }).click()
      await expect(page.getByText(/is geen GeoJSON met gebieden/)).toBeVisible()
      writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
      await map.getByRole('button', { name: 'Bestand met grenzen kiezen' }).click()
      await expect(map.getByRole('img')).toBeVisible()
      await expect(map.locator('svg path')).toHaveCount(places.length)
      await accessible(page, faults, 'the network with a map')
      await picture(page, 'map')
      await page.getByRole('main').getByText('Tekening', { exact: true }).click()
      await page.getByRole('button', { name: 'Bewaren als…' }).click()
      await page.getByRole('menuitem', { name: /PNG/ }).click()
      await expect(page.getByText('Het plaatje is opgeslagen.')).toBeVisible()
      const saved = readdirSync(app.files).find((name) => name.endsWith('.png')) ?? ''
      expect(readFileSync(join(app.files, saved)).subarray(1, 4).toString()).toBe('PNG')
      rmSync(join(app.files, saved))
      await page.getByRole('main').getByText('Kaart', { exact: true }).click()
      await map.getByRole('button', { name: 'Kaart weghalen' }).click()
      await map.getByRole('button', { name: 'Bestand met grenzen kiezen' }).click()
      await expect(map.getByRole('img')).toBeVisible()
    })

    test('every page of it is right in each theme, language and size', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await looks({ app, page, faults }, 'leaving', [
        ['names', `#/report?year=${reported}`],
        ['map', '#/network?tab=picture'],
      ])
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
