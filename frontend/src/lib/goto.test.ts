import { expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { goals, nextWith } from './goto'

const frame = {
  scenes: [
    { id: 's1', number: 1, title: 'The boat', heading: null, present: ['p'], place: 'h' },
    { id: 's2', number: 2, title: 'A letter', heading: 'NIGHT', present: [], place: null },
    { id: 's3', number: 3, title: 'The harbour again', heading: null, present: ['p'], place: 'h' },
  ],
  people: [
    { id: 'p', name: 'Zoë', names: ['the captain'], scenes: 2 },
    { id: 'q', name: 'Old Zoe', names: [], scenes: 0 },
  ],
  places: [{ id: 'h', name: 'The harbour', names: [], visits: 2 }],
} as unknown as StoryFrame

const says = (words: string) => goals(frame, words, 9).map((goal) => goal.says)

test('nothing asked: everybody and everywhere', () => {
  expect(says('')).toEqual(['Zoë', 'Old Zoe', 'The harbour'])
})

test('names are found without their accents and by what else they are called, those that begin so first', () => {
  expect(says('zoe')).toEqual(['Zoë', 'Old Zoe'])
  expect(says('captain')).toEqual(['Zoë'])
})

test('a number is a scene, and words find titles and headings', () => {
  expect(says('3')).toEqual(['The harbour again'])
  expect(says('harbour')).toEqual(['The harbour', 'The harbour again'])
  expect(says('night')).toEqual(['A letter'])
  expect(goals(frame, '', 2)).toHaveLength(2)
})

test('somebody is gone to where we are, else next along the clock, else from its beginning', () => {
  const order = ['s2', 's3', 's1']
  expect(nextWith(frame, order, { kind: 'person', id: 'p' }, 's1')).toBe('s1')
  expect(nextWith(frame, order, { kind: 'person', id: 'p' }, 's2')).toBe('s3')
  expect(nextWith(frame, ['s1', 's3', 's2'], { kind: 'place', id: 'h' }, 's2')).toBe('s1')
  expect(nextWith(frame, order, { kind: 'person', id: 'q' }, 's2')).toBeNull()
})
