/** The calls and their types as the pages name them; the Rust side generates what stands behind. */

import type { Changes, HistoryState, ImportRow, Reads, Shell } from './generated'

export type * from './generated'

export type Commands = Reads & Changes
export type History = HistoryState
export type Import = ImportRow
export type Language = Shell['language']
