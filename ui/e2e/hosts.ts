// The real programs behind the pages, each file of stories with its own, and what looks at every page.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import type { Commands } from '../src/backend/contract'
import { changing } from '../src/backend/generated'

const here = import.meta.dirname
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target')
const shared = join(here, '../../../shared/data/duo')
const pictures = process.env.TIB_PICTURES
const program = (name: string) => join(target, 'debug', name)

export type App = {
  address: string
  /** Where the dialog picks and saves files. */
  files: string
  /** Calls as the page makes them. */
  call: <K extends keyof Commands>(name: K, args?: object) => Promise<Commands[K]['result']>
}
export type Central = { address: string; mail: string; password: string; code: () => string }
/** What went wrong on pages: thrown, or found by axe. The last story of a file fails on it. */
type Faults = { all: string[]; watch: (page: Page) => void }

type Started = {
  folder: string
  start: (name: string, words: string[], env?: Record<string, string>) => Promise<string>
  faults: Faults
  app: App
  central: Central
  appPage: Page
}

export const test = base.extend<object, Started>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from it
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'tib-e2e-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],

  /** Starts a program that prints its address as its first line. */
  start: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from it
    async ({}, use) => {
      const started: ReturnType<typeof spawn>[] = []
      await use((name, words, env = {}) => {
        const child = spawn(program(name), words, {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        started.push(child)
        return new Promise((resolve, reject) => {
          child.stdout.once('data', (bytes) => resolve(String(bytes).trim()))
          child.once('error', reject)
          child.once('exit', (code) => reject(new Error(`${name} stopped with ${code}`)))
        })
      })
      for (const child of started) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        if (child.kill()) await gone
      }
    },
    { scope: 'worker' },
  ],

  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from it
    async ({}, use) => {
      const all: string[] = []
      const watch = (page: Page) => {
        page.on('pageerror', (error) => all.push(String(error)))
        page.on('console', (said) => {
          if (said.text().startsWith('no words')) all.push(said.text())
        })
      }
      await use({ all, watch })
    },
    { scope: 'worker' },
  ],

  /** The app over the loopback host. */
  app: [
    async ({ folder, start }, use) => {
      const files = join(folder, 'files')
      mkdirSync(files)
      const home = { TIB_HOME: join(folder, 'home') }
      const address = await start('tib-loopback', [join(here, '../dist'), files], home)
      const [host = '', secret = ''] = address.split('/#secret=')
      const call: App['call'] = async (name, args = {}) => {
        const response = await fetch(`${host}/api/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-tib-secret': secret, origin: host },
          body: JSON.stringify(args),
        })
        if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
        const answer = await response.json()
        // Of a call that changes something, what is told besides.
        return changing.has(name) ? answer.result : answer
      }
      await use({ address, files, call })
    },
    { scope: 'worker' },
  ],

  /** A central service with an administrator and one region. */
  central: [
    async ({ folder, start }, use) => {
      const data = join(folder, 'central')
      const command = (...words: string[]) =>
        JSON.parse(
          execFileSync(program('tib-central'), [...words, '--json', '--data', data], { encoding: 'utf8' }),
        )
      const address = await start('tib-central', ['serve', '--listen', '127.0.0.1:0', '--data', data])
      const mail = 'ada@example.org'
      const { password } = command('user', 'add', mail, '--role', 'administrator')
      const region = 'Regio Twente'
      command('region', 'add', region)
      await use({ address, mail, password, code: () => command('code', region).code })
    },
    { scope: 'worker' },
  ],

  /** The page of the app that the stories of a file share. */
  appPage: [
    async ({ browser, faults }, use) => {
      // What a worker shares doesn't get the settings of a test by itself.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      faults.watch(page)
      follow(page)
      await use(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** Copies public files to where the dialog picks them. */
export function publish(names: string[], files: string): void {
  for (const name of names) copyFileSync(join(shared, name), join(files, name))
}
export const published = (names: string[]) => names.every((name) => existsSync(join(shared, name)))

const asked = new WeakMap<Page, Set<unknown>>()
function follow(page: Page): void {
  const open = new Set<unknown>()
  asked.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Everything that was asked for is in, and drawn. */
export async function settled(page: Page): Promise<void> {
  const open = asked.get(page) ?? new Set()
  await expect(async () => {
    // What is drawn may ask for more.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    expect(open.size).toBe(0)
  }).toPass()
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

type Violation = { id: string; help: string; nodes: { html: string }[] }

/** What axe finds on the page, in words. */
export async function accessible(page: Page, faults: Faults, where: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('heading')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  // Not as a script of the page: its policy wouldn't let it in.
  const found: { violations: Violation[] } = await page.evaluate(
    `${axe.source}; axe.run(document, { resultTypes: ['violations'] })`,
  )
  for (const one of found.violations) {
    faults.all.push(`${where}: ${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(' ')}`)
  }
}

/** Theme and language differ from each other in nothing that axe finds; who looks sees all four. */
const looked = (
  [
    ['light', 'nl'],
    ['dark', 'en'],
    ['light', 'en'],
    ['dark', 'nl'],
  ] as const
).slice(0, pictures ? 4 : 2)

// The widest is for who looks at the pictures.
const sizes = (
  [
    ['', 1280, 800],
    ['-small', 1024, 700],
    ['-wide', 1600, 1000],
  ] as const
).slice(0, pictures ? 3 : 2)

/** Looks at pages, by name and address, in themes and languages, large and small: axe finds
 * nothing and nothing is wider than the window. */
export async function looks(
  { app, page, faults }: { app: App; page: Page; faults: Faults },
  prefix: string,
  pages: readonly (readonly [name: string, hash: string])[],
): Promise<void> {
  for (const [theme, language] of looked) {
    await app.call('settings_set', { theme, language })
    await page.goto('about:blank')
    await page.goto(app.address)
    await page.getByRole('navigation').first().waitFor()
    for (const [size, width, height] of sizes) {
      await page.setViewportSize({ width, height })
      for (const [name, hash] of pages) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, hash)
        await page.locator('main').waitFor()
        await settled(page)
        await accessible(page, faults, `${name}, ${theme}, ${language}${size}`)
        await picture(page, `${prefix}-${theme}-${language}-${name}${size}`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${name}${size} is too wide`).toBeLessThanOrEqual(0)
      }
    }
  }
}

if (pictures) mkdirSync(pictures, { recursive: true })

export async function picture(page: Page, name: string, whole = false): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole })
}

export { expect }
