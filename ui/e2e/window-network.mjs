// The network in the real window: a list that is dropped on it, two records made one, and a partnership made
// by keys alone and seen in the picture. In the example region.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { button, key, row } from './xpath.mjs'

export async function network({ window, story, drop, folder, until }) {
  /** Moves the focus on until it is on what a script finds. */
  async function tabTo(what, is) {
    for (let stops = 0; stops < 120; stops += 1) {
      if (await window.run(`const one = document.activeElement; return Boolean(one && (${is}))`)) return
      await window.press(key.tab)
    }
    throw new Error(`${what} isn't reached by Tab`)
  }
  const names = async (kind) => {
    const all = { words: '', filters: {}, sort: '', after: null, limit: 1000 }
    return (await window.call(`${kind}_list`, all)).lines.map((one) => one.name)
  }

  await story('a spreadsheet that is dropped is explained, tried, and read in', async () => {
    const path = join(folder, 'bedrijven.csv')
    await writeFile(
      path,
      'Firma X;Plaats;Contactpersoon\nPlaatwerk Oeverdam;Oeverdam;Bea Overzicht\nHoutbouw Zandrecht;Zandrecht;\n',
    )
    await window.go('#/sheet?kind=organisations')
    await window.find("//h2[contains(., 'Welke lijst')]")
    await drop([path], () => window.find("//*[contains(text(), 'Laat los')]"))
    await window.find("//section[@aria-label='Het bestand']")
    await window.choose('Firma X wordt', 'name')
    await window.find("//*[@role='status'][contains(., '2 rijen gaan mee')]")
    await window.accessible()
    await window.picture('window-list')
    await window.click(button('2 rijen inlezen'))
    await window.find(row('Plaatwerk Oeverdam'))
    if (!(await names('contact')).includes('Bea Overzicht'))
      throw new Error('the person of the row is missing')
  })

  await story('what is there twice is held side by side, made one, and taken apart again', async () => {
    const changes = {
      name: { from: '', to: 'Plaatwerk Oeverdam B.V.' },
      kinds: { from: [], to: ['organisation_kind:bedrijf'] },
      place: { from: '', to: 'Oeverdam' },
    }
    await window.call('organisation_create', { id: crypto.randomUUID(), changes, session: '' })
    const before = (await names('organisation')).length
    await window.go('#/twins')
    await window.click("//button[contains(., 'Plaatwerk Oeverdam')]")
    await window.find("//h2[normalize-space(.)='Naast elkaar']")
    await window.accessible()
    await window.picture('window-twins')
    await window.click(button('Samenvoegen'))
    await window.find("//*[contains(text(), 'Samengevoegd tot')]")
    await until('one less', async () => (await names('organisation')).length === before - 1)
    await window.call('undo', {})
    await until('both again', async () => (await names('organisation')).length === before)
  })

  await story('a partnership is made by keys alone, and seen in the picture', async () => {
    await window.go('#/network?tab=partnership')
    await window.find(button('Nieuwe samenwerking'))
    await tabTo('a new partnership', "one.title === 'Nieuwe samenwerking'")
    await window.press(key.enter)
    await window.find("//section[contains(@class, 'panel')] | //aside[contains(@class, 'panel')]")
    const labelled = (label) => `one.labels?.[0]?.textContent.trim().startsWith('${label}')`
    await tabTo('the name', labelled('Naam'))
    await window.press(...'Plaatwerk in de klas')
    await tabTo('the members', labelled('Leden'))
    for (const name of ['Plaatwerk', 'ROC Kanaal']) {
      await window.press(...name)
      await window.find(`//*[@role='option'][contains(., '${name}')]`)
      const chosen = () => window.run("return document.activeElement.getAttribute('aria-activedescendant')")
      if (!(await chosen())) await window.press(key.down)
      await window.press(key.enter)
    }
    await until('it is saved', async () => (await names('partnership')).includes('Plaatwerk in de klas'))
    await window.press(key.escape)
    await window.go('#/network?tab=picture')
    await window.find("//tr[contains(., 'Plaatwerk in de klas')]")
    await tabTo('the picture', "one.closest('svg') !== null")
    await window.accessible()
    await window.picture('window-picture')
  })
}
