import { textPoint, type TextPoint } from './passage'

/** Which words of the text lie under the pointer, null where none do. */
export function pointedAt(x: number, y: number): TextPoint | null {
  const caret = caretAt(x, y)
  if (!caret || !(caret.node instanceof Text) || !isOn(caret.node, caret.offset, x, y)) return null
  return textPoint(caret.node, caret.offset)
}

interface Caret {
  readonly node: Node
  readonly offset: number
}

function caretAt(x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  return null
}

/** Carets are found beside the words too, in margins and behind the last line. */
function isOn(node: Text, offset: number, x: number, y: number): boolean {
  const letter = document.createRange()
  letter.setStart(node, Math.max(0, offset - 1))
  letter.setEnd(node, Math.min(node.length, offset + 1))
  return [...letter.getClientRects()].some(
    (box) => box.left - 1 <= x && x <= box.right + 1 && box.top <= y && y <= box.bottom,
  )
}
