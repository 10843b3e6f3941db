import type { CorrectionLine } from '../api/types'

/** How a correction stands: it holds, a later one says it anew, what it speaks of is not in this draft, or it was undone. */
export type Standing = 'holds' | 'overruled' | 'loose' | 'undone'

/** The standings in a word or two. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  holds: 'in force',
  overruled: 'said anew',
  loose: 'loose',
  undone: 'undone',
}

export function standing(line: CorrectionLine): Standing {
  if (!line.in_force) return 'undone'
  if (line.loose !== null) return 'loose'
  return line.overruled === null ? 'holds' : 'overruled'
}

/** Newest first; the server gives the oldest first. */
export function newestFirst(lines: readonly CorrectionLine[]): readonly CorrectionLine[] {
  return [...lines].reverse()
}
