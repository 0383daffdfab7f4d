/** The calls and their types as the pages name them; the Rust side generates what stands behind. */

import type { HistoryState, ImportRow, Shell } from './generated'

export type * from './generated'

export type History = HistoryState
export type Import = ImportRow
export type Language = Shell['language']
