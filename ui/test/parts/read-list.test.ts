import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { type SheetChoice, setBackend } from '../../src/backend'
import ReadList from '../../src/desktop/lists/ReadList.svelte'
import { lists } from '../../src/desktop/lists/waiting.svelte'
import { session } from '../../src/desktop/session.svelte'
import { router } from '../../src/shared/router.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const targets = [
  { key: 'name', name: 'Naam' },
  { key: 'place', name: 'Plaats' },
]
/** As the backend does: a column that another one already is, stays out. */
function look(choice: SheetChoice) {
  const said = ['Bedrijf', 'Zaak'].map((name) => ({
    name,
    sample: '',
    target: choice.columns?.[name] ?? (name === 'Bedrijf' ? 'name' : ''),
  }))
  const columns = said.map((one, at) =>
    said.findIndex((other) => other.target === one.target) < at ? { ...one, target: null } : one,
  )
  return {
    name: `${choice.file}.xlsx`,
    parts: [
      {
        sheet: '',
        header_row: 1,
        rows: 2,
        read_as: 'organisations',
        nameless: false,
        maybe_name: null,
        targets,
        columns,
      },
    ],
    remarks: [],
    remembered: false,
    came_back: false,
  }
}
function trial(choice: SheetChoice) {
  const decided = choice.decisions?.['!2']
  const known = choice.values?.sector?.metaal
  const row = {
    sheet: '',
    row: 2,
    key: '!2',
    title: 'De Vonk',
    id: null,
    kind: 'organisations',
    cells: [],
    problems: [],
    guesses: [],
  }
  const match = { id: 'vonk', title: 'Metaalbedrijf De Vonk', note: '', grade: 'likely', reasons: [] }
  return {
    new: decided === 'new' ? 2 : 1,
    changed: 0,
    same: decided && decided !== 'new' ? 1 : 0,
    maybe: decided ? 0 : 1,
    conflict: 0,
    refused: 0,
    aside: 0,
    moments: 0,
    guessed: [],
    remarks: [],
    rows: decided ? [] : [{ ...row, outcome: 'maybe', matches: [match] }],
    labels: [],
    unknown: known ? [] : [{ list: 'sector', value: 'metaal', rows: 1 }],
    organisations: 0,
    people: 0,
  }
}

describe('a list that is read in', () => {
  let wait: Promise<unknown> = Promise.resolve()
  const call = vi.fn(async (name: string, args: unknown): Promise<unknown> => {
    const choice = args as SheetChoice
    if (name === 'sheet_look') return look(choice)
    if (name === 'sheet_read_in')
      return { result: trial(choice), history: { undo: null, redo: null }, changed: [] }
    await wait
    return trial(choice)
  })
  let end: () => void
  beforeEach(async () => {
    end?.()
    await speak('nl')
    wait = Promise.resolve()
    call.mockClear()
    lists.forget()
    session.terms = [
      { id: 'sector:maak', list: 'sector', name_nl: 'Maakindustrie', name_en: '', valid_to: null } as never,
    ]
    setBackend({ call: call as never })
    location.hash = '#/sheet?file=a&kind=organisations&name=a.xlsx'
    end = router.begin()
    show(ReadList, {}, { width: 1200, height: 700 })
  })
  const read = page.getByRole('button', { name: /inlezen$/ })
  const asked = (name: string) =>
    call.mock.calls.filter(([one]) => one === name).map(([, args]) => args as SheetChoice)

  it('reads in what was shown: not while another choice waits for its trial', async () => {
    await expect.element(read).toBeEnabled()
    let answer = () => {}
    wait = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.getByRole('button', { name: 'Toch nieuw' }).click()
    await expect.element(read).toBeDisabled()
    answer()
    await expect.element(page.getByRole('button', { name: '2 rijen inlezen' })).toBeEnabled()
    await read.click()
    await vi.waitFor(() => expect(asked('sheet_read_in')).toHaveLength(1))
    expect(asked('sheet_read_in')[0]).toMatchObject({ decisions: { '!2': 'new' } })
  })

  it('shows a column as what it is taken for, not as what was asked', async () => {
    const second = page.getByRole('combobox', { name: 'Zaak wordt' })
    await second.selectOptions('Naam')
    await vi.waitFor(() => expect(asked('sheet_trial')).toHaveLength(2))
    await expect.element(second).toHaveValue('')
  })

  it('lets what was decided be chosen again', async () => {
    await page.getByRole('button', { name: 'Dezelfde', exact: true }).click()
    await page.getByRole('combobox', { name: /“metaal”/ }).selectOptions('Maakindustrie')
    const chosen = page.getByRole('group', { name: 'Dit koos u' })
    await expect.element(chosen).toHaveTextContent(/metaal”: Maakindustrie/)
    await expect.element(chosen).toHaveTextContent(/De Vonk rij 2: dezelfde als Metaalbedrijf De Vonk/)
    await chosen.getByRole('button', { name: 'Anders kiezen: De Vonk' }).click()
    await chosen.getByRole('button', { name: 'Anders kiezen: metaal' }).click()
    await expect.element(page.getByRole('button', { name: 'Dezelfde', exact: true })).toBeVisible()
    await vi.waitFor(() => {
      const last = asked('sheet_trial').at(-1)
      expect([last?.decisions, last?.values]).toEqual([{}, {}])
    })
  })

  it('forgets everything that was chosen when it is another file', async () => {
    await page.getByRole('button', { name: 'Toch nieuw' }).click()
    await vi.waitFor(() => expect(asked('sheet_trial')).toHaveLength(2))
    router.set({ file: 'b', name: 'b.xlsx' }, true)
    await expect.element(page.getByText('b.xlsx')).toBeVisible()
    await vi.waitFor(() => expect(asked('sheet_trial').map((one) => one.file)).toContain('b'))
    expect(
      asked('sheet_trial')
        .filter((one) => one.file === 'b')
        .map((one) => one.decisions),
    ).toEqual([{}])
  })

  it('names a file that can’t be read, and offers another', async () => {
    call.mockImplementation(async () => {
      throw { code: 'file_empty', args: { file: 'c.xlsx' } }
    })
    router.set({ file: 'c', name: 'c.xlsx' }, true)
    await expect.element(page.getByRole('region', { name: 'Het bestand' })).toHaveTextContent('c.xlsx')
    await page.getByRole('button', { name: 'Ander bestand' }).click()
    await expect.element(page.getByRole('button', { name: 'Bestand kiezen' })).toBeVisible()
  })
})
