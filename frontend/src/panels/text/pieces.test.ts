import { describe, expect, it } from 'vitest'
import type { SceneText } from '../../api/types'
import { snapshot } from '../../testing/snapshots'
import { MARK_KINDS, SHOWN_AT_FIRST, type MarkKind } from './kinds'
import { claimsAt, kindsOf, pieces } from './pieces'

const ALL = new Set<MarkKind>(MARK_KINDS)
const NONE = new Set<MarkKind>()

describe('pieces', () => {
  it.each(['text', 'text_flashback'])('keep every character of %s, whatever is underlined', (name) => {
    const text = snapshot<SceneText>(name)
    const kinds = kindsOf(text.claims)
    for (const { runs } of text.paragraphs) {
      const words = runs.map((run) => run.text).join('')
      for (const shown of [ALL, NONE, new Set(SHOWN_AT_FIRST)]) {
        expect(
          pieces(runs, kinds, shown)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(words)
      }
      expect(pieces(runs, kinds, NONE)).toHaveLength(runs.length === 0 ? 0 : 1)
    }
  })

  it('are as few as the kinds that are shown allow', () => {
    const text = snapshot<SceneText>('text_flashback')
    const kinds = kindsOf(text.claims)
    const runs = text.paragraphs[0]?.runs ?? []
    const time = pieces(runs, kinds, new Set<MarkKind>(['time']))
    expect(time.map((piece) => [piece.kind, piece.text.slice(0, 14)])).toEqual([
      [null, 'The first time'],
      ['time', 'one Wednesday'],
      [null, ' in June, it w'],
    ])
  })

  it('are of the gravest kind of their claims', () => {
    const kinds = new Map<string, MarkKind>([
      ['p', 'place'],
      ['t', 'touch'],
    ])
    expect(pieces([{ start: 0, text: 'there', claims: ['p', 't'] }], kinds, ALL)).toEqual([
      { text: 'there', kind: 'touch', claims: ['t', 'p'] },
    ])
  })
})

it('claimsAt finds what was read from the words at a position, gravest first', () => {
  const text = snapshot<SceneText>('text_flashback')
  expect(claimsAt(text, 130).map((claim) => claim.layer)).toEqual(['relations', 'visits', 'modes'])
  expect(claimsAt(text, 153)).toEqual([])
  expect(claimsAt(text, 99_999)).toEqual([])
})
