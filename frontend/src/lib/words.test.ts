import { expect, test } from 'vitest'
import { capital, counted, fileSize, listed, number, ordinal, percent, plural, sentence } from './words'

test.each([
  [0, 'no scenes'],
  [1, 'one scene'],
  [12, 'twelve scenes'],
  [13, '13 scenes'],
  [1200, '1,200 scenes'],
])('%i of them', (count, says) => {
  expect(plural(count, 'scene')).toBe(says)
})

test('people are many in their own way', () => {
  expect(plural(2, 'person', 'people')).toBe('two people')
  expect(counted(3)).toBe('three')
  expect(number(120000)).toBe('120,000')
})

test.each([
  [1, 'first'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
  [111, '111th'],
])('the ordinal of %i', (count, says) => {
  expect(ordinal(count)).toBe(says)
})

test.each([
  [[], ''],
  [['Ann'], 'Ann'],
  [['Ann', 'Bo'], 'Ann and Bo'],
  [['Ann', 'Bo', 'Cy'], 'Ann, Bo and Cy'],
])('a list of %j', (words, says) => {
  expect(listed(words)).toBe(says)
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [20_000_000, '20 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes', (bytes, says) => {
  expect(fileSize(bytes)).toBe(says)
})

test('a share is held between nothing and all', () => {
  expect(percent(0.426)).toBe('43 %')
  expect(percent(-1)).toBe('0 %')
  expect(percent(7)).toBe('100 %')
})

test('a word begins with a capital', () => {
  expect(capital('scene')).toBe('Scene')
})

test('a sentence begins and ends as one', () => {
  expect(sentence('nothing is kept')).toBe('Nothing is kept.')
  expect(sentence('Is it so?')).toBe('Is it so?')
  expect(sentence('`cover.txt` is not a text')).toBe('“cover.txt” is not a text.')
})
