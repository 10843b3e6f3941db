import { story } from '../../stores/story.svelte'
import { nextPlace, orderAct, type Place, placeAt, placesFor, rowsOfClock, run } from './placing'

/**
 * A scene that is being placed in story order: picked up, held over places, put down, then kept or let go.
 *
 * Nothing is said to the server but previews, until the author keeps it.
 */
class Moving {
  /** The scene that is held; null: none is. */
  scene = $state<string | null>(null)
  /** What goes with it: all that is told after it up to this scene. */
  until = $state<string | null>(null)
  place = $state.raw<Place | null>(null)
  /** It is put down: what that changes is shown, to be kept or let go. */
  down = $state(false)

  readonly rows = $derived(rowsOfClock(story.steps('story')))
  readonly #reading = $derived(story.steps('reading').map((step) => step.scene))
  readonly scenes = $derived(new Set(this.scene === null ? [] : run(this.#reading, this.scene, this.until)))
  readonly places = $derived(placesFor(this.rows, this.scenes))

  /** The scenes that could go with it: the next ones told, those nearest first. */
  readonly followers = $derived.by(() => {
    const at = this.scene === null ? -1 : this.#reading.indexOf(this.scene)
    return at < 0 ? [] : this.#reading.slice(at + 1, at + 1 + MOST_FOLLOWERS)
  })

  /** The row where it stands now. */
  get row(): number {
    return this.rows.findIndex((row) => this.scene !== null && row.includes(this.scene))
  }

  /** What the author would say; null while it would say nothing new. */
  get act(): ReturnType<typeof orderAct> | null {
    if (this.scene === null || this.place === null || this.place.stays) return null
    return orderAct(this.scene, this.place, this.until)
  }

  take(scene: string): void {
    this.scene = scene
    this.until = null
    this.place = null
    this.down = false
  }

  /** Hold it at that height, in rows. */
  over(row: number): void {
    const place = placeAt(this.places, row)
    if (place !== this.place) this.place = place
  }

  /** Hold it over the next place up (-1) or down (1). */
  step(by: 1 | -1): void {
    this.down = false
    this.place = nextPlace(this.places, this.place, this.row, by)
  }

  /** Choose what goes with it. */
  withUntil(until: string | null): void {
    const was = this.place
    this.until = until
    if (was !== null) this.place = this.places.find((each) => each.how === was.how && each.other === was.other) ?? null
  }

  /** Put it down; where it stands already, it is let go. */
  put(): void {
    if (this.act === null) this.letGo()
    else this.down = true
  }

  letGo(): void {
    this.scene = null
    this.until = null
    this.place = null
    this.down = false
  }
}

const MOST_FOLLOWERS = 20
export const moving = new Moving()
