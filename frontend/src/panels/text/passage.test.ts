import { afterEach, describe, expect, it } from 'vitest'
import type { SceneText } from '../../api/types'
import { passageIn, passageOf, positionOf, textPoint } from './passage'

const TEXT: SceneText = {
  id: 's1',
  revision: 1,
  claims: [],
  paragraphs: [
    {
      kind: 'prose',
      runs: [
        { start: 5, text: '🚢 He ', claims: [] },
        { start: 10, text: 'ran', claims: ['c'] },
      ],
    },
    { kind: 'prose', runs: [{ start: 15, text: 'She stood.', claims: [] }] },
  ],
}
const textOf = (scene: string) => (scene === 's1' ? TEXT : undefined)

function page(): HTMLElement {
  document.body.innerHTML =
    '<article data-scene="s1"><h3>Scene 1</h3>' +
    '<p data-paragraph="0">🚢 He <span>ran</span></p><p data-paragraph="1">She stood.</p></article><h3>Scene 2</h3>'
  return document.body
}

function select(from: Node, at: number, to: Node, end: number): Selection | null {
  const range = document.createRange()
  range.setStart(from, at)
  range.setEnd(to, end)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  return getSelection()
}

function words(index: number): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) found.push(node)
  return found[index] as Text
}

afterEach(() => (document.body.innerHTML = ''))

describe('a passage', () => {
  it('counts code points, and leaves out the white space at its ends', () => {
    page()
    const passage = passageOf(select(words(1), 2, words(2), 3), textOf)
    expect(passage).toEqual({ scene: 's1', start: 7, end: 13, text: 'He ran' })
  })

  it('may reach over paragraphs', () => {
    page()
    expect(passageOf(select(words(2), 1, words(3), 3), textOf)).toEqual({
      scene: 's1',
      start: 11,
      end: 18,
      text: 'an She',
    })
  })

  it('ends with the text where a triple click ends behind it', () => {
    const body = page()
    const next = body.querySelector('[data-paragraph="1"]')
    expect(next && passageOf(select(words(1), 0, next, 0), textOf)?.text).toBe('🚢 He ran')
  })

  it('is none where nothing, white space, or no text of the story is selected', () => {
    const body = page()
    expect(passageOf(select(words(1), 2, words(1), 2), textOf)).toBeNull()
    expect(passageOf(select(words(1), 2, words(1), 3), textOf)).toBeNull()
    expect(passageOf(select(words(0), 0, words(0), 5), textOf)).toBeNull()
    const heading = document.createRange()
    heading.selectNodeContents(body.lastElementChild as Element)
    expect(passageIn(heading, textOf)).toBeNull()
  })

  it('is none in a scene that is not shown', () => {
    page()
    expect(passageOf(select(words(2), 0, words(2), 3), () => undefined)).toBeNull()
  })
})

it('a point of the page is a place in the text', () => {
  page()
  expect(textPoint(words(2), 2)).toEqual({ scene: 's1', paragraph: 0, offset: 8 })
  expect(textPoint(words(0), 1)).toBeNull()
  expect(positionOf({ scene: 's1', paragraph: 0, offset: 8 }, textOf)).toBe(12)
})
