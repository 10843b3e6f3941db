/** Choosing words with the keys alone, word by word or letter by letter; nothing of the text can be changed by it. */
export interface Selecting {
  readonly selection: Selection
}

/** Begin at the marked words, or at the first words on the window; null where there are none. */
export function beginSelecting(scroller: HTMLElement, mark: HTMLElement | null): Selecting | null {
  const selection = getSelection()
  const first = mark ?? firstParagraph(scroller)
  if (!selection || !first) return null
  if (mark) selection.selectAllChildren(mark)
  else {
    selection.setPosition(textIn(first) ?? first, 0)
    selection.modify('extend', 'forward', 'word')
  }
  return { selection }
}

const MOVES: Readonly<Record<string, readonly ['forward' | 'backward', 'word' | 'line']>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
}

/** An arrow goes to the next word that way, with Shift it stretches what is chosen. Whether the key meant that. */
export function moveSelection({ selection }: Selecting, key: string, stretch: boolean): boolean {
  const move = MOVES[key]
  if (!move || selection.rangeCount === 0) return false
  const [direction, by] = move
  if (!stretch) {
    if (direction === 'forward') selection.collapseToEnd()
    else selection.collapseToStart()
    if (by === 'line') selection.modify('move', direction, by)
  }
  selection.modify('extend', direction, stretch ? by : 'word')
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' })
  return true
}

function firstParagraph(scroller: HTMLElement): HTMLElement | null {
  const top = scroller.getBoundingClientRect().top
  const all = [...scroller.querySelectorAll<HTMLElement>('[data-paragraph]')]
  return all.find((each) => each.getBoundingClientRect().top >= top) ?? all[0] ?? null
}

function textIn(element: HTMLElement): Node | null {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
}
