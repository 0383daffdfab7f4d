// The real window, driven as a user would: first start, an activity, and back after a restart.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { story as count, done } from './story.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target')
const program = join(target, 'debug/tib-regio')
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
    const answer = await fetch(url, { method, body: body && JSON.stringify(body) })
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

  async type(xpath, text) {
    await this.post(`element/${await this.find(xpath)}/value`, { text })
  }

  async picture(name) {
    const shot = await Window.ask('GET', `${this.session}/screenshot`)
    await writeFile(join(pictures, `${name}.png`), Buffer.from(shot, 'base64'))
  }

  close() {
    return Window.ask('DELETE', this.session)
  }
}

const button = (words) => `//button[normalize-space(.)='${words}']`
const link = (words) => `//a[contains(normalize-space(.), '${words}')]`

let window
const look = () => pictures && window?.picture('window-failed').catch(() => {})
const story = (title, run) => count(title, run, look)
try {
  if (!existsSync(program)) throw new Error(`${program}: not built`)
  if (pictures) await mkdir(pictures, { recursive: true })
  const [port, native] = [await freePort(), await freePort()]
  start('tauri-driver', ['--port', String(port), '--native-port', String(native)], {
    env: {
      ...process.env,
      DISPLAY: await display(),
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
    if (pictures) await window.picture('window-welcome')
    await window.click(button('Begin'))
    await window.click(button('Verder'))
    await window.click(button('Dit doe ik later'))
    await window.find(link('Planning'))
    if (pictures) await window.picture('window-start')
  })
  await story('an activity is saved while it is typed', async () => {
    await window.click(link('Planning'))
    await window.click(`(${button('Nieuwe activiteit')})[1]`)
    await window.type(
      "//label[contains(., 'Titel')]//input | //input[@id=//label[contains(., 'Titel')]/@for]",
      'Techniekdag',
    )
    await window.find("//*[normalize-space(text())='Opgeslagen']")
    if (pictures) await window.picture('window-planning')
  })
  await story('after a restart it is still there', async () => {
    await window.close()
    window = await Window.open(base)
    await window.click(link('Planning'))
    await window.find("//tr[contains(., 'Techniekdag')]")
    if (pictures) await window.picture('window-again')
  })
  await story('the example region opens with its figures', async () => {
    await window.click(link('Instellingen'))
    await window.click(button('Werkruimte sluiten'))
    await window.click("//button[contains(., 'voorbeeldregio')]")
    await window.find("//h2[contains(., 'Thema')]")
    if (pictures) await window.picture('window')
  })
  await story('a figure is traced to its rows, and the table is copied', async () => {
    await window.click(link('Monitor'))
    await window.click("//main//a[starts-with(normalize-space(.), 'Instroom vmbo-techniek')]")
    await window.find("//h1[contains(., 'Instroom vmbo-techniek')]")
    await window.click('(//main//td//button)[1]')
    await window.find("//*[contains(text(), 'voorbeeld-leerlingen-')]")
    if (pictures) await window.picture('window-trace')
    await window.click("//button[contains(normalize-space(.), 'Exporteren')]")
    await window.click("//*[@role='menuitem'][contains(., 'Kopieer als tabel')]")
    await window.find("//*[contains(text(), 'Gekopieerd')]")
    if (pictures) await window.picture('window-monitor')
  })
} finally {
  await window?.close().catch(() => {})
  for (const child of started.reverse()) child.kill()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
done()
