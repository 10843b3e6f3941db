import { addressOf, hashOf } from '../lib/address'
import { cursor } from './cursor.svelte'
import { closeStory, openStory } from './opening'
import { story } from './story.svelte'
import { PICTURES, view } from './view.svelte'

/** The hash that says where we are now. */
export function hashNow(): string {
  const scene = story.scene(cursor.scene)?.number ?? null
  return hashOf({ story: story.id, scene, clock: cursor.clock, picture: view.picture })
}

/**
 * Let the window's address say where we are. What was opened by hand is an entry of its own in the window's history, so
 * that Back leads to where we were; `first`: this is where the window began.
 */
export function writeAddress(hash: string, first: boolean): void {
  const elsewhere = !first && addressOf(hash).story !== addressOf(location.hash).story
  const write = elsewhere ? history.pushState : history.replaceState
  write.call(history, null, '', hash || location.pathname)
}

/** Go where a hash says: to its picture at once, to its story by opening it. Whether it names a story we can open. */
export async function goWhere(hash: string): Promise<boolean> {
  const address = addressOf(hash)
  const picture = PICTURES.find((each) => each === address.picture)
  if (picture) view.picture = picture
  if (address.story === null) {
    closeStory()
    return false
  }
  if (address.story !== story.id) return openStory(address.story, address)
  if (address.clock) cursor.choose(address.clock)
  const scene = story.frame?.scenes.find((line) => line.number === address.scene)
  if (scene) cursor.go(scene.id)
  return true
}
