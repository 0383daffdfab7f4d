import {
  type ChosenFile,
  call,
  type Import,
  type JobProgress,
  type Outcome,
  type Preview,
  Refusal,
} from '../backend'
import type { AnyTable, ImportOptions, OwnIndicator } from '../backend/contract'
import { isAddresses } from './data/needs'
import { session } from './session.svelte'

export type Item = {
  key: string
  file: ChosenFile
  preview: Preview | null
  refusal: Refusal | null
  /** The year that the user chose. */
  year: number | null
  /** Also though the file's name says another. */
  certain: boolean
  /** The day of its edition that the user chose. */
  edition: string | null
  /** Which table, of a file that holds several. */
  part: string | null
  parts: string[]
  /** What such a table was read for before. */
  own: { id: string; name: string } | null
  /** The import that it must take the place of. */
  replaces: Import | null
  outcome: Outcome | null
  state: 'reading' | 'ready' | 'refused' | 'running' | 'done'
}

/** Follows a job while it runs. */
export async function follow<R>(
  job: string,
  run: () => Promise<R>,
  tell: (progress: JobProgress | null) => void,
): Promise<R> {
  const timer = setInterval(() => {
    call('progress', {})
      .then((all) => tell(all.find((one) => one.job === job) ?? null))
      .catch(() => tell(null))
  }, 150)
  try {
    return await run()
  } finally {
    clearInterval(timer)
    tell(null)
  }
}

export function newJob(): string {
  return crypto.randomUUID()
}

