import type { SceneText } from '../../api/types'
import type { Words } from '../../stores/lit.svelte'
import type { Wanted } from './highlights'
import { wordsAt } from './positions'

interface Light {
  readonly claim: string | null
  readonly words: readonly Words[]
  readonly people: ReadonlySet<string>
}

/**
 * What of the shown texts is lit: a claim and the words that go with it, or, where somebody is pointed at, every word
 * that means them.
 */
export function wanted(light: Light, shown: readonly SceneText[]): Wanted {
  if (light.claim !== null) return { claims: [light.claim], words: light.words }
  if (light.words.length > 0) return { claims: [], words: light.words }
  return { claims: light.people.size === 0 ? [] : mentions(light.people, shown), words: [] }
}

function mentions(people: ReadonlySet<string>, shown: readonly SceneText[]): readonly string[] {
  return shown.flatMap((text) =>
    text.claims
      .filter((claim) => claim.layer === 'mentions' && claim.about.some((who) => people.has(who)))
      .map((claim) => claim.id),
  )
}

const WORDS_SHOWN = 8

/** The words that stand at a position, up to the end of the sentence or a few words on: where a link has led. */
export function foundWords(text: SceneText | undefined, position: number): Words | null {
  const where = text && wordsAt(text, position, position + 1)[0]
  const paragraph = where && text.paragraphs[where.paragraph]
  if (!paragraph) return null
  const said = paragraph.runs.map((run) => run.text).join('')
  const rest = said.slice(where.from)
  const words = new RegExp(`^\\S+(?:\\s+\\S+){0,${WORDS_SHOWN - 1}}?(?=[.!?;,]|\\s|$)`).exec(rest)?.[0] ?? rest
  return { start: position, text: words }
}
