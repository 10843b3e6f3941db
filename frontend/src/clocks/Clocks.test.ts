import { fireEvent, render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'
import { snapshot } from '../testing/snapshots'
import { row } from './rows'
import Strips from './Strips.svelte'
import Transport from './Transport.svelte'

const frame = snapshot<StoryFrame>('frame')
const WIDTH = 600

function rows() {
  const space = (at: number) => ({ top: at * 30, height: 22, width: WIDTH })
  return cursor.rows.map((clock, at) => row(clock, clock, story.steps(clock), story.scenes, space(at)))
}

beforeEach(() => {
  story.frame = frame
  cursor.person = frame.clocks.at(-1)?.person ?? null
  cursor.clock = 'reading'
  cursor.scene = frame.scenes[0]?.id ?? null
  cursor.came = null
})

function strips() {
  return render(Strips, { rows: rows(), width: WIDTH, height: 100, onhover: () => undefined })
}

test('each clock is a slider that says which scene this is', () => {
  strips()
  const sliders = screen.getAllByRole('slider')
  expect(sliders.map((each) => each.getAttribute('aria-label'))).toEqual(cursor.rows)
  expect(sliders[0]?.getAttribute('aria-valuetext')).toBe(`Scene 1: ${frame.scenes[0]?.title}`)
  expect(sliders[0]?.getAttribute('aria-valuenow')).toBe('1')
})

test('only the chosen clock is in the tab order', async () => {
  strips()
  const tabbed = () => screen.getAllByRole('slider').map((each) => each.tabIndex)
  expect(tabbed()).toEqual([0, -1, -1])
  cursor.clockStep(1)
  await Promise.resolve()
  expect(tabbed()).toEqual([-1, 0, -1])
})

test('pointing at a strip walks on its clock and goes to the scene there', async () => {
  strips()
  const slider = screen.getAllByRole('slider')[1] as HTMLElement
  slider.setPointerCapture = () => undefined
  await fireEvent.pointerDown(slider, { button: 0, clientX: WIDTH - 2 })
  expect(cursor.clock).toBe('story')
  expect(cursor.scene).toBe(story.steps('story').at(-1)?.scene)
})

test('the buttons step and play', async () => {
  render(Transport)
  await fireEvent.click(screen.getByRole('button', { name: 'One scene on' }))
  expect(cursor.scene).toBe(frame.scenes[1]?.id)
  await fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  expect(cursor.playing).toBe(true)
  await fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(cursor.playing).toBe(false)
})
