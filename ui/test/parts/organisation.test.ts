import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { type ListQuery, setBackend } from '../../src/backend'
import OrganisationPage from '../../src/desktop/pages/OrganisationPage.svelte'
import Organisations from '../../src/desktop/pages/Organisations.svelte'
import QuickMoment from '../../src/desktop/QuickMoment.svelte'
import { session } from '../../src/desktop/session.svelte'
import { router } from '../../src/shared/router.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const record = {
  id: 'o',
  name: 'De Vonk',
  kinds: [],
  labels: [],
  sectors: [],
  place: '',
  street: '',
  kvk: null,
  brin: null,
  employees: null,
}
const opened = (record: object) => ({ record, stamp: '', is_new: false, draft: null, names: {}, steps: [] })
const moment = (title: string, day: string) => ({
  id: title,
  title,
  day,
  way: 'call',
  text: '',
  contacts: [],
  organisations: [],
  open_tasks: 0,
})
const nothing = { lines: [] as object[], total: 0, more: false, next: null, names: {} }
const moments = {
  ...nothing,
  lines: [moment('Open dag', '2026-12-10'), moment('Gebeld', '2026-11-20')],
  total: 2,
}

describe('an organisation', () => {
  const answers: Record<string, (args: never) => unknown> = {}
  const call = vi.fn(async (name: string, args: unknown) => {
    const answer = answers[name]
    if (answer) return answer(args as never)
    if (name.endsWith('_list')) return nothing
    throw { code: 'not_found' }
  })
  let end: () => void
  beforeEach(async () => {
    end?.()
    await speak('nl')
    call.mockClear()
    for (const name of Object.keys(answers)) delete answers[name]
    answers.organisation_open = () => opened(record)
    session.toast = null
    session.shell = {
      today: '2026-11-26',
      hidden_columns: {},
      workspace: { name: 'Regio', looking: null },
    } as never
    setBackend({ call: call as never })
    location.hash = '#/organisation?id=o'
    end = router.begin()
  })

  it('is said to have no contact only when that is known', async () => {
    let answer = () => {}
    const wait = new Promise<void>((resolve) => {
      answer = resolve
    })
    for (const kind of ['contact_moment', 'partnership', 'contact', 'activity'])
      answers[`${kind}_list`] = () => wait.then(() => nothing)
    show(OrganisationPage, {})
    await expect.element(page.getByRole('heading', { level: 1, name: 'De Vonk' })).toBeVisible()
    const all = () => document.body.textContent ?? ''
    for (const words of ['nog geen contact', 'nog nergens aan mee', 'nog niemand', 'geen activiteiten'])
      expect(all()).not.toContain(words)
    answer()
    for (const words of ['nog geen contact', 'nog nergens aan mee', 'nog niemand', 'geen activiteiten'])
      await expect.poll(all).toContain(words)
  })

  it('tells what is agreed apart from what has been', async () => {
    answers.contact_moment_list = () => moments
    show(OrganisationPage, {})
    const ahead = page.getByRole('list', { name: 'Afgesproken' })
    await expect.element(ahead).toHaveTextContent('Open dag')
    await expect.element(page.getByRole('list', { name: 'Geweest' })).toHaveTextContent('Gebeld')
    await expect.element(ahead).not.toHaveTextContent('Gebeld')
    // A day that is still to come is no last contact.
    const last = call.mock.calls
      .filter(([name]) => name === 'contact_moment_list')
      .map(([, args]) => args as ListQuery)
    expect(last.some((one) => one.filters.day?.[0] === '../2026-11-26' && one.limit === 1)).toBe(true)
  })

  it('is what a moment is about that is begun by its keys, under its own name', async () => {
    answers.contact_moment_blank = () => ({
      ...opened({ ...moment('', '2026-11-26'), id: 'm', partnership: null }),
      is_new: true,
    })
    show(OrganisationPage, {})
    await expect.element(page.getByRole('heading', { level: 1, name: 'De Vonk' })).toBeVisible()
    show(QuickMoment, {})
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, shiftKey: true }))
    const dialog = page.getByRole('dialog', { name: 'Contact vastleggen' })
    await expect.element(dialog.getByRole('button', { name: 'De Vonk weghalen' })).toBeVisible()
  })

  it('becomes a member of a partnership once, with others in one step', async () => {
    const members = [{ id: 'row', organisation: 'o', role: 'gastheer' }]
    answers.organisation_list = () => ({
      ...nothing,
      lines: ['o', 'p', 'q'].map((id) => ({
        id,
        name: `Bedrijf ${id}`,
        kinds: [],
        labels: [],
        place: '',
        brin: '',
      })),
      total: 3,
    })
    answers.search = () => [{ kind: 'partnership', id: 's', title: 'Lasrobot', note: '', found: '' }]
    answers.partnership_open = () => opened({ id: 's', name: 'Lasrobot', members })
    answers.partnership_change = () => ({
      result: opened({ id: 's' }),
      history: { undo: null, redo: null },
      changed: [],
    })
    location.hash = '#/network?tab=organisation'
    await vi.waitFor(() => expect(router.route.page).toBe('network'))
    show(Organisations, {}, { width: 1200, height: 700 })
    for (const id of ['o', 'p', 'q'])
      await page
        .getByRole('row', { name: `Bedrijf ${id}` })
        .getByRole('checkbox')
        .click()
    await page.getByRole('button', { name: 'Toevoegen aan samenwerking' }).click()
    const dialog = page.getByRole('dialog', { name: '3 organisaties toevoegen' })
    await dialog.getByRole('combobox', { name: 'Samenwerking' }).click()
    await page.getByRole('option', { name: 'Lasrobot' }).click()
    await dialog.getByRole('textbox', { name: 'Rol' }).fill('stagebedrijf')
    await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click()
    await vi.waitFor(() =>
      expect(session.toast?.words).toBe('2 organisaties doen nu mee aan Lasrobot. 1 deed al mee.'),
    )
    const sent = call.mock.calls.filter(([name]) => name === 'partnership_change')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.[1]).toMatchObject({
      id: 's',
      session: '',
      changes: {
        members: {
          from: members,
          to: [
            members[0],
            { organisation: 'p', role: 'stagebedrijf' },
            { organisation: 'q', role: 'stagebedrijf' },
          ],
        },
      },
    })
  })
})
