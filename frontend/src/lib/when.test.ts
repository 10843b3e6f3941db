import { expect, test } from 'vitest'
import { when } from './when'

test('a time is written for people, and what is none stays as it is', () => {
  expect(when('2026-11-23T05:20:11+00:00', 'en-GB')).toMatch(/23 Nov 2026/)
  expect(when(Date.UTC(2026, 10, 23, 12), 'en-GB')).toMatch(/23 Nov 2026/)
  expect(when('some day')).toBe('some day')
})
