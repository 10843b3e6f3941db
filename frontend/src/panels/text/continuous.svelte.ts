import { flushSync } from 'svelte'
import { asTrouble, isAbort, type Trouble } from '../../api/trouble'
import type { SceneText } from '../../api/types'
import { askText, knownText } from '../scenes'
import { around, sameText, type Place } from './place'
import { isNear, missing, topOf, type Missing, type Stage } from './stage'

/**
 * How many windows' heights of text are kept ready above and below what is seen, and how many at most. They are made a
 * moment after a scene is shown: the step to it is not to wait for them.
 */
const READY = 1
const MOMENT = 40
const KEPT = 3
/** More scenes than this are never on the page at once. */
const MOST = 24
/** Where on the window (pixels from its top) a scene that we go to begins, and how far below that reading begins. */
const LANDING = 40
const FIRST_LINE = 56
/** While one scrolls, the eye comes to rest this share of the window below its top. */
const EYE = 0.3
/** Words that are gone to are not left nearer to the lower edge than this share of the window. */
const WORDS_AT = 0.4

/**
 * A text that goes on above and below: a few scenes around the one that is read, each fetched before it is shown, so
 * that nothing jumps. Scrolling says what is read; going to a scene scrolls there.
 */
export class Continuous {
  /** The scenes that stand on the page, in the order of the clock. */
  shown = $state.raw<readonly SceneText[]>([])
  trouble = $state.raw<Trouble | null>(null)
  /** What was asked for takes long enough to say so. */
  slow = $state(false)

  #stage: Stage | null = null
  #place: Place | null = null
  #reading: string | null = null
  #ours = -1
  #landed = 0
  #held: { scene: string; top: number } | null = null
  #asking: AbortController | null = null
  #growing = false
  #later: ReturnType<typeof setTimeout> | undefined

  attach(stage: Stage): () => void {
    this.#stage = stage
    const resized = new ResizeObserver(() => this.#restore())
    resized.observe(stage.scroller)
    return () => {
      resized.disconnect()
      clearTimeout(this.#later)
      this.#asking?.abort()
      this.#stage = null
    }
  }

  textOf(scene: string): SceneText | undefined {
    return this.shown.find((text) => text.id === scene)
  }

  /** Stand there: keep the page where it is when that scene is being read, else go to it. */
  async stand(place: Place): Promise<void> {
    const before = this.#place
    this.#place = place
    const same = before !== null && sameText(before, place)
    const stays = this.#reading === place.scene && (place.start === null || place.start === before?.start)
    if (same && stays) return
    if (same && this.textOf(place.scene)) return this.#land(place)
    await this.#turn(place, stays)
  }

  /** The page was scrolled. */
  scrolled(): void {
    const scroller = this.#stage?.scroller
    if (!scroller || scroller.clientHeight === 0) return
    // Where we scrolled ourselves all is seen to already, and what is left to do is to wait until it is painted.
    if (Math.abs(scroller.scrollTop - this.#ours) <= 1.5) return
    this.#follow()
    this.#hold()
    void this.#grow()
  }

  again(): void {
    const place = this.#place
    if (place) void this.#turn(place, false)
  }

  /** Show other texts: those around the scene, or the same scenes as they now are. */
  async #turn(place: Place, stays: boolean): Promise<void> {
    this.#asking?.abort()
    const asking = (this.#asking = new AbortController())
    const held = stays ? this.#held : null
    const wanted = around(place, stays ? this.shown.map((text) => text.id) : [])
    const known = wanted.map((scene) => knownText(place.story, scene)).filter((text) => text !== undefined)
    if (known.length === wanted.length) return this.#show(place, known, held)
    const wait = setTimeout(() => (this.slow = true), 100)
    try {
      const texts = await Promise.all(wanted.map((scene) => askText(place.story, scene, asking.signal)))
      if (!asking.signal.aborted) this.#show(place, texts, held)
    } catch (thrown) {
      if (!asking.signal.aborted && !isAbort(thrown)) this.trouble = asTrouble(thrown)
    } finally {
      clearTimeout(wait)
      if (this.#asking === asking) this.slow = false
    }
  }

  #show(place: Place, texts: readonly SceneText[], held: { scene: string; top: number } | null): void {
    this.trouble = null
    this.slow = false
    this.shown = texts
    flushSync()
    this.#reading = place.scene
    if (held?.scene !== place.scene || place.start !== null) return this.#land(place)
    this.#put(place.scene, held.top)
    this.#fill()
  }

  #land(place: Place): void {
    this.#reading = place.scene
    const stage = this.#stage
    const article = stage?.article(place.scene)
    if (!stage || !article) return
    this.#put(place.scene, LANDING)
    this.#landed = stage.scroller.scrollTop
    const words = place.start === null ? null : stage.words(place.scene, place.start)
    if (words) {
      const view = stage.scroller.getBoundingClientRect()
      const past = words.top - view.top - view.height * WORDS_AT
      if (past > 0) this.#scrollTo(stage.scroller.scrollTop + past)
    }
    this.#fill()
  }

  /** Bring the scene's beginning `top` pixels below the window's upper edge. */
  #put(scene: string, top: number): void {
    const stage = this.#stage
    const article = stage?.article(scene)
    if (!stage || !article) return
    this.#scrollTo(stage.scroller.scrollTop + topOf(stage, article) - top)
  }

  #scrollTo(top: number): void {
    const scroller = this.#stage?.scroller
    if (!scroller) return
    scroller.scrollTop = top
    this.#ours = scroller.scrollTop
    this.#hold()
  }

  #hold(): void {
    const stage = this.#stage
    const article = this.#reading === null ? null : stage?.article(this.#reading)
    if (stage && article && this.#reading !== null) {
      this.#held = { scene: this.#reading, top: topOf(stage, article) }
    }
  }

