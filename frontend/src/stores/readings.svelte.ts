import * as api from '../api/client'
import { asTrouble, Trouble } from '../api/trouble'
import type { ReadingState } from '../api/types'
import { refusal } from '../lib/manuscript'
import { openStory } from './opening'
import { shelf } from './shelf.svelte'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'

/** The manuscripts that are being read, or were, since the server started. */
class Readings {
  all = $state.raw<readonly ReadingState[]>([])
  /** Those put away by hand. */
  #away = $state.raw<ReadonlySet<string>>(new Set())
  readonly #ours = new Set<string>()

  /** What is worth showing: under way, or failed and not yet put away. */
  readonly shown = $derived(
    this.all.filter((each) => ['waiting', 'reading', 'failed'].includes(each.state) && !this.#away.has(each.id)),
  )

  /** Fetch them: those that were done meanwhile are told of, those that the server knows no more are gone. */
  async load(): Promise<void> {
    const before = new Map(this.all.map((each) => [each.id, each.state]))
    const all = await api.readings().catch(() => null)
    if (all === null) return
    this.all = all
    for (const each of all) if (before.has(each.id) && before.get(each.id) !== 'done') await this.#isDone(each)
  }

  /** Have a file read. What speaks against it is said as a toast. */
  async begin(file: File): Promise<void> {
    const speaksAgainst = shelf.is && refusal(file, shelf.is)
    if (speaksAgainst) return toasts.trouble(new Trouble('NotAManuscript', speaksAgainst))
    try {
      const reading = await api.begin(file)
      this.#ours.add(reading.id)
      this.#put(reading)
    } catch (thrown) {
      toasts.trouble(asTrouble(thrown))
    }
  }

  async cancel(id: string): Promise<void> {
    try {
      this.#put(await api.cancel(id))
    } catch (thrown) {
      toasts.trouble(asTrouble(thrown))
    }
  }

  /** Show a failed one no more. */
  putAway(id: string): void {
    this.#away = new Set([...this.#away, id])
  }

  /** How far one has come, as the server tells it. */
  async told(reading: ReadingState): Promise<void> {
    const was = this.all.find((each) => each.id === reading.id)?.state
    this.#put(reading)
    if (was !== 'done') await this.#isDone(reading)
  }

  /** One that is done and was begun here is opened, unless a story is open. */
  async #isDone({ id, name, state, story: made }: ReadingState): Promise<void> {
    if (state !== 'done' || !made) return
    await shelf.load()
    if (this.#ours.has(id) && story.frame === null && !story.loading) await openStory(made)
    else toasts.done(`${name} has been read.`, { label: 'Open it', press: () => void openStory(made) })
  }

  #put(reading: ReadingState): void {
    const known = this.all.some((each) => each.id === reading.id)
    this.all = known ? this.all.map((each) => (each.id === reading.id ? reading : each)) : [...this.all, reading]
  }
}

export const readings = new Readings()
