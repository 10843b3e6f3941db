/** Words of the manuscript: where they start (as `Run.start` counts), and what they are. */
export interface Words {
  readonly start: number
  readonly text: string
}

/** What is under the pointer or the focus, wherever that is. Every part may be left out. */
export interface Light {
  readonly claim?: string | null
  readonly scenes?: readonly string[]
  readonly words?: readonly Words[]
  readonly people?: readonly string[]
}

const NOTHING: Light = {}

/**
 * What is lit: a claim, its words and its scenes light up in the text, in the picture and on the clocks at once.
 *
 * Whoever has something under the pointer (or the focus) calls `light`, and `out` when it leaves.
 */
class Lit {
  #light = $state.raw<Light>(NOTHING)
  readonly #scenes = $derived(new Set(this.#light.scenes))
  readonly #people = $derived(new Set(this.#light.people))

  get claim(): string | null {
    return this.#light.claim ?? null
  }

  get words(): readonly Words[] {
    return this.#light.words ?? []
  }

  get scenes(): ReadonlySet<string> {
    return this.#scenes
  }

  get people(): ReadonlySet<string> {
    return this.#people
  }

  light(light: Light): void {
    this.#light = light
  }

  out(): void {
    if (this.#light !== NOTHING) this.#light = NOTHING
  }
}

export const lit = new Lit()
