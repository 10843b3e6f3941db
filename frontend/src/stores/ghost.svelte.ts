import { untrack } from 'svelte'
import { movedScenes } from '../components/order'
import { story } from './story.svelte'

/**
 * A story order that is not so (yet): that of a preview, of a choice under the pointer, of an edit that is tried.
 *
 * The clocks and the curve draw it over the order there is. Of several that are shown the last one is.
 */
class Ghost {
  #shown = $state.raw<readonly { readonly order: readonly string[] }[]>([])
  readonly #moved = $derived.by(() => this.#compared())

  /** The scenes' ids; null where there is none. */
  get order(): readonly string[] | null {
    return this.#shown.at(-1)?.order ?? null
  }

  /** The scenes that would stand elsewhere, or go. */
  get moved(): ReadonlySet<string> {
    return this.#moved
  }

  /** Show an order, unless it is the one there is; returns what takes it away again, so that it can be the whole of an `$effect`. */
  show(order: readonly string[] | null | undefined): () => void {
    if (!order?.length || untrack(() => this.#isNow(order) || !this.#isKnown(order))) return () => undefined
    const one = { order }
    this.#shown = [...untrack(() => this.#shown), one]
    return () => (this.#shown = untrack(() => this.#shown).filter((each) => each !== one))
  }

  #isNow(order: readonly string[]): boolean {
    const now = story.steps('story')
    return now.length === order.length && now.every((step, place) => step.scene === order[place])
  }

  /** After scenes are parted or joined the ids are others: such an order cannot be drawn over this one. */
  #isKnown(order: readonly string[]): boolean {
    return order.every((scene) => story.scenes.has(scene))
  }

  #compared(): ReadonlySet<string> {
    const order = this.order
    if (order === null) return new Set()
    return movedScenes(
      story.steps('story').map((step) => step.scene),
      order,
    )
  }
}

export const ghost = new Ghost()
