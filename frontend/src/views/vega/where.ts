import { rowsOf, type Specification } from './specification'

interface Step {
  readonly id: string
  readonly step: number
}

interface Bar {
  readonly id: string
  readonly middle: number
  readonly row: number
}

/** How far across a drawing a scene stands, in pixels from its left edge; null where it is not in it. */
export function whereAcross(picture: Specification, scene: string | null): number | null {
  const bar = rowsOf<Bar>(picture, 'scenes').find((each) => each.id === scene)
  if (bar) return picture.padding.left + bar.middle * picture.width
  const steps = rowsOf<Step>(picture, 'steps')
  const step = steps.find((each) => each.id === scene)
  return step ? picture.padding.left + ((step.step + 0.5) / steps.length) * picture.width : null
}

/** How far down it stands, in pixels from the top; null where all of a picture's scenes stand level. */
export function whereDown(picture: Specification, scene: string | null): number | null {
  const bars = rowsOf<Bar>(picture, 'scenes')
  const bar = bars.find((each) => each.id === scene)
  const rows = 1 + bars.reduce((most, each) => Math.max(most, each.row), 0)
  return bar ? picture.padding.top + ((bar.row + 0.5) / rows) * picture.height : null
}

/** Where to scroll so that `at` is seen and has room around it; null where it is, or all is seen. */
export function kept(at: number, scrolled: number, seen: number, whole: number): number | null {
  const edge = seen * 0.12
  if (whole <= seen || (at > scrolled + edge && at < scrolled + seen - edge)) return null
  const wanted = Math.min(Math.max(0, at - seen / 2), whole - seen)
  return Math.abs(wanted - scrolled) < 1 ? null : wanted
}
