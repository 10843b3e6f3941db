import type { ClockStep, Meeting } from '../../api/types'
import { rowsOf, type Specification } from '../vega/specification'

/** What is between two people, as far as the clock has come. */
export interface Thread {
  /** Both ids with a space between, as the picture has them. */
  readonly pair: string
  /** Their names. */
  readonly who: string
  readonly scenes: number
  readonly touches: number
}

interface Met {
  readonly pair: string
  readonly row: number
  readonly shared: number
  readonly touched: number
}

/** The threads up to a row of the clock, those with most touches first, then those with most scenes. */
export function threadsUntil(picture: Specification | null, until: number): readonly Thread[] {
  const names = new Map(rowsOf<{ pair: string; who: string }>(picture, 'pairs').map((row) => [row.pair, row.who]))
  const found = new Map<string, { pair: string; who: string; scenes: number; touches: number }>()
  for (const meeting of rowsOf<Met>(picture, 'meetings')) {
    if (meeting.row > until) continue
    const known = found.get(meeting.pair) ?? {
      pair: meeting.pair,
      who: names.get(meeting.pair) ?? '',
      scenes: 0,
      touches: 0,
    }
    known.scenes += meeting.shared
    known.touches += meeting.touched
    found.set(meeting.pair, known)
  }
  return [...found.values()].sort(
    (one, other) => other.touches - one.touches || other.scenes - one.scenes || one.who.localeCompare(other.who),
  )
}

/** The row of the clock where a scene stands: scenes that begin together share one. The last one for any other scene. */
export function rowOf(steps: readonly ClockStep[], scene: string | null): number {
  const ranks = [...new Set(steps.map((step) => step.rank))]
  const step = steps.find((each) => each.scene === scene)
  return step ? ranks.indexOf(step.rank) : ranks.length - 1
}

/** The two ids of a pair. */
export function bothOf(pair: string): readonly [string, string] {
  const [a = '', b = ''] = pair.split(' ')
  return [a, b]
}

/** The meetings of two people scene by scene, in the order they come: each scene with the touches in it. */
export function byScene(
  meetings: readonly Meeting[],
): readonly (readonly [scene: string, touches: readonly Meeting[]])[] {
  const found = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const touches = found.get(meeting.scene) ?? []
    if (meeting.how !== null) touches.push(meeting)
    found.set(meeting.scene, touches)
  }
  return [...found]
}
