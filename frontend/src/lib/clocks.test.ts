import { expect, test } from 'vitest'
import type { ClockStep, SceneLine, StoryFrame } from '../api/types'
import { indexOnClock, leap, leapsSaid, mostSeen, nextScene, sameScene } from './clocks'

const steps = (...scenes: string[]): ClockStep[] => scenes.map((scene, rank) => ({ scene, rank, status: null }))
const reading = steps('a', 'b', 'c', 'd')

test('a step goes on along the clock and stops at its ends', () => {
  const story = steps('c', 'a', 'd', 'b')
  expect(nextScene(story, 'a', 1, reading)).toBe('d')
  expect(nextScene(story, 'a', -1, reading)).toBe('c')
  expect(nextScene(story, 'c', -1, reading)).toBeNull()
  expect(nextScene(story, 'c', 9, reading)).toBe('b')
  expect(indexOnClock(story, 'z')).toBe(-1)
})

test('from a scene without somebody their order goes on where it is next told', () => {
  const lived = steps('d', 'a')
  expect(nextScene(lived, 'b', 1, reading)).toBe('d')
  expect(nextScene(lived, 'b', -1, reading)).toBe('a')
  expect(nextScene([], 'b', 1, reading)).toBeNull()
})

test('a leap is counted on a clock', () => {
  expect(leap(steps('c', 'a', 'd', 'b'), 'b', 'c')).toBe(-3)
  expect(leap(steps('c', 'a'), 'c', 'z')).toBeNull()
  expect(leap(reading, null, 'a')).toBeNull()
})

test('leaps are said together where they are as long, and not where they are the step itself', () => {
  const said = (reading: number, story: number | null, lived: number | null) =>
    leapsSaid([
      { where: 'in the telling', by: reading, walked: true },
      { where: 'in the story', by: story, walked: false },
      { where: 'for Ada', by: lived, walked: false },
    ])
  expect(said(1, 1, null)).toBe('')
  expect(said(1, -7, -7)).toBe('Seven scenes back in the story and for Ada')
  expect(said(1, -7, 1)).toBe('Seven scenes back in the story')
  expect(said(-1, 2, 20)).toBe('Two scenes on in the story, 20 scenes on for Ada')
})

function frame(scenes: [id: string, title: string][], lived: string[] = []): StoryFrame {
  const lines = scenes.map(([id, title], at) => ({ id, title, number: at + 1 }) as SceneLine)
  const people = ['p', 'q', 'r'].map((id, at) => ({ id, name: id, names: [], scenes: at }))
  const clocks = lived.map((person) => ({ id: `lived:${person}`, label: person, person, parted: false, steps: [] }))
  return { scenes: lines, people, clocks } as unknown as StoryFrame
}

const before = frame([
  ['s1', 'The boat'],
  ['s2', 'The letter'],
  ['s3', 'The boat'],
])

test.each<[string, [string, string][], string | null]>([
  [
    'the same scene',
    [
      ['s1', 'The boat'],
      ['s2', 'The letter'],
    ],
    's2',
  ],
  [
    'its title under another id',
    [
      ['s1', 'A new scene'],
      ['s2', 'The boat'],
      ['s3', 'The letter'],
    ],
    's3',
  ],
  [
    'its number, where the title is gone',
    [
      ['x1', 'One'],
      ['x2', 'Two'],
    ],
    'x2',
  ],
  ['the last, where there are fewer', [['x1', 'One']], 'x1'],
  ['none, where there are none', [], null],
])('after a change we stay at %s', (_, scenes, expected) => {
  expect(sameScene(before, frame(scenes), 's2')).toBe(expected)
})

test('the lived order shown first is that of the one who is there most', () => {
  expect(mostSeen(frame([], ['p', 'q']))).toBe('q')
  expect(mostSeen(frame([]))).toBeNull()
})
