import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import en from '../../../texts/en.ftl?raw'
import nl from '../../../texts/nl.ftl?raw'
import type { Language } from '../backend/contract'

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

function bundle(language: Language, text: string): FluentBundle {
  const made = new FluentBundle(locales[language], { useIsolating: false })
  made.addResource(new FluentResource(text))
  return made
}

const bundles: Record<Language, FluentBundle> = { nl: bundle('nl', nl), en: bundle('en', en) }

class Speech {
  language = $state<Language>('nl')
}
export const speech = new Speech()

export type Args = Record<string, FluentVariable>

function find(key: string, args?: Args): string | null {
  const spoken = bundles[speech.language]
  const message = spoken.getMessage(key)
  if (!message?.value) return null
  return spoken.formatPattern(message.value, args, [])
}

/** The words of `key` in the user's language; the key itself when there are none. */
export function t(key: string, args?: Args): string {
  return find(key, args) ?? key
}

/** The words of `key`, or nothing when there are none. */
export function maybe(key: string, args?: Args): string | null {
  return find(key, args)
}
