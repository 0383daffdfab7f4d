import { invoke } from '@tauri-apps/api/core'
import { listen, TauriEvent } from '@tauri-apps/api/event'
import type { ChosenFile } from './contract'
import type { Backend, Begins } from './index'
import { Refusal } from './refusal'

/** The host leaves the window open only for who listens as this window. */
const here = { kind: 'Window', label: 'main' } as const

declare global {
  interface Window {
    /** Set by the host before the page begins. */
    __TIB_BEGINS__?: Begins
  }
}

/** The desktop app itself: every call goes through one command of the host. */
export const tauri: Backend = {
  get begins() {
    return window.__TIB_BEGINS__
  },
  async call(name, args) {
    try {
      return await invoke('call', { name, args })
    } catch (error) {
      throw Refusal.from(error)
    }
  },
  onDropped(files, over) {
    const ends = [
      listen<ChosenFile[]>('files-dropped', (event) => files(event.payload)),
      listen(TauriEvent.DRAG_ENTER, () => over(true)),
      listen(TauriEvent.DRAG_LEAVE, () => over(false)),
      listen(TauriEvent.DRAG_DROP, () => over(false)),
    ]
    return () => {
      for (const end of ends) void end.then((stop) => stop())
    }
  },
  onClosing(may) {
    const asked = async () => {
      // At once: the host closes a window whose page keeps silent.
      await invoke('closing_heard')
      if (await may()) await invoke('closing_done')
    }
    const end = listen(TauriEvent.WINDOW_CLOSE_REQUESTED, () => void asked(), { target: here })
    return () => void end.then((stop) => stop())
  },
}
