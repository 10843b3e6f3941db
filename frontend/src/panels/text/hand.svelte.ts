import type { ClaimLine, SceneText } from '../../api/types'
import { lit } from '../../stores/lit.svelte'
import type { Box } from './beside'
import { passageIn, passageOf, positionOf, textPoint, type Passage } from './passage'
import { claimsAt, claimsOf } from './pieces'
import { pointedAt } from './pointing'
import { beginSelecting, moveSelection, type Selecting } from './selecting'

/** Words that were opened: what was read from them, the words themselves, and where they stand on the window. */
export interface Opened {
  readonly claims: readonly ClaimLine[]
  readonly passage: Passage | null
  readonly at: Box
}

/** Words that were selected, and where they stand on the window. */
export interface Chosen {
  readonly passage: Passage
  readonly at: Box
}

/** Milliseconds after which a finger that selects has come to rest. */
const REST = 500

/**
 * The reader's hand on the text, pointer or keys: pointing lights what was read from the words, a press opens it,
 * selecting chooses words for an act.
 */
export class TextHand {
  opened = $state.raw<Opened | null>(null)
  chosen = $state.raw<Chosen | null>(null)
  /** The words that an act is about: they stay marked while its menu has the focus. */
  acting = $state.raw<Passage | null>(null)

  readonly #textOf: (scene: string) => SceneText | undefined
  #frame = 0
  #touch = false
  #resting: ReturnType<typeof setTimeout> | undefined
  #selecting: Selecting | null = null

  constructor(textOf: (scene: string) => SceneText | undefined) {
    this.#textOf = textOf
  }

