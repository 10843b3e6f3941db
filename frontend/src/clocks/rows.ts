import type { Hour, SceneLine, Status } from '../api/types'
import { strip, type Strip } from '../lib/strip'

/** The least width, in pixels, in which a scene's number can be read. */
export const NUMBERED = 17

/** One cell of a row: a scene, and what is seen of it there. */
export interface Cell {
  readonly number: number
  readonly hour: Hour | null
  /** Off the main line: a flashback, a dream. */
  readonly aside: boolean
  /** How surely it follows the cell before it; null where that is not asked. */
  readonly status: Status | null
}

/** A clock, laid out to be painted. `top` is where it begins, in pixels. */
export interface Row {
  readonly clock: string
  readonly label: string
  readonly strip: Strip
  readonly cells: readonly Cell[]
  readonly index: ReadonlyMap<string, number>
  readonly top: number
  readonly height: number
  /** Most scenes are wide enough for their numbers. */
  readonly numbered: boolean
}

/** A step to be laid out: its scene and how surely it follows the one before. */
export interface Step {
  readonly scene: string
  readonly status: Status | null
}

/** Lay one clock out. Scenes that are no more are left out. */
export function row(
  clock: string,
  label: string,
  steps: readonly Step[],
  scenes: ReadonlyMap<string, SceneLine>,
  space: { readonly top: number; readonly height: number; readonly width: number },
): Row {
  const known = steps.filter((step) => scenes.has(step.scene))
  const ids = known.map((step) => step.scene)
  return {
    clock,
    label,
    strip: strip(ids, (id) => scenes.get(id)?.words ?? 0, space.width),
    cells: known.map((step) => cell(scenes.get(step.scene), step.status)),
    index: new Map(ids.map((id, at) => [id, at])),
    top: space.top,
    height: space.height,
    numbered: space.width / Math.max(ids.length, 1) >= NUMBERED,
  }
}

function cell(line: SceneLine | undefined, status: Status | null): Cell {
  return { number: line?.number ?? 0, hour: line?.hour ?? null, aside: Boolean(line?.mode), status }
}
