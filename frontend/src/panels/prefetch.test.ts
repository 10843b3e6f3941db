import { expect, it } from 'vitest'
import type { ClockStep } from '../api/types'
import { nexts } from './prefetch'

const CLOCKS: Record<string, readonly string[]> = {
  reading: ['a', 'b', 'c', 'd'],
  story: ['c', 'b', 'a', 'd'],
  'lived:x': ['a', 'd'],
}
const steps = (clock: string): readonly ClockStep[] =>
  (CLOCKS[clock] ?? []).map((scene, rank) => ({ scene, rank, status: null }))

it('what is next are the neighbours on every clock, those of the chosen one first and farthest', () => {
  expect(nexts('b', 'reading', ['reading', 'story', 'lived:x'], steps)).toEqual([
    { scene: 'c', clock: 'reading' },
    { scene: 'a', clock: 'reading' },
    { scene: 'd', clock: 'reading' },
    { scene: 'a', clock: 'reading' },
    { scene: 'c', clock: 'reading' },
    { scene: 'b', clock: 'story' },
  ])
})
