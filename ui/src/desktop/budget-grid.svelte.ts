import { onDestroy, untrack } from 'svelte'
import {
  type BudgetLineRow,
  call,
  type FieldChange,
  type ListQuery,
  type MoneyGrid,
  type MoneyGroup,
  type RefusedChange,
} from '../backend'
import { schoolYearOf } from '../shared/format'
import type { CellChange, Choice, GridRow } from '../shared/grid'
import { untilSaved } from '../shared/record-form.svelte'
import { resource } from '../shared/resource.svelte'
import { speech, t } from '../shared/words.svelte'
import { type BudgetCell, type CellProblem, isComputed, readCell, writeCell } from './budget-cells'
import { said } from './budget-problems'
import { words } from './problem'
import { recordList } from './records.svelte'
import { session } from './session.svelte'

type Line = BudgetLineRow
type Fields = Partial<Record<BudgetCell, unknown>>
/** What cells of one line are to become, and what was typed to make them so. */
type Wanted = {
  id: string
  group: string
  isNew: boolean
  fields: Fields
  texts: Partial<Record<BudgetCell, string>>
}
/** Something that isn't taken: of a cell, or of a line as a whole. */
export type Left = { id: string; key: BudgetCell | null; text: string; why: string }
/** What would come of a change of many cells, for who must say yes to it. */
export type Trial = { wanted: Wanted[]; changed: number; created: number; left: Left[]; wide: number }

/** A change of so many cells is shown before it is done. */
const MANY = 20
export const GENERAL = 'general'
const place = (id: string, key: string) => `${id} ${key}`

/** Every organisation by its name, to choose from and to know a pasted one by. */
async function organisations(): Promise<Choice[]> {
  const all: Choice[] = []
  let after: string | null = null
  do {
    const page: { lines: { id: string; name: string; place: string }[]; next: string | null } =
      await recordList('organisation', { after, limit: 1000 })
    all.push(...page.lines.map((one) => ({ value: one.id, text: one.name, note: one.place })))
    after = page.next
  } while (after !== null)
  return all
}

/** The budget as a grid: what is shown, what is typed and not kept yet, and what could not be kept. */
export class BudgetGrid {
  /** Groups that are folded. */
  folded = $state.raw<ReadonlySet<string>>(new Set())
  /** What waits to be kept. */
  #pending = $state.raw<Record<string, Fields>>({})
  /** What is kept, and isn't in the answer yet. */
  #kept = $state.raw<Record<string, Fields>>({})
  /** Lines that are made now: they aren't in the answer yet. */
  #coming = $state.raw<{ id: string; group: string }[]>([])
  /** Lines that were made here. */
  #made = new Set<string>()
  /** What was typed and isn't taken, by its place. */
  #left = $state.raw<Record<string, Left>>({})
  /** The id that the next line of a group gets: the empty row has it already, so that the keys go on in it. */
  #next = new Map<string, string>()
  trial = $state.raw<Trial | null>(null)
  #waiting = $state(0)
  #keeping: Promise<void> = Promise.resolve()
  #failed = $state(false)
  #asked: () => Partial<ListQuery>
  #preset: () => Fields
  #answer: { readonly value: { question: string; grid: MoneyGrid } | null }
  #organisations: { readonly value: Choice[] | null }
  /** Lines stay where they were first seen, also when what they are ordered by changes. */
  #places = new Map<string, number>()
  #placed = ''

  constructor(asked: () => Partial<ListQuery>, preset: () => Fields) {
    this.#asked = asked
    this.#preset = preset
    this.#answer = resource(async () => {
      const query = { words: '', filters: {}, sort: '', after: null, limit: 0, ...this.#asked() }
      return { question: JSON.stringify(query), grid: await call('money_grid', { query }) }
    }, ['budget_line', 'activity', 'partnership', 'project', 'programme_line', 'organisation'])
    this.#organisations = resource(organisations, ['organisation'])
    $effect(() => {
      const answer = this.#answer.value
      if (!answer) return
      untrack(() => {
        const there = new Set(answer.grid.groups.flatMap((group) => group.lines.map((line) => line.id)))
        this.#coming = this.#coming.filter((one) => !there.has(one.id))
        if (this.#waiting === 0) this.#kept = {}
      })
    })
    $effect(() => {
      session.busy =
        this.#waiting > 0 ? 'saving' : this.#failed ? 'failed' : this.left.length > 0 ? 'wrong' : 'saved'
    })
    const end = untilSaved(this)
    onDestroy(() => {
      session.busy = 'saved'
      void this.#keeping.then(end)
    })
  }

