/** Where each scene of a row lies, in pixels from the row's left. Arrays of the same length, in the clock's order. */
export interface Strip {
  readonly scenes: readonly string[]
  readonly left: Float64Array
  readonly right: Float64Array
}

/** How much of a scene's width is shared out evenly, so that a scene of ten words can still be pointed at. */
const EVEN = 0.4

/** Lay scenes out over `width` pixels, each as wide as it is long, but none too narrow to be seen. */
export function strip(scenes: readonly string[], words: (scene: string) => number, width: number): Strip {
  const lengths = scenes.map((scene) => Math.max(words(scene), 1))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const left = new Float64Array(scenes.length)
  const right = new Float64Array(scenes.length)
  const gap = gapFor(scenes.length, width)
  let x = 0
  lengths.forEach((length, at) => {
    const share = EVEN / scenes.length + ((1 - EVEN) * length) / total
    left[at] = x
    x += share * width
    right[at] = Math.max(x - gap, (left[at] ?? 0) + 0.5)
  })
  return { scenes, left, right }
}

function gapFor(scenes: number, width: number): number {
  const each = width / Math.max(scenes, 1)
  return each > 12 ? 2 : each > 4 ? 1 : 0
}

/** The index of the scene at `x` pixels; the nearest one beyond the ends; -1 in an empty strip. */
export function sceneAt(laid: Strip, x: number): number {
  let low = 0
  let high = laid.scenes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((laid.left[middle] ?? 0) <= x) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

/** The middle of the scene with that index, in pixels. */
export function middleOf(laid: Strip, index: number): number {
  return ((laid.left[index] ?? 0) + (laid.right[index] ?? 0)) / 2
}
