import type { SceneText } from '../../api/types'
import type { Words } from '../../stores/lit.svelte'
import { codePoints, wordsAt, wordsOfClaims, type WordsAt } from './positions'

/**
 * Words are lit without touching the text: the browser paints named ranges over it (CSS Custom Highlight API), styled
 * in `marks.css`. `lit` is what is pointed at anywhere, `found` where a link led, `chosen` what an act is about.
 */
export type Paint = 'lit' | 'found' | 'chosen'

/** An article and the text that it shows. */
export interface ShownScene {
  readonly article: HTMLElement
  readonly text: SceneText
}

/** What is to be painted: claims by id, and words by where they start. */
export interface Wanted {
  readonly claims: readonly string[]
  readonly words: readonly Words[]
}

/** Paint what is wanted, where it is shown; what had this paint before is plain again. */
export function paint(name: Paint, wanted: Wanted, shown: readonly ShownScene[]): void {
  if (!('highlights' in CSS)) return
  const ranges = shown.flatMap((scene) => rangesIn(scene, wanted))
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** The ranges of an article at which the wanted words stand. */
export function rangesIn({ article, text }: ShownScene, wanted: Wanted): readonly Range[] {
  const index = wordsOfClaims(text)
  const places = [
    ...wanted.claims.flatMap((claim) => index.get(claim) ?? []),
    ...wanted.words.flatMap((words) => wordsAt(text, words.start, words.start + codePoints(words.text))),
  ]
  return places.map((place) => rangeAt(article, place)).filter((range) => range !== null)
}

/** The range of the page at which words of an article stand, null where the paragraph is not there. */
export function rangeAt(article: HTMLElement, words: WordsAt): Range | null {
  const paragraph = article.querySelector(`[data-paragraph="${words.paragraph}"]`)
  if (!paragraph) return null
  const range = document.createRange()
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const ends = before + node.length
    if (!begun && words.from < ends) {
      range.setStart(node, words.from - before)
      begun = true
    }
    if (begun && words.to <= ends) {
      range.setEnd(node, words.to - before)
      return range
    }
    before = ends
  }
  return null
}
