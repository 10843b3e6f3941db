import type { ClockStep, SceneLine, StoryFrame } from '../api/types'
import { capital, listed, plural } from './words'

/** Where a scene stands on a clock, from 0; -1 where it is not on it. */
export function indexOnClock(steps: readonly ClockStep[], scene: string | null): number {
  return scene === null ? -1 : steps.findIndex((step) => step.scene === scene)
}

/**
 * The scene `by` steps on from `scene`, held within the clock's ends; null where that is no move.
 *
 * From a scene that is not on the clock (somebody's lived order, and they are not there) we step to the nearest one
 * that is, as told (`reading`).
 */
export function nextScene(
  steps: readonly ClockStep[],
  scene: string | null,
  by: number,
  reading: readonly ClockStep[],
): string | null {
  if (steps.length === 0 || by === 0) return null
  const at = indexOnClock(steps, scene)
  if (at < 0) return nearestTold(steps, scene, by, reading)
  const next = steps[Math.min(Math.max(at + by, 0), steps.length - 1)]?.scene ?? null
  return next === scene ? null : next
}

function nearestTold(
  steps: readonly ClockStep[],
  scene: string | null,
  by: number,
  reading: readonly ClockStep[],
): string | null {
  const here = new Set(steps.map((step) => step.scene))
  const direction = Math.sign(by)
  for (let at = indexOnClock(reading, scene); at >= 0 && at < reading.length; at += direction) {
    const told = reading[at]?.scene
    if (told !== undefined && here.has(told)) return told
  }
  return (direction > 0 ? steps.at(-1) : steps[0])?.scene ?? null
}

/**
 * The scene of `after` that is the one with id `scene` of `before`: the ids of a story may be others after a change.
 *
 * The same id with the same title wins; then the same title, nearest by number; then the same number; then the last.
 */
export function sameScene(before: StoryFrame, after: StoryFrame, scene: string | null): string | null {
  const was = before.scenes.find((line) => line.id === scene)
  if (!was) return after.scenes[0]?.id ?? null
  if (after.scenes.some((line) => line.id === was.id && line.title === was.title)) return was.id
  const titled = after.scenes.filter((line) => line.title === was.title)
  return nearest(titled, was.number) ?? nearest(after.scenes, was.number)
}

function nearest(lines: readonly SceneLine[], number: number): string | null {
  let best: SceneLine | null = null
  for (const line of lines) {
    if (best === null || Math.abs(line.number - number) < Math.abs(best.number - number)) best = line
  }
  return best?.id ?? null
}

/** Whose lived order to show first: the person who is in most scenes among those whose order is known. */
export function mostSeen(frame: StoryFrame): string | null {
  const lived = new Set(frame.clocks.map((clock) => clock.person))
  let best: { id: string; scenes: number } | null = null
  for (const person of frame.people) {
    if (lived.has(person.id) && (best === null || person.scenes > best.scenes)) best = person
  }
  return best?.id ?? null
}

/** How many steps it is from scene `from` to scene `to` on a clock: negative is back; null where one is not on it. */
export function leap(steps: readonly ClockStep[], from: string | null, to: string | null): number | null {
  const [start, end] = [indexOnClock(steps, from), indexOnClock(steps, to)]
  return start < 0 || end < 0 ? null : end - start
}

/** A leap on a clock: `where` in words ("in the story"), `walked` for the clock that the step was made on. */
export interface Leap {
  readonly where: string
  readonly by: number | null
  readonly walked: boolean
}

/** The leaps that are others than the step that was made, in words, those of one length together. */
export function leapsSaid(leaps: readonly Leap[]): string {
  const step = leaps.find((each) => each.walked)?.by
  const lengths = new Map<number, string[]>()
  for (const { by, where, walked } of leaps) {
    if (walked || !by || by === step) continue
    lengths.set(by, [...(lengths.get(by) ?? []), where])
  }
  const said = [...lengths].map(
    ([by, where]) => `${plural(Math.abs(by), 'scene')} ${by < 0 ? 'back' : 'on'} ${listed(where)}`,
  )
  return capital(said.join(', '))
}
