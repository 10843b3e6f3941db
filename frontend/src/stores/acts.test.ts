import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, StoryFrame } from '../api/types'
import { serving, servingNothing } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import { acts } from './acts.svelte'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`
const change: Change = {
  id: 'c-1',
  revision: frame.revision + 1,
  kept: true,
  says: 'Scene 2 comes after scene 4.',
  changes: ['Scene 2 moves.'],
  loose: null,
  order: [],
  lived: {},
}
const later = { ...frame, revision: frame.revision + 1 }

beforeEach(() => (story.frame = frame))
afterEach(() => {
  for (const toast of toasts.shown) toasts.away(toast.id)
  vi.unstubAllGlobals()
})

test('an act is sent with the revision that is shown; what it did is said, and can be undone', async () => {
  const heard = serving({
    [`POST ${at}/corrections`]: change,
    [`POST ${at}/undo`]: { ...change, id: 'c-1' },
    [`GET ${at}`]: later,
  })
  const act = { act: 'confirm', claim: 'k' } as const
  expect((await acts.perform(act, frame.revision, 'I know'))?.says).toBe(change.says)
  expect(heard[0]?.wish).toEqual({ revision: frame.revision, act, why: 'I know', keep: true })
  expect(story.revision).toBe(later.revision)
  expect(toasts.shown.map((toast) => toast.words)).toEqual([change.says])
  toasts.shown[0]?.button?.press()
  await vi.waitFor(() => expect(toasts.shown.at(-1)?.words).toBe(`Undone: ${change.says}`))
  expect(heard.find((asked) => asked.address === `${at}/undo`)?.wish).toEqual({ correction: 'c-1', keep: true })
  await vi.waitFor(() => expect(acts.busy).toBe(false))
})

test('keys that come quickly are not lost: undoing waits for what is being done', async () => {
  const heard = serving({
    [`POST ${at}/corrections`]: change,
    [`POST ${at}/undo`]: change,
    [`GET ${at}`]: { ...later, can_undo: 'Something' },
  })
  void acts.perform({ act: 'confirm', claim: 'k' }, frame.revision)
  await Promise.all([acts.undo(), acts.undo()])
  expect(heard.filter((asked) => asked.wish).map((asked) => asked.address.split('/').at(-1))).toEqual([
    'corrections',
    'undo',
    'undo',
  ])
})

test('where there is nothing to undo, nothing is asked', async () => {
  const heard = serving({})
  if (story.frame) story.frame = { ...story.frame, can_undo: null }
  expect(await acts.undo()).toBeNull()
  expect(heard).toEqual([])
})

test('a preview keeps nothing, says nothing, and loads nothing', async () => {
  const heard = serving({ [`POST ${at}/corrections`]: { ...change, kept: false } })
  await acts.preview({ act: 'reject', claim: 'k' }, frame.revision)
  expect(heard).toHaveLength(1)
  expect(heard[0]?.wish).toMatchObject({ keep: false })
  expect(toasts.shown).toEqual([])
})

test('a trouble is said in the server’s words, and the page goes on', async () => {
  serving({})
  expect(await acts.perform({ act: 'reject', claim: 'k' }, frame.revision)).toBeNull()
  expect(toasts.shown[0]).toMatchObject({ kind: 'trouble', words: 'There is no such story.', hint: 'Choose another.' })
  expect(acts.busy).toBe(false)
  servingNothing()
  await expect(acts.previewUndo()).rejects.toMatchObject({ kind: 'Unreachable' })
})

test('a what-if that was kept is undone as a whole, last first', async () => {
  const heard = serving({
    [`POST ${at}/whatif`]: { edit: ['Scene 2 is cut.'], kept: ['c-1', 'c-2'] },
    [`POST ${at}/undo`]: change,
    [`GET ${at}`]: later,
  })
  await acts.keepWhatIf({ revision: frame.revision, cut: ['s2'] })
  toasts.shown[0]?.button?.press()
  const undone = (): unknown[] => heard.filter((asked) => asked.address === `${at}/undo`).map((asked) => asked.wish)
  await vi.waitFor(() => expect(undone()).toHaveLength(2))
  expect(undone()).toEqual([
    { correction: 'c-2', keep: true },
    { correction: 'c-1', keep: true },
  ])
})
