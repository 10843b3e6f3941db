import { Following } from './following.svelte'
import { story } from '../stores/story.svelte'

/**
 * What the server answers about the open story, asked again with each of its revisions; what was answered before stays
 * until then. To be made while a component is.
 */
export class Answer<T> extends Following<T> {
  #again = $state(0)

  constructor(ask: (story: string, signal: AbortSignal) => Promise<T>) {
    super()
    $effect(() => {
      void [story.revision, this.#again]
      const id = story.id
      return id === null ? undefined : this.follow((signal) => ask(id, signal))
    })
  }

  /** Ask once more. */
  again(): void {
    this.#again += 1
  }
}
