// The app's pages over the loopback host, with the real use cases behind them: from first start to a
// saved activity and the figures of the example region.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target')
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const pictures = process.env.TIB_PICTURES

const folder = await mkdtemp(join(tmpdir(), 'tib-e2e-'))
await mkdir(join(folder, 'files'))
const host = spawn(join(target, 'debug/tib-loopback'), [join(here, '../dist'), join(folder, 'files')], {
  env: { ...process.env, TIB_HOME: join(folder, 'home') },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((resolve, reject) => {
  host.stdout.once('data', (bytes) => resolve(String(bytes).trim()))
  host.once('exit', (code) => reject(new Error(`the loopback host stopped with ${code}`)))
})

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
const faults = []
page.on('pageerror', (error) => faults.push(String(error)))

let passed = 0
let failed = 0
async function story(title, run) {
  try {
    await run()
    passed += 1
    console.log(`ok ${title}`)
  } catch (error) {
    failed += 1
    console.log(`not ok ${title}\n${error}`)
  }
}
const shot = (name) => pictures && page.screenshot({ path: join(pictures, `${name}.png`) })

await page.goto(address)
await story('a region begins with its name', async () => {
  await shot('welcome')
  await page.getByRole('textbox').first().fill('Regio Twente')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Dit doe ik later' }).click()
  await page.getByRole('link', { name: 'Planning' }).first().waitFor()
  await shot('start-empty')
})
await story('an activity is saved as it is typed', async () => {
  await page.getByRole('link', { name: 'Planning' }).first().click()
  await page.getByRole('button', { name: 'Nieuwe activiteit' }).first().click()
  await page.getByLabel('Titel').fill('Techniekdag')
  await page.getByText('Opgeslagen').first().waitFor()
  await shot('planning')
  await page.getByRole('link', { name: 'Start' }).first().click()
  await page.getByRole('link', { name: 'Planning' }).first().click()
  await page.getByText('Techniekdag').first().waitFor()
})
await story('the example region shows its figures', async () => {
  await page.getByRole('link', { name: 'Instellingen' }).first().click()
  await page.getByRole('button', { name: 'Werkruimte sluiten' }).click()
  await page.getByRole('button', { name: /Open een voorbeeldregio/ }).click()
  await page.getByRole('link', { name: 'Monitor' }).first().waitFor()
  await shot('start')
  await page.getByRole('link', { name: 'Monitor' }).first().click()
  await page.locator('main svg').first().waitFor()
  await page.getByRole('table').first().waitFor()
  await shot('monitor')
  await page.getByRole('link', { name: 'Netwerk' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Netwerk' }).waitFor()
  await shot('network')
})
await story('no page threw', async () => {
  if (faults.length > 0) throw new Error(faults.join('\n'))
})

await browser.close()
host.kill()
await rm(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
