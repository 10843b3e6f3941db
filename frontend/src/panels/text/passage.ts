import type { SceneText } from '../../api/types'
import { positionAt } from './positions'

/** Between the page's elements and the manuscript: an article has `data-scene`, a paragraph `data-paragraph`. */

/** A place in the text: the scene's id, the paragraph's index, and the UTF-16 unit in the paragraph. */
export interface TextPoint {
  readonly scene: string
  readonly paragraph: number
  readonly offset: number
}

/** Words that were chosen: characters `start` up to but not including `end` of the manuscript. */
export interface Passage {
  readonly scene: string
  readonly start: number
  readonly end: number
  readonly text: string
}

type TextOf = (scene: string) => SceneText | undefined

/** The place in the text at which a point of the page stands, null where that is no text of the story. */
export function textPoint(node: Node, offset: number): TextPoint | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-paragraph]')
  const article = paragraph?.closest<HTMLElement>('[data-scene]')
  if (!paragraph || !article) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return {
    scene: article.dataset['scene'] ?? '',
    paragraph: Number(paragraph.dataset['paragraph']),
    offset: before.toString().length,
  }
}

/** Where in the manuscript a place in the text stands, null where its scene is not shown. */
export function positionOf(point: TextPoint, textOf: TextOf): number | null {
  const runs = textOf(point.scene)?.paragraphs[point.paragraph]?.runs
  return runs ? positionAt(runs, point.offset) : null
}

/** What is selected as a passage of one scene, white space at its ends left out; null where that is no such thing. */
export function passageOf(selection: Selection | null, textOf: TextOf): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  return passageIn(selection.getRangeAt(0), textOf)
}

/** The passage that a range of the page covers, as far as it lies in the scene in which it begins. */
export function passageIn(range: Range, textOf: TextOf): Passage | null {
  const words = inParagraphs(range)
  const from = words && textPoint(words.startContainer, words.startOffset)
  const to = words && textPoint(words.endContainer, words.endOffset)
  if (!from || !to || from.scene !== to.scene) return null
  const start = positionOf(from, textOf)
  const end = positionOf(to, textOf)
  const text = textOf(from.scene)
  if (start === null || end === null || !text) return null
  return trimmed(from.scene, text, start, end)
}

/** The range drawn in to the first and last text of paragraphs in it: a triple click ends in what stands behind. */
function inParagraphs(range: Range): Range | null {
  const root = range.commonAncestorContainer
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let first: Text | null = null
  let last: Text | null = null
  for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !touches(range, node) || !node.parentElement?.closest('[data-paragraph]')) continue
    first ??= node
    last = node
  }
  if (!first || !last) return null
  const drawn = document.createRange()
  drawn.setStart(first, first === range.startContainer ? range.startOffset : 0)
  drawn.setEnd(last, last === range.endContainer ? range.endOffset : last.length)
  return drawn
}

/** Whether more than an edge of the text is in the range. */
function touches(range: Range, node: Text): boolean {
  const from = range.comparePoint(node, 0)
  const to = range.comparePoint(node, node.length)
  if (from > 0 || to < 0) return false
  if (node === range.endContainer && range.endOffset === 0) return false
  return !(node === range.startContainer && range.startOffset === node.length)
}

function trimmed(scene: string, text: SceneText, start: number, end: number): Passage | null {
  const letters = lettersOf(text, start, end)
  const first = letters.findIndex((each) => each.letter.trim() !== '')
  const last = letters.findLastIndex((each) => each.letter.trim() !== '')
  if (first < 0) return null
  const kept = letters.slice(first, last + 1)
  const begins = kept[0]?.at ?? start
  const ends = (kept.at(-1)?.at ?? end) + 1
  return { scene, start: begins, end: ends, text: kept.map((each) => each.letter).join('') }
}

interface Letter {
  readonly at: number
  readonly letter: string
}

function lettersOf(text: SceneText, start: number, end: number): readonly Letter[] {
  const letters: Letter[] = []
  for (const { runs } of text.paragraphs) {
    if (letters.length > 0) letters.push({ at: letters.at(-1)?.at ?? start, letter: ' ' })
    for (const run of runs) {
      Array.from(run.text).forEach((letter, at) => {
        if (start <= run.start + at && run.start + at < end) letters.push({ at: run.start + at, letter })
      })
    }
  }
  return letters
}
