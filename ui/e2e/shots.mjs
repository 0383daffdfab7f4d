// Pictures of every screen, to look at: node e2e/shots.mjs URL [only]
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [base, only] = process.argv.slice(2)
const screens = {
  welcome: '?#/',
  start: '?sample#/start',
  planning: '?sample#/planning',
  'planning-open': '?sample#/planning?open=act-1',
  'planning-many': '?sample&many#/planning',
  network: '?sample#/network',
  'network-open': '?sample#/network?open=p2',
  organisations: '?sample#/network?tab=organisations',
  adopt: '?sample#/network?open=adopt&tab=organisations',
  monitor: '?sample#/monitor',
  'monitor-share': '?sample#/monitor?measure=share',
  'monitor-one': '?sample&years=1#/monitor',
  data: '?sample#/data',
  region: '?sample#/data?tab=region',
  settings: '?sample#/settings',
}
mkdirSync('shots', { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const looks = [
  ['light-nl', 1280, 800, ''],
  ['dark-en', 1024, 700, '&theme=dark&lang=en'],
]
for (const [look, width, height, more] of looks) {
  const page = await browser.newPage({ viewport: { width, height } })
  page.on('console', (message) => message.type() === 'error' && console.log(look, message.text()))
  page.on('pageerror', (error) => console.log(look, String(error)))
  for (const [name, place] of Object.entries(screens)) {
    if (only && !name.startsWith(only)) continue
    const [query, hash] = place.split('#')
    await page.goto('about:blank')
    await page.goto(`${base}${query}${more}#${hash}`)
    await page.waitForSelector('main')
    await page.waitForTimeout(350)
    await page.screenshot({ path: `shots/${name}-${look}.png` })
  }
  await page.close()
}
await browser.close()
