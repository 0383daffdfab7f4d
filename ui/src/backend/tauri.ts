import { invoke } from '@tauri-apps/api/core'
import type { Backend } from './index'
import { Refusal } from './refusal'

/** The desktop app itself: every call goes through one command of the host. */
export const tauri: Backend = {
  async call(name, args) {
    try {
      return await invoke('call', { name, args })
    } catch (error) {
      throw Refusal.from(error)
    }
  },
}
