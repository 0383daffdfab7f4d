// Backups in a real browser: made, compared with now, put back, and back again; and a damaged file.
import { randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, settled, test } from './hosts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const area = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name }).click()
/** From the start: the address has what the page needs to be let in. */
async function again(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}
async function backups(page: Page): Promise<void> {
  await area(page, 'Instellingen')
  await page.getByRole('banner').getByText('Kopieën', { exact: true }).click()
}
const all = { words: '', filters: {}, sort: '', after: null, limit: 200 }

/** What may become of a file. */
const damages = {
  cut: (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096),
  // Nothing says any more whose it is: it may be a locked one as well.
  overwritten: (bytes: Buffer) => Buffer.concat([randomBytes(4096), bytes.subarray(4096)]),
}

test.describe
  .serial('backups', () => {
    test('one is made, and says what differs from now', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await backups(page)
      await page.getByText('Nog geen kopieën').waitFor()
      await accessible(page, faults, 'no backups')
      await picture(page, 'backups-none')
      await button(page, 'Nu een kopie maken').click()
      await page.getByText('Gelijk aan nu').waitFor()
      await area(page, 'Planning')
      await button(page, 'Nieuwe activiteit').click()
      await page.getByLabel('Titel').fill('Na de kopie')
      await page.getByLabel('Titel').blur()
      await page.getByText('Opgeslagen').first().waitFor()
      await backups(page)
      await page.getByText(/Anders dan nu: 1 activiteit/).waitFor()
      await accessible(page, faults, 'backups')
      await picture(page, 'backups')
    })

    test('one is put back, and what it replaced as well', async ({ app, appPage: page, faults }) => {
      const before = (await app.call('activity_list', all)).total
      await page.getByRole('button', { name: /^De kopie van .* terugzetten$/ }).click()
      await page.getByText(/Dat wordt weer zoals toen/).waitFor()
      await accessible(page, faults, 'a question')
      await picture(page, 'backups-question')
      await button(page, 'Niets doen').click()
      expect((await app.call('activity_list', all)).total).toBe(before)
      await page.getByRole('button', { name: /^De kopie van .* terugzetten$/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Terugzetten' }).click()
      await page.getByText('van voor het terugzetten').waitFor()
      expect((await app.call('activity_list', all)).total).toBe(before - 1)
      await area(page, 'Planning')
      await expect(page.getByText('Na de kopie')).toHaveCount(0)
      await backups(page)
      await page
        .getByRole('listitem')
        .filter({ hasText: 'van voor het terugzetten' })
        .getByRole('button', { name: /terugzetten$/ })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Terugzetten' }).click()
      await expect.poll(async () => (await app.call('activity_list', all)).total).toBe(before)
      await page.getByText('Gelijk aan nu').first().waitFor()
      await looks({ app, page, faults }, 'backups', [
        ['list', '#/backups'],
        ['settings', '#/settings'],
      ])
      await app.call('settings_set', { theme: 'light', language: 'nl' })
      await page.setViewportSize({ width: 1280, height: 800 })
    })

    test('work that a crash left beside a backup is set aside, and a protected file is only read', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_create', { name: 'Regio Achterhoek' })
      const path = (await app.call('shell')).workspace?.path ?? ''
      await app.call('workspace_close')
      const backup = readFileSync(path)
      const recent = (await app.call('shell')).recent[0]?.handle
      const change = (title: string) => ({
        id: title,
        changes: { title: { from: '', to: title } },
        session: '',
      })
      await app.call('workspace_open', { recent })
      await app.call('activity_create', change('Van na de kopie'))
      // What a crash would leave now.
      const log = readFileSync(`${path}-wal`)
      expect(log.length).toBeGreaterThan(0)
      await app.call('workspace_close')
      writeFileSync(path, backup)
      writeFileSync(`${path}-wal`, log)
      await app.call('workspace_open', { recent })
      expect((await app.call('activity_list', all)).total).toBe(0)
      await looks({ app, page, faults }, 'set-aside', [
        ['start', '#/start'],
        ['list', '#/backups'],
      ])
      await app.call('settings_set', { theme: 'light', language: 'nl' })
      await again(page, app.address)
      await page.getByText('Naast dit bestand lag werk dat er niet bij hoort').waitFor()
      await page
        .getByRole('banner')
        .or(page.locator('.banner'))
        .getByRole('link', { name: 'Kopieën' })
        .click()
      await page.getByText('wat ervan te lezen is').waitFor()
      await button(page, 'Opslaan als bestand').click()
      await expect.poll(() => readdirSync(app.files).some((name) => name.endsWith('-log.tib'))).toBe(true)
      await app.call('workspace_close')

      chmodSync(path, 0o444)
      await app.call('workspace_open', { recent })
      await looks({ app, page, faults }, 'protected', [['start', '#/start']])
      await app.call('settings_set', { theme: 'light', language: 'nl' })
      await again(page, app.address)
      await page.getByText('in de map van dit bestand mag u niet schrijven').waitFor()
      await expect(app.call('activity_create', change('Nee'))).rejects.toThrow(/workspace_read_only/)
      await app.call('workspace_close')
      chmodSync(path, 0o644)
    })

    test('a damaged file is read as far as it can be', async ({ app, appPage: page, faults }) => {
      await app.call('workspace_create', { name: 'Regio Twente' })
      const path = (await app.call('shell')).workspace?.path ?? ''
      await app.call('workspace_close')
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.subarray(0, bytes.length - 4096))
      await page.goto(app.address)
      await page.reload()
      await page.getByRole('button', { name: /Regio Twente/ }).click()
      await page.getByText(/is beschadigd/).waitFor()
      await settled(page)
      await accessible(page, faults, 'a damaged file')
      await picture(page, 'damaged')
      await button(page, 'Lees wat er nog te lezen is').click()
      await page.getByText(/Dit is een nieuwe werkruimte/).waitFor()
      await picture(page, 'recovered')
      expect((await app.call('shell')).workspace?.path).toMatch(/regio-twente-hersteld\.tib$/)
      expect(readFileSync(path).length).toBe(bytes.length - 4096)
      expect(faults.all).toEqual([])
    })

    for (const [what, damage] of Object.entries(damages))
      test(`a damaged file gives way to its newest copy: ${what}`, async ({ app, appPage: page, faults }) => {
        await app.call('workspace_create', { name: `Regio ${what}` })
        const path = (await app.call('shell')).workspace?.path ?? ''
        await app.call('activity_create', {
          id: '01TESTDAG',
          changes: { title: { from: '', to: 'Techniekdag' } },
          session: '',
        })
        await app.call('backup_make', {})
        await app.call('workspace_close')
        const left = damage(readFileSync(path))
        writeFileSync(path, left)
        await page.goto(app.address)
        await page.reload()
        await page.getByRole('button', { name: `Regio ${what}` }).click()
        await page.getByRole('button', { name: /Open de kopie van/ }).waitFor()
        await settled(page)
        await accessible(page, faults, 'a damaged file with a copy')
        await picture(page, `damaged-${what}`)
        await page.getByRole('button', { name: /Open de kopie van/ }).click()
        await expect.poll(async () => (await app.call('shell')).workspace?.path).toBe(path)
        expect(readFileSync(path.replace(/\.tib$/, ' beschadigd.tib')).equals(left)).toBe(true)
        expect(faults.all).toEqual([])
      })
  })
