import { describe, expect, it } from 'vitest'
import type { Run, SceneText } from '../../api/types'
import { snapshot } from '../../testing/snapshots'
import { codePoints, endOf, offsetAt, positionAt, wordsAt, wordsOfClaims } from './positions'

/** A letter beyond the sixteen bits takes two units of the browser and one position of the manuscript. */
const RUNS: readonly Run[] = [
  { start: 10, text: '𝔄 boat', claims: [] },
  { start: 16, text: ' 🚢🚢', claims: ['a'] },
  { start: 19, text: ' sails', claims: [] },
]
const UNITS = RUNS.map((run) => run.text).join('')

describe('positions', () => {
  it('count code points', () => {
    expect(codePoints('🚢🚢')).toBe(2)
    expect(endOf(RUNS)).toBe(25)
    expect(endOf([])).toBe(0)
  })

  it('are those of each letter', () => {
    const found = Array.from(UNITS).map((_, at) => positionAt(RUNS, Array.from(UNITS).slice(0, at).join('').length))
    expect(found).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24])
  })

  it('come back from their offsets', () => {
    for (let position = 10; position <= 25; position += 1) {
      expect(positionAt(RUNS, offsetAt(RUNS, position))).toBe(position)
    }
  })

  it('are held within the paragraph', () => {
    expect(offsetAt(RUNS, 3)).toBe(0)
    expect(offsetAt(RUNS, 99)).toBe(UNITS.length)
    expect(positionAt(RUNS, 999)).toBe(25)
  })
})

describe('words', () => {
  const text: SceneText = {
    id: 's1',
    revision: 1,
    claims: [],
    paragraphs: [
      { kind: 'prose', runs: [...RUNS] },
      { kind: 'prose', runs: [{ start: 27, text: 'On.', claims: ['a'] }] },
    ],
  }

  it('stand in each paragraph that they touch', () => {
    expect(wordsAt(text, 19, 28)).toEqual([
      { paragraph: 0, from: 12, to: 18 },
      { paragraph: 1, from: 0, to: 1 },
    ])
    expect(wordsAt(text, 25, 27)).toEqual([])
  })

  it('of a claim are all that it rests on', () => {
    expect(wordsOfClaims(text).get('a')).toEqual([
      { paragraph: 0, from: 7, to: 12 },
      { paragraph: 1, from: 0, to: 3 },
    ])
  })

  it('of neighbouring runs are one', () => {
    const [relation] = snapshot<SceneText>('text_flashback').claims
    const words = wordsOfClaims(snapshot<SceneText>('text_flashback')).get(relation?.id ?? '')
    expect(words).toEqual([{ paragraph: 0, from: 0, to: 'The first time they came'.length }])
  })
})
