import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Ledger as LedgerAnswer, StoryFrame } from '../../api/types'
import { cursor } from '../../stores/cursor.svelte'
import { story } from '../../stores/story.svelte'
import { serving } from '../../testing/server'
import { snapshot } from '../../testing/snapshots'
import Ledger from './Ledger.svelte'

const frame = snapshot<StoryFrame>('frame')
const ledger = snapshot<LedgerAnswer>('ledger')

afterEach(() => {
  story.frame = null
  vi.unstubAllGlobals()
})

test('a ledger counts scenes and touches, and its words lead to the text', async () => {
  story.frame = frame
  serving({ [`GET stories/${frame.id}/ledger?a=c1&b=c2&clock=story`]: ledger })
  render(Ledger, { a: 'c1', b: 'c2', clock: 'story', onclose: () => undefined })
  expect(await screen.findByText('three scenes, two touches')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: /^Ada took Ben's hand/ }))
  expect([cursor.scene, cursor.start]).toEqual(['s1', 69])
  expect(screen.getAllByRole('button', { name: /^Not so/ })).toHaveLength(2)
})
