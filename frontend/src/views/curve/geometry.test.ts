import { expect, test } from 'vitest'
import type { Specification } from '../vega/specification'
import { barAt, geometryOf, rowAt, xOf, yOf } from './geometry'

const PICTURE: Specification = {
  description: 'A curve',
  width: 400,
  height: 200,
  padding: { left: 50, right: 10, top: 20, bottom: 60 },
  signals: [],
  scales: [],
  data: [
    {
      name: 'scenes',
      values: [
        { id: 's1', number: 1, begins: 0, ends: 0.25, row: 1 },
        { id: 's2', number: 2, begins: 0.3, ends: 0.31, row: 0 },
        { id: 's3', number: 3, begins: 0.35, ends: 1, row: 3 },
      ],
    },
  ],
}

test('rows and pixels lead to one another', () => {
  const geometry = geometryOf(PICTURE)
  expect(geometry.step).toBe(50)
  expect(yOf(geometry, 0)).toBe(45)
  expect(rowAt(geometry, yOf(geometry, 2))).toBeCloseTo(2)
  expect(xOf(geometry, 0.5)).toBe(250)
})

test('a bar is meant by a point on it, and by one that just misses it', () => {
  const geometry = geometryOf(PICTURE)
  expect(barAt(geometry, 60, 95)?.id).toBe('s1')
  expect(barAt(geometry, 60, 106)?.id).toBe('s1')
  expect(barAt(geometry, 176, 50)?.id).toBe('s2')
  expect(barAt(geometry, 60, 140)).toBeNull()
})
