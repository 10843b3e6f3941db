import type { ClockStep, SceneLine } from '../../api/types'

/** The mood of a scene on a clock, as a point of the drawing. */
export interface MoodPoint {
  readonly scene: string
  readonly mood: number
  readonly x: number
  readonly y: number
}

interface Room {
  readonly width: number
  readonly height: number
  /** Kept free on all sides. */
  readonly edge: number
}

/** The scenes of a clock whose mood is known, evenly across the width; the brightest and darkest reach the edges. */
export function moodPoints(
  steps: readonly ClockStep[],
  scenes: ReadonlyMap<string, SceneLine>,
  room: Room,
): readonly MoodPoint[] {
  const moods = steps.map((step) => scenes.get(step.scene)?.mood ?? null)
  const most = Math.max(0.15, ...moods.map((mood) => Math.abs(mood ?? 0)))
  const across = room.width - 2 * room.edge
  const up = room.height / 2 - room.edge
  return steps.flatMap((step, at) => {
    const mood = moods[at] ?? null
    if (mood === null) return []
    const x = room.edge + (steps.length < 2 ? across / 2 : (at / (steps.length - 1)) * across)
    return [{ scene: step.scene, mood, x: round(x), y: round(room.height / 2 - (mood / most) * up) }]
  })
}

/** A line through the points that leaves and reaches each of them level: it never goes beyond what was measured. */
export function moodPath(points: readonly MoodPoint[]): string {
  return points
    .map((point, at) => {
      const last = points[at - 1]
      if (!last) return `M${point.x} ${point.y}`
      const middle = round((last.x + point.x) / 2)
      return `C${middle} ${last.y} ${middle} ${point.y} ${point.x} ${point.y}`
    })
    .join('')
}

/** The point nearest to `x`; undefined where there is none. */
export function nearestPoint(points: readonly MoodPoint[], x: number): MoodPoint | undefined {
  let best: MoodPoint | undefined
  for (const point of points) if (!best || Math.abs(point.x - x) < Math.abs(best.x - x)) best = point
  return best
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
