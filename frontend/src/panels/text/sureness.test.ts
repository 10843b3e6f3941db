import { expect, it } from 'vitest'
import { confidenceWords, howSure } from './sureness'

it('a confidence is said in words, with its figure', () => {
  expect(confidenceWords(0.98)).toBe('quite sure (0.98)')
  expect(confidenceWords(0.8)).toBe('fairly sure (0.8)')
  expect(confidenceWords(0.5)).toBe('rather sure (0.5)')
  expect(confidenceWords(0.2)).toBe('not sure (0.2)')
})

it('a claim says its sign, its weight and its status', () => {
  const claim = { by: 'a date', confidence: 0.9, status: 'likely' as const, confirmed: null }
  expect(howSure(claim)).toBe('A date, quite sure (0.9). The text hints at it.')
  expect(howSure({ ...claim, confidence: null, status: null })).toBe('A date.')
  expect(howSure({ ...claim, confirmed: 'x' })).toBe('You confirmed it.')
  expect(howSure({ by: 'you said so', confidence: null, status: 'stated', confirmed: null })).toBe('You said so.')
})
