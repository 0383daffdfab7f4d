// The real window, driven as a user would: first start, an activity, public files dropped on it, and
// back after a restart.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { story as count, done } from './story.mjs'
import { network } from './window-network.mjs'
import { plan } from './window-plan.mjs'
import { button, field, keys, link, row, said } from './xpath.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target')
const program = join(target, 'debug/tib-regio')
const shared = join(here, '../../../shared/data/duo')
const published = [
  '01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
  '02-alle-vestigingen-vo.ca2020.csv',
  '06-examenkandidaten-en-geslaagden-2014-2019.csv.gz',
].map((name) => join(shared, name))
const pictures = process.env.TIB_PICTURES
const folder = await mkdtemp(join(tmpdir(), 'tib-window-'))
const started = []

function start(command, words, options = {}) {
  const child = spawn(command, words, { stdio: 'ignore', ...options })
  child.once('error', (error) => console.log(`# ${command}: ${error.message}`))
  started.push(child)
  return child
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

async function until(what, look) {
  const end = Date.now() + 30_000
  let last
  while (Date.now() < end) {
    try {
      const found = await look()
      if (found) return found
    } catch (error) {
      last = error
    }
    // Between two looks; a driver can't be told to tell.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${what}: not within 30 s${last ? ` (${last.message})` : ''}`)
}

/** A display of its own: Xvfb picks a free number and tells it. */
async function display() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return `:${await new Promise((resolve) => server.stdio[3].once('data', (bytes) => resolve(String(bytes).trim())))}`
}

/** An American's system, made here: a machine that never had the language doesn't speak it. */
async function american() {
  const locales = join(folder, 'locales')
  await mkdir(locales)
  execFileSync('localedef', ['-i', 'en_US', '-f', 'UTF-8', join(locales, 'en_US.UTF-8')])
  const { LC_ALL, LANGUAGE, LC_TIME, LC_MESSAGES, ...others } = process.env
  return { ...others, LOCPATH: locales, LANG: 'en_US.UTF-8' }
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** A window under WebDriver's protocol. */
class Window {
  constructor(base, session) {
    this.base = base
    this.session = session
  }

  static async open(base) {
    const capabilities = { alwaysMatch: { browserName: 'wry', 'tauri:options': { application: program } } }
    const { sessionId } = await Window.ask('POST', `${base}/session`, { capabilities })
    return new Window(base, `${base}/session/${sessionId}`)
  }

  static async ask(method, url, body) {
    const ask = () => fetch(url, { method, body: body && JSON.stringify(body) })
    // The driver keeps connections to the browser's own and sometimes takes one that is closed already:
    // then it hangs up without having passed anything on.
    const answer = await ask().catch((error) => {
      if (error.cause?.code !== 'UND_ERR_SOCKET') throw error
      return ask()
    })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }

  /** The element that an XPath finds, once it is there and shown. */
  find(xpath) {
    return until(xpath, async () => {
      const found = await this.post('element', { using: 'xpath', value: xpath })
      const element = found[ELEMENT]
      return (await Window.ask('GET', `${this.session}/element/${element}/displayed`)) && element
    })
  }

  post(path, body) {
    return Window.ask('POST', `${this.session}/${path}`, body)
  }

  async click(xpath) {
    await this.post(`element/${await this.find(xpath)}/click`, {})
  }

  /** Chooses among the options of a list. */
  async choose(label, option) {
    await this.click(`//select[@aria-label='${label}']/option[@value='${option}']`)
  }

  /** Goes to a page by its address. */
  go(hash) {
    return this.run('location.hash = arguments[0]', hash)
  }

  /** Presses keys one after another, wherever the focus is. */
  async press(...values) {
    for (const value of values) await this.post('actions', keys(value))
  }

  async type(xpath, text) {
    await this.post(`element/${await this.find(xpath)}/value`, { text })
  }

  /** Types in the place of what stands in a field, and leaves it. */
  async fill(xpath, text) {
    const element = await this.find(xpath)
    await this.post(`element/${element}/click`, {})
    await this.run('arguments[0].select()', { [ELEMENT]: element })
    await this.post(`element/${element}/value`, { text })
    await this.post('actions', keys('\uE004'))
  }

  /** What a call of the app answers. */
  async call(name, args) {
    const script = `const [name, args, done] = arguments
      window.__TAURI_INTERNALS__.invoke('call', { name, args }).then(done, (error) => done({ error }))`
    return this.post('execute/async', { script, args: [name, args] })
  }

  /** The only record of a kind, as it is kept. */
  async kept(kind) {
    const all = { words: '', filters: {}, sort: '', after: null, limit: 200 }
    const [{ id }] = (await this.call(`${kind}_list`, all)).lines
    return (await this.call(`${kind}_open`, { id })).record
  }

  /** What hangs over the page hangs from its field, whole, and over everything else. */
  async hangs(what) {
    await until(what, async () => {
      const seen = await this.run(hanging)
      if (seen?.wrong.length > 0) throw new Error(JSON.stringify(seen))
      return seen
    })
  }

  /** Brings an element to an edge of what it scrolls in. */
  async scroll(xpath, block) {
    const element = { [ELEMENT]: await this.find(xpath) }
    await this.run('arguments[0].scrollIntoView({ block: arguments[1] })', element, block)
  }

  /** What stands in a field. */
  async value(xpath) {
    const element = await this.find(xpath)
    return Window.ask('GET', `${this.session}/element/${element}/property/value`)
  }

  /** What a script of the tester's own gives; the page's rules don't bind it. */
  run(script, ...args) {
    return this.post('execute/sync', { script, args })
  }

  /** Nothing on the page that axe finds. */
  async accessible() {
    const script = `const done = arguments[0]; ${axe.source}
      axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' '))))`
    const found = await this.post('execute/async', { script, args: [] })
    if (found.length > 0) throw new Error(found.join('\n'))
  }

  async picture(name) {
    if (!pictures) return
    const shot = await Window.ask('GET', `${this.session}/screenshot`)
    await writeFile(join(pictures, `${name}.png`), Buffer.from(shot, 'base64'))
  }

  close() {
    return Window.ask('DELETE', this.session)
  }
}

/** Drops files on the window, out of another program; `over` looks at it while they hang there. */
async function drop(files, over) {
  const child = start(join(target, 'debug/tib-drop'), files, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DISPLAY: screen },
  })
  let said = ''
  child.stdout.on('data', (bytes) => {
    said += bytes
  })
  await until('the window takes files', () => said.includes('over'))
  await over()
  child.stdin.end('\n')
  await until('the window has the files', () => said.includes('dropped'))
}

