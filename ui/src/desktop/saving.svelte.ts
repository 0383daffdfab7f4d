import { onDestroy } from 'svelte'
import type { RecordForm } from '../shared/record-form.svelte'
import { router } from '../shared/router.svelte'
import { session } from './session.svelte'

/** Ties the open form to the header's "Saved", to undo and to leaving the page. */
// biome-ignore lint/suspicious/noExplicitAny: a form of any record
export function saving(form: () => RecordForm<any> | null): void {
  const flush = async () => (await form()?.flush()) ?? true
  const end = router.onLeave(flush)
  $effect(() => {
    session.busy = form()?.state ?? 'saved'
  })
  $effect(() => {
    session.flush = flush
  })
  onDestroy(() => {
    end()
    void form()?.leave()
    session.busy = 'saved'
    session.flush = null
  })
}
