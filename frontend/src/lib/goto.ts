import type { StoryFrame } from '../api/types'
import { plain, plural } from './words'

/** Somewhere that can be gone to, from what the frame knows. */
export interface Goal {
  readonly kind: 'scene' | 'person' | 'place'
  readonly id: string
  readonly says: string
  readonly more: string
}

/** Where one can go whose name has these words: scenes by number first, then people, places, scenes by title. */
export function goals(frame: StoryFrame, words: string, most: number): readonly Goal[] {
  const asked = plain(words)
  const fits = (...names: readonly (string | null)[]): boolean =>
    names.some((name) => name !== null && plain(name).includes(asked))
  const numbered = /^\d+$/.test(asked)
    ? frame.scenes.filter((scene) => String(scene.number).startsWith(asked))
    : frame.scenes.filter((scene) => asked !== '' && fits(scene.title, scene.heading))
  const found = [
    ...frame.people.filter((person) => fits(person.name, ...person.names)).map((person) => personGoal(person)),
    ...frame.places.filter((place) => fits(place.name, ...place.names)).map((place) => placeGoal(place)),
  ]
  const scenes = numbered.map((scene) => sceneGoal(scene))
  return (/^\d/.test(asked) ? [...scenes, ...found] : [...beginningFirst(found, asked), ...scenes]).slice(0, most)
}

function beginningFirst(found: readonly Goal[], asked: string): readonly Goal[] {
  if (asked === '') return found
  return found.toSorted((a, b) => Number(plain(b.says).startsWith(asked)) - Number(plain(a.says).startsWith(asked)))
}

function personGoal(person: StoryFrame['people'][number]): Goal {
  const more = person.scenes === 0 ? 'only spoken of' : `in ${plural(person.scenes, 'scene')}`
  return { kind: 'person', id: person.id, says: person.name, more }
}

function placeGoal(place: StoryFrame['places'][number]): Goal {
  return { kind: 'place', id: place.id, says: place.name, more: plural(place.visits, 'visit') }
}

function sceneGoal(scene: StoryFrame['scenes'][number]): Goal {
  return { kind: 'scene', id: scene.id, says: scene.title, more: `scene ${scene.number}` }
}

/**
 * The scene to stand in when somebody or some place is gone to: this one if it fits, else the next along the clock
 * (`order`, scene ids) from here, else the first; null where none fits.
 */
export function nextWith(
  frame: StoryFrame,
  order: readonly string[],
  goal: Pick<Goal, 'kind' | 'id'>,
  here: string | null,
): string | null {
  const fitting = new Set(
    frame.scenes
      .filter((scene) => (goal.kind === 'person' ? scene.present.includes(goal.id) : scene.place === goal.id))
      .map((scene) => scene.id),
  )
  if (here !== null && fitting.has(here)) return here
  const from = here === null ? 0 : order.indexOf(here) + 1
  const round = [...order.slice(from), ...order.slice(0, from)]
  return round.find((scene) => fitting.has(scene)) ?? null
}