  moved(event: PointerEvent): void {
    if (event.buttons !== 0 || this.opened || this.chosen) return
    cancelAnimationFrame(this.#frame)
    const { clientX, clientY } = event
    this.#frame = requestAnimationFrame(() => this.#light(this.#under(clientX, clientY)))
  }

  left(): void {
    cancelAnimationFrame(this.#frame)
    if (!this.opened) lit.out()
  }

  /** A mark has the focus. */
  focused(event: FocusEvent): void {
    const mark = markOf(event.target)
    if (mark?.matches(':focus-visible')) this.#light(this.#on(mark))
  }

  /** A press without a selection opens what was read from the words. */
  pressed(event: MouseEvent): void {
    if (this.chosen || !getSelection()?.isCollapsed) return
    const mark = markOf(event.target)
    const under = this.#under(event.clientX, event.clientY)
    const claims = mark ? merged(this.#on(mark), under) : under
    if (claims.length > 0) this.#open(claims, mark, event)
  }

  /** The pointer let go: what is selected now is chosen. */
  chose(): void {
    // A press on selected words takes the selection back only after this.
    setTimeout(() => this.#choose(), 0)
  }

  down(event: PointerEvent): void {
    this.#touch = event.pointerType === 'touch'
  }

  /**
   * The selection changed: without words there is nothing to choose any more. A finger draws at handles of the system,
   * of which the page hears nothing else: it is done when it has rested.
   */
  selecting(): void {
    clearTimeout(this.#resting)
    if (getSelection()?.isCollapsed) {
      if (this.acting === null) this.chosen = null
    } else if (this.#touch && this.#selecting === null) {
      this.#resting = setTimeout(() => this.#choose(), REST)
    }
  }

  take(passage: Passage, at: Box): void {
    this.opened = null
    this.chosen = { passage, at }
  }

  /** Take the hand off the text, and what it held with it. */
  close(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#resting)
    this.opened = null
    this.chosen = null
    this.acting = null
    this.#selecting = null
    lit.out()
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (this.#selecting ? this.#selectingKey(event) : this.#readingKey(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  keyUp(event: KeyboardEvent): void {
    if (event.key === 'Shift' && this.#selecting === null) this.#choose()
  }

  #readingKey(event: KeyboardEvent): boolean {
    const scroller = event.currentTarget
    if (!(scroller instanceof HTMLElement)) return false
    const mark = markOf(event.target)
    if (event.key === 'n' || event.key === 'p') return this.#toMark(scroller, mark, event.key === 'n' ? 1 : -1)
    if (event.key === 'm') {
      this.#selecting = beginSelecting(scroller, mark)
      return this.#selecting !== null
    }
    if (mark && (event.key === 'Enter' || event.key === ' ')) {
      this.#open(this.#on(mark), mark, mark.getBoundingClientRect())
      return true
    }
    if (mark && event.key === 'Escape') {
      scroller.focus()
      return true
    }
    return false
  }

  #selectingKey(event: KeyboardEvent): boolean {
    if (event.key === 'Enter' || event.key === 'm') {
      this.#choose()
      this.#selecting = null
      return true
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      getSelection()?.removeAllRanges()
      this.#selecting = null
      return event.key === 'Escape'
    }
    return this.#selecting !== null && moveSelection(this.#selecting, event.key, event.shiftKey)
  }

  #toMark(scroller: HTMLElement, from: HTMLElement | null, by: 1 | -1): boolean {
    const all = [...scroller.querySelectorAll<HTMLElement>('.evidence')]
    const at = from ? all.indexOf(from) + by : firstSeen(all, scroller, by)
    const next = all[at]
    if (!next) return false
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
    return true
  }

  #choose(): void {
    const selection = getSelection()
    const passage = passageOf(selection, this.#textOf)
    if (!passage || !selection) return
    this.opened = null
    this.chosen = { passage, at: selection.getRangeAt(0).getBoundingClientRect() }
  }

  #open(
    claims: readonly ClaimLine[],
    mark: HTMLElement | null,
    where: Partial<Box> & { clientX?: number; clientY?: number },
  ): void {
    const at = mark?.getBoundingClientRect() ?? boxAt(where.clientX ?? 0, where.clientY ?? 0)
    this.chosen = null
    this.opened = { claims, passage: mark ? passageOfMark(mark, this.#textOf) : null, at }
    this.#light(claims)
  }

  #light(claims: readonly ClaimLine[]): void {
    const claim = claims[0]
    if (!claim) return lit.out()
    lit.light({
      claim: claim.id,
      scenes: claims.flatMap((each) => each.quotes.flatMap((quoted) => quoted.scene ?? [])),
      people: claim.about,
    })
  }

  #under(x: number, y: number): readonly ClaimLine[] {
    const point = pointedAt(x, y)
    const text = point && this.#textOf(point.scene)
    const position = point && positionOf(point, this.#textOf)
    return text && position !== null ? claimsAt(text, position) : []
  }

  #on(mark: HTMLElement): readonly ClaimLine[] {
    const point = textPoint(mark, 0)
    const text = point && this.#textOf(point.scene)
    return text ? claimsOf(text, mark.dataset['claims']?.split(' ') ?? []) : []
  }
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.evidence') : null
}

function merged(first: readonly ClaimLine[], others: readonly ClaimLine[]): readonly ClaimLine[] {
  const known = new Set(first.map((claim) => claim.id))
  return [...first, ...others.filter((claim) => !known.has(claim.id))]
}

function passageOfMark(mark: HTMLElement, textOf: (scene: string) => SceneText | undefined): Passage | null {
  const words = document.createRange()
  words.selectNodeContents(mark)
  return passageIn(words, textOf)
}

function boxAt(x: number, y: number): Box {
  return { left: x, right: x, top: y - 8, bottom: y + 8 }
}

/** The index of the first mark on the window, or of the last when going back. */
function firstSeen(all: readonly HTMLElement[], scroller: HTMLElement, by: 1 | -1): number {
  const view = scroller.getBoundingClientRect()
  const seen = (mark: HTMLElement): boolean => {
    const box = mark.getBoundingClientRect()
    return box.top >= view.top && box.bottom <= view.bottom
  }
  return by > 0 ? all.findIndex(seen) : all.findLastIndex(seen)
}
