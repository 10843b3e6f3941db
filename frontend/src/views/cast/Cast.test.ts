import { fireEvent, render, screen, within } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CastView, Change, StoryFrame } from '../../api/types'
import { cursor } from '../../stores/cursor.svelte'
import { story } from '../../stores/story.svelte'
import { serving } from '../../testing/server'
import { snapshot } from '../../testing/snapshots'
import Cast from './Cast.svelte'

const frame = snapshot<StoryFrame>('frame')
const cast = snapshot<CastView>('cast')
const at = `stories/${frame.id}`
// jsdom has no clipboard of things dragged.
const carried = { dataTransfer: { effectAllowed: '', setData: () => undefined } }
const change: Change = {
  id: 'k1',
  revision: frame.revision,
  kept: false,
  says: 'Ada and Ben are one person',
  changes: [],
  loose: null,
  order: [],
  lived: {},
}
const twoNames: CastView = {
  ...cast,
  members: cast.members.map((member) =>
    member.person === 'c2'
      ? { ...member, names: [...member.names, { name: 'Benjamin', count: 2, first: null }] }
      : member,
  ),
}

function stand(view: CastView = cast): ReturnType<typeof serving> {
  const heard = serving({ [`GET ${at}/cast?clock=story`]: view, [`POST ${at}/corrections`]: change })
  render(Cast)
  return heard
}

function acts(heard: ReturnType<typeof serving>): unknown[] {
  return heard.filter((asked) => asked.method === 'POST').map((asked) => (asked.wish as { act: unknown }).act)
}

beforeEach(() => {
  story.frame = frame
  cursor.clock = 'story'
  cursor.scene = 's1'
})
afterEach(() => {
  story.frame = null
  vi.unstubAllGlobals()
})

test('everybody is told with what they are called, and opened with where they go', async () => {
  stand()
  const ben = await screen.findByRole('article', { name: 'Ben' })
  expect(within(ben).getByText(/here now/)).toBeTruthy()
  await fireEvent.click(within(ben).getByRole('button', { name: 'Ben' }))
  expect(within(ben).getByText(/first in scene 2, last in scene 5/)).toBeTruthy()
  await fireEvent.click(within(ben).getByRole('button', { name: 'Scene 5' }))
  expect(cursor.scene).toBe('s5')
})

test('somebody dragged onto somebody else is one with them, which is seen before it is kept', async () => {
  const heard = stand()
  const ben = await screen.findByRole('article', { name: 'Ben' })
  const ada = screen.getByRole('article', { name: 'Ada' })
  await fireEvent.dragStart(within(ada).getByRole('button', { name: 'Ada' }).closest('.head') as Element, carried)
  await fireEvent.dragOver(ben)
  await fireEvent.drop(ben)
  expect(await within(ben).findByText('Ada and Ben are one person')).toBeTruthy()
  expect(acts(heard)).toEqual([{ act: 'merge', kept: 'c2', merged: 'c1' }])
  await fireEvent.click(within(ben).getByRole('button', { name: 'Let go' }))
  expect(within(ben).queryByText('Ada and Ben are one person')).toBeNull()
})

test('a name dragged out is somebody else’s', async () => {
  const heard = stand(twoNames)
  const ben = await screen.findByRole('article', { name: 'Ben' })
  await fireEvent.dragStart(within(ben).getByText(/Benjamin/), carried)
  const out = screen.getByText(/Drop here/)
  await fireEvent.dragOver(out)
  await fireEvent.drop(out)
  await within(ben).findByRole('button', { name: 'Keep' })
  expect(acts(heard)).toEqual([{ act: 'split', of: 'c2', name: 'Benjamin', scenes: [] }])
})

test('all that is dragged can be chosen', async () => {
  const heard = stand(twoNames)
  const ben = await screen.findByRole('article', { name: 'Ben' })
  await fireEvent.click(within(ben).getByRole('button', { name: 'Ben' }))
  await fireEvent.click(within(ben).getByRole('button', { name: '“Benjamin” is somebody else' }))
  await fireEvent.change(within(ben).getByRole('combobox', { name: /same person/ }), { target: { value: 'c1' } })
  await fireEvent.input(within(ben).getByRole('textbox', { name: /Call them/ }), { target: { value: 'Benjamin Hale' } })
  await fireEvent.click(within(ben).getByRole('button', { name: 'See what changes' }))
  await vi.waitFor(() =>
    expect(acts(heard)).toEqual([
      { act: 'split', of: 'c2', name: 'Benjamin', scenes: [] },
      { act: 'merge', kept: 'c1', merged: 'c2' },
      { act: 'rename', of: 'c2', name: 'Benjamin Hale' },
    ]),
  )
})

test('a story without people says what can be done', async () => {
  stand({ ...cast, members: [] })
  expect(await screen.findByText(/Nobody has been found/)).toBeTruthy()
})
