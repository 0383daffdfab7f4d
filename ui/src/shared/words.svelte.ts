import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from '../backend/contract'

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** Only the language that is spoken is read; `words.ts` parsed them when the app was built. */
const texts: Record<Language, () => Promise<{ default: FluentResource }>> = {
  nl: () => import('../../../texts/nl.ftl'),
  en: () => import('../../../texts/en.ftl'),
}
const bundles: Partial<Record<Language, FluentBundle>> = {}

class Speech {
  language = $state<Language>('nl')
}
export const speech = new Speech()

/** Goes on in this language, once its words are here. */
export async function speak(language: Language): Promise<void> {
  if (!bundles[language]) {
    const made = new FluentBundle(locales[language], { useIsolating: false })
    made.addResource((await texts[language]()).default)
    bundles[language] = made
  }
  speech.language = language
}

export type Args = Record<string, FluentVariable>

function find(key: string, args?: Args): string | null {
  const spoken = bundles[speech.language]
  const message = spoken?.getMessage(key)
  if (!spoken || !message?.value) return null
  return spoken.formatPattern(message.value, args, [])
}

/** The words of `key` in the user's language; the key itself when there are none. */
export function t(key: string, args?: Args): string {
  const words = find(key, args)
  // A key that is put together can't be looked for in the source: the stories listen for this.
  if (words === null) console.error(`no words: ${key}`)
  return words ?? key
}

/** The words of `key`, or nothing when there are none. */
export function maybe(key: string, args?: Args): string | null {
  return find(key, args)
}
