import { speech } from '../shared/words.svelte'

/** Sample words stand here, since nobody but who builds the app sees them. */
export function say(nl: string, en: string): string {
  return speech.language === 'nl' ? nl : en
}

export const today = '2026-11-26'

export function long(): string {
  return say(
    'Samenwerkingsverband Technisch Beroepsonderwijs en Bedrijfsleven in de Zuidoostelijke Grensregio',
    'Partnership for Technical Vocational Education and Business in the South-Eastern Border Region',
  )
}
