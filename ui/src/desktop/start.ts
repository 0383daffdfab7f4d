import { mount } from 'svelte'
import '../shared/base.css'
import { type Backend, setBackend } from '../backend'
import App from './App.svelte'

/** Puts the app on the page. */
export function start(backend: Backend): void {
  setBackend(backend)
  const target = document.getElementById('app')
  if (!target) return
  // What stood there was the frame, to be seen until now.
  target.replaceChildren()
  mount(App, { target })
}
