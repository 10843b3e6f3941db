import { asTrouble, isAbort, type Trouble } from '../api/trouble'
import type { Change } from '../api/types'
import type { Proposal } from './proposal'

/** What a proposal would change, asked of the server once it has been looked at for `patience` milliseconds. */
export class Foreseen {
  change = $state.raw<Change | null>(null)
  trouble = $state.raw<Trouble | null>(null)
  /** A proposal is looked at, and what it would change is not known yet. */
  waiting = $state(false)
  readonly #patience: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | null = null

  constructor(patience = 120) {
    this.#patience = patience
  }

  /** Look at a proposal, and no more at the one before. */
  come(proposal: Proposal): void {
    this.away()
    this.waiting = true
    this.#timer = setTimeout(() => void this.#look(proposal), this.#patience)
  }

  /** Look at none. */
  away(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.change = null
    this.trouble = null
    this.waiting = false
  }

  async #look(proposal: Proposal): Promise<void> {
    const asking = (this.#asking = new AbortController())
    try {
      const change = await proposal.preview(asking.signal)
      if (asking.signal.aborted) return
      this.change = change
    } catch (thrown) {
      if (asking.signal.aborted || isAbort(thrown)) return
      this.trouble = asTrouble(thrown)
    }
    this.waiting = false
  }
}
