import * as api from '../api/client'
import type { Change, NextQuestion } from '../api/types'
import type { Proposal } from '../components/proposal'
import { acts } from '../stores/acts.svelte'
import { story } from '../stores/story.svelte'

/** What the reply would change, and how it is given. */
export function replyProposal(question: NextQuestion, reply: string): Proposal {
  const wish = { revision: question.revision, token: question.token, reply }
  return {
    will: 'Will be kept',
    preview: (signal) => api.reply(story.id ?? '', { ...wish, keep: false }, signal),
    keep: () => acts.reply(wish),
    reason: 'none',
  }
}

/** The answers that were given in this window, so that the last one can be taken back. */
class Interview {
  #given = $state.raw<readonly { readonly story: string | null; readonly correction: string }[]>([])

  /** How many were given of the open story. */
  get given(): number {
    return this.#given.filter((each) => each.story === story.id).length
  }

  gave(change: Change): void {
    this.#given = [...this.#given, { story: story.id, correction: change.id }]
  }

  /** Take the last answer back; null where that could not be done. */
  async takeBack(): Promise<Change | null> {
    const last = this.#given.findLast((each) => each.story === story.id)
    if (!last || acts.busy) return null
    const undone = await acts.undo(last.correction)
    if (undone !== null) this.#given = this.#given.filter((each) => each !== last)
    return undone
  }
}

export const interview = new Interview()
