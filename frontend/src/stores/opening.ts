import { mostSeen, sameScene } from '../lib/clocks'
import type { Trouble } from '../api/trouble'
import type { StoryFrame } from '../api/types'
import { cursor } from './cursor.svelte'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'

/** Where to stand in a story that is opened: what is left out is chosen. */
export interface Standing {
  readonly scene?: number | null
  readonly clock?: string | null
}

/** Open a story and stand where it is said, else at its first scene in reading order. Whether it could be opened. */
export async function openStory(id: string, standing: Standing = {}): Promise<boolean> {
  const opened = await story.load(id, (frame) => {
    cursor.pause()
    stand(frame, standing)
  })
  // The shelf says why by itself.
  if (!opened && story.trouble !== null && story.frame !== null) toasts.trouble(story.trouble)
  return opened
}

/** Load the open story again, quietly, and stay in the scene where we are. */
export async function reload(): Promise<void> {
  const before = story.frame
  if (before === null) return
  if (await story.load(before.id, (frame) => stay(before, frame))) return
  if (story.trouble?.status === 404) leaveFor(story.trouble)
  else if (story.trouble !== null) toasts.trouble(story.trouble)
}

/** Leave the story for the shelf. */
export function closeStory(): void {
  cursor.pause()
  story.close()
  cursor.scene = null
  cursor.came = null
}

/** The story is no more: back to the shelf, which says so. */
function leaveFor(trouble: Trouble): void {
  closeStory()
  story.trouble = trouble
}

function stand(frame: StoryFrame, standing: Standing): void {
  const clock = frame.clocks.find((each) => each.id === standing.clock)
  cursor.person = clock?.person ?? mostSeen(frame)
  cursor.clock = clock?.id ?? 'reading'
  const scene = frame.scenes.find((line) => line.number === standing.scene) ?? frame.scenes[0]
  cursor.came = null
  cursor.start = null
  cursor.scene = scene?.id ?? null
}

/** Stay in the same scene, on the same clock, with the same person, though their ids may be others now. */
function stay(before: StoryFrame, after: StoryFrame): void {
  const scene = sameScene(before, after, cursor.scene)
  if (scene !== cursor.scene) cursor.came = null
  cursor.scene = scene
  const lived = cursor.clock.startsWith('lived:')
  cursor.person = samePerson(before, after, cursor.person)
  if (lived) cursor.clock = cursor.person === null ? 'story' : `lived:${cursor.person}`
}

function samePerson(before: StoryFrame, after: StoryFrame, person: string | null): string | null {
  const lived = new Set(after.clocks.map((clock) => clock.person))
  const was = before.people.find((each) => each.id === person)
  const is =
    after.people.find((each) => each.id === person && each.name === was?.name) ??
    after.people.find((each) => each.name === was?.name || (was !== undefined && each.names.includes(was.name)))
  return is && lived.has(is.id) ? is.id : mostSeen(after)
}
