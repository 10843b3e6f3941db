import { afterEach, expect, it } from 'vitest'
import type { SceneText } from '../../api/types'
import { rangeAt, rangesIn } from './highlights'

const TEXT: SceneText = {
  id: 's1',
  revision: 1,
  claims: [],
  paragraphs: [
    {
      kind: 'prose',
      runs: [
        { start: 0, text: '🚢 He ', claims: ['a'] },
        { start: 5, text: 'ran', claims: ['a', 'b'] },
      ],
    },
  ],
}

function article(): HTMLElement {
  document.body.innerHTML = '<article><p data-paragraph="0">🚢 He <span>ran</span></p></article>'
  return document.body.querySelector('article') as HTMLElement
}

afterEach(() => (document.body.innerHTML = ''))

it('ranges stand on the words of claims, across the marks within', () => {
  const ranges = rangesIn({ article: article(), text: TEXT }, { claims: ['a', 'b', 'unknown'], words: [] })
  expect(ranges.map(String)).toEqual(['🚢 He ran', 'ran'])
})

it('ranges stand on words by their position', () => {
  const ranges = rangesIn({ article: article(), text: TEXT }, { claims: [], words: [{ start: 2, text: 'He' }] })
  expect(ranges.map(String)).toEqual(['He'])
})

it('there is no range where the paragraph is not shown', () => {
  expect(rangeAt(article(), { paragraph: 3, from: 0, to: 1 })).toBeNull()
})
