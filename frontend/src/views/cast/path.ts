import type { ClockStep } from '../../api/types'

/** A scene on somebody's way, and whether they come to it against the story's clock. */
export interface OwnStep {
  readonly scene: string
  readonly back: boolean
}

/** Somebody's scenes as they live them, with the leaps back marked; scenes outside of the clock are no leap. */
export function ownPath(lived: readonly string[], clock: readonly ClockStep[]): readonly OwnStep[] {
  const ranks = new Map(clock.map((step) => [step.scene, step.rank]))
  let before: number | undefined
  return lived.map((scene) => {
    const rank = ranks.get(scene)
    const back = rank !== undefined && before !== undefined && rank < before
    before = rank ?? before
    return { scene, back }
  })
}
