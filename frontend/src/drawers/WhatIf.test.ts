import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StoryFrame, WhatIfOutcome } from '../api/types'
import { ghost } from '../stores/ghost.svelte'
import { story } from '../stores/story.svelte'
import { whatif } from '../stores/whatif.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import WhatIf from './WhatIf.svelte'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`
const outcome = snapshot<WhatIfOutcome>('acts/whatif')
const falling = outcome.falling[0] as WhatIfOutcome['falling'][number]

beforeEach(() => (story.frame = frame))
afterEach(() => {
  whatif.clear()
  story.frame = null
  vi.unstubAllGlobals()
})

test('what would fall is said with both sides’ words, and drawn; left, nothing of it remains', async () => {
  const heard = serving({ [`POST ${at}/whatif`]: outcome })
  render(WhatIf)
  await fireEvent.click(screen.getByRole('checkbox', { name: /^2/ }))
  expect(await screen.findByText('Without scene 2')).toBeTruthy()
  expect(screen.getByText(falling.message)).toBeTruthy()
  for (const { text } of [...falling.hanging, ...falling.carried]) expect(screen.getByText(text)).toBeTruthy()
  expect(ghost.order).toEqual(outcome.order)
  await fireEvent.click(screen.getByRole('button', { name: 'Leave without trace' }))
  expect(screen.queryByText('Without scene 2')).toBeNull()
  expect(ghost.order).toBeNull()
  expect(heard.map((asked) => asked.wish)).toEqual([{ revision: frame.revision, cut: ['s2'] }])
})

test('an edit is kept with its reason', async () => {
  const heard = serving({ [`POST ${at}/whatif`]: { ...outcome, kept: ['c-1'] }, [`GET ${at}`]: frame })
  render(WhatIf)
  await fireEvent.click(screen.getByRole('checkbox', { name: /^2/ }))
  await fireEvent.input(await screen.findByRole('textbox', { name: /Why/ }), { target: { value: 'it opens better' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(await screen.findByText(/Kept: Without scene 2; .* It can be undone/)).toBeTruthy()
  expect(heard.find((asked) => (asked.wish as { keep?: boolean } | undefined)?.keep)?.wish).toEqual({
    revision: frame.revision,
    cut: ['s2'],
    why: 'it opens better',
    keep: true,
  })
  expect(whatif.edit).toBeNull()
})

test('an edit that has not been seen yet cannot be kept', async () => {
  const heard = serving({ [`POST ${at}/whatif`]: outcome })
  render(WhatIf)
  await fireEvent.click(screen.getByRole('checkbox', { name: /^2/ }))
  await screen.findByText('Without scene 2')
  await fireEvent.click(screen.getByRole('checkbox', { name: /^3/ }))
  await fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(heard.map((asked) => (asked.wish as { cut: string[] }).cut)).toEqual([['s2']])
})

test('a scene is told elsewhere once it is said where', async () => {
  const heard = serving({ [`POST ${at}/whatif`]: { ...outcome, falls: false, falling: [] } })
  render(WhatIf)
  await fireEvent.click(screen.getByRole('radio', { name: 'Tell elsewhere' }))
  await fireEvent.click(screen.getByRole('checkbox', { name: /^2/ }))
  expect(screen.getByText('Now say after which scene it would be told.')).toBeTruthy()
  await fireEvent.click(screen.getByRole('radio', { name: '… after' }))
  await fireEvent.click(screen.getByRole('radio', { name: /^4/ }))
  expect(await screen.findByText(/Nothing falls/)).toBeTruthy()
  await waitFor(() =>
    expect(heard.map((asked) => asked.wish)).toEqual([
      { revision: frame.revision, cut: [], move: ['s2'], after: 's4' },
    ]),
  )
})

test('a scene is marked as told otherwise, and how can be chosen', async () => {
  const heard = serving({ [`POST ${at}/whatif`]: outcome })
  render(WhatIf)
  await fireEvent.click(screen.getByRole('radio', { name: 'Tell otherwise' }))
  expect(screen.getByRole('checkbox', { name: /^2.*a flashback/ })).toBeTruthy()
  await fireEvent.change(screen.getByRole('combobox', { name: 'Told as' }), { target: { value: 'dream' } })
  await fireEvent.click(screen.getByRole('checkbox', { name: /^4/ }))
  expect(screen.getByRole('checkbox', { name: /^4.*a dream/ })).toHaveProperty('checked', true)
  await waitFor(() =>
    expect(heard.map((asked) => asked.wish)).toEqual([
      { revision: frame.revision, cut: [], mark: ['s4'], mode: 'dream' },
    ]),
  )
})

test('scenes are picked outside of the drawer only while it is open', () => {
  serving({})
  const { unmount } = render(WhatIf)
  expect(whatif.picking).toBe('cut')
  unmount()
  expect(whatif.picking).toBeNull()
})
