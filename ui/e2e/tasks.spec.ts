// Tasks and people in a real browser: written down, named, ticked off, found from what they are about.
import type { Page } from '@playwright/test'
import { accessible, expect, looks, picture, settled, test } from './hosts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const tab = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true }).click()
const saved = (page: Page) => page.getByText('Opgeslagen').first().waitFor()

test.describe
  .serial('tasks and people', () => {
    test('a task is written down, with somebody who wasn’t there yet', async ({
      app,
      appPage: page,
      faults,
    }) => {
      await app.call('workspace_sample')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await tab(page, 'Taken')
      await button(page, 'Nieuwe taak').click()
      await page.getByLabel('Taak', { exact: true }).fill('Zaal regelen voor de open dag')
      await page.getByLabel('Uiterlijk').fill('3-2-2020')
      const who = page.getByRole('combobox', { name: 'Wie', exact: true }).last()
      await who.fill('Sanne de Boer')
      await page.getByRole('option', { name: '“Sanne de Boer” toevoegen' }).click()
      await expect(who).toHaveValue('Sanne de Boer')
      const about = page.getByRole('combobox', { name: 'Hoort bij' })
      await about.fill('techniek')
      await page
        .getByRole('option', { name: /activiteit/ })
        .first()
        .click()
      await saved(page)
      const row = page.getByRole('row', { name: /Zaal regelen/ })
      await expect(row).toContainText('Sanne de Boer')
      await expect(row).toContainText('was 3 feb 2020')
      await accessible(page, faults, 'a task')
      await picture(page, 'task-panel')
    })

    test('what it is about opens from the task, and can’t be deleted unawares', async ({
      app,
      appPage: page,
    }) => {
      await page.getByRole('link', { name: 'Openen' }).click()
      await page.waitForURL(/#\/planning\?open=/)
      await page.getByLabel('Titel').waitFor()
      const [task] = (
        await app.call('task_list', { words: '', filters: {}, sort: '', after: null, limit: 10 })
      ).lines
      const id = task?.subject?.split('/')[1] ?? ''
      await expect(app.call('activity_delete', { ids: [id] })).rejects.toThrow(/in_use/)
      // Refused in the panel too, which goes on saving what is typed.
      await button(page, 'Verwijderen').click()
      await page.getByRole('alert').filter({ hasText: 'wordt nog gebruikt bij' }).waitFor()
      await page.getByLabel('Plaats', { exact: true }).fill('Borne')
      await page.getByLabel('Plaats', { exact: true }).blur()
      await expect.poll(async () => (await app.call('activity_open', { id })).record.place).toBe('Borne')
    })

    test('it is ticked off in the list, and one step back opens it again', async ({ appPage: page }) => {
      await tab(page, 'Taken')
      const tick = page.getByRole('checkbox', { name: 'Zaal regelen voor de open dag: gedaan' })
      await tick.click()
      await expect(tick).toHaveCount(0)
      await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Gedaan' })
      await expect(tick).toBeChecked()
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
      await expect(tick).toHaveCount(0)
      await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Te laat' })
      await expect(tick).not.toBeChecked()
    })

    test('some are chosen and ticked off or deleted in one step, and columns stay away', async ({
      app,
      appPage: page,
    }) => {
      await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Open taken' })
      const rows = page.getByRole('row')
      const open = { words: '', filters: { done: ['none'] }, sort: '', after: null, limit: 0 }
      // With the head; of the store, since the list may still show what was asked before.
      const before = (await app.call('task_list', open)).total + 1
      await expect(rows).toHaveCount(before)
      for (const at of [0, 1])
        await page
          .getByRole('checkbox', { name: /^Kies / })
          .nth(at)
          .click()
      await page
        .getByText(/^2 van \d+ gekozen$/)
        .first()
        .waitFor()
      await picture(page, 'task-bulk')
      const bulk = page.getByRole('group', { name: /gekozen$/ })
      await bulk.getByRole('button', { name: 'Gedaan' }).click()
      await expect(rows).toHaveCount(before - 2)
      await page.keyboard.press('Control+z')
      await expect(rows).toHaveCount(before)
      for (const at of [0, 1])
        await page
          .getByRole('checkbox', { name: /^Kies / })
          .nth(at)
          .click()
      await bulk.getByRole('button', { name: 'Verwijderen' }).click()
      await expect(rows).toHaveCount(before - 2)
      await page.keyboard.press('Control+z')
      await expect(rows).toHaveCount(before)

      await expect(page.getByRole('columnheader', { name: 'Wie' })).toHaveCount(1)
      await button(page, 'Kolommen kiezen').click()
      await page.getByRole('menuitemcheckbox', { name: 'Wie' }).click()
      await expect(page.getByRole('columnheader', { name: 'Wie' })).toHaveCount(0)
      await expect.poll(async () => (await app.call('shell')).hidden_columns.task).toEqual(['who'])
      await page.goto('about:blank')
      await page.goto(app.address)
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await tab(page, 'Taken')
      await expect(page.getByRole('columnheader', { name: 'Taak' })).toHaveCount(1)
      await expect(page.getByRole('columnheader', { name: 'Wie' })).toHaveCount(0)
      await button(page, 'Kolommen kiezen').click()
      await page.getByRole('menuitemcheckbox', { name: 'Wie' }).click()
      await page.keyboard.press('Escape')
    })

    test('everything is found by its words, by keys alone', async ({ appPage: page, faults }) => {
      await page.keyboard.press('Control+k')
      const field = page.getByRole('combobox', { name: 'Zoeken' })
      await expect(field).toBeFocused()
      await page.getByText('Het laatst gewijzigd').waitFor()
      await field.fill('zaal regelne')
      await expect(page.getByRole('option', { name: /Zaal regelen voor de open dag/ })).toHaveCount(1)
      await settled(page)
      await accessible(page, faults, 'search')
      await picture(page, 'search')
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Taak', { exact: true })).toHaveValue('Zaal regelen voor de open dag')
      await button(page, 'Zoeken').click()
      await field.fill('tien procent')
      await page
        .getByRole('group', { name: 'Ambities' })
        .getByRole('option', { name: /^Tien procent/ })
        .click()
      await page.getByRole('heading', { level: 2, name: /Tien procent meer leerlingen/ }).waitFor()
      await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).click()
      await tab(page, 'Taken')
    })

    test('it is done by keys alone', async ({ appPage: page }) => {
      const row = page.getByRole('row', { name: /Zaal regelen/ })
      await row.focus()
      // Past the box that selects the row.
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await expect(row).toHaveCount(0)
      await page.keyboard.press('Control+z')
      await expect(row).toHaveCount(1)
      await row.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Taak', { exact: true })).toHaveValue('Zaal regelen voor de open dag')
      await page.keyboard.press('Escape')
    })

    test('people have a list of their own', async ({ appPage: page, faults }) => {
      await page.getByRole('navigation').first().getByRole('link', { name: 'Netwerk' }).click()
      await tab(page, 'Contacten')
      await page.getByRole('row', { name: /Sanne de Boer/ }).click()
      await page.getByLabel('Naam', { exact: true }).fill('Sanne de Boer-Vink')
      await page.getByLabel('Naam', { exact: true }).blur()
      await expect(page.getByRole('row', { name: /Boer-Vink/ })).toHaveCount(1)
      await accessible(page, faults, 'a contact')
      await picture(page, 'contact-panel')
      await button(page, 'Verwijderen').click()
      await page
        .getByText(/Zaal regelen voor de open dag/)
        .first()
        .waitFor()
    })

    test('every page is fit to see: light and dark, large and small', async ({
      app,
      appPage: page,
      faults,
    }) => {
      const [task] = (
        await app.call('task_list', { words: '', filters: {}, sort: '', after: null, limit: 10 })
      ).lines
      const pages = [
        ['start', '#/start'],
        ['planning', '#/planning'],
        ['tasks', '#/planning?tab=task'],
        ['task', `#/planning?open=${task?.id}&tab=task`],
        ['activity', `#/planning?open=${task?.subject?.split('/')[1]}`],
        ['partnerships', '#/network'],
        ['organisations', '#/network?tab=organisation'],
        ['people', '#/network?tab=contact'],
        ['person', `#/network?open=${task?.who}&tab=contact`],
        ['activity-new', '#/planning?open=new'],
        ['partnership-new', '#/network?open=new'],
        ['organisation-new', '#/network?open=new&tab=organisation'],
        ['adopt', '#/network?open=adopt&tab=organisation'],
        ['own', '#/monitor?own=new'],
        ['ambition', '#/indicator?code=vmbo_intake_tech&measure=count&open=new'],
      ] as const
      await looks({ app, page, faults }, 'records', pages)
    })

    test('no page threw, and axe found nothing', ({ faults }) => {
      expect(faults.all).toEqual([])
    })
  })
