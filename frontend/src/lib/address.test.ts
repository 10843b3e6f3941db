import { expect, test } from 'vitest'
import { addressOf, hashOf } from './address'

test('an address leads back to itself', () => {
  const address = { story: 'a b&c', scene: 4, clock: 'lived:p#2', picture: 'arc' }
  expect(addressOf(hashOf(address))).toEqual(address)
})

test.each(['', '#', '#scene=4.5', '#scene=-1', '#story=&scene=x'])('%s says nothing', (hash) => {
  expect(addressOf(hash)).toEqual({ story: null, scene: null, clock: null, picture: null })
})

test('the shelf has no address', () => {
  expect(hashOf({ story: null, scene: 3, clock: 'story', picture: 'curve' })).toBe('')
})