  get state(): 'saved' | 'saving' | 'failed' {
    return this.#failed ? 'failed' : this.#waiting > 0 ? 'saving' : 'saved'
  }

  /** Waits until what was typed is kept. */
  flush(): Promise<void> {
    return this.#keeping
  }

  get grid(): MoneyGrid | null {
    return this.#answer.value?.grid ?? null
  }

  /** By what they belong to; general costs are there always, so that a line can be written down. */
  readonly groups = $derived.by<MoneyGroup[]>(() => {
    const found = this.grid?.groups ?? []
    const nothing = { budgeted: 0, committed: 0, realised: 0 }
    return found.some((group) => group.subject === null)
      ? found
      : [...found, { subject: null, name: '', lines: [], total: nothing }]
  })

  readonly #lines = $derived.by(() => {
    const all = new Map<string, Line>()
    for (const group of this.groups) {
      for (const line of group.lines)
        all.set(line.id, { ...line, ...this.#kept[line.id], ...this.#pending[line.id] } as Line)
    }
    for (const one of this.#coming) {
      if (!all.has(one.id))
        all.set(one.id, {
          ...this.#blank(one.id, one.group),
          ...this.#kept[one.id],
          ...this.#pending[one.id],
        } as Line)
    }
    return all
  })

  readonly rows = $derived.by<GridRow[]>(() => {
    const question = this.#answer.value?.question ?? ''
    if (question !== this.#placed) {
      this.#places.clear()
      this.#placed = question
    }
    const seen = (id: string) => {
      const at = this.#places.get(id) ?? this.#places.size
      this.#places.set(id, at)
      return at
    }
    return this.groups.flatMap((one) => {
      const group = one.subject ?? GENERAL
      const open = !this.folded.has(group)
      const head: GridRow = { id: `head ${group}`, kind: 'head', group, open }
      const coming = this.#coming.filter(
        (line) => line.group === group && !one.lines.some((there) => there.id === line.id),
      )
      const ids = [...one.lines.map((line) => line.id), ...coming.map((line) => line.id)]
      const lines = ids.map((id) => ({ id, at: seen(id) })).sort((a, b) => a.at - b.at)
      if (!open) return [head]
      const fresh: GridRow[] = session.readOnly
        ? []
        : [{ id: this.#fresh(group, new Set(ids)), kind: 'new', group }]
      return [head, ...lines.map(({ id }): GridRow => ({ id, kind: 'line', group })), ...fresh]
    })
  })

  /** As far as its line is shown. */
  readonly left = $derived.by(() => {
    const here = new Set(this.rows.map((row) => row.id))
    return Object.values(this.#left).filter((one) => here.has(one.id))
  })

  line(id: string): Line | null {
    return this.#lines.get(id) ?? null
  }

  group(row: GridRow): MoneyGroup | null {
    return this.groups.find((one) => (one.subject ?? GENERAL) === row.group) ?? null
  }

  leftAt(id: string, key: string): Left | null {
    return this.#left[place(id, key)] ?? null
  }

  forget(): void {
    this.#left = {}
    this.#coming = this.#coming.filter((one) => this.#made.has(one.id))
  }

  fold(group: string): void {
    const now = new Set(this.folded)
    if (!now.delete(group)) now.add(group)
    this.folded = now
  }

  foldAll(folded: boolean): void {
    this.folded = new Set(folded ? this.groups.map((one) => one.subject ?? GENERAL) : [])
  }

  choices(key: BudgetCell): Choice[] {
    const terms = (list: 'budget_source' | 'budget_category') =>
      session.list(list).map((term) => ({ value: term.id, text: session.term(term.id) }))
    switch (key) {
      case 'source':
        return terms('budget_source')
      case 'category':
        return terms('budget_category')
      case 'evidence':
        return ['missing', 'there', 'checked'].map((value) => ({ value, text: t(`ui-evidence-${value}`) }))
      case 'bearer':
        return this.#organisations.value ?? []
      default:
        return []
    }
  }

  /** A cell as it is copied and edited. */
  text(row: GridRow, key: BudgetCell): string {
    const group = this.group(row)
    if (row.kind === 'head' || row.kind === 'total') {
      const sums = row.kind === 'head' ? group?.total : this.grid?.total
      if (key === 'title') return this.name(row)
      return key === 'budgeted' || key === 'committed' || key === 'realised'
        ? writeCell(key, sums?.[key] ?? 0, [], speech.language)
        : ''
    }
    const held = this.leftAt(row.id, key)
    if (held) return held.text
    const line = this.line(row.id)
    if (!line) return ''
    const value = line[key]
    if (key === 'bearer' && value) return this.bearer(String(value))
    if ((key === 'source' || key === 'category') && value) return session.term(String(value))
    return writeCell(key, value, key === 'evidence' ? this.choices(key) : [], speech.language)
  }

  bearer(id: string): string {
    return this.grid?.names[id] ?? this.choices('bearer').find((one) => one.value === id)?.text ?? ''
  }

  name(row: GridRow): string {
    if (row.kind === 'total') return t('ui-grid-total')
    if (row.kind === 'new') return t('ui-budget-line-new')
    if (row.kind === 'line') return this.line(row.id)?.title ?? ''
    return this.group(row)?.name || t('ui-grid-general')
  }

  locked(row: GridRow, key: string): string | null {
    const line = row.kind === 'line' && key === 'budgeted' ? this.line(row.id) : null
    return line && isComputed(line) ? t('ui-grid-computed') : null
  }

  problem(row: GridRow, key: string): string | null {
    return row.kind === 'line' || row.kind === 'new' ? (this.leftAt(row.id, key)?.why ?? null) : null
  }

  /** One cell was typed in, or some were cleared or filled. */
  set(cells: CellChange[]): void {
    const { wanted, left } = this.#read(cells)
    this.#hold(left)
    if (wanted.length > 0) this.#do(wanted, cells.length > 1 ? left.length : null, 0)
  }

  /** As {@link set}; what changes much, or makes lines, is shown first. */
  async paste(cells: CellChange[], wide: number): Promise<void> {
    const { wanted, left } = this.#read(cells)
    const many = wanted.reduce((sum, one) => sum + Object.keys(one.fields).length, 0)
    if (many <= MANY && !wanted.some((one) => one.isNew)) {
      this.#hold(left)
      if (wanted.length > 0) this.#do(wanted, left.length, wide)
      else session.say(this.#told(0, 0, left.length, wide))
      return
    }
    await this.#keeping
    const told = await session.attempt(() =>
      call('budget_line_change_all', { changes: this.#changes(wanted), trial: true }),
    )
    if (!told) return
    this.trial = {
      wanted,
      changed: told.changed.length,
      created: told.created.length,
      left: [...left, ...this.#refused(wanted, told.refused)],
      wide,
    }
  }

  /** What was shown is done. */
  accept(): void {
    const trial = this.trial
    this.trial = null
    if (!trial) return
    const asked = new Set(
      trial.wanted.flatMap((one) => Object.keys(one.fields).map((key) => place(one.id, key))),
    )
    const unread = trial.left.filter((one) => one.key !== null && !asked.has(place(one.id, one.key)))
    this.#hold(unread)
    this.#do(trial.wanted, unread.length, trial.wide)
  }

  #fresh(group: string, used: Set<string>): string {
    const next = this.#next.get(group)
    if (next && !used.has(next)) return next
    const id = crypto.randomUUID()
    this.#next.set(group, id)
    return id
  }

  #blank(id: string, group: string): Line {
    return {
      id,
      title: '',
      subject: group === GENERAL ? null : group,
      school_year: null,
      category: null,
      source: null,
      bearer: null,
      quantity: 0,
      unit: '',
      price: 0,
      budgeted: 0,
      committed: 0,
      realised: 0,
      invoiced: null,
      evidence: 'missing',
    } as Line
  }

  #hold(left: Left[]): void {
    const cells = left.filter((one) => one.key !== null)
    if (cells.length === 0) return
    this.#left = {
      ...this.#left,
      ...Object.fromEntries(cells.map((one) => [place(one.id, one.key ?? ''), one])),
    }
  }

  /** What cells are to become; those that can't be read are told. */
  #read(cells: CellChange[]): { wanted: Wanted[]; left: Left[] } {
    const wanted = new Map<string, Wanted>()
    const left: Left[] = []
    const fresh = new Map<number, string>()
    const same = new Map<string, unknown>()
    const lists = new Map<BudgetCell, Choice[]>()
    for (const cell of cells) {
      const key = cell.key as BudgetCell
      const id = cell.id ?? fresh.get(cell.fresh ?? 0) ?? crypto.randomUUID()
      if (cell.id === null) fresh.set(cell.fresh ?? 0, id)
      const now = this.line(id)
      if (!lists.has(key)) lists.set(key, this.choices(key))
      const found = this.#value(cell, key, lists.get(key) ?? [])
      if ('problem' in found) {
        left.push({ id, key, text: cell.text, why: said(found) })
        continue
      }
      const held = this.leftAt(id, key) !== null
      if (held) this.#release(id, key)
      const one = wanted.get(id) ?? { id, group: cell.group, isNew: now === null, fields: {}, texts: {} }
      if (found.value === (now ?? this.#blank(id, cell.group))[key]) {
        if (key === 'budgeted') same.set(id, found.value)
        continue
      }
      one.fields[key] = found.value
      one.texts[key] = cell.text
      wanted.set(id, one)
    }
    // An amount that stays is asked for as well where quantity or price would make another of it: that is told.
    for (const [id, budgeted] of same) {
      const one = wanted.get(id)
      if (one && ('quantity' in one.fields || 'price' in one.fields)) {
        one.fields.budgeted = budgeted
        one.texts.budgeted = ''
      }
    }
    return { wanted: [...wanted.values()], left }
  }

  #value(cell: CellChange, key: BudgetCell, choices: Choice[]): { value: unknown } | CellProblem {
    if (cell.choice !== undefined) return { value: cell.choice }
    if (cell.like !== undefined) return { value: this.line(cell.like)?.[key] ?? null }
    return readCell(key, cell.text, choices, speech.language)
  }

  #release(id: string, key: BudgetCell): void {
    const { [place(id, key)]: _, ...others } = this.#left
    this.#left = others
  }

