import type { PictureName } from '../api/client'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'

/** Which clock the pictures run along: the one the arrow keys walk on, unless another was chosen for them. */
class PictureClock {
  /** The clock chosen for the pictures; null: they follow. */
  chosen = $state<string | null>(null)

  /** The clock that a picture is drawn on. A curve always needs one beside the reading order: the story's. */
  of(picture: PictureName): string {
    const wanted = this.chosen !== null && story.clocks.has(this.chosen) ? this.chosen : cursor.clock
    return picture === 'curve' && wanted === 'reading' ? 'story' : wanted
  }
}

export const pictureClock = new PictureClock()
