import type { Change } from '../api/types'
import { Foreseen } from './foreseen.svelte'

const PATIENCE = 350
const LINGER = 150
const WIDE = 336
const TALL = 130
const GAP = 6

/** What an act would do, in a few words: what it says, and its first change. */
export function inShort(will: string, change: Change): string {
  const [first = 'Nothing that was read changes by it.', ...others] = change.changes
  const more = others.length > 0 ? ` … and ${others.length} more.` : ''
  return `${will}: ${change.says}. ${first}${more}`
}

/** Words beside a control that say what it would do: where they stand, and how long. */
export class Tip extends Foreseen {
  /** CSS lengths of the window. */
  left = $state('0')
  top = $state('auto')
  bottom = $state('auto')
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super(PATIENCE)
  }

  /** Stand below the control, or above it where there is no room. */
  place(control: Element): void {
    const box = control.getBoundingClientRect()
    const above = box.bottom + TALL > innerHeight
    this.left = `${Math.max(8, Math.min(box.left, innerWidth - WIDE))}px`
    this.top = above ? 'auto' : `${box.bottom + GAP}px`
    this.bottom = above ? `${innerHeight - box.top + GAP}px` : 'auto'
    this.stay()
  }

  /** Go, unless the pointer comes to the words themselves meanwhile (`stay`). */
  leave(): void {
    this.#leaving = setTimeout(() => this.away(), LINGER)
  }

  stay(): void {
    clearTimeout(this.#leaving)
  }
}
