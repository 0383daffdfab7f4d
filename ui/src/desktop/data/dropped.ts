import { type ChosenFile, call, type SheetKind } from '../../backend'
import { type Item, importing } from '../import.svelte'
import { kinds } from '../lists/kinds'
import { lists } from '../lists/waiting.svelte'
import { session } from '../session.svelte'

/** With so many columns that are known, a table is a list of relations and needs no question. */
const SURE = 2

/** What the rows of a table become by the names of its columns; nothing where these say too little. Organisations come
 * first of what fits as well: their list takes people in too. */
export async function listKind(file: ChosenFile): Promise<SheetKind | null> {
  let best: SheetKind | null = null
  let most = SURE - 1
  for (const kind of kinds) {
    const choice = { file: file.file, text: '', kind, columns: {}, values: {}, decisions: {} }
    const look = await call('sheet_look', choice).catch(() => null)
    const known = (look?.parts ?? []).map((part) => part.columns.filter((one) => one.target !== null).length)
    const found = Math.max(0, ...known)
    if (found > most) [best, most] = [kind, found]
  }
  return best
}

/** It is no public file that is known: a list, or a table of figures that the user explains. */
export const isTable = (item: Item): boolean =>
  item.state === 'refused' && ['file_kind_unknown', 'several_tables'].includes(item.refusal?.code ?? '')

/** What is looked at of these files as public ones. */
export const itemsOf = (files: ChosenFile[]): Item[] =>
  importing.items.filter((item) => files.some((one) => one.file === item.file.file))

/** Hands lists over to where they are looked at; without a kind each sheet says by its headers what it is. At first start they wait there. Answers whether one is shown now. */
export function readAsList(kind: SheetKind | null, files: ChosenFile[]): boolean {
  for (const item of itemsOf(files)) importing.drop(item)
  if (!session.welcome) return lists.take(kind, files)
  lists.waiting = [...lists.waiting, ...files.map((file) => ({ kind, file }))]
  return false
}
