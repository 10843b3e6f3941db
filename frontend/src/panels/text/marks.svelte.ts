import { SvelteSet } from 'svelte/reactivity'
import { remember, remembered } from '../../lib/remembered'
import { MARK_KINDS, SHOWN_AT_FIRST, type MarkKind } from './kinds'

const KEY = 'marks'

/** Which kinds of marks are underlined in the text, as the reader chose; remembered on this machine. */
class Marks {
  readonly shown = new SvelteSet<MarkKind>(chosen())

  toggle(kind: MarkKind): void {
    if (!this.shown.delete(kind)) this.shown.add(kind)
    remember(KEY, [...this.shown].join(' '))
  }
}

function chosen(): readonly MarkKind[] {
  const kept = remembered(KEY)?.split(' ')
  return kept ? MARK_KINDS.filter((kind) => kept.includes(kind)) : SHOWN_AT_FIRST
}

export const marks = new Marks()
