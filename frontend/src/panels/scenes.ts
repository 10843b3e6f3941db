import * as api from '../api/client'
import type { SceneText, Why, World } from '../api/types'
import { Answers } from './answers'

/** What both panels ask of scenes, remembered for each revision of the story. */

const texts = new Answers<SceneText>(80)
const worlds = new Answers<World>(300)
const whys = new Answers<Why>(60)

/** A story as the page shows it. */
export interface Shown {
  readonly id: string
  readonly revision: number
}

function key(story: Shown, ...rest: readonly string[]): string {
  return [story.id, story.revision, ...rest].join(' ')
}

export function knownText(story: Shown, scene: string): SceneText | undefined {
  return texts.known(key(story, scene))
}

export function askText(story: Shown, scene: string, signal?: AbortSignal): Promise<SceneText> {
  return texts.ask(key(story, scene), (stop) => api.text(story.id, scene, stop), signal)
}

export function knownWorld(story: Shown, scene: string, clock: string): World | undefined {
  return worlds.known(key(story, scene, clock))
}

export function askWorld(story: Shown, scene: string, clock: string, signal?: AbortSignal): Promise<World> {
  return worlds.ask(key(story, scene, clock), (stop) => api.world(story.id, scene, clock, stop), signal)
}

export function askWhy(story: Shown, a: string, b: string, clock: string, signal?: AbortSignal): Promise<Why> {
  return whys.ask(key(story, a, b, clock), (stop) => api.why(story.id, a, b, clock, stop), signal)
}
