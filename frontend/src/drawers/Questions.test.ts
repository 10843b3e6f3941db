import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, Choice, NextQuestion, StoryFrame } from '../api/types'
import { ghost } from '../stores/ghost.svelte'
import { story } from '../stores/story.svelte'
import { serving, type Asked } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import Questions from './Questions.svelte'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`
const leap = snapshot<NextQuestion>('acts/question')
const none = { ...snapshot<NextQuestion>('acts/question_none'), token: 'q2' }
const choice = leap.choices.find((each) => each.scene !== null) as Choice
const preview = snapshot<Change>('acts/reply')
const change = { ...preview, id: 'c-1', kept: true }

/** A server that asks `leap` until it is answered or skipped. */
function asking(): readonly Asked[] {
  let past = false
  return serving({
    [`GET ${at}/question`]: () => (past ? none : leap),
    [`POST ${at}/question`]: ({ wish }: Asked) => {
      past = (wish as { keep: boolean }).keep
      return past ? change : preview
    },
    [`POST ${at}/undo`]: () => {
      past = false
      return change
    },
    [`GET ${at}`]: () => ({ ...frame, revision: frame.revision + 1 }),
  })
}

beforeEach(() => (story.frame = frame))
afterEach(() => {
  story.frame = null
  vi.unstubAllGlobals()
})

test('a choice is drawn before it is chosen', async () => {
  const heard = asking()
  render(Questions)
  const button = await screen.findByRole('button', { name: choice.says })
  await fireEvent.pointerEnter(button)
  await waitFor(() => expect(ghost.order).toEqual(preview.order))
  expect(screen.getByText(preview.changes[0] ?? '')).toBeTruthy()
  await fireEvent.pointerLeave(button)
  expect(ghost.order).toBeNull()
  expect(heard.filter((asked) => asked.method === 'POST').map((asked) => asked.wish)).toEqual([
    { revision: frame.revision, token: leap.token, reply: choice.reply, keep: false },
  ])
})

test('an answer says what it changed, and the last one can be taken back', async () => {
  const heard = asking()
  render(Questions)
  await fireEvent.click(await screen.findByRole('button', { name: choice.says }))
  const end = await screen.findByText('Nothing more is worth asking.')
  await waitFor(() => expect(document.activeElement).toBe(end))
  expect(screen.getByText(preview.changes[0] ?? '')).toBeTruthy()
  expect(screen.getByText(/One answer given/)).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Take the last one back' }))
  expect(await screen.findByRole('heading', { name: leap.asks })).toBeTruthy()
  expect(heard.find((asked) => asked.address === `${at}/undo`)?.wish).toEqual({ correction: 'c-1', keep: true })
  expect(screen.queryByText(/answer given/)).toBeNull()
})

test('a question is left open', async () => {
  const heard = asking()
  render(Questions)
  await fireEvent.click(await screen.findByRole('button', { name: 'Skip' }))
  expect(await screen.findByText('Nothing more is worth asking.')).toBeTruthy()
  expect(heard.find((asked) => asked.method === 'POST')?.wish).toEqual({
    revision: frame.revision,
    token: leap.token,
    skip: true,
    keep: true,
  })
  expect(screen.queryByText(/answer given/)).toBeNull()
})

test('a place of one’s own is seen before it is kept', async () => {
  const heard = asking()
  render(Questions)
  await fireEvent.click(await screen.findByRole('button', { name: /belongs somewhere else/ }))
  await fireEvent.change(screen.getByRole('combobox', { name: 'the scene' }), { target: { value: 's5' } })
  await fireEvent.click(screen.getByRole('button', { name: 'See what that changes' }))
  expect(await screen.findByText('Nothing else changes.')).toBeTruthy()
  expect(heard.at(-1)?.wish).toMatchObject({ reply: 's2 after s5', keep: false })
})
