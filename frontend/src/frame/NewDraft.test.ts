import { fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { ShelfStory, StoryFrame } from '../api/types'
import { closeStory, openStory } from '../stores/opening'
import { readings } from '../stores/readings.svelte'
import { shelf } from '../stores/shelf.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import NewDraft from './NewDraft.svelte'

const frame = snapshot<StoryFrame>('frame')
const line: ShelfStory = {
  id: frame.id,
  title: frame.title,
  trouble: null,
  words: 1200,
  scenes: 7,
  people: 2,
  read: 0,
  manuscript: 'lighthouse.docx',
  changed: true,
}
const reading = { id: 'r', name: 'lighthouse.docx', state: 'waiting', story: frame.id, again: true }

function shelved(...stories: ShelfStory[]): void {
  shelf.is = { stories, opened: null, formats: [], largest: 1 }
}

afterEach(() => {
  closeStory()
  readings.all = []
  vi.unstubAllGlobals()
})

test('a changed manuscript is offered to be read again, and no more while it is read', async () => {
  const heard = serving({ [`GET stories/${frame.id}`]: frame, [`POST stories/${frame.id}/readings`]: reading })
  await openStory(frame.id)
  shelved(line)
  render(NewDraft)
  await fireEvent.click(screen.getByRole('button', { name: 'Read again: lighthouse.docx' }))
  await vi.waitFor(() => expect(screen.queryByRole('button')).toBeNull())
  expect(heard.at(-1)).toMatchObject({ method: 'POST', address: `stories/${frame.id}/readings` })
})

test('nothing is said where the manuscript is the one that was read, or is not there', async () => {
  serving({ [`GET stories/${frame.id}`]: frame })
  await openStory(frame.id)
  shelved({ ...line, changed: false }, { ...line, id: 'other' })
  render(NewDraft)
  expect(screen.queryByRole('button')).toBeNull()
})
