import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { lit } from '../stores/lit.svelte'
import { story } from '../stores/story.svelte'
import { view } from '../stores/view.svelte'
import { snapshot } from '../testing/snapshots'
import Quote from './Quote.svelte'
import SceneName from './SceneName.svelte'

const frame = snapshot<StoryFrame>('frame')
const quoted = { scene: 's4', number: 4, start: 394, text: 'Ada was dead' }

beforeEach(() => {
  story.frame = frame
  cursor.scene = 's1'
})
afterEach(() => {
  story.frame = null
  view.close()
  lit.out()
})

test('words light up where they stand while they are pointed at, and lead there', async () => {
  render(Quote, { quoted, claim: 'k' })
  const quote = screen.getByRole('button')
  await fireEvent.pointerEnter(quote)
  expect(lit.claim).toBe('k')
  expect(lit.words).toEqual([quoted])
  expect([...lit.scenes]).toEqual(['s4'])
  await fireEvent.pointerLeave(quote)
  expect(lit.words).toEqual([])
  await fireEvent.click(quote)
  expect([cursor.scene, cursor.start]).toEqual(['s4', 394])
})

test('words that are taken away while they light something put it out', async () => {
  const { unmount } = render(Quote, { quoted, claim: 'k' })
  await fireEvent.focus(screen.getByRole('button'))
  expect(lit.claim).toBe('k')
  unmount()
  expect(lit.claim).toBeNull()
})

test('what somebody else lights stays, whoever is taken away', () => {
  const { unmount } = render(Quote, { quoted, claim: 'k' })
  lit.light({ scenes: ['s2'] })
  unmount()
  expect([...lit.scenes]).toEqual(['s2'])
})

test('on a narrow screen the text comes forward, and the drawer folds', async () => {
  view.open('findings')
  render(Quote, { quoted })
  await fireEvent.click(screen.getByRole('button'))
  expect([view.tab, view.folded, view.drawer]).toEqual(['text', true, 'findings'])
})

test('words whose scene is gone lead nowhere', () => {
  render(Quote, { quoted: { ...quoted, scene: null } })
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('Ada was dead')).toBeTruthy()
})

test('a scene is called by its number and title, and leads to it', async () => {
  render(SceneName, { id: 's4' })
  const name = screen.getByRole('button')
  expect(name.textContent).toContain(`Scene 4 ${frame.scenes[3]?.title}`)
  await fireEvent.click(name)
  expect(cursor.scene).toBe('s4')
})

test('within a sentence it is small, and inside a control no link', () => {
  render(SceneName, { id: 's4', within: true, short: true, plain: true })
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('scene 4')).toBeTruthy()
})
