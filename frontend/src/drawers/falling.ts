import type { Falling, Severity } from '../api/types'
import { SEVERITIES } from './sorted'

/** What falls in one way, and how grave the gravest of it is. */
export interface Kind {
  readonly kind: string
  readonly severity: Severity
  readonly falling: readonly Falling[]
}

/** What falls by its kind, the kinds in the order in which the first of each is told. */
export function byKind(falling: readonly Falling[]): readonly Kind[] {
  const kinds = new Map<string, Falling[]>()
  for (const each of falling) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each])
  return [...kinds].map(([kind, all]) => ({ kind, severity: gravest(all), falling: all }))
}

function gravest(falling: readonly Falling[]): Severity {
  return SEVERITIES.find((severity) => falling.some((each) => each.severity === severity)) ?? 'info'
}