/** Clicks the cross of the window, which asks the app to close; `asked` answers what it asks then. */
async function cross(asked) {
  const child = start(join(target, 'debug/tib-close'), [], { env: { ...process.env, DISPLAY: screen } })
  const gone = new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)))
  const stays = await asked?.()
  if (stays) {
    child.kill()
    return
  }
  if (!(await gone)) throw new Error('the window stays')
  await window.close().catch(() => {})
  window = null
}

/** What another program gets when it pastes. */
const pasted = (kind) =>
  execFileSync('xclip', ['-selection', 'clipboard', '-o', '-target', kind], {
    env: { ...process.env, DISPLAY: screen },
    timeout: 10_000,
  })

/** Runs in the page: where what is open hangs, and what is wrong with that. */
const hanging = `
  const popover = document.querySelector(':popover-open')
  if (!popover) return null
  const name = popover.style.getPropertyValue('position-anchor')
  const anchor = [...document.querySelectorAll('[style*=anchor-name]')].find((one) => one.style.getPropertyValue('anchor-name') === name)
  const [box, from] = [popover.getBoundingClientRect(), anchor.getBoundingClientRect()]
  const room = [window.innerWidth, window.innerHeight]
  const near = (a, b) => Math.abs(a - b) <= 6
  const rules = {
    inside: box.left >= 0 && box.top >= 0 && box.right <= room[0] && box.bottom <= room[1],
    beside: near(box.top, from.bottom + 4) || near(box.bottom, from.top - 4),
    inLine: near(box.left, from.left) || near(box.right, from.right),
    large: box.width > 60 && box.height > 30,
    above: [[box.left, box.top], [box.right, box.top], [box.left, box.bottom], [box.right, box.bottom]].every(([x, y]) => {
      const [dx, dy] = [x === box.left ? 8 : -8, y === box.top ? 8 : -8]
      return popover.contains(document.elementFromPoint(x + dx, y + dy))
    }),
  }
  return { wrong: Object.keys(rules).filter((rule) => !rules[rule]), box: box.toJSON(), from: from.toJSON(), room }`

