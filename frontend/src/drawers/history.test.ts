import { expect, test } from 'vitest'
import type { CorrectionLine } from '../api/types'
import { newestFirst, standing } from './history'

const line: CorrectionLine = {
  id: '1',
  act: 'merge',
  says: 'Benjamin is Ben.',
  at: '2026-11-23T05:20:11+00:00',
  who: 'eve',
  why: '',
  in_force: true,
  loose: null,
  quote: null,
  overruled: null,
}

test('a correction holds, was taken back, is loose, or was said anew', () => {
  expect(standing(line)).toBe('holds')
  expect(standing({ ...line, overruled: '2' })).toBe('overruled')
  expect(standing({ ...line, loose: 'The words are gone.' })).toBe('loose')
  expect(standing({ ...line, in_force: false, loose: 'The words are gone.' })).toBe('undone')
})

test('the newest stands first, and what was given is left as it is', () => {
  const given = [line, { ...line, id: '2' }]
  expect(newestFirst(given).map((each) => each.id)).toEqual(['2', '1'])
  expect(given.map((each) => each.id)).toEqual(['1', '2'])
})
