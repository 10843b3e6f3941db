import { expect, test } from 'vitest'
import type { FindingLine } from '../api/types'
import { sorted, sure } from './sorted'

function finding(id: string, severity: FindingLine['severity'], intended: string | null = null): FindingLine {
  return {
    id,
    check: 'dead_act',
    title: 'The dead act',
    severity,
    message: 'She is dead and speaks.',
    resolve: 'Move one of the scenes.',
    confidence: 0.9,
    intended,
    correction: null,
    scenes: [],
    quotes: [],
    claims: [],
  }
}

test('findings are sorted by gravity, apart from those put off and those that are meant', () => {
  const all = [finding('a', 'error'), finding('b', 'warning'), finding('c', 'warning', ''), finding('d', 'info')]
  const found = sorted(all, (each) => each.id === 'b')
  expect(found.open.error.map((each) => each.id)).toEqual(['a'])
  expect(found.open.warning).toEqual([])
  expect(found.open.info.map((each) => each.id)).toEqual(['d'])
  expect(found.later.map((each) => each.id)).toEqual(['b'])
  expect(found.intended.map((each) => each.id)).toEqual(['c'])
})

test('only the certain is called certain', () => {
  expect(sure(0.846)).toBe('85% sure')
  expect(sure(0.999)).toBe('99% sure')
  expect(sure(1)).toBe('certain')
})
