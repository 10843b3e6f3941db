import { untrack } from 'svelte'
import { movedScenes } from '../components/order'
import { story } from './story.svelte'

type Order = readonly string[]

/** Orders as a preview has them, in scenes' ids: the story's, and the lived clocks that would run otherwise. */
export interface Orders {
  readonly order: Order
  readonly lived?: Readonly<Record<string, Order>>
}

/**
 * Clocks that are not so (yet): those of a preview, of a choice under the pointer, of an edit that is tried.
 *
 * The clocks and the curve draw them over what there is. Of several that are shown the last one is.
 */
class Ghost {
  #shown = $state.raw<readonly Readonly<Record<string, Order>>[]>([])
  readonly #moved = $derived.by(() => this.#compared())

  /** The story's order; null where it would be the one there is. */
  get order(): Order | null {
    return this.on('story')
  }

  /** The order of that clock; null where it would be the one there is. */
  on(clock: string): Order | null {
    return this.#shown.at(-1)?.[clock] ?? null
  }

  /** The scenes that would stand elsewhere, or go. */
  get moved(): ReadonlySet<string> {
    return this.#moved
  }

  /** Show orders, unless they are those there are; returns what takes them away again, so that it can be the whole of an `$effect`. */
  show(orders: Orders | null | undefined): () => void {
    const one = untrack(() => this.#others(orders))
    if (one === null) return () => undefined
    this.#shown = [...untrack(() => this.#shown), one]
    return () => (this.#shown = untrack(() => this.#shown).filter((each) => each !== one))
  }

  /** The clocks that are another; null where none is, or what would be cannot be drawn over what there is. */
  #others(orders: Orders | null | undefined): Readonly<Record<string, Order>> | null {
    if (!orders?.order.length || !this.#isKnown(orders.order)) return null
    const clocks = Object.entries({ ...orders.lived, story: orders.order })
    const others = clocks.filter(([clock, order]) => story.clocks.has(clock) && !this.#isNow(clock, order))
    return others.length > 0 ? Object.fromEntries(others) : null
  }

  #isNow(clock: string, order: Order): boolean {
    const now = story.steps(clock)
    return now.length === order.length && now.every((step, place) => step.scene === order[place])
  }

  /** After scenes are parted or joined the ids are others: such an order cannot be drawn over this one. */
  #isKnown(order: Order): boolean {
    return order.every((scene) => story.scenes.has(scene))
  }

  #compared(): ReadonlySet<string> {
    const clocks = Object.entries(this.#shown.at(-1) ?? {})
    const now = (clock: string): Order => story.steps(clock).map((step) => step.scene)
    return new Set(clocks.flatMap(([clock, order]) => [...movedScenes(now(clock), order)]))
  }
}

export const ghost = new Ghost()
