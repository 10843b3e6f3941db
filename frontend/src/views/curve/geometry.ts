import { rowsOf, type Specification } from '../vega/specification'

/** A scene on the curve: from where to where it reaches (0 to 1 of the width), and in which row of the clock. */
export interface Bar {
  readonly id: string
  readonly number: number
  readonly begins: number
  readonly ends: number
  readonly row: number
}

/** Where things are on a drawn curve, in pixels from the drawing's upper left. */
export interface Geometry {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The height of a row. */
  readonly step: number
  readonly bars: readonly Bar[]
}

/** How far a bar can be missed and is still meant: targets are 24 pixels high at least. */
const REACH = 12

export function geometryOf(picture: Specification): Geometry {
  const bars = rowsOf<Bar>(picture, 'scenes')
  const rows = 1 + bars.reduce((most, bar) => Math.max(most, bar.row), 0)
  const { left, top } = picture.padding
  return { left, top, width: picture.width, height: picture.height, step: picture.height / rows, bars }
}

/** The middle line of a row; rows between two others are fractions. */
export function yOf(geometry: Geometry, row: number): number {
  return geometry.top + (row + 0.5) * geometry.step
}

/** The row at that height, a fraction between two rows' middles. */
export function rowAt(geometry: Geometry, y: number): number {
  return (y - geometry.top) / geometry.step - 0.5
}

export function xOf(geometry: Geometry, share: number): number {
  return geometry.left + share * geometry.width
}

/** The bar that is meant by a point: the nearest of those within reach. */
export function barAt(geometry: Geometry, x: number, y: number): Bar | null {
  let best: { bar: Bar; far: number } | null = null
  for (const bar of geometry.bars) {
    const across = Math.max(xOf(geometry, bar.begins) - x, x - xOf(geometry, bar.ends), 0)
    const down = Math.abs(yOf(geometry, bar.row) - y)
    if (across > REACH / 2 || down > REACH) continue
    const far = across + down
    if (best === null || far < best.far) best = { bar, far }
  }
  return best?.bar ?? null
}
