import type { Act, SceneLine } from '../../api/types'

/** What can be set right of a scene, in the words that the acts take (`app/scene_words.py`, with which a test compares). */

/** How a scene is told: the act's word, and how it is called here. */
export const MODES: readonly (readonly [string, string])[] = [
  ['main', 'the main line'],
  ['flashback', 'a flashback'],
  ['flash-forward', 'a flash-forward'],
  ['habitual', 'what used to happen'],
  ['embedded', 'a tale within the tale'],
  ['frame', 'the frame around the tale'],
  ['reflection', 'a reflection'],
  ['dream', 'a dream'],
  ['hypothetical', 'what might have been'],
]

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const TIMES_OF_DAY = [
  ...['dawn', 'sunrise', 'morning', 'noon', 'afternoon', 'late afternoon', 'sunset', 'dusk', 'evening'],
  ...['night', 'midnight', 'day'],
] as const

/** The weekdays to choose from: those of the common week, and those that this story has of its own. */
export function weekdays(scenes: Iterable<SceneLine>): readonly string[] {
  const own = [...scenes].flatMap((scene) => scene.weekday ?? [])
  return [...new Set<string>([...WEEKDAYS, ...own])]
}

/** How a scene is told, as it is called here; a word that is not known stands for itself. */
export function modeWords(mode: string | null): string {
  return MODES.find(([word]) => word === (mode ?? 'main'))?.[1] ?? mode ?? ''
}

export type Settable = 'place' | 'weekday' | 'date' | 'time'

/** The act that sets a field to what was typed; empty: the text does not say. Null where that says nothing. */
export function setting(scene: string, field: Settable, typed: string, places: readonly string[]): Act | null {
  const words = typed.trim()
  if (field === 'date') return words === '' ? null : { act: 'date', scene, date: words }
  const value = words === '' ? null : words
  if (field === 'weekday') return { act: 'weekday', scene, weekday: value }
  if (field === 'time') return { act: 'time', scene, time: value }
  return { act: 'place', scene, place: value, new: value !== null && !known(value, places) }
}

function known(place: string, places: readonly string[]): boolean {
  return places.some((name) => name.toLowerCase() === place.toLowerCase())
}
