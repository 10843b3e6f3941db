import type { ClaimLine, Run, SceneText } from '../../api/types'
import { byWeight, kindOf, type MarkKind } from './kinds'

/** Words of a paragraph that are set alike. `claims` are those they are marked for, gravest first; none: plain words. */
export interface Piece {
  readonly text: string
  readonly kind: MarkKind | null
  readonly claims: readonly string[]
}

export type KindsById = ReadonlyMap<string, MarkKind>

/** The kind of every claim of a scene. */
export function kindsOf(claims: readonly ClaimLine[]): KindsById {
  return new Map(claims.map((claim) => [claim.id, kindOf(claim.layer)]))
}

/**
 * The runs of a paragraph as few pieces as show what is to be underlined: the claims of kinds that are not `shown` do
 * not part them. Their texts, one after the other, are the paragraph's text.
 */
export function pieces(runs: readonly Run[], kinds: KindsById, shown: ReadonlySet<MarkKind>): readonly Piece[] {
  const made: Piece[] = []
  for (const run of runs) {
    const claims = marking(run, kinds, shown)
    const last = made.at(-1)
    if (last && sameClaims(last.claims, claims)) {
      made[made.length - 1] = { ...last, text: last.text + run.text }
    } else {
      const first = claims[0]
      made.push({ text: run.text, claims, kind: first === undefined ? null : (kinds.get(first) ?? null) })
    }
  }
  return made
}

function marking(run: Run, kinds: KindsById, shown: ReadonlySet<MarkKind>): readonly string[] {
  const marked = run.claims.filter((claim) => {
    const kind = kinds.get(claim)
    return kind !== undefined && shown.has(kind)
  })
  return marked.length < 2 ? marked : marked.sort((a, b) => weigh(a, b, kinds))
}

function weigh(a: string, b: string, kinds: KindsById): number {
  return byWeight(kinds.get(a) ?? 'who', kinds.get(b) ?? 'who')
}

function sameClaims(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((claim, at) => claim === b[at])
}

/** The claims (gravest first) that the words at `position` of the manuscript bear, of every kind. */
export function claimsAt(text: SceneText, position: number): readonly ClaimLine[] {
  const ids = text.paragraphs
    .flatMap((paragraph) => paragraph.runs)
    .filter((run) => run.start <= position && position < run.start + Array.from(run.text).length)
    .flatMap((run) => run.claims)
  return claimsOf(text, ids)
}

/** The claims of these ids, gravest first. */
export function claimsOf(text: SceneText, ids: readonly string[]): readonly ClaimLine[] {
  return text.claims
    .filter((claim) => ids.includes(claim.id))
    .sort((a, b) => byWeight(kindOf(a.layer), kindOf(b.layer)))
}
