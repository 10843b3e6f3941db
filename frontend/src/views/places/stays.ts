import type { PlaceLine, SceneLine } from '../../api/types'
import { rowsOf, type Specification } from '../vega/specification'

/** A scene at a place: which visit it is (null: not counted), and what the place is like then. */
export interface Stay {
  readonly scene: SceneLine
  readonly visit: number | null
  readonly state: string
}

export interface Visited {
  readonly place: PlaceLine
  readonly stays: readonly Stay[]
}

/** Every place with its scenes in the order of the clock, the places as they first come on it. */
export function visited(
  scenes: readonly (SceneLine | undefined)[],
  places: ReadonlyMap<string, PlaceLine>,
  picture: Specification | null,
): readonly Visited[] {
  const states = new Map(rowsOf<{ id: string; state: string }>(picture, 'visits').map((row) => [row.id, row.state]))
  const found = new Map<string, Stay[]>()
  for (const scene of scenes) {
    if (!scene?.place) continue
    const stays = found.get(scene.place) ?? []
    stays.push({ scene, visit: scene.visit, state: states.get(scene.id) ?? '' })
    found.set(scene.place, stays)
  }
  return [...found].flatMap(([id, stays]) => {
    const place = places.get(id)
    return place ? [{ place, stays }] : []
  })
}
