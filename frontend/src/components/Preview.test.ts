import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Trouble } from '../api/trouble'
import type { Change, StoryFrame } from '../api/types'
import { ghost } from '../stores/ghost.svelte'
import { story } from '../stores/story.svelte'
import { snapshot } from '../testing/snapshots'
import Preview from './Preview.svelte'
import type { Proposal } from './proposal'

const frame = snapshot<StoryFrame>('frame')
const change = snapshot<Change>('acts/preview')

function proposing(reason: NonNullable<Proposal['reason']> = 'may', preview = () => Promise.resolve(change)) {
  const keep = vi.fn<Proposal['keep']>(() => Promise.resolve({ ...change, kept: true }))
  return { will: 'Will be kept', preview, keep, reason } satisfies Proposal
}

function shown(proposal: Proposal) {
  const onkept = vi.fn()
  const onclose = vi.fn()
  return { ...render(Preview, { proposal, onkept, onclose }), onkept, onclose }
}

beforeEach(() => (story.frame = frame))
afterEach(() => (story.frame = null))

test('what will be done and all that it changes is said before it is done', async () => {
  shown(proposing())
  expect(await screen.findByText(change.says)).toBeTruthy()
  expect(screen.getByText('Will be kept')).toBeTruthy()
  expect(screen.getByText(change.changes[0] ?? '')).toBeTruthy()
  expect(screen.getByText('Nothing else changes.')).toBeTruthy()
})

test('an act that changes nothing says so', async () => {
  shown(proposing('may', () => Promise.resolve({ ...change, changes: [], order: [] })))
  expect(await screen.findByText('Nothing that was read changes by it.')).toBeTruthy()
  expect(screen.queryByText('Nothing else changes.')).toBeNull()
})

test('it is kept for the reason that is given, and the card goes', async () => {
  const proposal = proposing()
  const { onkept, onclose } = shown(proposal)
  await screen.findByText(change.says)
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: '  one man ' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce())
  expect(proposal.keep).toHaveBeenCalledWith('one man')
  expect(onkept).toHaveBeenCalledWith({ ...change, kept: true })
})

test('what was seen of the story as it was cannot be kept of the story as it is now', async () => {
  const preview = vi.fn(() => Promise.resolve(change))
  const proposal = proposing('may', preview)
  shown(proposal)
  await screen.findByText(change.says)
  preview.mockReturnValue(new Promise(() => undefined))
  story.frame = { ...frame, revision: frame.revision + 1 }
  await waitFor(() => expect(preview).toHaveBeenCalledTimes(2))
  await fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect(proposal.keep).not.toHaveBeenCalled()
})

test('what could not be kept is looked at once more', async () => {
  const preview = vi.fn(() => Promise.resolve(change))
  const proposal = { ...proposing('may', preview), keep: vi.fn(() => Promise.resolve(null)) }
  const { onclose } = shown(proposal)
  await screen.findByText(change.says)
  await fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  await waitFor(() => expect(preview).toHaveBeenCalledTimes(2))
  expect(proposal.keep).toHaveBeenCalledOnce()
  expect(onclose).not.toHaveBeenCalled()
})

test('let go, nothing is done', async () => {
  const proposal = proposing()
  const { onkept, onclose } = shown(proposal)
  await screen.findByText(change.says)
  await fireEvent.keyDown(screen.getByRole('group'), { key: 'Escape' })
  expect(onclose).toHaveBeenCalledOnce()
  expect(proposal.keep).not.toHaveBeenCalled()
  expect(onkept).not.toHaveBeenCalled()
})

test('the focus goes to what is asked, and back where it came from', async () => {
  const before = document.body.appendChild(document.createElement('button'))
  before.focus()
  const { onclose } = shown(proposing())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'))
  await fireEvent.click(screen.getByRole('button', { name: 'Let go' }))
  expect(onclose).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(before)
  before.remove()
})

test('where a reason is wanted the focus is on it, and keys typed there are not the story’s', async () => {
  const heard = vi.fn()
  window.addEventListener('keydown', heard)
  shown(proposing('wanted'))
  const field = await screen.findByRole('textbox')
  await waitFor(() => expect(document.activeElement).toBe(field))
  await fireEvent.keyDown(field, { key: 'u' })
  expect(heard).not.toHaveBeenCalled()
  window.removeEventListener('keydown', heard)
})

test('it cannot be kept before it is seen, and says what is wrong', async () => {
  const proposal = proposing('may', () => Promise.reject(new Trouble('AgainstYourWord', 'that cannot be', 'undo it')))
  shown(proposal)
  await fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect((await screen.findByRole('alert')).textContent).toContain('That cannot be')
  expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull()
  expect(proposal.keep).not.toHaveBeenCalled()
})

test('the order that would be is drawn while the card stands', async () => {
  const { unmount } = shown(proposing())
  await waitFor(() => expect(ghost.order).toEqual(change.order))
  expect(ghost.moved.size).toBeGreaterThan(0)
  unmount()
  expect(ghost.order).toBeNull()
})