  #restore(): void {
    if (!this.#stage || this.#stage.scroller.clientHeight === 0) return
    if (this.#held) this.#put(this.#held.scene, this.#held.top)
    void this.#grow()
  }

  /** The scene under the reading line is the one that is read. */
  #follow(): void {
    const stage = this.#stage
    const line = this.#readingLine()
    const read = this.shown.find((text) => {
      const article = stage?.article(text.id)
      return stage && article && topOf(stage, article) + article.offsetHeight > line
    })
    this.#ours = -1
    if (!read || read.id === this.#reading) return
    this.#reading = read.id
    stage?.read(read.id)
  }

  /** See to it that the window is full, and a moment later that there is more on both sides. */
  #fill(): void {
    clearTimeout(this.#later)
    void this.#grow(0)
    this.#later = setTimeout(() => void this.#grow(), MOMENT)
  }

  /** A short scene that was gone to is not left at the first turn of the wheel: the line comes down as one scrolls. */
  #readingLine(): number {
    const scroller = this.#stage?.scroller
    if (!scroller) return FIRST_LINE
    return Math.min(scroller.clientHeight * EYE, LANDING + FIRST_LINE + Math.abs(scroller.scrollTop - this.#landed))
  }

  /** Add scenes until enough is ready on both sides, and take off those that are far away. */
  async #grow(ready = READY): Promise<void> {
    if (this.#growing) return
    this.#growing = true
    try {
      for (let next = this.#next(ready); next !== null; next = this.#next(ready)) {
        if (!(await this.#add(next))) break
      }
      if (ready > 0) this.#trim() // where only the window is to be full, that can wait until it is seen
    } finally {
      this.#growing = false
    }
  }

  #next(ready: number): Missing | null {
    if (!this.#stage || !this.#place || this.shown.length >= MOST) return null
    return missing(
      this.#stage,
      this.#place.order,
      this.shown.map((text) => text.id),
      ready,
      this.#reading,
    )
  }

  async #add({ scene, above }: Missing): Promise<boolean> {
    const place = this.#place
    const before = this.shown
    if (!place) return false
    try {
      const text = knownText(place.story, scene) ?? (await askText(place.story, scene))
      if (this.shown !== before || this.#place?.story.revision !== place.story.revision) return true
      if (this.#place.order !== place.order) return true
      this.#keeping(() => (this.shown = above ? [text, ...before] : [...before, text]))
      return true
    } catch {
      return false // said where the reader gets there
    }
  }

  #trim(): void {
    const stage = this.#stage
    if (!stage) return
    const at = this.shown.findIndex((text) => text.id === this.#reading)
    const near = this.shown.filter((text, where) => Math.abs(where - at) <= 1 || isNear(stage, text.id, KEPT))
    if (near.length < this.shown.length) this.#keeping(() => (this.shown = near))
  }

  /** Change what is shown so that what is read stays where it is. */
  #keeping(change: () => void): void {
    this.#hold()
    const held = this.#held
    const before = this.#stage?.scroller.scrollTop ?? 0
    change()
    flushSync()
    if (held) this.#put(held.scene, held.top)
    this.#landed += (this.#stage?.scroller.scrollTop ?? 0) - before
  }
}
