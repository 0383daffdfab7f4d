import { mount } from 'svelte'
import '../shared/base.css'
import { type Backend, setBackend } from '../backend'
import { maybe } from '../shared/words.svelte'
import App from './App.svelte'
import { session } from './session.svelte'

/** Puts the app on the page. */
export function start(backend: Backend): void {
  setBackend(backend)
  const target = document.getElementById('app')
  if (!target) return
  setTimeout(slow, 700)
  // Asked before anything is drawn: the answer comes while it is.
  mount(App, { target, props: { begun: session.begin() } })
}

/** Says what keeps the frame empty: a large file, or one that is brought up to date. */
function slow(): void {
  const said = document.querySelector('#boot p')
  if (said) said.textContent = maybe('ui-opening')
}
