import { untrack } from 'svelte'
import type { Act, Change } from '../api/types'
import { acts } from '../stores/acts.svelte'
import { story } from '../stores/story.svelte'

/** Something that could be done: what it would change, and how it is done. */
export interface Proposal {
  /** What becomes of it when it is done: "Will be kept". */
  readonly will: string
  /** Ask what would change; rejects with a `Trouble`. */
  readonly preview: (signal: AbortSignal) => Promise<Change>
  /** Do it, for that reason; null where it could not be done (which has been said). */
  readonly keep: (why: string) => Promise<Change | null>
  /** Whether the author is asked why: not at all, if they like (so by default), or before all else. */
  readonly reason?: 'none' | 'may' | 'wanted'
}

/**
 * To say how it is, of the story as it is shown now: after a change by another window the same ids may be others, and
 * what was proposed still speaks of those that it was proposed of.
 */
export function actProposal(act: Act, reason: 'may' | 'wanted' = 'may'): Proposal {
  const revision = untrack(() => story.revision)
  return {
    will: 'Will be kept',
    preview: (signal) => acts.preview(act, revision, signal),
    keep: (why) => acts.perform(act, revision, why),
    reason,
  }
}

/** To take back a correction (null: the last). */
export function undoProposal(correction: string | null = null): Proposal {
  return {
    will: 'Will be taken back',
    preview: (signal) => acts.previewUndo(correction, signal),
    keep: () => acts.undo(correction),
    reason: 'none',
  }
}

/** To say again what was taken back (null: what was taken back last). */
export function redoProposal(correction: string | null = null): Proposal {
  return {
    will: 'Will be said again',
    preview: (signal) => acts.previewRedo(correction, signal),
    keep: () => acts.redo(correction),
    reason: 'none',
  }
}
