import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Notice, StoryFrame } from '../api/types'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import { connection } from './connection.svelte'
import { closeStory, openStory } from './opening'
import { readings } from './readings.svelte'
import { story } from './story.svelte'

const frame = snapshot<StoryFrame>('frame')

/** The browser's line to the server, held in the hand. */
class Line extends EventTarget {
  static last: Line
  static readonly CLOSED = 2
  readyState = 1
  constructor() {
    super()
    Line.last = this
  }
  tell(notice: Partial<Notice> & Pick<Notice, 'kind'>): void {
    this.dispatchEvent(new MessageEvent(notice.kind, { data: JSON.stringify(notice) }))
  }
  close(): void {
    this.readyState = Line.CLOSED
  }
}

let stop: () => void
let answers: Record<string, object>

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Line)
  answers = { [`GET stories/${frame.id}`]: frame, 'GET readings': [] }
  serving(answers)
  await openStory(frame.id)
  stop = connection.listen()
})
afterEach(() => {
  stop()
  closeStory()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a change made elsewhere is shown', async () => {
  answers[`GET stories/${frame.id}`] = { ...frame, revision: frame.revision + 1 }
  Line.last.tell({ kind: 'story', story: frame.id, revision: frame.revision + 1 })
  await vi.waitFor(() => expect(story.revision).toBe(frame.revision + 1))
})

test('what is already shown, and what is about another story, is not fetched again', async () => {
  answers[`GET stories/${frame.id}`] = { ...frame, title: 'Fetched again' }
  Line.last.tell({ kind: 'story', story: frame.id, revision: frame.revision })
  Line.last.tell({ kind: 'story', story: 'other', revision: 99 })
  await vi.advanceTimersByTimeAsync(100)
  expect(story.frame?.title).toBe(frame.title)
})

test('a moment without a line is not spoken of; a longer one is, until it is found again', async () => {
  Line.last.dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(500)
  expect(connection.lost).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(connection.lost).toBe(true)
  answers[`GET stories/${frame.id}`] = { ...frame, revision: frame.revision + 1 }
  Line.last.dispatchEvent(new Event('open'))
  expect(connection.lost).toBe(false)
  await vi.waitFor(() => expect(story.revision).toBe(frame.revision + 1))
})

test('a window that is not seen hangs up, and asks for what it missed when it is seen again', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const first = Line.last
  document.dispatchEvent(new Event('visibilitychange'))
  expect(first.readyState).toBe(Line.CLOSED)
  await vi.advanceTimersByTimeAsync(5000)
  expect([Line.last, connection.lost]).toEqual([first, false])
  hidden.mockReturnValue(false)
  const read = { id: 'r', name: 'x.txt', state: 'reading', phase: null, done: 0, total: null, share: 0.5 }
  answers['GET readings'] = [{ ...read, story: null, trouble: null }]
  document.dispatchEvent(new Event('visibilitychange'))
  expect(Line.last).not.toBe(first)
  await vi.waitFor(() => expect(readings.shown.map((each) => each.id)).toEqual(['r']))
  hidden.mockRestore()
})

test('where the browser gives up, the page tries again', async () => {
  const first = Line.last
  first.close()
  first.dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(2500)
  expect(Line.last).not.toBe(first)
  Line.last.dispatchEvent(new Event('open'))
})
