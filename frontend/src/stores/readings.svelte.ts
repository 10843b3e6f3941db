import * as api from '../api/client'
import { asTrouble, Trouble } from '../api/trouble'
import type { ReadingState } from '../api/types'
import { refusal } from '../lib/manuscript'
import { remember, remembered } from '../lib/remembered'
import { openStory, reload } from './opening'
import { shelf } from './shelf.svelte'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'

const UNDER_WAY: readonly string[] = ['waiting', 'reading']
const AWAY = 'away'
const MOST_AWAY = 50

/** The manuscripts that are being read, or were, since the server started. */
class Readings {
  all = $state.raw<readonly ReadingState[]>([])
  /** Those put away by hand, also when the page is loaded again. */
  #away = $state.raw<readonly string[]>((remembered(AWAY) ?? '').split(' '))
  readonly #ours = new Set<string>()

  /** What is worth showing on the shelf: under way, or failed and not yet put away. */
  readonly shown = $derived(
    this.all.filter((each) => isUnderWay(each) || (each.state === 'failed' && !this.#away.includes(each.id))),
  )

  /** What is worth showing over an open story: what is under way, and what failed of this very story. */
  over(id: string): readonly ReadingState[] {
    return this.shown.filter((each) => isUnderWay(each) || each.story === id)
  }

  /** Whether the story is being read again, or waits for it. */
  isRead(id: string): boolean {
    return this.all.some((each) => each.again && each.story === id && isUnderWay(each))
  }

  /** Fetch them: those that were done meanwhile are told of, those that the server knows no more are gone. */
  async load(): Promise<void> {
    const told = await api.readings().catch(() => null)
    if (told === null) return
    const before = new Map(this.all.map((each) => [each.id, each]))
    const all = told.map((each) => later(before.get(each.id), each))
    this.all = all
    for (const each of all) {
      const was = before.get(each.id)
      if (was && was.state !== each.state) await this.#isOver(each)
    }
  }

  /** Have a file read. What speaks against it is said as a toast. */
  async begin(file: File): Promise<void> {
    const speaksAgainst = shelf.is && refusal(file, shelf.is)
    if (speaksAgainst) return toasts.trouble(new Trouble('NotAManuscript', speaksAgainst))
    await this.#begun(() => api.begin(file))
  }

  /** Have a story read again from the manuscript beside it. */
  async again(id: string): Promise<void> {
    for (const old of this.all) if (old.again && old.story === id && old.state === 'failed') this.putAway(old.id)
    await this.#begun(() => api.beginAgain(id))
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
    this.#away = [...this.#away, id].slice(-MOST_AWAY)
    remember(AWAY, this.#away.join(' '))
  }

  /** How far one has come, as the server tells it. */
  async told(reading: ReadingState): Promise<void> {
    const was = this.all.find((each) => each.id === reading.id)?.state
    this.#put(reading)
    if (was !== reading.state) await this.#isOver(reading)
  }

  async #begun(begin: () => Promise<ReadingState>): Promise<void> {
    try {
      const reading = await begin()
      this.#ours.add(reading.id)
      this.#put(reading)
    } catch (thrown) {
      toasts.trouble(asTrouble(thrown))
    }
  }

  async #isOver(reading: ReadingState): Promise<void> {
    if (reading.state === 'done') await this.#isDone(reading)
    else if (reading.state === 'failed') this.#hasFailed(reading)
  }

  /** The last that was begun here is opened when it is done, unless a story is open. */
  async #isDone({ id, name, story: made, again, changed }: ReadingState): Promise<void> {
    if (!made) return
    await shelf.load()
    const says = [`${name} has been read${again ? ' again' : ''}.`, ...changed].join(' ')
    if (story.id === made) {
      await reload()
      return toasts.done(says)
    }
    const last = this.#ours.has(id) && !this.all.some((each) => this.#ours.has(each.id) && isUnderWay(each))
    if (last && story.frame === null && !story.loading) await openStory(made)
    else toasts.done(says, { label: 'Open it', press: () => void openStory(made) })
  }

  /** Over another story it is said once to whoever began it; it stays on the shelf. */
  #hasFailed({ id, name, story: of, trouble }: ReadingState): void {
    if (!this.#ours.has(id) || story.id === null || of === story.id) return
    toasts.trouble(new Trouble(trouble?.kind ?? 'Failed', `Could not read ${name}. ${trouble?.fact ?? ''}`.trim()))
  }

  #put(now: ReadingState): void {
    const reading = later(
      this.all.find((each) => each.id === now.id),
      now,
    )
    const known = this.all.some((each) => each.id === reading.id)
    this.all = known ? this.all.map((each) => (each.id === reading.id ? reading : each)) : [...this.all, reading]
  }
}

/** The later of two states of a reading: what is over does not begin again, though an earlier answer may come late. */
function later(known: ReadingState | undefined, told: ReadingState): ReadingState {
  return known && !isUnderWay(known) && isUnderWay(told) ? known : told
}

function isUnderWay(reading: ReadingState): boolean {
  return UNDER_WAY.includes(reading.state)
}

export const readings = new Readings()
