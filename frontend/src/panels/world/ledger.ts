import type { ClockStep, Ledger, Meeting } from '../../api/types'

/** The touches of a ledger up to and with a scene of the clock; all of them where the scene is not on it. */
export function upTo(ledger: Ledger, steps: readonly ClockStep[], scene: string): readonly Meeting[] {
  const at = steps.findIndex((step) => step.scene === scene)
  const past = new Set(steps.slice(0, at + 1).map((step) => step.scene))
  return ledger.meetings.filter((meeting) => meeting.how !== null && (at < 0 || past.has(meeting.scene)))
}
