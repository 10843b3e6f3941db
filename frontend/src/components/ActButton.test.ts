import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, StoryFrame } from '../api/types'
import { story } from '../stores/story.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import ActButton from './ActButton.svelte'
import { actProposal } from './proposal'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`
const preview = snapshot<Change>('acts/preview')

function shown() {
  return render(ActButton, { proposal: actProposal({ act: 'reject', claim: 'k' }), label: 'Not so', name: 'Not so: k' })
}

beforeEach(() => (story.frame = frame))
afterEach(() => {
  story.frame = null
  vi.unstubAllGlobals()
})

test('under the pointer it says what it would do, and does nothing', async () => {
  const heard = serving({ [`POST ${at}/corrections`]: preview })
  shown()
  const button = screen.getByRole('button', { name: 'Not so: k' })
  await fireEvent.pointerEnter(button)
  const tip = await screen.findByRole('tooltip')
  expect(tip.textContent).toBe(`Will be kept: ${preview.says}. ${preview.changes[0]} … and 1 more.`)
  expect(button.getAttribute('aria-describedby')).toBe(tip.id)
  expect(heard.map((asked) => asked.wish)).toEqual([
    { revision: frame.revision, act: { act: 'reject', claim: 'k' }, keep: false },
  ])
})

test('its words go with Escape, which then does nothing else', async () => {
  serving({ [`POST ${at}/corrections`]: preview })
  const heard = vi.fn()
  window.addEventListener('keydown', heard)
  shown()
  const button = screen.getByRole('button')
  await fireEvent.pointerEnter(button)
  await screen.findByRole('tooltip')
  await fireEvent.keyDown(button, { key: 'Escape' })
  expect(screen.queryByRole('tooltip')).toBeNull()
  expect(heard).not.toHaveBeenCalled()
  await fireEvent.keyDown(button, { key: 'Escape' })
  expect(heard).toHaveBeenCalledOnce()
  window.removeEventListener('keydown', heard)
})

test('its words stay while the pointer is on them', async () => {
  serving({ [`POST ${at}/corrections`]: preview })
  shown()
  const button = screen.getByRole('button')
  await fireEvent.pointerEnter(button)
  const tip = await screen.findByRole('tooltip')
  await fireEvent.pointerLeave(button)
  await fireEvent.pointerEnter(tip)
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(screen.queryByRole('tooltip')).not.toBeNull()
  await fireEvent.pointerLeave(tip)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('pressed, it opens the preview; pressed again, it closes it', async () => {
  serving({ [`POST ${at}/corrections`]: preview })
  shown()
  const button = screen.getByRole('button')
  await fireEvent.click(button)
  expect(await screen.findByText(preview.says)).toBeTruthy()
  expect(button.getAttribute('aria-expanded')).toBe('true')
  await fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull())
})
