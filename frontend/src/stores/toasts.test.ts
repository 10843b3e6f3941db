import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Trouble } from '../api/trouble'
import { toasts } from './toasts.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const toast of toasts.shown) toasts.away(toast.id)
  vi.useRealTimers()
})

const words = (): string[] => toasts.shown.map((toast) => toast.words)

test('what was done goes by itself, a trouble stays until it is put away', () => {
  toasts.done('Moved.')
  toasts.trouble(new Trouble('X', 'It broke.'))
  vi.advanceTimersByTime(60_000)
  expect(words()).toEqual(['It broke.'])
})

test('under the pointer a toast waits', () => {
  toasts.done('Moved.')
  const id = toasts.shown[0]?.id ?? 0
  toasts.hold(id)
  vi.advanceTimersByTime(60_000)
  expect(words()).toEqual(['Moved.'])
  toasts.release(id)
  vi.advanceTimersByTime(60_000)
  expect(words()).toEqual([])
})

test('what was done last takes the place of what was done before it', () => {
  toasts.trouble(new Trouble('X', 'It broke.'))
  for (const each of ['a', 'b']) toasts.done(each)
  expect(words()).toEqual(['It broke.', 'b'])
})

test('three troubles at most are shown, and none twice', () => {
  for (const each of ['A', 'B', 'B', 'C', 'D']) toasts.trouble(new Trouble('X', each))
  expect(words()).toEqual(['B', 'C', 'D'])
})
