import type { Act, ClockStep } from '../../api/types'

/** A place on the story clock where a scene can be put. */
export interface Place {
  readonly how: 'first' | 'after' | 'same'
  /** The scene it is put after or beside; null: first of all. */
  readonly other: string | null
  /** Where that is earlier than now: the scene it is put before, which is what the text may speak against. */
  readonly ahead: string | null
  /** Where that is drawn, in rows; between two rows for a place between them. */
  readonly row: number
  /** It is there already. */
  readonly stays: boolean
}

/** So near to a row's middle, in rows, a scene is put into it and not beside it. */
const INTO = 0.18

/** The scenes of each row of a clock: those that begin together stand in one. */
export function rowsOfClock(steps: readonly ClockStep[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let rank: number | null = null
  for (const step of steps) {
    if (step.rank !== rank) rows.push([])
    rank = step.rank
    rows.at(-1)?.push(step.scene)
  }
  return rows
}

/** All places for the `moving` scenes, from the clock's beginning to its end. */
export function placesFor(rows: readonly (readonly string[])[], moving: ReadonlySet<string>): readonly Place[] {
  const places: Place[] = []
  const now = rows.findIndex((row) => row.some((scene) => moving.has(scene)))
  const alone = rows[now]?.every((scene) => moving.has(scene)) ?? false
  let before: string | null = null
  rows.forEach((row, at) => {
    const others = row.filter((scene) => !moving.has(scene))
    const beside = alone && (at === now || at === now + 1)
    const first = others[0]
    const ahead = before !== null && at <= now ? (first ?? null) : null
    places.push({ how: before === null ? 'first' : 'after', other: before, ahead, row: at - 0.5, stays: beside })
    if (first === undefined) return
    places.push({ how: 'same', other: first, ahead: null, row: at, stays: at === now })
    before = others.at(-1) ?? before
  })
  const last = rows.length - 1
  const stays = alone && now === last
  if (before !== null) places.push({ how: 'after', other: before, ahead: null, row: last + 0.5, stays })
  return places
}

/** The place meant by a height, in rows. */
export function placeAt(places: readonly Place[], row: number): Place | null {
  const into = places.find((place) => place.how === 'same' && Math.abs(place.row - row) <= INTO)
  if (into) return into
  let best: Place | null = null
  for (const place of places) {
    if (place.how === 'same') continue
    if (best === null || Math.abs(place.row - row) < Math.abs(best.row - row)) best = place
  }
  return best
}

/** The next place up (`by` -1) or down (1) from `place` that is not where the scene is; the same at the ends. */
export function nextPlace(places: readonly Place[], place: Place | null, start: number, by: 1 | -1): Place | null {
  const from = place?.row ?? start
  const ahead = places.filter((each) => !each.stays && (by > 0 ? each.row > from : each.row < from))
  return (by > 0 ? ahead[0] : ahead.at(-1)) ?? place
}

/** The scenes told from `scene` on up to `until`, in reading order; the scene alone where `until` is null. */
export function run(reading: readonly string[], scene: string, until: string | null): readonly string[] {
  const from = reading.indexOf(scene)
  const to = until === null ? from : reading.indexOf(until)
  return from < 0 || to < from ? [scene] : reading.slice(from, to + 1)
}

/** "directly after scene 5", "between scene 2 and scene 6" */
export function placeWords(place: Place, name: (scene: string) => string): string {
  if (place.stays) return 'where it stands now'
  if (place.other === null || place.how === 'first') return 'before all others'
  if (place.ahead !== null) return `between ${name(place.other)} and ${name(place.ahead)}`
  return place.how === 'same' ? `at the same time as ${name(place.other)}` : `directly after ${name(place.other)}`
}

/**
 * The act that puts a scene there.
 *
 * A scene that is moved up is put before the next one, a scene that is moved down after the last one: where the text says
 * otherwise, that is what it says, and the author's word wins over it.
 */
export function orderAct(scene: string, place: Place, until: string | null): Act {
  if (place.ahead !== null) return { act: 'order', scene, how: 'before', other: place.ahead, until }
  return { act: 'order', scene, how: place.how, other: place.other, until }
}

/**
 * Where the scenes that would move are drawn: a row between those of their new neighbours that stay.
 *
 * `rows` are those of the clock as it is, `order` is the order that would be.
 */
export function ghostRows(
  rows: readonly (readonly string[])[],
  order: readonly string[] | null,
  moved: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  if (order === null) return {}
  const now = new Map(rows.flatMap((row, at) => row.map((scene) => [scene, at] as const)))
  const ghosts: Record<string, number> = {}
  let before = -1
  let waiting: string[] = []
  const put = (): void => {
    waiting.forEach((scene, at) => (ghosts[scene] = before + (at + 1) / (waiting.length + 1)))
    waiting = []
  }
  for (const scene of order) {
    if (moved.has(scene)) {
      waiting.push(scene)
    } else {
      put()
      before = now.get(scene) ?? before
    }
  }
  put()
  return ghosts
}
