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

  async load(): Promise<void> {
    this.all = await api.readings().catch(() => this.all)
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

  /** How far one has come, as the server tells it. One begun here is opened when it is done, unless a story is open. */
  async told(reading: ReadingState): Promise<void> {
    const was = this.all.find((each) => each.id === reading.id)?.state
    this.#put(reading)
    if (reading.state !== 'done' || was === 'done' || !reading.story) return
    await shelf.load()
    const id = reading.story
    if (this.#ours.has(reading.id) && story.frame === null && !story.loading) await openStory(id)
    else toasts.done(`${reading.name} has been read.`, { label: 'Open it', press: () => void openStory(id) })
  }

  #put(reading: ReadingState): void {
    const known = this.all.some((each) => each.id === reading.id)
    this.all = known ? this.all.map((each) => (each.id === reading.id ? reading : each)) : [...this.all, reading]
  }
}

export const readings = new Readings()
