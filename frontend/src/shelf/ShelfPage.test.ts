import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadingState, Shelf, ShelfStory, StoryFrame } from '../api/types'
import { Trouble } from '../api/trouble'
import { closeStory, openStory } from '../stores/opening'
import { readings } from '../stores/readings.svelte'
import { shelf } from '../stores/shelf.svelte'
import { story } from '../stores/story.svelte'
import { toasts } from '../stores/toasts.svelte'
import { serving, servingNothing } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import ShelfPage from './ShelfPage.svelte'

const frame = snapshot<StoryFrame>('frame')
const onShelf: ShelfStory = {
  id: frame.id,
  title: frame.title,
  trouble: null,
  words: 1200,
  scenes: 7,
  people: 1,
  read: Date.UTC(2026, 10, 23, 12) / 1000,
  manuscript: 'lighthouse.docx',
  changed: false,
}
const shut: ShelfStory = {
  ...onShelf,
  id: 'x',
  title: 'Zebra',
  trouble: 'It was made by an older Esesea. Read it again',
  manuscript: 'zebra.md',
}
const made: Shelf = {
  stories: [shut, onShelf],
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
  again: false,
  changed: [],
  trouble: null,
}
const again: ReadingState = { ...reading, name: 'zebra.md', state: 'waiting', story: 'x', again: true }

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

test('the stories stand by title, each with what it is; one that cannot be opened says why', () => {
  render(ShelfPage)
  const [first, second] = screen.getAllByRole('article')
  expect(first?.textContent).toContain(frame.title)
  expect(first?.textContent).toContain('1,200 words · 7 scenes · 1 person')
  expect(first?.textContent).toMatch(/Read .*2026/)
  expect(screen.getByRole('button', { name: 'Zebra' })).toHaveProperty('disabled', true)
  expect(second?.textContent).toContain('It was made by an older Esesea. Read it again.')
  expect(screen.getByText(/EPUB and plain text, up to 20 MB/)).toBeTruthy()
})

test('a story is opened by pointing at it', async () => {
  serving({ [`GET stories/${frame.id}`]: frame })
  render(ShelfPage)
  await fireEvent.click(screen.getByRole('button', { name: frame.title }))
  await vi.waitFor(() => expect(story.id).toBe(frame.id))
})

test('one that cannot be opened any more is read again where that is said, and opened when it is done', async () => {
  const heard = serving({ 'POST stories/x/readings': again, 'GET shelf': made, 'GET stories/x': { ...frame, id: 'x' } })
  story.trouble = new Trouble('OutdatedCache', 'It was made by an older Esesea.')
  story.failed = 'x'
  render(ShelfPage)
  const buttons = screen.getAllByRole('button', { name: 'Read zebra.md again' })
  expect(buttons).toHaveLength(2)
  await fireEvent.click(buttons[0] as HTMLElement)
  await vi.waitFor(() => expect(screen.getByRole('progressbar', { name: 'Reading zebra.md again' })).toBeTruthy())
  expect(heard.map((asked) => asked.address)).toEqual(['stories/x/readings'])
  expect(screen.queryByRole('button', { name: 'Read zebra.md again' })).toBeNull()
  await readings.told({ ...again, state: 'done', share: 1 })
  expect(story.id).toBe('x')
})

test('one whose manuscript was changed since can be read again, and opened as it is', () => {
  shelf.is = { ...made, stories: [{ ...onShelf, changed: true }] }
  render(ShelfPage)
  const button = screen.getByRole('button', { name: 'Read lighthouse.docx again' })
  expect(button.getAttribute('aria-describedby')).toBeTruthy()
  expect(screen.getByText('lighthouse.docx was changed since.')).toBeTruthy()
  expect(screen.getByRole('button', { name: frame.title })).toHaveProperty('disabled', false)
})

test('those that cannot be opened any more are read again together', async () => {
  const second = { ...shut, id: 'y', manuscript: 'yak.md' }
  const heard = serving({
    'POST stories/x/readings': again,
    'POST stories/y/readings': { ...again, id: 's', story: 'y' },
  })
  shelf.is = { ...made, stories: [shut, second, onShelf] }
  render(ShelfPage)
  const both = screen.getByRole('button', { name: 'Read again both that cannot be opened' })
  both.focus()
  await fireEvent.click(both)
  await vi.waitFor(() => expect(both.isConnected).toBe(false))
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'))
  expect(heard.map((asked) => asked.address)).toEqual(['stories/x/readings', 'stories/y/readings'])
})

test('the open story is there anew when it was read again, and says so', async () => {
  serving({ 'GET shelf': made, [`GET stories/${frame.id}`]: { ...frame, revision: frame.revision + 1 } })
  await openStory(frame.id)
  await readings.told({
    ...again,
    id: 'open',
    name: 'lighthouse.docx',
    state: 'done',
    story: frame.id,
    changed: ['Scenes: 1 new.'],
  })
  expect(story.revision).toBe(frame.revision + 1)
  expect(toasts.shown.map((toast) => [toast.words, toast.button])).toEqual([
    ['lighthouse.docx has been read again. Scenes: 1 new.', null],
  ])
})

test('what failed stands over the story that it is of, and over no other', async () => {
  serving({ 'POST readings': reading, [`GET stories/${frame.id}`]: frame })
  await readings.begin(new File(['Once.'], 'draft.txt'))
  await openStory(frame.id)
  const trouble = { kind: 'X', fact: 'The file is locked.', hint: null }
  await readings.told({ ...reading, state: 'failed', trouble })
  await readings.told({ ...again, id: 'own', state: 'failed', story: frame.id, trouble })
  expect(readings.over(frame.id).map((each) => each.id)).toEqual(['own'])
  expect(readings.shown).toHaveLength(2)
  expect(toasts.shown.map((toast) => toast.words)).toEqual(['Could not read draft.txt. The file is locked.'])
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

test('what is over does not begin again where an earlier answer comes late', async () => {
  const done = { ...reading, id: 'late', state: 'done', share: 1, story: frame.id } as const
  serving({ 'GET shelf': made, 'GET readings': [{ ...reading, id: 'late' }] })
  readings.all = [{ ...reading, id: 'late' }]
  const loading = readings.load()
  await readings.told(done)
  await loading
  expect(readings.all).toEqual([done])
  expect(toasts.shown).toHaveLength(1)
  await readings.told({ ...reading, id: 'late' })
  expect(readings.all).toEqual([done])
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
