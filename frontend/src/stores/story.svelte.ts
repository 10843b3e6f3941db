import * as api from '../api/client'
import { asTrouble, isAbort, type Trouble } from '../api/trouble'
import type { Clock, ClockStep, Person, PlaceLine, SceneLine, StoryFrame } from '../api/types'

function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

/**
 * The story that is open: its frame as the server last gave it, with its scenes, people, places and clocks by id.
 *
 * Everything that is asked for by id belongs to `revision`: whoever shows an answer asks again when it grows (read
 * `story.revision` inside an `$effect`). Opening and reloading is done by `stores/opening.ts`, which also moves the
 * cursor; nobody else calls `load`.
 */
class StoryStore {
  frame = $state.raw<StoryFrame | null>(null)
  /** Why the story could not be opened. */
  trouble = $state.raw<Trouble | null>(null)
  /** The story that `trouble` is about. */
  failed = $state<string | null>(null)
  /** A first frame is on its way. Reloading is quiet and does not set it. */
  loading = $state(false)

  readonly scenes = $derived(byId<SceneLine>(this.frame?.scenes ?? []))
  readonly people = $derived(byId<Person>(this.frame?.people ?? []))
  readonly places = $derived(byId<PlaceLine>(this.frame?.places ?? []))
  readonly clocks = $derived(byId<Clock>(this.frame?.clocks ?? []))

  #coming: AbortController | null = null

  /** The open story's id, null where none is open. */
  get id(): string | null {
    return this.frame?.id ?? null
  }

  /** Grows with every change by whomever; 0 where no story is open. */
  get revision(): number {
    return this.frame?.revision ?? 0
  }

  /** A scene by id: undefined after it has gone. */
  scene(id: string | null): SceneLine | undefined {
    return id === null ? undefined : this.scenes.get(id)
  }

  /** What a person is called: their id is never shown. */
  personName(id: string): string {
    return this.people.get(id)?.name ?? 'somebody'
  }

  placeName(id: string | null): string {
    return (id !== null && this.places.get(id)?.name) || 'a place that is not told'
  }

  /** "Scene 7", or "a scene" for one that is no more. */
  sceneName(id: string | null): string {
    const scene = this.scene(id)
    return scene ? `Scene ${scene.number}` : 'A scene'
  }

  /** The steps of a clock, none where there is no such clock. */
  steps(clock: string): readonly ClockStep[] {
    return this.clocks.get(clock)?.steps ?? []
  }

  /**
   * Fetch the frame of a story; an earlier call still on its way is taken back. `stand` is called in the same breath in
   * which the frame is there, so that nothing is ever shown of it without a place to stand. Whether it came.
   */
  async load(id: string, stand: (frame: StoryFrame) => void): Promise<boolean> {
    this.#coming?.abort()
    const coming = (this.#coming = new AbortController())
    this.loading = this.frame?.id !== id
    this.trouble = null
    this.failed = null
    try {
      const frame = await api.frame(id, coming.signal)
      if (coming.signal.aborted) return false
      this.frame = frame
      stand(frame)
      return true
    } catch (thrown) {
      if (isAbort(thrown)) return false
      this.trouble = asTrouble(thrown)
      this.failed = id
      return false
    } finally {
      if (this.#coming === coming) this.loading = false
    }
  }

  /** Leave the story. */
  close(): void {
    this.#coming?.abort()
    this.frame = null
    this.trouble = null
    this.failed = null
    this.loading = false
  }
}

export const story = new StoryStore()
