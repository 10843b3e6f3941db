import { troubleOf, unreachable, isAbort } from './trouble'
import type {
  Act,
  CastView,
  Change,
  Corrections,
  Findings,
  Found,
  Ledger,
  NextQuestion,
  ReadingState,
  ReplyWish,
  SceneText,
  Shelf,
  StoryFrame,
  WhatIfOutcome,
  WhatIfWish,
  Why,
  World,
} from './types'

/** Every question the page can ask the server. All reject with a `Trouble`; a `signal` takes the question back. */

export type PictureName = 'curve' | 'lifelines' | 'constellation' | 'places' | 'arc' | 'palette'
type Asked = Record<string, string | number>

const at = encodeURIComponent

function query(asked: Asked): string {
  const pairs = Object.entries(asked).map(([name, value]) => `${name}=${at(value)}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}

async function answer<T>(address: string, init: RequestInit): Promise<T> {
  let said: Response
  try {
    said = await fetch(`api/${address}`, { credentials: 'same-origin', ...init })
  } catch (thrown) {
    throw isAbort(thrown) ? thrown : unreachable()
  }
  if (!said.ok) throw await troubleOf(said)
  return (await said.json()) as T
}

function get<T>(address: string, asked: Asked = {}, signal?: AbortSignal): Promise<T> {
  return answer<T>(address + query(asked), signal ? { signal } : {})
}

function post<T>(address: string, wish: unknown, signal?: AbortSignal): Promise<T> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) }
  return answer<T>(address, signal ? { ...init, signal } : init)
}

export function shelf(signal?: AbortSignal): Promise<Shelf> {
  return get('shelf', {}, signal)
}

export function frame(story: string, signal?: AbortSignal): Promise<StoryFrame> {
  return get(`stories/${at(story)}`, {}, signal)
}

/** The text of a scene, with the claims that rest on its words. */
export function text(story: string, scene: string, signal?: AbortSignal): Promise<SceneText> {
  return get(`stories/${at(story)}/scenes/${at(scene)}`, {}, signal)
}

export function world(story: string, scene: string, clock: string, signal?: AbortSignal): Promise<World> {
  return get(`stories/${at(story)}/scenes/${at(scene)}/world`, { clock }, signal)
}

/** Why scene `a` stands where it does to scene `b`. */
export function why(story: string, a: string, b: string, clock: string, signal?: AbortSignal): Promise<Why> {
  return get(`stories/${at(story)}/why`, { a, b, clock }, signal)
}

export function cast(story: string, clock: string, signal?: AbortSignal): Promise<CastView> {
  return get(`stories/${at(story)}/cast`, { clock }, signal)
}

/** What has been between the people `a` and `b`. */
export function ledger(story: string, a: string, b: string, clock: string, signal?: AbortSignal): Promise<Ledger> {
  return get(`stories/${at(story)}/ledger`, { a, b, clock }, signal)
}

export function search(story: string, words: string, signal?: AbortSignal): Promise<Found> {
  return get(`stories/${at(story)}/search`, { words }, signal)
}

export function findings(story: string, signal?: AbortSignal): Promise<Findings> {
  return get(`stories/${at(story)}/findings`, {}, signal)
}

/** A picture as a Vega specification, `width` pixels wide (200 to 8000), at most `height` high where it can be. */
export function picture(
  story: string,
  name: PictureName,
  asked: { clock?: string; look?: 'light' | 'dark'; width?: number; height?: number },
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  return get(`stories/${at(story)}/pictures/${name}`, asked, signal)
}

/** Where the report of the story can be had, as one file. */
export function reportAddress(story: string): string {
  return `api/stories/${at(story)}/report.html`
}

export function corrections(story: string, signal?: AbortSignal): Promise<Corrections> {
  return get(`stories/${at(story)}/corrections`, {}, signal)
}

/** Say how it is (`keep`), or see what saying so would change. `act` speaks of the story at `revision`. */
export function correct(
  story: string,
  wish: { revision: number; act: Act; why?: string; keep: boolean },
  signal?: AbortSignal,
): Promise<Change> {
  return post(`stories/${at(story)}/corrections`, wish, signal)
}

/** Take back the correction of that id, or the last; with `keep` false, see what that would change. */
export function undo(story: string, correction: string | null, keep: boolean, signal?: AbortSignal): Promise<Change> {
  return post(`stories/${at(story)}/undo`, { correction, keep }, signal)
}

/** Say again what was taken back: the correction of that id, or the last. */
export function redo(story: string, correction: string | null, keep: boolean, signal?: AbortSignal): Promise<Change> {
  return post(`stories/${at(story)}/redo`, { correction, keep }, signal)
}

export function whatIf(story: string, wish: WhatIfWish, signal?: AbortSignal): Promise<WhatIfOutcome> {
  return post(`stories/${at(story)}/whatif`, wish, signal)
}

export function question(story: string, signal?: AbortSignal): Promise<NextQuestion> {
  return get(`stories/${at(story)}/question`, {}, signal)
}

export function reply(story: string, wish: ReplyWish, signal?: AbortSignal): Promise<Change> {
  return post(`stories/${at(story)}/question`, wish, signal)
}

export function readings(signal?: AbortSignal): Promise<ReadingState[]> {
  return get('readings', {}, signal)
}

/** Have a manuscript read. How it goes on is told as notices. */
export function begin(manuscript: File, signal?: AbortSignal): Promise<ReadingState> {
  const body = new FormData()
  body.append('manuscript', manuscript)
  return answer('readings', signal ? { method: 'POST', body, signal } : { method: 'POST', body })
}

/** Have a story read again from the manuscript beside it. What was said of it is kept. */
export function beginAgain(story: string): Promise<ReadingState> {
  return answer(`stories/${at(story)}/readings`, { method: 'POST' })
}

export function cancel(reading: string): Promise<ReadingState> {
  return answer(`readings/${at(reading)}`, { method: 'DELETE' })
}

/** Where the server tells what happens. */
export const NOTICES = 'api/notices'
