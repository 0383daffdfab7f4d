import type { Backend, Commands, Shell } from '../src/backend'
import { Refusal } from '../src/backend/refusal'
import { figures, files, fill, municipalities, type State, schools, terms } from './made-up'

export type MemoryOptions = {
  sample?: boolean
  years?: number
  many?: boolean
  language?: 'nl' | 'en'
  theme?: 'light' | 'dark'
}
type Handlers = {
  [K in keyof Commands]: (args: Commands[K]['args']) => Commands[K]['result'] | Promise<Commands[K]['result']>
}

const today = '2025-11-24'
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A backend without a host, for developing and for tests: made-up names and figures. */
export function memory(options: MemoryOptions = {}): Backend & { state: State } {
  const years = options.years ?? 5
  const blank = (): State => ({
    region: { id: 'region', name: '', identity: '', start_year: null, sectors: [], themes: [], members: [] },
    activities: [],
    organisations: [],
    partnerships: [],
    imports: [],
  })
  let state = blank()
  let shell: Shell = {
    workspace: null,
    language: options.language ?? 'nl',
    theme: options.theme ?? 'light',
    version: '0.1.0',
    today,
    recent: [],
  }
  let past: { label: string; state: State }[] = []
  let future: { label: string; state: State }[] = []
  let number = 0
  const stopped = new Set<string>()
  let progress: Commands['progress']['result'] = []

  const write = (label: string, change: () => void) => {
    past.push({ label, state: structuredClone(state) })
    future = []
    change()
  }
  const history = () => ({ undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null })
  const put = <T extends { id: string }>(label: string, list: T[], record: T): T => {
    const id = record.id || `new-${++number}`
    const kept = { ...record, id }
    write(record.id ? label : `${label}-new`, () => {
      const at = list.findIndex((one) => one.id === id)
      if (at < 0) list.push(kept)
      else list[at] = kept
    })
    return structuredClone(kept)
  }
  const refuse = (code: string, field?: string): never => {
    throw new Refusal({ code, field })
  }
  const kinds = (id: string) => state.organisations.find((one) => one.id === id)?.kinds ?? []
  const row = (one: Commands['partnership_save']['args']['partnership']) => {
    const all = one.members.flatMap((member) => kinds(member.organisation))
    const left = one.end ? Math.round((Date.parse(one.end) - Date.parse(today)) / 86_400_000) : null
    return {
      ...one,
      vmbo: all.includes('organisation_kind:vmbo'),
      mbo: all.includes('organisation_kind:mbo'),
      industry: all.some((kind) => /bedrijf|branche/.test(kind)),
      lapses_in: left !== null && left <= 90 ? left : null,
    }
  }
  const hasAddresses = () => state.imports.some((one) => one.kind === 'C' && !one.withdrawn)
  const open = (name: string, example: boolean) => {
    state = blank()
    past = []
    future = []
    state.region.name = name
    if (example) fill(state, years, options.many ?? false)
    shell = {
      ...shell,
      workspace: {
        path: `~/TiB Regio/${name.toLowerCase().replaceAll(' ', '-')}.tib`,
        name,
        example,
        read_only: false,
      },
    }
    return shell
  }
  const run = async (task: string, phase: string) => {
    for (let done = 0; done <= 10; done++) {
      progress = [{ task, phase, done, total: 10 }]
      await wait(60)
      if (stopped.has(task)) {
        progress = []
        refuse('cancelled')
      }
    }
    progress = []
  }

  const handlers: Handlers = {
    shell: () => shell,
    settings_set: ({ language, theme }) => {
      shell = { ...shell, language: language ?? shell.language, theme: theme ?? shell.theme }
      return shell
    },
    workspace_create: ({ name }) => open(name, false),
    workspace_open: () => shell,
    workspace_sample: () => open('Voorbeeldregio', true),
    workspace_close: () => {
      shell = { ...shell, workspace: null, recent: [{ path: '~/TiB Regio/regio.tib', name: 'Regio' }] }
      return shell
    },
    workspace_remove_example: () => {
      shell = { ...shell, workspace: null }
      return shell
    },
    region: () => state.region,
    region_save: ({ region }) => {
      write('region', () => {
        state.region = structuredClone(region)
      })
      if (shell.workspace) shell.workspace.name = region.name
      return state.region
    },
    municipalities: () => (hasAddresses() ? municipalities : []),
    region_rmc: ({ rmc }) =>
      handlers.region_municipalities({
        gms: municipalities.filter((one) => one.rmc_code === rmc).map((one) => one.gm),
      }) as Commands['region']['result'],
    region_municipalities: ({ gms }) => {
      write('region', () => {
        state.region = {
          ...state.region,
          members: gms.map((place) => ({ place, sign: '+', from: null, to: null })),
        }
      })
      return state.region
    },
    file_choose: () => files.map(({ file, name, size }) => ({ file, name, size })),
    import_preview: async ({ file, school_year }) => {
      await wait(120)
      const found = files.find((one) => one.file === file)
      if (!found?.preview)
        throw new Refusal({ code: 'file_kind_unknown', args: { file: found?.name ?? file } })
      return {
        ...found.preview,
        school_year: school_year ?? found.preview.school_year,
        already: state.imports.some((one) => one.file_name === found.name && !one.withdrawn),
      }
    },
    import_run: async ({ file, school_year, task }) => {
      await run(task, 'read')
      const found = files.find((one) => one.file === file)?.preview ?? refuse('not_found')
      const made = {
        id: `import-${++number}`,
        kind: found.kind,
        file_name: found.file_name,
        sha256: '',
        school_year,
        rows_read: found.rows,
        rows_new: found.rows - found.rejected_count,
        rows_changed: 0,
        rows_same: 0,
        rows_rejected: found.rejected_count,
        unknown_units: found.unknown_count,
        withdrawn: false,
        imported_at: '2025-11-24T09:41:00Z',
      }
      write('import', () => state.imports.unshift(made))
      return { import: made, already: false, unknown: found.unknown }
    },
    imports: () => state.imports,
    import_withdraw: ({ id }) => {
      write('import-withdraw', () => {
        state.imports = state.imports.map((one) => (one.id === id ? { ...one, withdrawn: true } : one))
      })
      return history()
    },
    progress: () => progress,
    cancel: ({ task }) => {
      stopped.add(task)
      return null
    },
    terms: () => terms,
    activities: () => state.activities,
    activity_save: ({ activity }) => put('activity', state.activities, activity),
    activity_delete: ({ id }) => {
      write('activity-delete', () => {
        state.activities = state.activities.filter((one) => one.id !== id)
      })
      return null
    },
    organisations: () => state.organisations,
    organisation_save: ({ organisation }) => put('organisation', state.organisations, organisation),
    organisation_delete: ({ id }) => {
      if (state.partnerships.some((one) => one.members.some((member) => member.organisation === id)))
        throw new Refusal({ code: 'in_use', args: { name: state.partnerships[0]?.name ?? '' } })
      write('organisation-delete', () => {
        state.organisations = state.organisations.filter((one) => one.id !== id)
      })
      return null
    },
    schools: () =>
      state.region.members.length === 0
        ? []
        : schools.map((one) => ({
            ...one,
            adopted: state.organisations.some((made) => made.brin === one.branch),
          })),
    schools_adopt: ({ branches }) => {
      const made = schools
        .filter((one) => branches.includes(one.branch))
        .map((one) => ({
          id: `vo:${one.branch}`,
          name: one.name,
          kinds: ['organisation_kind:vo', 'organisation_kind:vmbo'],
          sectors: [],
          brin: one.branch,
          kvk: null,
          street: 'Schoolstraat 1',
          postcode: '1000 AA',
          place: one.place,
          municipality: null,
          website: '',
          notes: '',
        }))
      write('schools-adopt', () => state.organisations.push(...made))
      return made
    },
    partnerships: () => state.partnerships.map(row),
    partnership_save: ({ partnership }) => row(put('partnership', state.partnerships, partnership)),
    partnership_delete: ({ id }) => {
      write('partnership-delete', () => {
        state.partnerships = state.partnerships.filter((one) => one.id !== id)
      })
      return null
    },
    history,
    undo: () => {
      const last = past.pop() ?? refuse('nothing_to_undo')
      future.push({ label: last.label, state })
      state = last.state
      return history()
    },
    redo: () => {
      const next = future.pop() ?? refuse('nothing_to_undo')
      past.push({ label: next.label, state })
      state = next.state
      return history()
    },
    monitor: ({ technical }) => {
      const pupils = state.imports.filter((one) => one.kind === 'A' && !one.withdrawn)
      const missing: Commands['monitor']['result']['missing'] = []
      if (!hasAddresses()) missing.push('addresses')
      if (pupils.length === 0) missing.push('pupils')
      if (state.region.members.length === 0) missing.push('region')
      const sources = state.imports
        .filter((one) => !one.withdrawn)
        .map((one) => ({
          import: one.id,
          kind: one.kind,
          file_name: one.file_name,
          school_year: one.school_year,
          rows: one.rows_read,
          rows_used: one.kind === 'A' ? Math.round(one.rows_read * 0.31) : one.rows_read,
          unknown_units: one.unknown_units,
          imported_at: one.imported_at,
        }))
      return {
        figures: missing.length
          ? []
          : figures(
              pupils.map((one) => one.school_year ?? 2025),
              technical ?? 'techniekpact',
            ),
        sources,
        municipalities: state.region.members.length,
        branches: 31,
        missing,
      }
    },
  }
  if (options.sample) open('Voorbeeldregio', true)
  return {
    get state() {
      return state
    },
    async call(name, args) {
      await wait(5)
      return structuredClone(await handlers[name](args as never)) as never
    },
  }
}
