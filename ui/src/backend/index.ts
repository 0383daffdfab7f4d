import type { Commands } from './contract'
import { http } from './http'
import { tauri } from './tauri'

export type {
  Activity,
  ActivityStatus,
  ChosenFile,
  Commands,
  Figure,
  History,
  Import,
  Language,
  Leaving,
  Member,
  Monitor,
  Municipality,
  NewsRow,
  Organisation,
  OutboxRow,
  Outcome,
  Partnership,
  PartnershipRow,
  PartnershipStatus,
  Preview,
  Reach,
  Region,
  ReportFile,
  School,
  Scope,
  Shell,
  Source,
  Start,
  SyncOutcome,
  SyncState,
  TaskProgress,
  Technical,
  Term,
  TermList,
  Theme,
} from './contract'
export { Refusal, severity } from './refusal'

export interface Backend {
  call<K extends keyof Commands>(name: K, args: Commands[K]['args']): Promise<Commands[K]['result']>
}

let chosen: Backend | null = null

/** Sets the backend of this page; pages call [`call`] and don't know which one it is. */
export function setBackend(backend: Backend): void {
  chosen = backend
}

export function call<K extends keyof Commands>(
  name: K,
  args: Commands[K]['args'],
): Promise<Commands[K]['result']> {
  if (!chosen) throw new Error('no backend')
  return chosen.call(name, args)
}

/** The backend that fits where the page runs. */
export function findBackend(): Backend {
  if ('__TAURI_INTERNALS__' in window) return tauri
  const secret = /^#secret=(.+)$/.exec(window.location.hash)?.[1] ?? ''
  if (secret) history.replaceState(null, '', '#/')
  return http(secret)
}
