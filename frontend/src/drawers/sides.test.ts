import { expect, test } from 'vitest'
import type { Quoted } from '../api/types'
import { sides } from './sides'

const quoted = (scene: string, text: string): Quoted => ({ scene, number: 1, start: 0, text })
const texts = (quotes: readonly Quoted[]) => sides(quotes).map((side) => side.map((each) => each.text))

test('quotes of two scenes stand side by side', () => {
  expect(texts([quoted('s3', 'died'), quoted('s4', 'walked'), quoted('s3', 'was dead')])).toEqual([
    ['died', 'was dead'],
    ['walked'],
  ])
})

test('quotes of one scene stand each by itself', () => {
  expect(texts([quoted('s3', 'Friday'), quoted('s3', '11 February')])).toEqual([['Friday'], ['11 February']])
  expect(texts([])).toEqual([])
})
