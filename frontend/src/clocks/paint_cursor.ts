import type { Part } from '../stores/whatif.svelte'
import { middleOf } from '../lib/strip'
import type { Inks } from './inks'
import { lettersOf } from './paint_rows'
import type { Row } from './rows'

/** What moves over the rows. */
export interface Marks {
  /** The scene we are in, and the one we came from. */
  readonly here: string | null
  readonly came: string | null
  /** How far the way from there to here has been gone: 0 to 1. */
  readonly gone: number
  readonly lit: ReadonlySet<string>
  /** Scenes that an order being tried would move. */
  readonly moved: ReadonlySet<string>
  /** What scenes are picked for in a what-if. */
  readonly picks: ReadonlyMap<string, Part>
}

const SIGNS = { cut: '✕', move: '⇄', mark: '✎', after: '↵' }
const LEAST = 26

/** Paint the cursor on all rows, the leap it made, and what is lit or picked. */
export function paintCursor(on: CanvasRenderingContext2D, rows: readonly Row[], marks: Marks, inks: Inks): void {
  for (const row of rows) {
    paintMarked(on, row, marks, inks)
    paintLeap(on, row, marks, inks)
  }
  paintThread(on, rows, marks, inks)
  for (const row of rows) paintHere(on, row, marks, inks)
}

function paintMarked(on: CanvasRenderingContext2D, row: Row, marks: Marks, inks: Inks): void {
  for (const scene of new Set([...marks.lit, ...marks.moved, ...marks.picks.keys()])) {
    const picked = marks.picks.get(scene)
    const at = indexIn(row, scene)
    if (at < 0) continue
    const [x, width] = wide(row, at, 3)
    on.lineWidth = 2
    on.strokeStyle = picked === 'cut' ? inks.signal : picked || marks.moved.has(scene) ? inks.accent : inks.ink
    on.setLineDash(marks.moved.has(scene) && !picked ? [3, 2] : [])
    on.strokeRect(x, row.top, width, row.height)
    on.setLineDash([])
    if (picked) paintSign(on, row, x + width / 2, SIGNS[picked], on.strokeStyle, inks)
  }
}

function paintSign(
  on: CanvasRenderingContext2D,
  row: Row,
  x: number,
  sign: string,
  ink: string | CanvasGradient | CanvasPattern,
  inks: Inks,
): void {
  on.fillStyle = inks.card
  on.fillRect(x - 8, row.top + 2, 16, row.height - 4)
  on.fillStyle = ink
  write(on, row, sign, x, inks)
}

/** From the scene we came from to the one we are in, where they do not lie side by side. */
function paintLeap(on: CanvasRenderingContext2D, row: Row, marks: Marks, inks: Inks): void {
  const [from, to] = [indexIn(row, marks.came), indexIn(row, marks.here)]
  if (from < 0) return
  const [x, width] = wide(row, from, 4)
  on.strokeStyle = inks.edge
  on.lineWidth = 1.5
  on.strokeRect(x + 0.75, row.top + 0.75, width - 1.5, row.height - 1.5)
  if (to < 0 || Math.abs(to - from) < 2) return
  const start = middleOf(row.strip, from)
  const end = start + (middleOf(row.strip, to) - start) * marks.gone
  const y = row.top - 4
  const way = Math.sign(end - start)
  on.beginPath()
  on.moveTo(start, row.top)
  on.lineTo(start, y)
  on.lineTo(end, y)
  on.stroke()
  on.fillStyle = inks.edge
  on.beginPath()
  on.moveTo(end, y - 3)
  on.lineTo(end + way * 5, y)
  on.lineTo(end, y + 3)
  on.fill()
}

/** The one cursor of all rows: a thread through them. */
function paintThread(on: CanvasRenderingContext2D, rows: readonly Row[], marks: Marks, inks: Inks): void {
  const held = rows.filter((row) => indexIn(row, marks.here) >= 0)
  on.strokeStyle = inks.signal
  on.lineWidth = 1.5
  held.forEach((row, at) => {
    const below = held[at + 1]
    if (!below) return
    const [x, y] = [place(row, marks)[0], row.top + row.height]
    const [toX, toY] = [place(below, marks)[0], below.top]
    const bend = (toY - y) / 2
    on.beginPath()
    on.moveTo(x, y)
    on.bezierCurveTo(x, y + bend, toX, toY - bend, toX, toY)
    on.stroke()
  })
}

function paintHere(on: CanvasRenderingContext2D, row: Row, marks: Marks, inks: Inks): void {
  const at = indexIn(row, marks.here)
  if (at < 0) return
  const [middle, width] = place(row, marks)
  const x = Math.min(Math.max(middle - width / 2, 0), Math.max((row.strip.right.at(-1) ?? width) - width, 0))
  on.fillStyle = inks.accent
  on.fillRect(x, row.top, width, row.height)
  on.strokeStyle = inks.signal
  on.lineWidth = 1.5
  on.strokeRect(x - 1.75, row.top - 1.75, width + 3.5, row.height + 3.5)
  on.fillStyle = inks.onAccent
  write(on, row, String(row.cells[at]?.number ?? ''), x + width / 2, inks)
}

function write(on: CanvasRenderingContext2D, row: Row, letters: string, x: number, inks: Inks): void {
  on.font = `600 ${lettersOf(row)}px ${inks.letters}`
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.fillText(letters, x, row.top + row.height / 2 + 0.5)
}

function indexIn(row: Row, scene: string | null): number {
  return scene === null ? -1 : (row.index.get(scene) ?? -1)
}

/** The middle and the width of the cursor on a row, on its way from where we came from. */
function place(row: Row, marks: Marks): [middle: number, width: number] {
  const to = indexIn(row, marks.here)
  const from = indexIn(row, marks.came)
  const width = Math.max((row.strip.right[to] ?? 0) - (row.strip.left[to] ?? 0), LEAST)
  const middle = middleOf(row.strip, to)
  if (from < 0 || marks.gone >= 1) return [middle, width]
  const start = middleOf(row.strip, from)
  return [start + (middle - start) * marks.gone, width]
}

/** The left and the width of a cell, at least `least` wide. */
function wide(row: Row, at: number, least: number): [x: number, width: number] {
  const x = row.strip.left[at] ?? 0
  const width = (row.strip.right[at] ?? 0) - x
  return width >= least ? [x, width] : [x - (least - width) / 2, least]
}
