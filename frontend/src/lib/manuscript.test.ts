import { expect, test } from 'vitest'
import type { Shelf } from '../api/types'
import { refusal } from './manuscript'

const shelf: Shelf = { stories: [], opened: null, formats: ['.txt', '.md'], largest: 1_000_000 }

test('a manuscript is let in', () => {
  expect(refusal({ name: 'Draft 3.TXT', size: 400 }, shelf)).toBeNull()
})

test.each([
  [{ name: 'cover.png', size: 5 }, 'It reads Markdown and plain text.'],
  [{ name: 'draft.md', size: 0 }, 'is empty'],
  [{ name: 'draft.md', size: 25_000_000 }, 'is 25 MB large. Esesea reads manuscripts up to 1 MB.'],
])('%j is refused in plain words', (file, says) => {
  expect(refusal(file, shelf)).toContain(says)
})
