import { expect, test } from 'vitest'
import { middleOf, sceneAt, strip } from './strip'

const long: Record<string, number> = { a: 100, b: 900, c: 10 }
const laid = strip(['a', 'b', 'c'], (scene) => long[scene] ?? 0, 1000)

test('longer scenes are wider, and none is too narrow to point at', () => {
  const widths = [0, 1, 2].map((at) => (laid.right[at] ?? 0) - (laid.left[at] ?? 0))
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0)
  expect(widths[0]).toBeGreaterThan(widths[2] ?? 0)
  expect(widths[2]).toBeGreaterThan(100)
})

test('the row is filled from end to end', () => {
  expect(laid.left[0]).toBe(0)
  expect(laid.right[2]).toBeCloseTo(998)
})

test('every scene is found at its middle, and the nearest beyond the ends', () => {
  for (const at of [0, 1, 2]) expect(sceneAt(laid, middleOf(laid, at))).toBe(at)
  expect(sceneAt(laid, -50)).toBe(0)
  expect(sceneAt(laid, 5000)).toBe(2)
  expect(
    sceneAt(
      strip([], () => 1, 100),
      5,
    ),
  ).toBe(-1)
})

test('three thousand scenes in three hundred pixels keep their order', () => {
  const many = Array.from({ length: 3000 }, (_, at) => String(at))
  const row = strip(many, () => 300, 300)
  for (let at = 1; at < many.length; at++) expect(row.left[at]).toBeGreaterThan(row.left[at - 1] ?? 0)
  expect(sceneAt(row, 150)).toBe(1500)
})
