import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ChosenFile, setBackend } from '../../src/backend'
import DropTarget from '../../src/desktop/data/DropTarget.svelte'
import { importing } from '../../src/desktop/import.svelte'
import { lists } from '../../src/desktop/lists/waiting.svelte'
import { session } from '../../src/desktop/session.svelte'
import { router } from '../../src/shared/router.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const file = (name: string): ChosenFile => ({ file: name, name, size: 1 })

const column = (target: string | null) => ({ name: target ?? '?', sample: '', target })
const columns: Record<string, ReturnType<typeof column>[]> = {
  'relaties.xlsx': [column('name'), column('place'), column(null)],
  'cijfers.xlsx': [column(null), column(null)],
}

describe('files that are dropped', () => {
  let drop: (files: ChosenFile[]) => void
  const call = vi.fn(async (name: string, args: unknown): Promise<unknown> => {
    const { file } = args as { file: string }
    if (name === 'import_preview' && file.endsWith('.xlsx')) throw { code: 'file_kind_unknown', args: {} }
    if (name === 'sheet_look') return { parts: [{ columns: columns[file] ?? [] }] }
    if (name !== 'message_take') throw { code: 'not_found' }
    if (file.startsWith('kapot')) throw { code: 'message_unreadable', args: { file } }
    const result = { id: file, title: file.replace('.eml', ''), doubts: [] }
    return { result, history: { undo: null, redo: null }, changed: [] }
  })
  let end: () => void
  beforeEach(async () => {
    end?.()
    await speak('nl')
    location.hash = '#/start'
    end = router.begin()
    lists.forget()
    importing.clear()
    session.welcome = false
    session.toast = null
    session.refusal = null
    session.shell = { workspace: { name: 'Regio', looking: null } } as never
    setBackend({
      call: call as never,
      onDropped: (files) => {
        drop = files
        return () => {}
      },
    })
    show(DropTarget, {})
  })
  const said = () => session.toast?.words ?? ''

  it('of one sort that are cards are looked at one after the other', async () => {
    drop([file('een.vcf'), file('twee.vcf'), file('drie.vcf')])
    await vi.waitFor(() => expect(router.get('file')).toBe('een.vcf'))
    expect(lists.waiting.map((one) => one.file.name)).toEqual(['twee.vcf', 'drie.vcf'])
    await vi.waitFor(() => expect(said()).toContain('twee.vcf en drie.vcf'))
    lists.next()
    await vi.waitFor(() => expect(router.get('file')).toBe('twee.vcf'))
  })

  it('don’t break off a list that is looked at', async () => {
    router.go('sheet', { kind: 'organisations', file: 'lijst.xlsx' })
    await vi.waitFor(() => expect(router.get('file')).toBe('lijst.xlsx'))
    drop([file('een.vcf')])
    await vi.waitFor(() => expect(said()).toContain('Om straks in te lezen: een.vcf.'))
    expect(router.get('file')).toBe('lijst.xlsx')
    lists.next()
    await vi.waitFor(() => expect(router.route.query).toMatchObject({ kind: 'contacts', file: 'een.vcf' }))
  })

  it('of several sorts are each accounted for', async () => {
    drop([file('brief.eml'), file('kapot.msg'), file('kaart.vcf'), file('duo.csv')])
    await vi.waitFor(() => expect(said()).toContain('Als contact vastgelegd: brief.'))
    expect(said()).toContain('Niet gelezen: kapot.msg.')
    expect(said()).toContain('1 ander bestand staat bij Gegevens.')
    expect(session.refusal?.code).toBe('message_unreadable')
    await vi.waitFor(() => expect(router.get('file')).toBe('kaart.vcf'))
  })

  it('that are spreadsheets are a list where a list is asked for', async () => {
    router.go('sheet', { kind: 'partnerships' })
    await vi.waitFor(() => expect(router.route.page).toBe('sheet'))
    drop([file('lijst.xlsx')])
    await vi.waitFor(() =>
      expect(router.route.query).toMatchObject({ kind: 'partnerships', file: 'lijst.xlsx' }),
    )
  })

  it('that are a list of relations are looked at as one, wherever they are dropped', async () => {
    drop([file('relaties.xlsx')])
    await vi.waitFor(() =>
      expect(router.route).toMatchObject({
        page: 'sheet',
        query: { file: 'relaties.xlsx', name: 'relaties.xlsx' },
      }),
    )
    expect(importing.items).toEqual([])
  })

  it('that nothing is known of are asked about', async () => {
    drop([file('cijfers.xlsx')])
    await vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('cijfers.xlsx'))
    expect(router.route.page).toBe('start')
    const [list, figures] = document.querySelectorAll<HTMLButtonElement>('.ways button')
    expect(list?.textContent).toContain('Lijst met relaties')
    figures?.click()
    await vi.waitFor(() => expect(router.route.page).toBe('data'))
    expect(importing.items.map((one) => one.file.name)).toEqual(['cijfers.xlsx'])
  })

  it('at first start wait until it is done', async () => {
    session.welcome = true
    drop([file('relaties.xlsx')])
    await vi.waitFor(() => expect(lists.waiting.map((one) => one.file.name)).toEqual(['relaties.xlsx']))
    expect(router.route.page).toBe('start')
  })
})
