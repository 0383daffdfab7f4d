import type { Backend } from './index'
import { Refusal } from './refusal'

/** The same calls over HTTP. The secret comes from the address and stays in memory. */
export function http(secret: string): Backend {
  return {
    async call(name, args) {
      let response: Response
      try {
        response = await fetch(`/api/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-tib-secret': secret },
          body: JSON.stringify(args),
        })
      } catch (error) {
        throw Refusal.from(error)
      }
      const text = await response.text()
      if (response.ok) return text === '' ? null : JSON.parse(text)
      let said: unknown
      try {
        said = JSON.parse(text)
      } catch {
        said = `${response.status} ${response.statusText}`
      }
      throw Refusal.from(said)
    },
  }
}
