/** A fine drawing of touches: two people, and a thread between them for each time they touched. */

export interface Thread {
  readonly path: string
  /** It is of this scene. */
  readonly here: boolean
}

/** More threads than this cannot be told apart: then they stand for all. */
export const MOST_THREADS = 24

/** Threads from `left` to `right` around the height `middle`, spread as far as `spread`; those of this scene lie outside. */
export function threads(
  soFar: number,
  here: number,
  box: { left: number; right: number; middle: number; spread: number },
): readonly Thread[] {
  const drawn = Math.min(soFar, MOST_THREADS)
  const ofHere = soFar <= MOST_THREADS ? here : Math.ceil((here * MOST_THREADS) / soFar)
  const centre = (box.left + box.right) / 2
  return Array.from({ length: drawn }, (_, at) => {
    // From the middle outwards, by turns above and below: what has come last lies outermost.
    const step = Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1)
    const bulge = drawn < 2 ? 0 : (step / Math.ceil((drawn - 1) / 2)) * box.spread * 2
    return {
      path: `M${box.left} ${box.middle}Q${centre} ${round(box.middle + bulge)} ${box.right} ${box.middle}`,
      here: at >= drawn - ofHere,
    }
  })
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
