import type { FindingLine, Severity } from '../api/types'

/** The findings as the drawer shows them; each list keeps their order. */
export interface Sorted {
  /** By gravity, those that are neither meant nor put off. */
  readonly open: Readonly<Record<Severity, readonly FindingLine[]>>
  readonly later: readonly FindingLine[]
  readonly intended: readonly FindingLine[]
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function sorted(findings: readonly FindingLine[], isLater: (finding: FindingLine) => boolean): Sorted {
  const open: Record<Severity, FindingLine[]> = { error: [], warning: [], info: [] }
  const later: FindingLine[] = []
  const intended: FindingLine[] = []
  for (const finding of findings) {
    if (finding.intended !== null) intended.push(finding)
    else if (isLater(finding)) later.push(finding)
    else open[finding.severity].push(finding)
  }
  return { open, later, intended }
}

/** "85% sure". `confidence` is in (0, 1]; nothing but the certain is called certain. */
export function sure(confidence: number): string {
  return confidence >= 1 ? 'certain' : `${Math.min(99, Math.round(confidence * 100))}% sure`
}