/** The day that it is in Amsterdam, so many days on; and the Monday of a week of this school year. */
function day(on) {
  const now = new Date()
  now.setDate(now.getDate() + on)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now)
}
function springWeek(week) {
  const [year, month] = day(0).split('-').map(Number)
  const fourth = new Date(Date.UTC(month >= 8 ? year + 1 : year, 0, 4))
  fourth.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1))
  return fourth.toISOString().slice(0, 10)
}
const dutch = (iso) =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(iso))
    .replace('.', '')

/** The button of a date field that opens its month. */
const choose = "//button[@aria-label='Kies een dag']"
const figure = (words) => `//main//td[normalize-space(.)='${words}']`

let window
let screen
let fails = 0
const look = () => pictures && window?.picture(`window-failed-${++fails}`).catch(() => {})
const story = (title, run) => count(title, run, look)
try {
  if (!existsSync(program)) throw new Error(`${program}: not built`)
  if (pictures) await mkdir(pictures, { recursive: true })
  const [port, native] = [await freePort(), await freePort()]
  screen = await display()
  start('tauri-driver', ['--port', String(port), '--native-port', String(native)], {
    env: {
      ...(await american()),
      DISPLAY: screen,
      TIB_HOME: join(folder, 'home'),
      // Nothing of the user's own session takes part.
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      WAYLAND_DISPLAY: '',
      GDK_BACKEND: 'x11',
    },
  })
  const base = `http://127.0.0.1:${port}`
  await until('tauri-driver', async () => (await fetch(`${base}/status`)).ok)

  await story('the window opens on the first steps, and a region begins', async () => {
    window = await Window.open(base)
    await window.type('(//input[@type="text"] | //input[not(@type)])[1]', 'Regio Twente')
    await window.picture('window-welcome')
    await window.click(button('Begin'))
    await window.click(button('Verder'))
    await window.click(button('Dit doe ik later'))
    await window.find(link('Planning'))
    await window.picture('window-start')
  })
  await story('an activity is saved while it is typed', async () => {
    await window.click(link('Planning'))
    await window.click(`(${button('Nieuwe activiteit')})[1]`)
    await window.type(field('Titel'), 'Techniekdag')
    await window.find(said('Opgeslagen'))
    await window.picture('window-planning')
  })
  await story('after a restart it is still there', async () => {
    await window.close()
    window = await Window.open(base)
    await window.click(link('Planning'))
    await window.find("//tr[contains(., 'Techniekdag')]")
    await window.picture('window-again')
  })
  await story('days are typed in Dutch order on an American system', async () => {
    const system = await window.run('return new Date(2026, 10, 26).toLocaleDateString()')
    if (system !== '11/26/2026') throw new Error(`the system writes ${system}`)
    const typed = {
      '3-2-2027': '2027-02-03',
      morgen: day(1),
      '3 feb 27': '2027-02-03',
      'wk 6': springWeek(6),
    }
    const enter = async (kind) => {
      for (const [text, iso] of Object.entries(typed)) {
        await window.fill(field('Begin'), text)
        await until(`${text}: shown`, async () => (await window.value(field('Begin'))) === dutch(iso))
        await until(`${text}: saved`, async () => (await window.kept(kind)).start === iso)
      }
    }
    await window.click(row('Techniekdag'))
    await enter('activity')
    const kind = (await window.call('terms', {})).find((term) => term.list === 'organisation_kind').id
    for (const name of ['Het Hogeland', 'Twents metaal']) {
      const changes = { name: { from: '', to: name }, kinds: { from: [], to: [kind] } }
      await window.call('organisation_create', { id: crypto.randomUUID(), changes, session: '' })
    }
    await window.click(link('Netwerk'))
    await window.click(`(${button('Nieuwe samenwerking')})[1]`)
    await window.type(field('Naam'), 'Twents techniekpact')
    for (const name of ['Het Hogeland', 'Twents metaal']) {
      await window.click(field('Leden'))
      await window.click(`//*[@role='option'][contains(., '${name}')]`)
    }
    await enter('partnership')
  })
  await story('a month begins its weeks on Monday, and numbers them', async () => {
    await window.fill(field('Begin'), '3-2-2027')
    await window.click(`//div[label='Begin']${choose}`)
    await window.find("//*[@role='dialog']//td[@aria-selected='true']")
    await window.hangs('the month')
    const heads = await window.run(
      "return [...document.querySelectorAll(':popover-open th[scope=col]')].map((one) => one.textContent.trim())",
    )
    if (heads.slice(1).join() !== 'ma,di,wo,do,vr,za,zo') throw new Error(`it begins with ${heads}`)
    await window.find("//tr[td[@aria-label='woensdag 3 februari 2027']]/th[normalize-space(.)='5']")
    await window.accessible()
    await window.picture('window-month')
    await window.post('actions', keys('\uE00C'))
    await window.click(link('Planning'))
    await window.find(row('Techniekdag'))
  })
  await story('what is typed when the window is closed is there when it opens again', async () => {
    await window.click(row('Techniekdag'))
    await window.type(field('Titel'), ' op de werf')
    await window.type(field('Plaats'), 'Hengelo')
    await cross()
    // The one file has everything.
    const file = join(folder, 'home/workspaces/regio-twente.tib')
    await until('the log is in the file', () => existsSync(file) && !existsSync(`${file}-wal`))
    window = await Window.open(base)
    await window.click(link('Planning'))
    await window.click(row('Techniekdag op de werf'))
    await window.find(`//section[.//h2='Techniekdag op de werf']`)
    await until('the place', async () => (await window.value(field('Plaats'))) === 'Hengelo')
  })
  await story('a window asks before it closes over what it can’t save', async () => {
    const asks = "//dialog[contains(., 'Nog niet alles is opgeslagen')]"
    await window.fill(field('Begin'), '31 feb')
    await cross(async () => {
      await window.find(asks)
      await window.accessible()
      await window.picture('window-closing')
      await window.click(`${asks}${button('Verder werken')}`)
      return true
    })
    if ((await window.value(field('Begin'))) !== '31 feb') throw new Error('what was typed is gone')
    // The window may be gone before the click is answered.
    await cross(() => window.click(`${asks}${button('Toch sluiten')}`).catch(() => {}))
    window = await Window.open(base)
    await window.click(link('Planning'))
    await window.find(row('Techniekdag op de werf'))
  })
  if (published.every((file) => existsSync(file))) {
    await story('three public files are dropped in, and a region is taken over', async () => {
      await drop(published, async () => {
        await window.find("//*[contains(text(), 'Laat los')]")
        await window.picture('window-drop')
      })
      await window.click(button('Lees 3 bestanden in'))
      await window.find("//th[contains(., '06-examenkandidaten')] | //td[contains(., '2019–20')]")
      await window.accessible()
      await window.picture('window-data')
      await window.click(button('Sluiten'))
      await window.click("//label[normalize-space(.)='Regio'] | //main//button[normalize-space(.)='Regio']")
      await window.type("//main//input[@type='search']", 'twente')
      await window.click("//label[.//b[.='Twente']]")
      await window.find("//*[@role='status'][contains(., 'Enschede')]")
      await window.accessible()
      await window.picture('window-region')
    })
    await story('its figures are there, and another definition gives others', async () => {
      await window.click(link('Monitor'))
      await window.click(`${link('Instroom vmbo-techniek')}[contains(., '576')]`)
      await window.find(figure('576'))
      await window.find(figure('3.560'))
      await window.accessible()
      await window.picture('window-twente')
      await window.choose('Wat telt als techniek?', 'hard')
      await window.find(figure('518'))
      await window.picture('window-hard')
      await window.choose('Wat telt als techniek?', '')
    })
    await story('a figure is traced to the rows of its file, and the chart is copied', async () => {
      await window.click(`${figure('576')}//button`)
      await window.find("//section[.//h2='576']//*[contains(text(), '77 rijen tellen mee')]")
      await window.find("//*[contains(text(), '01-leerlingen-vo-per-vestiging')]")
      await window.accessible()
      await window.picture('window-rows')
      await window.post('actions', keys('\uE00C'))
      await window.click(button('Exporteren'))
      await window.click("//*[@role='menuitem'][contains(., 'Kopieer als afbeelding')]")
      await window.find("//*[contains(text(), 'Gekopieerd')]")
      const image = pasted('image/png')
      if (image.subarray(1, 4).toString() !== 'PNG') throw new Error('no picture was copied')
      if (pictures) await writeFile(join(pictures, 'window-copied.png'), image)
    })
  } else {
    console.log('# the public files are not here: dropping them is skipped')
  }
  await story('the example region opens with its figures', async () => {
    await window.click(link('Instellingen'))
    await window.click(button('Werkruimte sluiten'))
    await window.click("//button[contains(., 'voorbeeldregio')]")
    await window.find("//h2[contains(., 'Thema')]")
    await window.picture('window')
  })
  await network({ window, story, drop, folder, until })
  await plan({ window, story, until })
  await story('what hangs over a small window is whole', async () => {
    await window.post('window/rect', { width: 1024, height: 700 })
    await until('the size', () => window.run('return window.innerWidth <= 1024 && window.innerHeight <= 700'))
    await window.click(link('Planning'))
    await window.click(`(${row('')})[1]`)
    const end = `//div[label='Einde']`
    for (const block of ['end', 'start']) {
      await window.scroll(end, block)
      await window.click(`${end}${choose}`)
      await window.hangs(`the month, its field at the ${block}`)
      await window.picture(`window-small-month-${block}`)
      await window.post('actions', keys('\uE00C'))
      await window.scroll(field('Met wie'), block)
      await window.click(field('Met wie'))
      await window.hangs(`the picker, its field at the ${block}`)
      await window.picture(`window-small-picker-${block}`)
      await window.post('actions', keys('\uE00C'))
    }
    await window.click(button('Sluiten'))
    await window.click(link('Monitor'))
    await window.click("//main//a[starts-with(normalize-space(.), 'Instroom vmbo-techniek')]")
    await window.click("//button[contains(normalize-space(.), 'Exporteren')]")
    await window.hangs('the menu')
    await window.picture('window-small-menu')
    await window.post('actions', keys('\uE00C'))
    const over = await window.run('return document.documentElement.scrollHeight - window.innerHeight')
    if (over > 0) throw new Error(`the page is ${over} px longer than the window`)
    await window.post('window/rect', { width: 1280, height: 800 })
  })
  await story('a figure is traced to its rows, and the table is copied', async () => {
    await window.click(link('Monitor'))
    await window.click("//main//a[starts-with(normalize-space(.), 'Instroom vmbo-techniek')]")
    await window.find("//h1[contains(., 'Instroom vmbo-techniek')]")
    await window.click('(//main//td//button)[1]')
    await window.find("//*[contains(text(), 'voorbeeld-leerlingen-')]")
    await window.picture('window-trace')
    await window.click("//button[contains(normalize-space(.), 'Exporteren')]")
    await window.click("//*[@role='menuitem'][contains(., 'Kopieer als tabel')]")
    await window.find("//*[contains(text(), 'Gekopieerd')]")
    await window.picture('window-monitor')
  })
} finally {
  await window?.close().catch(() => {})
  for (const child of started.reverse()) child.kill()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
done()
