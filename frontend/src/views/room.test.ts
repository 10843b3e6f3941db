import { expect, test } from 'vitest'
import { enlarged, gains, heightFor, painted, stillFits, widthFor } from './room'

test('a picture is as wide as its column, and wider only where it is given room', () => {
  expect(widthFor('lifelines', 703, 54, false)).toBe(700)
  expect(widthFor('lifelines', 703, 54, true)).toBeGreaterThan(1400)
  expect(widthFor('lifelines', 703, 900, true)).toBe(8000)
  expect(widthFor('constellation', 703, 54, true)).toBe(700)
  expect(widthFor('curve', 0, 54, true)).toBe(0)
})

test('room is offered where scenes are crowded', () => {
  expect(gains(700, 11)).toBe(false)
  expect(gains(700, 54)).toBe(true)
})

test('a picture fits into the centre, unless it is given room', () => {
  expect(heightFor('lifelines', 643, false)).toBe(624)
  expect(heightFor('curve', 643, false)).toBeLessThan(600)
  expect(heightFor('curve', 90, false)).toBe(200)
  expect(heightFor('curve', 643, true)).toBeNull()
})

test('words of a picture grow in a wide column, but not those of a painted one', () => {
  expect(enlarged(700, 11)).toBe(1)
  expect(enlarged(1400, 11)).toBeGreaterThan(1.3)
  expect(enlarged(5000, 11)).toBe(2)
  expect(painted(300)).toBe(true)
  expect(enlarged(1400, 300)).toBe(1)
})

test('a picture stays as it is where late letters move the edges of the centre a little', () => {
  const asked = { width: 700, height: 643 }
  const pictured = heightFor('lifelines', asked.height, false) ?? 0
  const smaller = { width: 700, height: asked.height - 12 }
  expect(stillFits(asked, smaller)).toBe(true)
  expect(pictured).toBeLessThanOrEqual(smaller.height)
  expect(stillFits(asked, { width: 700, height: 600 })).toBe(false)
  expect(stillFits(asked, { width: 704, height: 643 })).toBe(false)
})
