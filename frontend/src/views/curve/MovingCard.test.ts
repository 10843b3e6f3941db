import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, StoryFrame } from '../../api/types'
import { ghost } from '../../stores/ghost.svelte'
import { story } from '../../stores/story.svelte'
import { serving } from '../../testing/server'
import { snapshot } from '../../testing/snapshots'
import { moving } from './moving.svelte'
import MovingCard from './MovingCard.svelte'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`
const change: Change = {
  id: 'k1',
  revision: frame.revision,
  kept: false,
  says: 'Scene 5 directly after scene 2',
  changes: ['Elsewhere in story order: scene 5.'],
  loose: null,
  order: ['s2', 's5', 's1', 's4'],
  lived: {},
}

beforeEach(() => {
  story.frame = frame
  moving.take('s5')
})
afterEach(() => {
  moving.letGo()
  story.frame = null
  vi.unstubAllGlobals()
})

test('a scene is placed by keys: where it is held is said, what that would change is shown, and it is kept', async () => {
  const heard = serving({
    [`POST ${at}/corrections`]: (asked) => ({ ...change, kept: (asked.wish as { keep: boolean }).keep }),
    [`GET ${at}`]: frame,
  })
  render(MovingCard)
  expect(screen.getByRole('status').textContent).toContain('Scene 5 is held')
  const later = screen.getByRole('button', { name: /Earlier/ })
  await fireEvent.keyDown(later, { key: 'ArrowUp' })
  await fireEvent.keyDown(later, { key: 'ArrowUp' })
  expect(screen.getByRole('status').textContent).toContain('between scene 1 and scene 4')
  expect(await screen.findByText(/Elsewhere in story order/)).toBeTruthy()
  expect(ghost.order).toEqual(change.order)
  await fireEvent.click(screen.getByRole('button', { name: 'Put it here' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Keep' }))
  await vi.waitFor(() => expect(moving.scene).toBeNull())
  const wishes = heard.filter((asked) => asked.method === 'POST').map((asked) => asked.wish)
  const act = { act: 'order', scene: 's5', how: 'before', other: 's4', until: null }
  expect(wishes.at(-1)).toMatchObject({ act, keep: true, revision: frame.revision })
  expect(wishes.slice(0, -1).every((wish) => (wish as { keep: boolean }).keep === false)).toBe(true)
})

test('Escape lets it go, and nothing was said', async () => {
  const heard = serving({})
  render(MovingCard)
  await fireEvent.keyDown(screen.getByRole('region'), { key: 'Escape' })
  expect(moving.scene).toBeNull()
  expect(heard).toEqual([])
})

test('put down where it stands, it is let go', () => {
  moving.over(moving.row)
  moving.put()
  expect(moving.scene).toBeNull()
})
