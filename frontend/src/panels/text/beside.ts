/** A box on the window, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Where a card stands: `top` or `bottom` is null, as it hangs below the words or stands above them. */
export interface Spot {
  readonly left: number
  readonly top: number | null
  readonly bottom: number | null
  /** How high it may grow. */
  readonly room: number
}

const GAP = 8
const EDGE = 8

/** Where a card of that size stands beside a box: below it where it fits there or there is more room, else above. */
export function beside(box: Box, card: Size, view: Size): Spot {
  const middle = (box.left + box.right) / 2
  const left = Math.max(EDGE, Math.min(middle - card.width / 2, view.width - card.width - EDGE))
  const below = view.height - box.bottom - GAP - EDGE
  const above = box.top - GAP - EDGE
  if (card.height <= below || below >= above) {
    return { left, top: box.bottom + GAP, bottom: null, room: Math.max(below, 120) }
  }
  return { left, top: null, bottom: view.height - box.top + GAP, room: above }
}
