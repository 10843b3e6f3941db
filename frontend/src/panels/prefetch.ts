import type { ClockStep } from '../api/types'
import { askText, askWorld, knownText, knownWorld, type Shown } from './scenes'

/** Whoever steps quickly through the story is not to be hindered by what is fetched ahead. */
const PAUSE = 60

/** A scene whose text and world are likely to be wanted next, on the clock on which it is. */
export interface Next {
  readonly scene: string
  readonly clock: string
}

/** The scenes next to this one on each of the clocks, both ways; those of the chosen clock first and two steps far. */
export function nexts(
  scene: string,
  chosen: string,
  rows: readonly string[],
  steps: (clock: string) => readonly ClockStep[],
): readonly Next[] {
  const found: Next[] = []
  for (const clock of [chosen, ...rows.filter((row) => row !== chosen)]) {
    const at = steps(clock).findIndex((step) => step.scene === scene)
    if (at < 0) continue
    for (const by of clock === chosen ? [1, -1, 2, -2] : [1, -1]) {
      const next = steps(clock)[at + by]
      if (next) found.push({ scene: next.scene, clock: chosen })
    }
    if (clock !== chosen) found.push({ scene, clock })
  }
  return found
}

/** Fetch what is next, in its turn, after a breath. Returns what stops it. */
export function prefetch(
  story: Shown,
  scene: string,
  chosen: string,
  rows: readonly string[],
  steps: (clock: string) => readonly ClockStep[],
): () => void {
  const stop = new AbortController()
  const begin = setTimeout(() => void fetchAll(story, nexts(scene, chosen, rows, steps), stop.signal), PAUSE)
  return () => {
    clearTimeout(begin)
    stop.abort()
  }
}

async function fetchAll(story: Shown, wanted: readonly Next[], signal: AbortSignal): Promise<void> {
  for (const { scene, clock } of wanted) {
    if (signal.aborted) return
    try {
      if (!knownText(story, scene)) await askText(story, scene, signal)
      if (!knownWorld(story, scene, clock)) await askWorld(story, scene, clock, signal)
    } catch {
      return // what is really wanted is asked again, and says what is wrong
    }
  }
}
