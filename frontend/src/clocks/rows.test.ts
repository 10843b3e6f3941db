import { expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { snapshot } from '../testing/snapshots'
import { milestones } from './paint_rows'
import { row } from './rows'

const frame = snapshot<StoryFrame>('frame')
const scenes = new Map(frame.scenes.map((line) => [line.id, line]))
const steps = frame.clocks.find((clock) => clock.id === 'story')?.steps ?? []
const space = { top: 8, height: 22, width: 600 }

test('a row has a cell for each scene of the clock, as the clock orders them', () => {
  const laid = row('story', 'Story order', steps, scenes, space)
  expect(laid.strip.scenes).toEqual(steps.map((step) => step.scene))
  expect(laid.cells.map((cell) => cell.number)).toEqual(steps.map((step) => scenes.get(step.scene)?.number))
  expect(laid.cells.map((cell) => cell.status)).toEqual(steps.map((step) => step.status))
  expect(laid.index.get(steps[1]?.scene ?? '')).toBe(1)
})

test('a scene that is no more is left out of an order that is being tried', () => {
  const laid = row('story', 'Story order', [{ scene: 'gone', status: null }, ...steps], scenes, space)
  expect(laid.strip.scenes).not.toContain('gone')
})

test.each([
  [54, 1000, 5],
  [300, 1000, 20],
  [3000, 1000, 200],
  [300, 250, 100],
  [3, 1000, 5],
])('of %i scenes in %i pixels every %ith has its number', (scenes, width, every) => {
  expect(milestones(scenes, width)).toBe(every)
})