/** The names in a refusal because of several tables. */
export function partsOf(refusal: Refusal): string[] {
  try {
    const names: unknown = JSON.parse(refusal.args.names ?? '[]')
    return Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** The year is to be chosen: the file doesn't tell, nor does its name. */
export function asksYear(item: Item): boolean {
  const { preview, year } = item
  if (!preview || isAddresses(preview.kind)) return false
  return preview.year_source === 'none' && year === null
}

/** The year that the name says, when the user chose another one and wasn't asked yet. */
export function contradicted(item: Item): number | null {
  const named = item.preview?.name_year ?? null
  return item.year !== null && named !== null && item.year !== named && !item.certain ? named : null
}

/** The user may choose the year. */
export const choosesYear = (item: Item): boolean =>
  item.preview !== null && item.preview.year_source !== 'file' && !isAddresses(item.preview.kind)

/** It would come in at once. */
export const isReady = (item: Item): boolean =>
  item.state === 'ready' && !item.preview?.already && !asksYear(item) && contradicted(item) === null

export function given(item: Item): ImportOptions {
  return {
    certain: item.certain,
    ...(item.year === null ? {} : { school_year: item.year }),
    ...(item.edition === null ? {} : { edition: item.edition }),
    ...(item.part === null ? {} : { part: item.part }),
  }
}

/** Files on their way in: chosen or dropped, looked at, read. Addresses go first, as figures lean on
 * them. There is one of it, so that a file stays where it was while another page is open. */
class Importing {
  items = $state<Item[]>([])
  progress = $state<JobProgress | null>(null)
  job = $state<string | null>(null)
  /** The file whose columns are being explained. */
  mapping = $state<Item | null>(null)
  #workspace = ''

  get ready(): Item[] {
    return this.items.filter(isReady)
  }

  async choose(replaces: Import | null = null): Promise<void> {
    const files = await session.attempt(() => call('file_choose', {}))
    if (files) await this.take(files, replaces)
  }

  /** Looks at files that were chosen or dropped. While one is being read, the others join. */
  async take(files: ChosenFile[], replaces: Import | null = null): Promise<void> {
    if (files.length === 0) return
    this.enter()
    this.mapping = null
    const begun = files.map((file) => blank(file, files.length === 1 ? replaces : null))
    this.items = this.job === null ? begun : [...this.items, ...begun]
    const keys = new Set(begun.map((item) => item.key))
    for (const item of this.items.filter((one) => keys.has(one.key))) await this.look(item)
  }

  /** Forgets the files of another workspace. */
  enter(): void {
    const path = session.workspace?.path ?? ''
    if (path !== this.#workspace && this.job === null) this.clear()
    this.#workspace = path
  }

  async look(item: Item): Promise<void> {
    item.state = 'reading'
    item.refusal = null
    try {
      item.preview = await call('import_preview', { file: item.file.file, given: given(item) })
      item.own = item.preview.kind === 'X' ? await this.#own(item) : null
      item.state = 'ready'
    } catch (error) {
      this.#refuse(item, error)
    }
  }

  async #own(item: Item): Promise<Item['own']> {
    const table = await call('table_look', { file: item.file.file, part: item.part })
    const all = await call('own_indicators', {})
    return all.find((one) => one.id === table.own) ?? null
  }

  #refuse(item: Item, error: unknown): void {
    item.refusal = Refusal.from(error)
    item.state = 'refused'
    if (item.refusal.code === 'several_tables') item.parts = partsOf(item.refusal)
  }

  async choosePart(item: Item, part: string): Promise<void> {
    item.part = part
    await this.look(item)
  }

  async chooseYear(item: Item, year: number | null): Promise<void> {
    item.year = year
    item.certain = false
    await this.look(item)
  }

  async chooseEdition(item: Item, edition: string): Promise<void> {
    item.edition = edition
    await this.look(item)
  }

  async run(): Promise<void> {
    const order = [...this.ready].sort(
      (a, b) => Number(isAddresses(b.preview?.kind ?? '')) - Number(isAddresses(a.preview?.kind ?? '')),
    )
    for (const item of order) {
      const done = await this.#work(item, (job) =>
        call('import_run', { file: item.file.file, given: given(item), job }),
      )
      if (!done && item.refusal?.code === 'cancelled') break
    }
    await this.#settle()
  }

  /** What the columns of a file are, before they are explained. */
  table(item: Item, part: string | null): Promise<AnyTable> {
    return call('table_look', { file: item.file.file, part })
  }

  /** Brings a file in for an own indicator whose mapping is filled in. */
  async runMapped(item: Item, own: OwnIndicator, part: string | null, year: number | null): Promise<boolean> {
    const about: ImportOptions = {
      certain: false,
      ...(year === null ? {} : { school_year: year }),
      ...(part === null ? {} : { part }),
    }
    const done = await this.#work(item, (job) =>
      call('table_run', { file: item.file.file, own, given: about, job }),
    )
    if (done) {
      this.mapping = null
      item.part = part
      // Known by now, so that it can be said which rows were rejected.
      item.preview = await session.attempt(() =>
        call('import_preview', { file: item.file.file, given: about }),
      )
      item.own = await session.attempt(() => this.#own(item))
    }
    await this.#settle()
    return done
  }

  async #work(item: Item, run: (job: string) => Promise<Outcome>): Promise<boolean> {
    const job = newJob()
    const before = item.state
    this.job = job
    item.state = 'running'
    try {
      const outcome = await follow(
        job,
        () => run(job),
        (progress) => {
          this.progress = progress
        },
      )
      item.outcome = outcome
      item.refusal = null
      item.state = 'done'
      return true
    } catch (error) {
      const refusal = Refusal.from(error)
      this.#refuse(item, error)
      if (refusal.code === 'cancelled') item.state = before
      return false
    } finally {
      this.job = null
    }
  }

  async #settle(): Promise<void> {
    await session.remember()
  }

  async cancel(): Promise<void> {
    if (this.job) await call('cancel', { job: this.job })
  }

  drop(item: Item): void {
    this.items = this.items.filter((one) => one.key !== item.key)
  }

  clear(): void {
    this.items = []
    this.mapping = null
  }
}

export const importing = new Importing()

function blank(file: ChosenFile, replaces: Import | null): Item {
  return {
    key: crypto.randomUUID(),
    file,
    preview: null,
    refusal: null,
    year: null,
    certain: false,
    edition: null,
    part: null,
    parts: [],
    own: null,
    replaces,
    outcome: null,
    state: 'reading',
  }
}
