import type { PictureName } from '../api/client'

/** How wide a picture is asked for, in pixels. */

const LEAST = 280
const MOST = 8000
/** Pixels of a scene in a picture that has room, and of its margins. */
const SCENE = 26
const MARGINS = 140

/** Above so many scenes a picture is painted as points and not enlarged. */
const MANY = 150
/** A column so wide, in pixels, has pictures of their own size; in a wider one they are enlarged, up to so much. */
const COMFORTABLE = 980
const LARGEST = 2

/** Whether a picture of so many scenes is painted as points, not drawn as lines. */
export function painted(scenes: number): boolean {
  return scenes > MANY
}

/** By how much a picture is enlarged in a wide column, so that its words grow with those of the page. */
export function enlarged(column: number, scenes: number): number {
  if (painted(scenes)) return 1
  return Math.round(Math.min(LARGEST, Math.max(1, column / COMFORTABLE)) * 20) / 20
}

/** As wide as the column; where it is given room (`wide`), so wide that every scene can be pointed at. */
export function widthFor(name: PictureName, column: number, scenes: number, wide: boolean): number {
  if (column <= 0) return 0
  const fitting = Math.max(LEAST, Math.floor(column / 4) * 4)
  return Math.min(MOST, wide && name !== 'constellation' ? Math.max(fitting, roomy(scenes)) : fitting)
}

/** Pixels below or above a picture that its view keeps for itself. */
const KEPT: Readonly<Record<PictureName, number>> = {
  curve: 46,
  lifelines: 0,
  constellation: 150,
  places: 0,
  arc: 0,
  palette: 0,
}
const LOWEST = 200
/** Pixels by which letters that come late move the edges of the centre: a picture leaves them free. */
const SLACK = 12

/** As high as its part of the centre, so that all of it is seen at once; as it likes (null) where it has room. */
export function heightFor(name: PictureName, centre: number, wide: boolean): number | null {
  if (wide || centre <= 0) return null
  return Math.max(LOWEST, Math.floor((centre - KEPT[name] - SLACK) / 8) * 8)
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Whether a picture asked for in a centre of one size still fits it at the other. */
export function stillFits(one: Size, other: Size): boolean {
  return one.width === other.width && Math.abs(one.height - other.height) <= SLACK
}

/** Whether so many scenes would gain by room in that column. */
export function gains(column: number, scenes: number): boolean {
  return column > 0 && roomy(scenes) > column * 1.15
}

function roomy(scenes: number): number {
  return scenes * SCENE + MARGINS
}
