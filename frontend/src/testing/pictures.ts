import { readFileSync } from 'node:fs'
import type { Specification } from '../views/vega/specification'

export const DRAWN = ['curve', 'lifelines', 'constellation', 'places', 'arc', 'palette'] as const

/** A picture as the server sends it, from the files that its own tests check: `tests/snapshots/pictures/NAME.json`. */
export function picture(name: (typeof DRAWN)[number]): Specification {
  return JSON.parse(readFileSync(`../tests/snapshots/pictures/${name}.json`, 'utf8')) as Specification
}
