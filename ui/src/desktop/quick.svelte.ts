import type { ContactMoment } from '../backend'

/** The quick entry of a contact moment: over any page, with what it begins with; null when it isn't there. */
class Quick {
  preset = $state.raw<Partial<ContactMoment> | null>(null)

  begin(preset: Partial<ContactMoment> = {}): void {
    this.preset = preset
  }

  end(): void {
    this.preset = null
  }
}

export const quickMoment = new Quick()
