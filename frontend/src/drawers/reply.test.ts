import { expect, test } from 'vitest'
import { replyWords } from './reply'

test('a placing is said in the words that the server takes', () => {
  expect(replyWords({ scene: 's4', how: 'after', other: 's7', alone: false })).toBe('s4 after s7')
  expect(replyWords({ scene: 's4', how: 'before', other: 's2', alone: true })).toBe('s4 before s2 until s4')
  expect(replyWords({ scene: 's4', how: 'same', other: 's2', alone: false })).toBe('s4 same as s2')
  expect(replyWords({ scene: 's4', how: 'first', other: 's2', alone: false })).toBe('s4 first')
})
