import type { ClockStep, SceneLine, Status } from '../../api/types'
import { ordinal, plural } from '../../lib/words'

/** What the page says of where a scene stands. All of it is made of the frame: nothing is asked of the server. */

export interface Standing {
  /** The scene that it follows on the clock, null for the first. */
  readonly after: string | null
  /** The scene that follows it, null for the last. */
  readonly before: string | null
  /** How surely it follows; null for the first, and in reading order. */
  readonly status: Status | null
  /** The scene that begins together with it just before it on the clock. */
  readonly together: boolean
}

/** Where a scene stands on a clock; null where it is not on it. */
export function standing(steps: readonly ClockStep[], scene: string): Standing | null {
  const at = steps.findIndex((step) => step.scene === scene)
  const step = steps[at]
  if (!step) return null
  const last = steps[at - 1]
  return {
    after: last?.scene ?? null,
    before: steps[at + 1]?.scene ?? null,
    status: step.status,
    together: last !== undefined && last.rank === step.rank,
  }
}

const SURENESS: Readonly<Record<Status, string>> = {
  stated: 'by your word after',
  proven: 'proven after',
  likely: 'likely after',
  default: 'after',
}

/** "proven after": how a scene stands to the one before it, which is named behind these words. */
export function sureness(place: Standing): string {
  if (place.together) return 'together with'
  return place.status === null ? 'after' : SURENESS[place.status]
}

/** A status in a word. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  stated: 'your word',
  proven: 'proven',
  likely: 'likely',
  default: 'as told',
}

/** What a status means, for those who ask. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  stated: 'You said so.',
  proven: 'The text says so.',
  likely: 'The text hints at it.',
  default: 'It is told in this order, and nothing says otherwise.',
}

/** "Scene 4", and what else is known of it at once: its visit ("second visit") and how it is told ("a flashback"). */
export function headingParts(scene: SceneLine, place: string | null): readonly string[] {
  const parts: string[] = []
  if (place !== null) parts.push(scene.visit !== null && scene.visit > 1 ? `${place}, ${visit(scene.visit)}` : place)
  if (scene.mode !== null) parts.push(scene.mode)
  return parts
}

/** "second visit". */
export function visit(n: number): string {
  return `${ordinal(n)} visit`
}

/** A scene that does not stand where the reader would take it to stand, said beside it. */
export interface Leap {
  readonly says: string
  /** `happens`: behind the words stands which scene it happens after. */
  readonly before: 'happens' | null
}

/**
 * What stands beside a scene that is out of order, null where it is not: in reading order where it happens (`happens`
 * says it on the story's clock), on another clock where it is told (`numbers`: as which scene each is told).
 */
export function leap(
  clock: string,
  scene: SceneLine,
  toldAfter: string | null,
  happens: Standing | null,
  numbers: (scene: string) => number,
): Leap | null {
  if (!happens || happens.together || happens.after === toldAfter) return null
  if (clock === 'reading') {
    return happens.after === null
      ? { says: 'Told here, happens before all else', before: null }
      : { says: 'Told here, happens', before: 'happens' }
  }
  return happens.after === null ? null : toldElsewhere(scene.number - numbers(happens.after))
}

function toldElsewhere(by: number): Leap | null {
  if (by === 0) return null
  return { says: `Told ${plural(Math.abs(by), 'scene')} ${by > 0 ? 'later' : 'earlier'} in the text`, before: null }
}
