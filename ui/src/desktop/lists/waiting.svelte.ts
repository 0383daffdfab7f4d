import type { ChosenFile, SheetKind } from '../../backend'
import { router } from '../../shared/router.svelte'

/** Of what kind its rows are, where that is known before it is looked at. */
type List = { kind: SheetKind | null; file: ChosenFile }

/** Lists that are to be read in, one after the other: each is looked at by itself. */
class Lists {
  /** What comes after the one that is looked at. */
  waiting = $state.raw<List[]>([])
  /** Rows that were pasted. */
  pasted = $state('')

  /** Takes lists in. Answers whether the first is looked at now: what is under way isn't broken off. */
  take(kind: SheetKind | null, files: ChosenFile[]): boolean {
    this.waiting = [...this.waiting, ...files.map((file) => ({ kind, file }))]
    const busy = router.route.page === 'sheet' && (router.get('file') !== '' || this.pasted !== '')
    return !busy && this.next()
  }

  /** Goes on with the next one, if there is one. */
  next(): boolean {
    const [next, ...rest] = this.waiting
    this.waiting = rest
    this.pasted = ''
    if (next) router.go('sheet', { kind: next.kind, file: next.file.file, name: next.file.name })
    return next !== undefined
  }

  /** The page was left. */
  forget(): void {
    this.waiting = []
    this.pasted = ''
  }
}

export const lists = new Lists()
