import type { FindingLine } from '../api/types'
import { capital, listed, plural } from '../lib/words'

type Counted = readonly [one: string, many: string]

const AT_ODDS: Counted = ['place where two things cannot both be so', 'places where two things cannot both be so']

/** Those that are no two things at odds, by the check that found them. */
const OTHERWISE: Readonly<Record<string, Counted>> = {
  name_drift: ['name that is spelt in two ways', 'names that are spelt in two ways'],
}

/** How many findings of which kind there are, as a sentence; at least one is given. */
export function alarmWords(findings: readonly Pick<FindingLine, 'check'>[]): string {
  const counts = new Map<Counted, number>()
  for (const { check } of findings) {
    const kind = OTHERWISE[check] ?? AT_ODDS
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kinds = [AT_ODDS, ...Object.values(OTHERWISE)].filter((kind) => counts.has(kind))
  return `${capital(listed(kinds.map((kind) => plural(counts.get(kind) ?? 0, ...kind))))}.`
}
