import type { Municipality } from '../../backend/contract'
import { fold } from '../../shared/format'

/** Names of municipalities as people write them; files have them in capitals. */
class PlaceNames {
  #names = $state.raw(new Map<string, string>())

  learn(municipalities: Municipality[]): void {
    this.#names = new Map(municipalities.map((one) => [fold(one.name), one.name]))
  }

  /** Addresses are in, so that it makes sense to say which schools have none. */
  get known(): boolean {
    return this.#names.size > 0
  }

  of(name: string): string {
    return this.#names.get(fold(name)) ?? name
  }
}

export const placeNames = new PlaceNames()
