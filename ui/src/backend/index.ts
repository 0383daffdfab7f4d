import type { ChosenFile, Commands, History, Shell } from './contract'
import { changing } from './generated'
import { http } from './http'
import { tauri } from './tauri'

export type * from './contract'
export { Refusal, severity } from './refusal'

export interface Backend {
  /** Language and theme, where the host tells them with the page. */
  begins?: Begins
  /** The answer as the host gives it: of a call that may change something, inside of what is told. */
  call(name: string, args: unknown): Promise<unknown>
  /** Tells of files that are dropped on the window, where there is a window to drop them on. */
  onDropped?(files: (files: ChosenFile[]) => void, over: (on: boolean) => void): () => void
  /** Asks whether the window may close, where the page has a window of its own, and closes it then. */
  onClosing?(may: () => Promise<boolean>): () => void
}

/** What a host knows before any call. */
export type Begins = Pick<Shell, 'language' | 'theme'>

/** What is told with every answer of a call that may change something. */
export type Told = { history: History; changed: string[] }

let chosen: Backend | null = null
let listener: (told: Told) => void = () => {}

/** Hears of every change, whichever call made it. */
export function onTold(heard: (told: Told) => void): void {
  listener = heard
}

/** Sets the backend of this page; pages call [`call`] and don't know which one it is. */
export function setBackend(backend: Backend): void {
  chosen = backend
}

/** Runs a call. Of one that may change something, what changed goes to who listens. */
export async function call<K extends keyof Commands>(
  name: K,
  args: Commands[K]['args'],
): Promise<Commands[K]['result']> {
  if (!chosen) throw new Error('no backend')
  const answer = await chosen.call(name, args)
  if (!changing.has(name)) return answer as Commands[K]['result']
  const { result, ...told } = answer as Told & { result: Commands[K]['result'] }
  listener(told)
  return result
}

/** What the host knew when the page began. */
export function begins(): Begins | null {
  return chosen?.begins ?? null
}

/** Follows files that are dragged over the window (`over`) and dropped; returns how to stop. */
export function onDropped(files: (files: ChosenFile[]) => void, over: (on: boolean) => void): () => void {
  return chosen?.onDropped?.(files, over) ?? (() => {})
}

/** Is asked before the window closes, and may take its time; returns how to stop. */
export function onClosing(may: () => Promise<boolean>): () => void {
  return chosen?.onClosing?.(may) ?? (() => {})
}

/** The backend that fits where the page runs. */
export function findBackend(): Backend {
  if ('__TAURI_INTERNALS__' in window) return tauri
  const secret = /^#secret=(.+)$/.exec(window.location.hash)?.[1] ?? ''
  if (secret) history.replaceState(null, '', '#/')
  return http(secret)
}
