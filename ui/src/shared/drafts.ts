import type { Drafts } from './saver.svelte'

/** Keeps records that are typed but not saved yet, per workspace and kind, in the browser's own
 * storage: they are still there after a crash. */
export function drafts<T extends { id: string }>(
  workspace: string,
  kind: string,
): Drafts<T> & { find(id: string): T | null } {
  const key = (id: string) => `tib-draft:${workspace}:${kind}:${id || 'new'}`
  const attempt = <R>(run: () => R): R | null => {
    try {
      return run()
    } catch {
      return null
    }
  }
  return {
    keep: (record) => void attempt(() => localStorage.setItem(key(record.id), JSON.stringify(record))),
    drop: (id) => void attempt(() => localStorage.removeItem(key(id))),
    find: (id) =>
      attempt(() => {
        const text = localStorage.getItem(key(id))
        return text ? (JSON.parse(text) as T) : null
      }),
  }
}
