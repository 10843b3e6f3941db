import { sameScene } from '../lib/clocks'
import type { StoryFrame, WhatIfWish } from '../api/types'

/** What a scene is picked for: to be left out, told elsewhere, told otherwise, or as the one that those are told after. */
export type Part = 'cut' | 'move' | 'mark' | 'after'
type Edit = Pick<WhatIfWish, 'cut' | 'move' | 'after' | 'mark' | 'mode'>

/**
 * The edit that is being tried: which scenes are left out, which are told elsewhere and where, and which are told
 * otherwise and how.
 *
 * While `picking` is set, a scene that is chosen anywhere (list, clocks, curve) is picked for it by `pick`, and not gone to.
 */
class WhatIf {
  picking = $state<Part | null>(null)
  cut = $state.raw<readonly string[]>([])
  move = $state.raw<readonly string[]>([])
  mark = $state.raw<readonly string[]>([])
  /** How the marked ones are told, in the act's word. */
  mode = $state('flashback')
  /** The scene that the moved ones are told after; null: first of all; undefined: not said yet. */
  after = $state.raw<string | null | undefined>(undefined)
  /** The story that the picked scenes are of, as it was then. */
  #of: StoryFrame | null = null

  /** What the scene is picked for, to be shown while scenes are being picked; null if it is not. */
  picks(scene: string): Part | null {
    return this.picking === null ? null : this.#part(scene)
  }

  /** Every scene that is picked, for whatever. */
  get picked(): readonly string[] {
    return [...this.cut, ...this.move, ...this.mark, ...(this.after ? [this.after] : [])]
  }

  #part(scene: string): Part | null {
    if (this.cut.includes(scene)) return 'cut'
    if (this.move.includes(scene)) return 'move'
    if (this.mark.includes(scene)) return 'mark'
    return this.after === scene ? 'after' : null
  }

  /** Pick the scene for `part`, or let go of it where it is picked for that already. */
  pick(scene: string, part: Part | null = this.picking): void {
    const was = this.#part(scene)
    this.cut = this.cut.filter((each) => each !== scene)
    this.move = this.move.filter((each) => each !== scene)
    this.mark = this.mark.filter((each) => each !== scene)
    if (this.after === scene) this.after = undefined
    if (part === null || part === was) return
    if (part === 'cut') this.cut = [...this.cut, scene]
    else if (part === 'move') this.move = [...this.move, scene]
    else if (part === 'mark') this.mark = [...this.mark, scene]
    else this.after = scene
  }

  /** Put the moved scenes before all others. */
  first(): void {
    this.after = null
  }

  /** The edit as it can be tried; null while it says nothing, or not yet where to. */
  get edit(): Edit | null {
    const placed = this.move.length > 0 && this.after !== undefined
    if (this.cut.length === 0 && this.mark.length === 0 && !placed) return null
    return {
      cut: [...this.cut],
      ...(placed ? { move: [...this.move], after: this.after ?? null } : {}),
      ...(this.mark.length > 0 ? { mark: [...this.mark], mode: this.mode } : {}),
    }
  }

  clear(): void {
    this.cut = []
    this.move = []
    this.mark = []
    this.after = undefined
  }

  /** The story is shown as it is `now`: scenes that are picked may have other ids in it; those of another are let go. */
  follow(now: StoryFrame): void {
    const before = this.#of
    this.#of = now
    if (before === null) return
    if (before.id !== now.id) this.clear()
    else if (before.revision !== now.revision) this.#carry(before, now)
  }

  #carry(before: StoryFrame, now: StoryFrame): void {
    const ids = (scenes: readonly string[]): string[] =>
      scenes
        .filter((id) => before.scenes.some((line) => line.id === id))
        .flatMap((id) => sameScene(before, now, id) ?? [])
    const places = new Set(now.scenes.map((line) => line.id))
    this.cut = [...new Set(ids(this.cut))]
    this.move = [...new Set(ids(this.move))].filter((id) => !this.cut.includes(id))
    this.mark = [...new Set(ids(this.mark))].filter((id) => !this.cut.includes(id) && !this.move.includes(id))
    if (this.after) this.after = sameScene(before, now, this.after) ?? undefined
    if (this.after && (!places.has(this.after) || this.move.includes(this.after))) this.after = undefined
  }
}

export const whatif = new WhatIf()
