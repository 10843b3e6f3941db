import { SvelteSet } from 'svelte/reactivity'

/** Findings that are put off: not shown in this window until they are asked for, or the page is loaded again. */
class Later {
  readonly #off = new SvelteSet<string>()

  has(story: string | null, finding: string): boolean {
    return this.#off.has(`${story} ${finding}`)
  }

  put(story: string | null, finding: string): void {
    this.#off.add(`${story} ${finding}`)
  }

  /** Show those of the story again. */
  back(story: string | null): void {
    for (const each of [...this.#off]) if (each.startsWith(`${story} `)) this.#off.delete(each)
  }
}

export const later = new Later()
