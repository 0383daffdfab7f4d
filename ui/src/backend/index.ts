import type { ChosenFile, Commands } from './contract'
import { http } from './http'
import { tauri } from './tauri'

export type {
  Activity,
  ActivityStatus,
  Ambition,
  Ask,
  Break,
  BreakReason,
  ChosenFile,
  Commands,
  ComparedRegion,
  Course,
  Field,
  Figure,
  History,
  Import,
  Language,
  Leaving,
  Member,
  Monitor,
  Municipality,
  NewsRow,
  Offer,
  Organisation,
  OutboxRow,
  Outcome,
  OwnIndicator,
  OwnValue,
  Partnership,
  PartnershipRow,
  PartnershipStatus,
  Preview,
  Projection,
  Reach,
  Region,
  RegionBeside,
  RegionFigures,
  ReportFile,
  School,
  Scope,
  Series,
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
  Trace,
  TraceAsk,
} from './contract'
export { Refusal, severity } from './refusal'

export interface Backend {
  call<K extends keyof Commands>(name: K, args: Commands[K]['args']): Promise<Commands[K]['result']>
  /** Tells of files that are dropped on the window, where there is a window to drop them on. */
  onDropped?(files: (files: ChosenFile[]) => void, over: (on: boolean) => void): () => void
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

/** Follows files that are dragged over the window (`over`) and dropped; returns how to stop. */
export function onDropped(files: (files: ChosenFile[]) => void, over: (on: boolean) => void): () => void {
  return chosen?.onDropped?.(files, over) ?? (() => {})
}

/** The backend that fits where the page runs. */
export function findBackend(): Backend {
  if ('__TAURI_INTERNALS__' in window) return tauri
  const secret = /^#secret=(.+)$/.exec(window.location.hash)?.[1] ?? ''
  if (secret) history.replaceState(null, '', '#/')
  return http(secret)
}
