import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { snapshot } from '../testing/snapshots'
import { ghost } from './ghost.svelte'
import { story } from './story.svelte'

const frame = snapshot<StoryFrame>('frame')
const order = frame.clocks.find((clock) => clock.id === 'story')?.steps.map((step) => step.scene) ?? []
const lived = frame.clocks.find((clock) => clock.person !== null && clock.steps.length > 1)
const backwards = lived?.steps.map((step) => step.scene).reverse() ?? []
const clock = lived?.id ?? ''

beforeEach(() => {
  story.frame = frame
})
afterEach(() => {
  story.frame = null
})

test('the clocks that would run otherwise are drawn, and the others stay', () => {
  const away = ghost.show({ order, lived: { [clock]: backwards } })
  expect([ghost.order, ghost.on(clock)]).toEqual([null, backwards])
  expect(ghost.moved.size).toBeGreaterThan(0)
  const later = ghost.show({ order: order.toReversed() })
  expect([ghost.order, ghost.on(clock)]).toEqual([order.toReversed(), null])
  later()
  expect(ghost.on(clock)).toEqual(backwards)
  away()
  expect([ghost.on(clock), ghost.moved.size]).toEqual([null, 0])
})

test('nothing is drawn where nothing would be another, or the scenes are others', () => {
  const shown = [ghost.show({ order, lived: {} }), ghost.show({ order: ['s99'], lived: { [clock]: backwards } })]
  expect([ghost.order, ghost.on(clock)]).toEqual([null, null])
  for (const away of shown) away()
})
