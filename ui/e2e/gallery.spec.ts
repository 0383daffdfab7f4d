// Every shared part in every state, light and dark, in both languages: fit to see and to use.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from './gallery'
import { accessible, expect, picture } from './hosts'

async function open(page: Page, gallery: string, theme: string, language: string): Promise<void> {
  await page.goto(`${gallery}?theme=${theme}&language=${language}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => true))
}

for (const theme of ['light', 'dark']) {
  for (const language of ['nl', 'en']) {
    test(`the parts are fit to see: ${theme}, ${language}`, async ({ gallery, page }) => {
      const faults = { all: [] as string[], watch: () => {} }
      page.on('pageerror', (error) => faults.all.push(String(error)))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.all.push(message.text())
      })
      await open(page, gallery, theme, language)
      await accessible(page, faults, `${theme}, ${language}`)
      await picture(page, `gallery-${theme}-${language}`, true)
      // What hangs above the page, one after the other.
      await page
        .getByRole('button', { name: language === 'nl' ? 'Kies een dag' : 'Choose a day' })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
      await accessible(page, faults, 'a month')
      await picture(page, `gallery-${theme}-${language}-month`)
      await page.keyboard.press('Escape')
      await page.getByRole('combobox', { name: language === 'nl' ? 'Met wie' : 'With whom' }).click()
      await page.getByRole('listbox').waitFor()
      await accessible(page, faults, 'a choice')
      await picture(page, `gallery-${theme}-${language}-choice`)
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: language === 'nl' ? 'Kolommen kiezen' : 'Choose columns' })
        .first()
        .click()
      await page.getByRole('menu').waitFor()
      await accessible(page, faults, 'a menu')
      await picture(page, `gallery-${theme}-${language}-menu`)
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: language === 'nl' ? 'Stel een vraag' : 'Ask a question' })
        .click()
      await page.getByRole('dialog').getByRole('heading').waitFor()
      await accessible(page, faults, 'a question')
      await picture(page, `gallery-${theme}-${language}-question`)
      await page.keyboard.press('Escape')
      expect(faults.all).toEqual([])
    })
  }
}

test('what a key opens has the next key, however quickly it comes', async ({ gallery, page }) => {
  await open(page, gallery, 'light', 'nl')
  // In one task: nothing that the browser does later comes between.
  const press = (key: string) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
    return document.activeElement?.closest('[role=dialog], [role=menu]') !== null
  }
  await page
    .getByRole('button', { name: 'Kies een dag' })
    .first()
    .locator('xpath=preceding-sibling::input')
    .focus()
  expect(await page.evaluate(press, 'ArrowDown')).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kolommen kiezen' }).first().focus()
  expect(await page.evaluate(press, 'ArrowUp')).toBe(true)
})

test('letters of twice the size, and little room, break nothing', async ({ gallery, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await open(page, gallery, 'light', 'nl')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '187.5%'
  })
  await picture(page, 'gallery-large', true)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
})

test('nothing of the gallery is in the app', () => {
  const dist = join(import.meta.dirname, '../dist')
  expect(existsSync(dist), 'the app is built before its stories run').toBe(true)
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  expect(built.filter((name) => name.includes('gallery'))).toEqual([])
  const scripts = built.filter((name) => name.endsWith('.js'))
  expect(
    scripts.filter((name) => readFileSync(join(dist, name), 'utf8').includes('aria-label","Gallery')),
  ).toEqual([])
})
