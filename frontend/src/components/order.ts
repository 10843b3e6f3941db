/** Orders of scenes compared: which moved, and which stretch of the new order shows it. Orders are lists of scene ids. */

/** The longest run of numbers that only grow, as their places in `numbers`. */
function growing(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: number[] = new Array<number>(numbers.length).fill(-1)
  numbers.forEach((number, place) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = place
  })
  const kept = new Set<number>()
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) kept.add(place)
  return kept
}

/** The fewest scenes of which one can say "these were moved", and those that only one of the orders has. */
export function movedScenes(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const was = new Map(before.map((scene, place) => [scene, place]))
  const both = after.filter((scene) => was.has(scene))
  const stays = growing(both.map((scene) => was.get(scene) ?? 0))
  const moved = new Set(both.filter((_, place) => !stays.has(place)))
  for (const scene of after) if (!was.has(scene)) moved.add(scene)
  const is = new Set(after)
  for (const scene of before) if (!is.has(scene)) moved.add(scene)
  return moved
}

/** A scene of a drawn order: `moved` here from elsewhere, or `gone` from here. Null stands for scenes left out. */
export interface Drawn {
  readonly scene: string
  readonly moved: boolean
  readonly gone: boolean
}

/**
 * The new order around what changed: each moved scene with `around` neighbours on both sides, the rest left out.
 *
 * A scene that goes is drawn after the scene it came after. Empty where nothing moved.
 */
export function drawnOrder(before: readonly string[], after: readonly string[], around = 2): readonly (Drawn | null)[] {
  const moved = movedScenes(before, after)
  if (moved.size === 0) return []
  const is = new Set(after)
  const all = withGone(before, after).map((scene) => ({
    scene,
    moved: moved.has(scene) && is.has(scene),
    gone: !is.has(scene),
  }))
  const near = new Set<number>()
  all.forEach((each, place) => {
    if (!each.moved && !each.gone) return
    for (let by = -around; by <= around; by += 1) near.add(place + by)
  })
  return all
    .map((each, place) => (near.has(place) ? each : null))
    .filter((each, place, drawn) => each !== null || drawn[place - 1] !== null || place === 0)
}

function withGone(before: readonly string[], after: readonly string[]): readonly string[] {
  const is = new Set(after)
  const drawn = [...after]
  before.forEach((scene, place) => {
    if (is.has(scene)) return
    const previous = before[place - 1]
    drawn.splice(previous === undefined ? 0 : drawn.indexOf(previous) + 1, 0, scene)
  })
  return drawn
}
