import { type ChosenFile, call, type Outcome, type Preview, Refusal, type TaskProgress } from '../backend'
import { session } from './session.svelte'

export type Item = {
  file: ChosenFile
  preview: Preview | null
  refusal: Refusal | null
  year: number | null
  outcome: Outcome | null
  state: 'reading' | 'ready' | 'refused' | 'running' | 'done'
}

/** Follows a task while it runs. */
export async function follow<R>(
  task: string,
  run: () => Promise<R>,
  tell: (progress: TaskProgress | null) => void,
): Promise<R> {
  const timer = setInterval(() => {
    call('progress', {})
      .then((all) => tell(all.find((one) => one.task === task) ?? null))
      .catch(() => tell(null))
  }, 150)
  try {
    return await run()
  } finally {
    clearInterval(timer)
    tell(null)
  }
}

export function newTask(): string {
  return crypto.randomUUID()
}

/** Files on their way in: chosen, looked at, read. Addresses go first, as figures lean on them. */
export class Importing {
  items = $state<Item[]>([])
  progress = $state<TaskProgress | null>(null)
  task = $state<string | null>(null)
  #done: () => void

  constructor(done: () => void) {
    this.#done = done
  }

  get ready(): Item[] {
    return this.items.filter(
      (item) => item.state === 'ready' && !item.preview?.already && !this.asksYear(item),
    )
  }

  asksYear(item: Item): boolean {
    return item.preview?.kind.startsWith('A') === true && item.year === null
  }

  async choose(): Promise<void> {
    const files = await session.attempt(() => call('file_choose', {}))
    if (!files || files.length === 0) return
    this.items = files.map((file) => ({
      file,
      preview: null,
      refusal: null,
      year: null,
      outcome: null,
      state: 'reading',
    }))
    for (const item of this.items) await this.look(item)
  }

  async look(item: Item): Promise<void> {
    item.state = 'reading'
    item.refusal = null
    try {
      item.preview = await call('import_preview', { file: item.file.file, school_year: item.year })
      item.year = item.preview.school_year
      item.state = 'ready'
    } catch (error) {
      item.refusal = Refusal.from(error)
      item.state = 'refused'
    }
  }

  async run(): Promise<void> {
    const order = [...this.ready].sort(
      (a, b) => Number(b.preview?.kind === 'C') - Number(a.preview?.kind === 'C'),
    )
    for (const item of order) {
      const task = newTask()
      this.task = task
      item.state = 'running'
      try {
        item.outcome = await follow(
          task,
          () => call('import_run', { file: item.file.file, school_year: item.year, task }),
          (progress) => {
            this.progress = progress
          },
        )
        item.state = 'done'
      } catch (error) {
        item.refusal = Refusal.from(error)
        item.state = item.refusal.code === 'cancelled' ? 'ready' : 'refused'
        if (item.refusal.code === 'cancelled') break
      }
    }
    this.task = null
    await session.remember()
    session.revision += 1
    this.#done()
  }

  async cancel(): Promise<void> {
    if (this.task) await call('cancel', { task: this.task })
  }

  clear(): void {
    this.items = []
  }
}