  /** As the call takes them: what each cell is now, as far as it is kept. */
  #changes(wanted: Wanted[]): { id: string; is_new: boolean; changes: Record<string, FieldChange> }[] {
    const known = new Map(this.groups.flatMap((group) => group.lines.map((line) => [line.id, line] as const)))
    return wanted.map(({ id, group, fields }) => {
      // Whether it is there by now: the cell that began it may have been refused.
      const isNew = !known.has(id) && !this.#made.has(id)
      const now = { ...(known.get(id) ?? this.#blank(id, group)), ...this.#kept[id] } as Line
      const all = isNew ? this.#begun(group, fields) : fields
      const from = (key: string) =>
        isNew && key === 'school_year' ? schoolYearOf(session.today) : now[key as BudgetCell]
      const changed = Object.entries(all).map(([key, to]): [string, FieldChange] => [
        key,
        { from: isNew && key === 'subject' ? null : from(key), to },
      ])
      return { id, is_new: isNew, changes: Object.fromEntries(changed) }
    })
  }

  /** A new line belongs to its group, and to what is shown; without a name it has one to be changed. */
  #begun(group: string, fields: Fields): Record<string, unknown> {
    const subject = group === GENERAL ? {} : { subject: group }
    return { title: t('ui-budget-line-new'), ...this.#preset(), ...subject, ...fields }
  }

  /** `unread`: so many cells couldn't be read; none says that only what goes wrong is told. */
  #do(wanted: Wanted[], unread: number | null, wide: number): void {
    const made = wanted.filter((one) => one.isNew)
    const overlay = (one: Wanted) => (one.isNew ? (this.#begun(one.group, one.fields) as Fields) : one.fields)
    for (const one of wanted)
      this.#pending = { ...this.#pending, [one.id]: { ...this.#pending[one.id], ...overlay(one) } }
    this.#coming = [...this.#coming, ...made.map(({ id, group }) => ({ id, group }))]
    this.#waiting += 1
    this.#keeping = this.#keeping.then(async () => {
      const told = await session.attempt(() =>
        call('budget_line_change_all', { changes: this.#changes(wanted), trial: false }),
      )
      this.#failed = told === null
      for (const id of told?.created ?? []) this.#made.add(id)
      const refused = told ? this.#refused(wanted, told.refused) : []
      const left = wanted.flatMap((one) => this.#notKept(one, refused, told !== null))
      const gone = new Set(left.map((one) => place(one.id, one.key ?? '')))
      for (const one of wanted) this.#settle(one.id, overlay(one), told ? gone : null)
      this.#waiting -= 1
      this.#hold(left)
      if (!told) return
      const whole = refused.filter((one) => one.key === null)
      if (unread !== null) {
        const words = this.#told(told.changed.length, told.created.length, left.length + unread, wide)
        session.say(words, told.changed.length + told.created.length > 0 ? 'undo' : null)
      } else if (whole[0]) session.say(whole[0].why)
    })
  }

  /** What was sent of a line waits no longer, and is kept but for what is `gone`; none says that nothing is. What was
   * typed over it since goes on waiting. */
  #settle(id: string, sent: Fields, gone: ReadonlySet<string> | null): void {
    const pending = { ...this.#pending[id] }
    const kept = { ...this.#kept[id] }
    for (const [name, value] of Object.entries(sent)) {
      const key = name as BudgetCell
      if (pending[key] === value) delete pending[key]
      if (gone && !gone.has(place(id, key))) kept[key] = value
    }
    this.#pending = { ...this.#pending, [id]: pending }
    this.#kept = { ...this.#kept, [id]: kept }
  }

  /** What is left of the cells of a line: those that were refused, and all of one that nothing was kept of. */
  #notKept(one: Wanted, refused: Left[], answered: boolean): Left[] {
    const own = refused.filter((left) => left.id === one.id)
    const none = !answered || own.some((left) => left.key === null) || (one.isNew && !this.#made.has(one.id))
    if (!none) return own
    const why = own[0]?.why ?? t('ui-grid-not-kept')
    return (Object.keys(one.texts) as BudgetCell[]).map(
      (key) => own.find((left) => left.key === key) ?? { id: one.id, key, text: one.texts[key] ?? '', why },
    )
  }

  #told(changed: number, created: number, left: number, wide: number): string {
    const parts = [
      t('ui-grid-done', { changed, created }),
      left > 0 && t('ui-grid-done-left', { n: left }),
      wide > 0 && t('ui-grid-done-wide', { n: wide }),
    ]
    return parts.filter((part) => part !== false).join(' ')
  }

  #refused(wanted: Wanted[], refused: RefusedChange[]): Left[] {
    return refused.map(({ id, refusal }) => {
      const key = (refusal.field ?? null) as BudgetCell | null
      const asked = wanted.find((one) => one.id === id)
      const why = words({ code: refusal.code, args: { ...refusal.args } }, key ?? '')
      const now =
        refusal.code === 'conflict' && key
          ? ` ${t('ui-conflict-text', { now: this.#saidOf(key, JSON.parse(refusal.args?.now ?? 'null')) })}`
          : ''
      return {
        id,
        key,
        text: (key && asked?.texts[key]) ?? '',
        why: refusal.code === 'conflict' ? `${t('ui-conflict')}.${now}` : why,
      }
    })
  }

  #saidOf(key: BudgetCell, value: unknown): string {
    if (key === 'bearer') return this.bearer(String(value ?? '')) || '–'
    if (key === 'source' || key === 'category') return value ? session.term(String(value)) : '–'
    return writeCell(key, value, this.choices(key), speech.language) || '–'
  }
}
