import { beforeEach, expect, test, vi } from 'vitest'
import type { StoryFrame } from '../api/types'
import { snapshot } from '../testing/snapshots'
import { cursor } from './cursor.svelte'
import { story } from './story.svelte'

const frame = snapshot<StoryFrame>('frame')
const order = (clock: string): string[] =>
  frame.clocks.find((each) => each.id === clock)?.steps.map((step) => step.scene) ?? []
const [reading, inStory] = [order('reading'), order('story')]

beforeEach(() => {
  story.frame = frame
  cursor.pause()
  cursor.clock = 'reading'
  cursor.person = null
  cursor.scene = reading[0] ?? null
  cursor.came = null
})

test('the arrows walk along the chosen clock and stop at its ends', () => {
  expect(cursor.step(-1)).toBe(false)
  expect(cursor.step(1)).toBe(true)
  expect(cursor.scene).toBe(reading[1])
  cursor.choose('story')
  cursor.end('first')
  const walked = [cursor.scene]
  while (cursor.step(1)) walked.push(cursor.scene)
  expect(walked).toEqual(inStory)
})

test('the scene we came from is remembered, and staying is no leap', () => {
  cursor.go(reading[3] ?? '')
  expect(cursor.came).toBe(reading[0])
  cursor.go(reading[3] ?? '', 12)
  expect(cursor.came).toBe(reading[0])
  expect(cursor.start).toBe(12)
})

test('a scene that does not exist is not gone to', () => {
  cursor.go('nowhere')
  expect(cursor.scene).toBe(reading[0])
})

test('up and down change the clock, held at the first and the last row', () => {
  cursor.person = frame.clocks.at(-1)?.person ?? null
  expect(cursor.rows).toEqual(['reading', 'story', `lived:${cursor.person}`])
  cursor.clockStep(-1)
  expect(cursor.clock).toBe('reading')
  cursor.clockStep(5)
  expect(cursor.clock).toBe(`lived:${cursor.person}`)
})

test('another person’s life is walked on where a life was walked on, and only there', () => {
  const [one, other] = frame.clocks.flatMap((clock) => clock.person ?? [])
  cursor.choosePerson(one ?? '')
  expect(cursor.clock).toBe('reading')
  cursor.choose(`lived:${one}`)
  cursor.choosePerson(other ?? '')
  expect(cursor.clock).toBe(`lived:${other}`)
})

test('playing walks to the end of the clock and stops there', () => {
  vi.useFakeTimers()
  cursor.play()
  vi.advanceTimersByTime(1200)
  expect(cursor.scene).toBe(reading[1])
  vi.advanceTimersByTime(60_000)
  expect(cursor.scene).toBe(reading.at(-1))
  expect(cursor.playing).toBe(false)
  cursor.play()
  expect(cursor.scene).toBe(reading[0])
  cursor.play()
  expect(cursor.playing).toBe(false)
  vi.useRealTimers()
})
