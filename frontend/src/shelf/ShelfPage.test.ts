import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadingState, Shelf, StoryFrame } from '../api/types'
import { closeStory } from '../stores/opening'
import { readings } from '../stores/readings.svelte'
import { shelf } from '../stores/shelf.svelte'
import { story } from '../stores/story.svelte'
import { toasts } from '../stores/toasts.svelte'
import { serving, servingNothing } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import ShelfPage from './ShelfPage.svelte'

const frame = snapshot<StoryFrame>('frame')
const made: Shelf = {
  stories: [
    { id: 'x', title: 'Zebra', trouble: 'It was written by a later Esesea.' },
    { id: frame.id, title: frame.title, trouble: null },
  ],
  opened: null,
  formats: ['.txt', '.epub'],
  largest: 20_000_000,
}
const reading: ReadingState = {
  id: 'r',
  name: 'draft.txt',
  state: 'reading',
  phase: 'finding scenes',
  done: 1,
  total: 4,
  share: 0.25,
  story: null,
  trouble: null,
}

beforeEach(() => {
  closeStory()
  shelf.is = made
  shelf.trouble = null
  readings.all = []
})
afterEach(() => {
  for (const toast of toasts.shown) toasts.away(toast.id)
  vi.unstubAllGlobals()
})

test('the stories stand by title; one that cannot be opened says why', () => {
  render(ShelfPage)
  const [first, second] = screen.getAllByRole('button')
  expect(first?.textContent).toContain(frame.title)
  expect(second).toHaveProperty('disabled', true)
  expect(second?.textContent).toContain('It was written by a later Esesea.')
  expect(screen.getByText(/EPUB and plain text, up to 20 MB/)).toBeTruthy()
})

test('a story is opened by pointing at it', async () => {
  serving({ [`GET stories/${frame.id}`]: frame })
  render(ShelfPage)
  await fireEvent.click(screen.getByRole('button', { name: frame.title }))
  await vi.waitFor(() => expect(story.id).toBe(frame.id))
})

test('what is being read is shown with its part and its share, and can be stopped', async () => {
  const heard = serving({ 'DELETE readings/r': { ...reading, state: 'cancelled' } })
  readings.all = [reading]
  render(ShelfPage)
  const bar = screen.getByRole('progressbar', { name: 'Reading draft.txt' })
  expect(bar.getAttribute('aria-valuetext')).toBe('25 %: Finding scenes, 1 of 4')
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  expect(heard).toHaveLength(1)
})

test('a reading that failed says why, until it is put away', async () => {
  const trouble = { kind: 'X', fact: 'The file is locked with a password.', hint: 'Save it without one.' }
  readings.all = [{ ...reading, state: 'failed', trouble }]
  render(ShelfPage)
  expect(screen.getByText(trouble.fact)).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Put away' }))
  expect(screen.queryByText(trouble.fact)).toBeNull()
})

test('what was begun here is opened when it is done', async () => {
  const done = { ...reading, state: 'done', share: 1, story: frame.id } as const
  serving({ 'POST readings': reading, 'GET shelf': made, [`GET stories/${frame.id}`]: frame })
  await readings.begin(new File(['Once.'], 'draft.txt'))
  await readings.told(done)
  expect(story.id).toBe(frame.id)
})

test('another window’s reading is only spoken of', async () => {
  serving({ 'GET shelf': made, [`GET stories/${frame.id}`]: frame })
  await readings.told({ ...reading, id: 'other', state: 'done', story: frame.id })
  expect(story.id).toBeNull()
  expect(toasts.shown[0]).toMatchObject({ words: 'draft.txt has been read.', button: { label: 'Open it' } })
})

test('what was done while nobody listened is told of, and what the server knows no more is gone', async () => {
  const done = { ...reading, id: 'other', state: 'done', share: 1, story: frame.id } as const
  readings.all = [reading, { ...reading, id: 'other' }]
  serving({ 'GET readings': [done], 'GET shelf': made })
  await readings.load()
  expect(readings.all).toEqual([done])
  expect(toasts.shown.map((toast) => toast.words)).toEqual(['draft.txt has been read.'])
  await readings.load()
  expect(toasts.shown).toHaveLength(1)
})

test('a file that is no manuscript is not sent', async () => {
  const heard = serving({})
  await readings.begin(new File(['x'], 'cover.png'))
  expect(heard).toEqual([])
  expect(toasts.shown[0]?.words).toContain('“cover.png” is not a manuscript')
})

test('where the server does not answer, the shelf says so and can try again', async () => {
  shelf.is = null
  servingNothing()
  await shelf.load()
  render(ShelfPage)
  expect(screen.getByRole('alert').textContent).toContain('Esesea does not answer.')
  serving({ 'GET shelf': made })
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(screen.getByRole('button', { name: frame.title })).toBeTruthy())
})
