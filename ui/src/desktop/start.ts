import { mount } from 'svelte'
import '../shared/base.css'
import { type Backend, setBackend } from '../backend'
import App from './App.svelte'
import { session } from './session.svelte'

/** Puts the app on the page. */
export function start(backend: Backend): void {
  setBackend(backend)
  const target = document.getElementById('app')
  if (!target) return
  // What stood there was the frame, to be seen until now.
  target.replaceChildren()
  // Asked before anything is drawn: the answer comes while it is.
  mount(App, { target, props: { begun: session.begin() } })
}
