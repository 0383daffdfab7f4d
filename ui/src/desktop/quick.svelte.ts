import type { ContactMoment } from '../backend'

type Preset = Partial<ContactMoment>

/** The quick entry of a contact moment: over any page, with what it begins with; null when it isn't there. */
class Quick {
  preset = $state.raw<Preset | null>(null)
  /** What is looked at: who, where or which partnership. A moment that is begun by its keys is about that. */
  #looked: Preset[] = []

  begin(preset: Preset = this.#looked.at(-1) ?? {}): void {
    this.preset = preset
  }

  end(): void {
    this.preset = null
  }

  /** Something is looked at, until what comes back is called. */
  look(preset: Preset): () => void {
    this.#looked.push(preset)
    return () => {
      this.#looked = this.#looked.filter((one) => one !== preset)
    }
  }
}

export const quickMoment = new Quick()

/** What says about whom or what a moment is, of what it begins with. */
export function aboutOf(preset: Preset): Preset {
  if (preset.contacts?.length) return { contacts: preset.contacts }
  if (preset.partnership) return { partnership: preset.partnership }
  return preset.organisations?.length ? { organisations: preset.organisations } : {}
}
