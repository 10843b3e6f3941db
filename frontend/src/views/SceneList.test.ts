import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'
import { whatif } from '../stores/whatif.svelte'
import { snapshot } from '../testing/snapshots'
import SceneList from './SceneList.svelte'

const frame = snapshot<StoryFrame>('frame')
const order = frame.clocks.find((clock) => clock.id === 'story')?.steps.map((step) => step.scene) ?? []

beforeEach(() => {
  story.frame = frame
  cursor.scene = order[0] ?? null
})
afterEach(() => {
  story.frame = null
  whatif.clear()
  whatif.picking = null
})

test('the scenes of a picture are told in its order, with place and people', () => {
  render(SceneList, { clock: 'story' })
  const told = screen.getAllByRole('option')
  expect(told).toHaveLength(order.length)
  expect(told[0]?.textContent).toContain('Scene 2: The first time they came to')
  expect(told[0]?.textContent).toMatch(/; Ben and Ada$|; Ada and Ben$/)
  expect(told[0]?.getAttribute('aria-selected')).toBe('true')
})

test('the arrow keys go from scene to scene in the picture’s order', async () => {
  render(SceneList, { clock: 'story' })
  const list = screen.getByRole('listbox')
  await fireEvent.keyDown(list, { key: 'ArrowRight' })
  expect(cursor.scene).toBe(order[1])
  await fireEvent.keyDown(list, { key: 'End' })
  expect(cursor.scene).toBe(order.at(-1))
  await fireEvent.keyDown(list, { key: 'ArrowDown' })
  expect(cursor.scene).toBe(order.at(-1))
  await fireEvent.keyDown(list, { key: 'ArrowUp' })
  expect(cursor.scene).toBe(order.at(-2))
})

test('a key that the view takes is not the list’s', async () => {
  const onkey = (event: KeyboardEvent): void => event.preventDefault()
  render(SceneList, { clock: 'story', onkey })
  await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'ArrowRight' })
  expect(cursor.scene).toBe(order[0])
})

test('while scenes are picked, Enter picks', async () => {
  whatif.picking = 'cut'
  render(SceneList, { clock: 'story' })
  await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Enter' })
  expect(whatif.picks(order[0] ?? '')).toBe('cut')
})
