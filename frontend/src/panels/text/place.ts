import type { Shown } from '../scenes'

/** What is to be read: all scenes of a clock in their order, and where in it we stand. */
export interface Place {
  readonly story: Shown
  readonly order: readonly string[]
  readonly scene: string
  /** A position in the manuscript to be brought into view. */
  readonly start: number | null
}

/** Whether both show the same scenes in the same order, at the same revision. */
export function sameText(a: Place, b: Place): boolean {
  return a.order === b.order && a.story.id === b.story.id && a.story.revision === b.story.revision
}

/** The scenes to be shown around one: those of `shown` that still stand next to it in this order, without gaps. */
export function around(place: Place, shown: readonly string[]): readonly string[] {
  const kept = new Set(shown)
  const at = place.order.indexOf(place.scene)
  if (at < 0) return [place.scene]
  let from = at
  let to = at + 1
  while (from > 0 && kept.has(place.order[from - 1] ?? '')) from -= 1
  while (to < place.order.length && kept.has(place.order[to] ?? '')) to += 1
  return place.order.slice(from, to)
}
