import { expect, test } from 'vitest'
import { ownPath } from './path'

test('a leap back in time is marked; a scene outside of time is none', () => {
  const clock = ['s1', 's2', 's3'].map((scene, rank) => ({ scene, rank, status: null }))
  expect(ownPath(['s2', 's9', 's3', 's1', 's2'], clock).map((step) => step.back)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
})
