import { beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { closeStory } from '../stores/opening'
import { story } from '../stores/story.svelte'
import { view } from '../stores/view.svelte'
import { snapshot } from '../testing/snapshots'
import { pressed } from './commands'

const frame = snapshot<StoryFrame>('frame')

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
  pressed(event)
  return event
}

beforeEach(() => {
  story.frame = frame
  cursor.clock = 'reading'
  cursor.person = null
  cursor.scene = frame.scenes[0]?.id ?? null
  view.sheet = null
  view.drawer = null
  view.picture = 'curve'
  view.letters = true
})

test('the arrows walk, and the page does not scroll', () => {
  expect(press('ArrowRight').defaultPrevented).toBe(true)
  expect(cursor.scene).toBe(frame.scenes[1]?.id)
  press('End')
  expect(cursor.scene).toBe(frame.scenes.at(-1)?.id)
  press('ArrowDown')
  expect(cursor.clock).toBe('story')
})

test('with Control, Alt or the system’s key they are the browser’s', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
    expect(press('ArrowRight', { [held]: true }).defaultPrevented).toBe(false)
  }
  expect(cursor.scene).toBe(frame.scenes[0]?.id)
})

test('letters open sheets, digits pictures; Escape closes what lies on top', () => {
  press('g')
  expect(view.sheet).toBe('goto')
  view.drawer = 'findings'
  press('Escape')
  expect([view.sheet, view.drawer]).toEqual([null, 'findings'])
  press('Escape')
  expect(view.drawer).toBeNull()
  press('5')
  expect(view.picture).toBe('arc')
  press('9')
  expect(view.picture).toBe('arc')
})

test('letters can be switched off', () => {
  view.letters = false
  press('g')
  expect(view.sheet).toBeNull()
})

test('on the shelf only help is to be had', () => {
  closeStory()
  press('g')
  expect(view.sheet).toBeNull()
  press('?')
  expect(view.sheet).toBe('help')
})
