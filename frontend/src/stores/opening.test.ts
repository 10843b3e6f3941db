import { afterEach, expect, test, vi } from 'vitest'
import type { StoryFrame } from '../api/types'
import { serving, servingNothing } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import { hashNow, goWhere, writeAddress } from './address'
import { cursor } from './cursor.svelte'
import { closeStory, openStory, reload } from './opening'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'
import { view } from './view.svelte'

const frame = snapshot<StoryFrame>('frame')
const here = `GET stories/${frame.id}`

/** The story as it is after a scene was put before all others: every id is another. */
function renumbered(): StoryFrame {
  const other = (id: string): string => id.replace(/^s(\d+)$/, (_, digits: string) => `s${Number(digits) + 1}`)
  const scenes = frame.scenes.map((line) => ({ ...line, id: other(line.id), number: line.number + 1 }))
  const first = { ...scenes[0], id: 's1', number: 1, title: 'A new beginning' } as StoryFrame['scenes'][number]
  const clocks = frame.clocks.map((clock) => ({
    ...clock,
    steps: clock.steps.map((step) => ({ ...step, scene: other(step.scene) })),
  }))
  return { ...frame, revision: frame.revision + 1, scenes: [first, ...scenes], clocks }
}

afterEach(() => {
  closeStory()
  for (const toast of toasts.shown) toasts.away(toast.id)
  vi.unstubAllGlobals()
})

test('a story is opened at its first scene, or where it is said', async () => {
  serving({ [here]: frame })
  expect(await openStory(frame.id)).toBe(true)
  expect(cursor.scene).toBe(frame.scenes[0]?.id)
  await openStory(frame.id, { scene: 3, clock: 'story' })
  expect([cursor.scene, cursor.clock]).toEqual([frame.scenes[2]?.id, 'story'])
})

test('no story is ever shown without a place to stand in it', async () => {
  serving({ [here]: frame })
  const opening = openStory(frame.id)
  while (story.frame === null) await Promise.resolve()
  expect(cursor.scene).not.toBeNull()
  expect(cursor.person).not.toBeNull()
  expect(await opening).toBe(true)
})

test('what the address does not rightly say is chosen', async () => {
  serving({ [here]: frame })
  await openStory(frame.id, { scene: 900, clock: 'lived:nobody' })
  expect([cursor.scene, cursor.clock]).toEqual([frame.scenes[0]?.id, 'reading'])
})

test('after a change by anybody we stay in the scene, whatever its id is now', async () => {
  const answers: Record<string, object> = { [here]: frame }
  serving(answers)
  await openStory(frame.id, { scene: 4 })
  const title = story.scene(cursor.scene)?.title
  answers[here] = renumbered()
  await reload()
  expect(story.revision).toBe(frame.revision + 1)
  expect(story.scene(cursor.scene)?.title).toBe(title)
  expect(story.scene(cursor.scene)?.number).toBe(5)
})

test('where the server does not answer, what is shown stays, and it is said', async () => {
  serving({ [here]: frame })
  await openStory(frame.id)
  servingNothing()
  await reload()
  expect(story.frame).toEqual(frame)
  expect(toasts.shown.map((toast) => toast.words)).toEqual(['Esesea does not answer.'])
})

test('a story that is no more leads back to the shelf', async () => {
  serving({ [here]: frame })
  await openStory(frame.id)
  serving({})
  await reload()
  expect(story.frame).toBeNull()
  expect(story.trouble?.fact).toBe('There is no such story.')
})

test('the address says where we are, and leads back there', async () => {
  serving({ [here]: frame })
  await openStory(frame.id, { scene: 2, clock: 'story' })
  view.picture = 'arc'
  const hash = hashNow()
  closeStory()
  expect(hashNow()).toBe('')
  view.picture = 'curve'
  expect(await goWhere(hash)).toBe(true)
  expect([story.scene(cursor.scene)?.number, cursor.clock, view.picture]).toEqual([2, 'story', 'arc'])
})

test('another story is a page of its own to the back button, a step within it is not', async () => {
  history.replaceState(null, '', '/')
  const pages = history.length
  writeAddress('#story=a&scene=1', true)
  writeAddress('#story=a&scene=2', false)
  expect([history.length - pages, location.hash]).toEqual([0, '#story=a&scene=2'])
  writeAddress('', false)
  expect([history.length - pages, location.hash]).toEqual([1, ''])
  writeAddress('#story=b&scene=1', false)
  expect([history.length - pages, location.hash]).toEqual([2, '#story=b&scene=1'])
})

test('a story that cannot be opened while another is open is said, and the open one stays', async () => {
  serving({ [here]: frame })
  await openStory(frame.id)
  expect(await openStory('gone')).toBe(false)
  expect(story.id).toBe(frame.id)
  expect(toasts.shown.map((toast) => toast.words)).toEqual(['There is no such story.'])
})
