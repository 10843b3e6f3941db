import * as api from '../api/client'
import { asTrouble, Trouble } from '../api/trouble'
import type { Act, Change, ReplyWish, WhatIfOutcome, WhatIfWish } from '../api/types'
import { reload } from './opening'
import { story } from './story.svelte'
import { toasts } from './toasts.svelte'

/**
 * What the author does. Each act can be seen before it is done (`preview`), says what it did, and can be taken back.
 *
 * `preview…` reject with a `Trouble` for whoever shows it. The others never reject: a trouble becomes a toast, and the
 * answer is null. After each the story is loaded again.
 */
class Acts {
  /** Something is being done: nothing else is said meanwhile, and what is undone or redone waits its turn. */
  busy = $state(false)
  #turn: Promise<unknown> = Promise.resolve()

  /** What saying so would change. Nothing of it remains. The ids in `act` are those of the story at `revision`. */
  preview(act: Act, revision: number, signal?: AbortSignal): Promise<Change> {
    return api.correct(this.#story(), { revision, act, keep: false }, signal)
  }

  previewUndo(correction: string | null = null, signal?: AbortSignal): Promise<Change> {
    return api.undo(this.#story(), correction, false, signal)
  }

  previewRedo(correction: string | null = null, signal?: AbortSignal): Promise<Change> {
    return api.redo(this.#story(), correction, false, signal)
  }

  /** Do it. The ids in `act` are those of the story at `revision`; `why` is the author's reason in their own words. */
  perform(act: Act, revision: number, why = ''): Promise<Change | null> {
    const wish = { revision, act, why, keep: true }
    return this.#do(
      () => api.correct(this.#story(), wish),
      (change) => this.#told(change.says, change.id),
    )
  }

  /** Take back the correction of that id, or the last; null where there is none. */
  async undo(correction: string | null = null): Promise<Change | null> {
    while (this.busy) await this.#turn
    if (correction === null && !story.frame?.can_undo) return null
    return this.#do(
      () => api.undo(this.#story(), correction, true),
      (change) =>
        toasts.done(`Undone: ${change.says}`, {
          label: 'Redo',
          press: () => void this.redo(change.id || null),
        }),
    )
  }

  /** Say again what was taken back, the correction of that id or the last; null where there is none. */
  async redo(correction: string | null = null): Promise<Change | null> {
    while (this.busy) await this.#turn
    if (correction === null && !story.frame?.can_redo) return null
    return this.#do(
      () => api.redo(this.#story(), correction, true),
      (change) => this.#told(`Done again: ${change.says}`, change.id),
    )
  }

  /** Answer a question, or leave it open (`skip`). The wish must say `keep: true`. */
  reply(wish: Omit<ReplyWish, 'keep'>): Promise<Change | null> {
    return this.#do(
      () => api.reply(this.#story(), { ...wish, keep: true }),
      (change) => {
        if (!wish.skip) this.#told(change.says, change.id)
      },
    )
  }

  /** Keep an edit that was tried: it becomes corrections. */
  keepWhatIf(wish: Omit<WhatIfWish, 'keep'>): Promise<WhatIfOutcome | null> {
    return this.#do(
      () => api.whatIf(this.#story(), { ...wish, keep: true }),
      (outcome) => {
        const undoAll = async (): Promise<void> => {
          for (const kept of [...outcome.kept].reverse()) if ((await this.undo(kept)) === null) return
        }
        toasts.done(outcome.edit.join('; '), { label: 'Undo', press: () => void undoAll() })
      },
    )
  }

  #story(): string {
    if (story.id === null) throw new Trouble('NoStory', 'No story is open.', 'Choose one on the shelf.')
    return story.id
  }

  #told(says: string, correction: string): void {
    toasts.done(says, { label: 'Undo', press: () => void this.undo(correction || null) })
  }

  #do<T>(act: () => Promise<T>, say: (outcome: T) => void): Promise<T | null> {
    if (this.busy) return Promise.resolve(null)
    this.busy = true
    const doing = this.#done(act, say)
    this.#turn = doing
    return doing
  }

  async #done<T>(act: () => Promise<T>, say: (outcome: T) => void): Promise<T | null> {
    try {
      const outcome = await act()
      say(outcome)
      await reload()
      return outcome
    } catch (thrown) {
      const trouble = asTrouble(thrown)
      toasts.trouble(trouble)
      // Another window was first: show what is so now.
      if (trouble.status === 409) await reload()
      return null
    } finally {
      this.busy = false
    }
  }
}

export const acts = new Acts()
