import * as api from '../api/client'
import { asTrouble, type Trouble } from '../api/trouble'
import type { Shelf } from '../api/types'

/** The stories that can be opened, and what can be read. */
class ShelfStore {
  is = $state.raw<Shelf | null>(null)
  trouble = $state.raw<Trouble | null>(null)

  /** The title of a story on the shelf, null for one that is not. */
  title(id: string): string | null {
    return this.is?.stories.find((story) => story.id === id)?.title ?? null
  }

  #asked = 0
  #answered = 0

  /** Fetch it (again); an answer that comes after a later one is of no use any more. */
  async load(): Promise<void> {
    const asked = (this.#asked += 1)
    try {
      const is = await api.shelf()
      if (!this.#isNews(asked)) return
      this.is = is
      this.trouble = null
    } catch (thrown) {
      if (this.#isNews(asked)) this.trouble = asTrouble(thrown)
    }
  }

  #isNews(asked: number): boolean {
    if (asked < this.#answered) return false
    this.#answered = asked
    return true
  }
}

export const shelf = new ShelfStore()
