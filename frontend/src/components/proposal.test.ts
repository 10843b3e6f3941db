import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, StoryFrame } from '../api/types'
import { story } from '../stores/story.svelte'
import { toasts } from '../stores/toasts.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import { actProposal } from './proposal'

const frame = snapshot<StoryFrame>('frame')
const change = snapshot<Change>('acts/preview')
const at = `stories/${frame.id}`

beforeEach(() => (story.frame = frame))
afterEach(() => {
  story.frame = null
  for (const toast of toasts.shown) toasts.away(toast.id)
  vi.unstubAllGlobals()
})

test('what was proposed of the story as it was speaks of it still when another window has changed it', async () => {
  const heard = serving({ [`POST ${at}/corrections`]: change, [`GET ${at}`]: frame })
  const proposal = actProposal({ act: 'merge', kept: 'c1', merged: 'c2' })
  story.frame = { ...frame, revision: frame.revision + 64 }
  await proposal.preview(new AbortController().signal)
  await proposal.keep('one man')
  const wishes = heard.flatMap((asked) => (asked.wish ? [asked.wish] : []))
  expect(wishes).toMatchObject([
    { revision: frame.revision, keep: false },
    { revision: frame.revision, keep: true, why: 'one man' },
  ])
})
