// The real programs behind the pages, each in a folder of its own, and what looks at every page.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import { done, story } from './story.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target')
const shared = join(here, '../../../shared/data/duo')
const pictures = process.env.TIB_PICTURES
const program = (name) => join(target, 'debug', name)
const started = []

export const folder = mkdtempSync(join(tmpdir(), 'tib-e2e-'))
if (pictures) mkdirSync(pictures, { recursive: true })

/** Starts a program that prints its address as its first line. */
function serve(name, words, env = {}) {
  const child = spawn(program(name), words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(child)
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (bytes) => resolve(String(bytes).trim()))
    child.once('exit', (code) => reject(new Error(`${name} stopped with ${code}`)))
  })
}

/** The app over the loopback host; files to choose from stand in `files`. */
export async function app(files) {
  mkdirSync(files, { recursive: true })
  return serve('tib-loopback', [join(here, '../dist'), files], { TIB_HOME: join(folder, 'home') })
}

/** Calls as the page makes them, of the app at this address. */
export function calls(address) {
  const [host, secret] = address.split('/#secret=')
  return async (name, args = {}) => {
    const response = await fetch(`${host}/api/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tib-secret': secret, origin: host },
      body: JSON.stringify(args),
    })
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
    return response.json()
  }
}

/** Copies public files to where the dialog picks them, when they are all here. */
export function publish(names, files) {
  mkdirSync(files, { recursive: true })
  const here = names.every((name) => existsSync(join(shared, name)))
  if (here) for (const name of names) copyFileSync(join(shared, name), join(files, name))
  return here
}

/** A central service with an administrator and one region. */
export async function service(region) {
  const data = join(folder, 'central')
  const command = (...words) =>
    JSON.parse(
      execFileSync(program('tib-central'), [...words, '--json', '--data', data], { encoding: 'utf8' }),
    )
  const address = await serve('tib-central', ['serve', '--listen', '127.0.0.1:0', '--data', data])
  const mail = 'ada@example.org'
  const { password } = command('user', 'add', mail, '--role', 'administrator')
  command('region', 'add', region)
  return { address, mail, password, code: () => command('code', region).code }
}

export async function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}

const faults = []
/** Collects what a page throws; the last story fails on it. */
export function watch(page) {
  page.on('pageerror', (error) => faults.push(String(error)))
}

/** What axe finds on the page, in words. */
export async function accessible(page, where) {
  await page
    .getByRole('main')
    .getByRole('heading')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  // Not as a script of the page: its policy wouldn't let it in.
  const found = await page.evaluate(`${axe.source}; axe.run(document, { resultTypes: ['violations'] })`)
  for (const one of found.violations) {
    faults.push(`${where}: ${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(' ')}`)
  }
}

export async function picture(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Stops every program, says how it went, and ends. */
export async function end(chromium) {
  await story('no page threw, and axe found nothing', async () => {
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  await chromium.close()
  for (const child of started) child.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  done()
}
