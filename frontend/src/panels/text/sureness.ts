import type { ClaimLine } from '../../api/types'
import { capital } from '../../lib/words'
import { STATUS_WORDS } from './sentences'

const STEPS: readonly (readonly [number, string])[] = [
  [0.9, 'quite sure'],
  [0.7, 'fairly sure'],
  [0.5, 'rather sure'],
  [0, 'not sure'],
]

/** "fairly sure (0.8)" for a confidence in (0, 1]. */
export function confidenceWords(confidence: number): string {
  const [, words] = STEPS.find(([least]) => confidence >= least) ?? [0, 'not sure']
  return `${words} (${confidence.toFixed(2).replace(/0$/, '')})`
}

/** By which sign a claim was read and how surely, as a sentence or two. */
export function howSure(claim: Pick<ClaimLine, 'by' | 'confidence' | 'status' | 'confirmed'>): string {
  if (claim.confirmed !== null) return 'You confirmed it.'
  const weighed: number | null = claim.confidence
  const seen = [claim.by, weighed === null ? '' : confidenceWords(weighed)].filter(Boolean).join(', ')
  const says = seen === '' ? '' : `${capital(seen)}.`
  // The author's word is its own sign: that is said once.
  const said = new Set([says, claim.status === null ? '' : STATUS_WORDS[claim.status]])
  return [...said].filter(Boolean).join(' ')
}
