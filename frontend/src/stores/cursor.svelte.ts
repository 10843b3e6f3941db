import { indexOnClock, nextScene } from '../lib/clocks'
import { story } from './story.svelte'

export type Pace = 'slow' | 'even' | 'quick'
const PAUSES: Record<Pace, number> = { slow: 2400, even: 1200, quick: 500 }

/**
 * Where in the story we are: one scene, seen on all clocks at once, and the clock that the arrow keys walk on.
 *
 * `go` moves to a scene (and, with `start`, to those words of its text), `step` along the chosen clock, `clockStep` to
 * another clock. `came` is the scene we were at before, so that a leap can be drawn.
 */
class Cursor {
  /** The scene's id; null only while no story is open. */
  scene = $state<string | null>(null)
  /** `reading`, `story` or `lived:ID`. */
  clock = $state<string>('story')
  /** Whose lived order the third row shows; null where nobody's is known. */
  person = $state<string | null>(null)
  /** Where the scene's text should be scrolled to: a position in the manuscript. */
  start = $state<number | null>(null)
  came = $state<string | null>(null)
  playing = $state(false)
  pace = $state<Pace>('even')

  #timer: ReturnType<typeof setTimeout> | undefined

  /** The ids of the rows' clocks, from top to bottom. */
  get rows(): readonly string[] {
    const lived = this.person === null ? [] : [`lived:${this.person}`]
    return ['reading', 'story', ...lived].filter((clock) => story.clocks.has(clock))
  }

  /** The place of the scene on the chosen clock, from 0; -1 where it is not on it. */
  get index(): number {
    return indexOnClock(story.steps(this.clock), this.scene)
  }

  /** Go to a scene, and to the words at `start` in it. Does nothing for a scene that does not exist. */
  go(scene: string, start: number | null = null): void {
    if (!story.scenes.has(scene)) return
    if (scene !== this.scene) this.came = this.scene
    this.scene = scene
    this.start = start
  }

  /** So many scenes on along the chosen clock (back, where negative); stops at its ends. Whether we moved. */
  step(by: number): boolean {
    const next = nextScene(story.steps(this.clock), this.scene, by, story.steps('reading'))
    if (next === null) return false
    this.go(next)
    return true
  }

  /** To the first or last scene of the chosen clock. */
  end(which: 'first' | 'last'): void {
    const step = story.steps(this.clock).at(which === 'first' ? 0 : -1)
    if (step) this.go(step.scene)
  }

  /** Walk on the next clock down (up, where negative). */
  clockStep(by: number): void {
    const rows = this.rows
    const at = rows.indexOf(this.clock)
    const next = rows[Math.min(Math.max((at < 0 ? 0 : at) + by, 0), rows.length - 1)]
    if (next) this.clock = next
  }

  /** Walk on that clock. A lived one also becomes the one of the third row. */
  choose(clock: string): void {
    const known = story.clocks.get(clock)
    if (!known) return
    if (known.person !== null) this.person = known.person
    this.clock = clock
  }

  /** Show the lived order of that person, and walk on it where a lived order was walked on. */
  choosePerson(person: string): void {
    const onLived = this.clock.startsWith('lived:')
    this.person = person
    if (onLived && story.clocks.has(`lived:${person}`)) this.clock = `lived:${person}`
  }

  /** Walk by itself to the clock's end; from its end, from its beginning. */
  play(): void {
    if (this.playing) return this.pause()
    if (story.scene(this.scene) && this.index === story.steps(this.clock).length - 1) this.end('first')
    this.playing = true
    this.#tick()
  }

  pause(): void {
    clearTimeout(this.#timer)
    this.playing = false
  }

  #tick(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.playing && this.step(1)) this.#tick()
      else this.pause()
    }, PAUSES[this.pace])
  }
}

export const cursor = new Cursor()
