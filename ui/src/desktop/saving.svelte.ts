import { onDestroy } from 'svelte'
import type { RecordForm } from '../shared/record-form.svelte'
import { router } from '../shared/router.svelte'
import { t } from '../shared/words.svelte'
import { session } from './session.svelte'

/** Lets a form go. What is only a draft is told: the form said so until now. */
export async function letGo<R extends { id: string }>(form: RecordForm<R> | null): Promise<void> {
  if (!form) return
  await form.leave()
  if (form.state === 'wrong') session.say(t('ui-draft-kept'))
  // What is gone was said where it was, and what was typed comes back with it.
  else if (form.state === 'failed' && form.failure?.code !== 'deleted' && form.failure?.code !== 'not_found')
    session.refusal = form.failure
}

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
    void letGo(form())
    session.busy = 'saved'
    session.flush = null
  })
}
