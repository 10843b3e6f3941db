import type { Run, SceneText } from '../../api/types'

/**
 * Positions count the code points of the manuscript; the browser counts UTF-16 units. Here, and only here, the one is
 * turned into the other.
 */

/** Words within a paragraph: UTF-16 units `from` up to but not including `to`. */
export interface WordsAt {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** How many code points there are in a text. */
export function codePoints(text: string): number {
  return Array.from(text).length
}

/** Where in the manuscript the UTF-16 unit `offset` of a paragraph stands; the paragraph's end for any beyond it. */
export function positionAt(runs: readonly Run[], offset: number): number {
  let before = 0
  for (const run of runs) {
    if (offset < before + run.text.length) return run.start + codePoints(run.text.slice(0, offset - before))
    before += run.text.length
  }
  return endOf(runs)
}

/** Which UTF-16 unit of a paragraph stands at a position of the manuscript, held within the paragraph. */
export function offsetAt(runs: readonly Run[], position: number): number {
  let before = 0
  for (const run of runs) {
    if (position < run.start) return before
    const inside = position - run.start
    const units = unitsOf(run.text, inside)
    if (units !== null) return before + units
    before += run.text.length
  }
  return before
}

function unitsOf(text: string, points: number): number | null {
  let units = 0
  let left = points
  for (const each of text) {
    if (left === 0) return units
    units += each.length
    left -= 1
  }
  return null
}

/** Where a paragraph begins in the manuscript; 0 for one without words. */
function startOf(runs: readonly Run[]): number {
  return runs[0]?.start ?? 0
}

/** Where a paragraph ends in the manuscript (exclusive). */
export function endOf(runs: readonly Run[]): number {
  const last = runs.at(-1)
  return last ? last.start + codePoints(last.text) : 0
}

/** The words at `start` up to but not including `end` of the manuscript, as far as they stand in this scene. */
export function wordsAt(text: SceneText, start: number, end: number): readonly WordsAt[] {
  const found: WordsAt[] = []
  text.paragraphs.forEach(({ runs }, paragraph) => {
    if (end <= startOf(runs) || endOf(runs) <= start) return
    found.push({ paragraph, from: offsetAt(runs, start), to: offsetAt(runs, end) })
  })
  return found
}

const indexes = new WeakMap<SceneText, ReadonlyMap<string, readonly WordsAt[]>>()

/** Where in this scene the words of each claim stand. Made once for each text. */
export function wordsOfClaims(text: SceneText): ReadonlyMap<string, readonly WordsAt[]> {
  const known = indexes.get(text)
  if (known) return known
  const index = new Map<string, WordsAt[]>()
  text.paragraphs.forEach(({ runs }, paragraph) => {
    let from = 0
    for (const run of runs) {
      for (const claim of run.claims) addWords(index, claim, { paragraph, from, to: from + run.text.length })
      from += run.text.length
    }
  })
  indexes.set(text, index)
  return index
}

function addWords(index: Map<string, WordsAt[]>, claim: string, words: WordsAt): void {
  const known = index.get(claim)
  const last = known?.at(-1)
  if (!known || !last) index.set(claim, [words])
  else if (last.paragraph === words.paragraph && last.to === words.from) {
    known[known.length - 1] = { ...last, to: words.to }
  } else known.push(words)
}
