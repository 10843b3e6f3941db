import type { Inks } from './inks'
import { NUMBERED, type Cell, type Row } from './rows'

/** The least width, in pixels, of a scene whose edge is drawn. */
const EDGED = 5
/** The least distance, in pixels, between two numbers of a row whose scenes are too many for theirs. */
const MILE = 64

/** Paint the strips of scenes, without the cursor: what stays while time moves. */
export function paintRows(on: CanvasRenderingContext2D, rows: readonly Row[], inks: Inks): void {
  const hatch = hatching(on, inks)
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  for (const row of rows) {
    on.font = `${lettersOf(row)}px ${inks.letters}`
    row.cells.forEach((cell, at) => paintCell(on, row, cell, at, inks, hatch))
    paintSureness(on, row, inks)
    if (row.clock === 'reading') paintMilestones(on, row, inks)
  }
}

/** Where the scenes told are too many for their numbers: every so many of them, in round numbers. */
function paintMilestones(on: CanvasRenderingContext2D, row: Row, inks: Inks): void {
  const width = row.strip.right.at(-1) ?? 0
  const every = milestones(row.cells.length, width)
  if (row.numbered || every === null) return
  on.textAlign = 'start'
  row.cells.forEach((cell, at) => {
    const x = row.strip.left[at] ?? 0
    if (cell.number % every !== 0 || x > width - MILE / 2) return
    on.fillStyle = inks.edge
    on.fillRect(x, row.top, 1, row.height)
    on.fillStyle = inks.ink
    on.fillText(String(cell.number), x + 4, row.top + row.height / 2 + 0.5)
  })
  on.textAlign = 'center'
}

/** Every how many scenes a number is written in a row `width` pixels wide; null where none is. */
export function milestones(scenes: number, width: number): number | null {
  const least = (MILE * scenes) / width
  return [5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].find((every) => every >= least) ?? null
}

function paintCell(
  on: CanvasRenderingContext2D,
  row: Row,
  cell: Cell,
  at: number,
  inks: Inks,
  hatch: CanvasPattern | string,
): void {
  const x = row.strip.left[at] ?? 0
  const width = (row.strip.right[at] ?? 0) - x
  on.fillStyle = (cell.hour && inks.hours[cell.hour]) || inks.faint
  on.fillRect(x, row.top, width, row.height)
  if (cell.aside) {
    on.fillStyle = hatch
    on.fillRect(x, row.top, width, row.height)
  }
  if (width > EDGED) {
    on.strokeStyle = inks.rule
    on.lineWidth = 1
    on.strokeRect(x + 0.5, row.top + 0.5, width - 1, row.height - 1)
  }
  const letters = String(cell.number)
  const room = row.numbered || row.clock !== 'reading'
  if (room && width > Math.max(NUMBERED, letters.length * lettersOf(row) * 0.6 + 5)) {
    on.fillStyle = inks.ink
    on.fillText(letters, x + width / 2, row.top + row.height / 2 + 0.5)
  }
}

/** Below a row: how surely each scene follows the one before it. A line, dashes, or dots. */
function paintSureness(on: CanvasRenderingContext2D, row: Row, inks: Inks): void {
  const y = row.top + row.height + 3
  row.cells.forEach((cell, at) => {
    if (cell.status === null) return
    const from = row.strip.left[at] ?? 0
    const to = Math.max(row.strip.right[at] ?? 0, from + 0.5)
    const sure = cell.status === 'proven' || cell.status === 'stated'
    on.strokeStyle = sure ? inks.ink : cell.status === 'likely' ? inks.muted : inks.edge
    on.lineWidth = sure ? 1.5 : 1
    on.setLineDash(sure ? [] : cell.status === 'likely' ? [5, 3] : [1, 4])
    on.beginPath()
    on.moveTo(from, y)
    on.lineTo(to, y)
    on.stroke()
  })
  on.setLineDash([])
}

/** Fine slanting lines, for what stands off the main line. */
function hatching(on: CanvasRenderingContext2D, inks: Inks): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 6
  const lines = tile.getContext('2d')
  if (lines === null) return 'transparent'
  lines.strokeStyle = inks.edge
  lines.globalAlpha = 0.55
  lines.lineWidth = 1
  lines.beginPath()
  for (const from of [-6, 0, 6]) {
    lines.moveTo(from, 6)
    lines.lineTo(from + 6, 0)
  }
  lines.stroke()
  return on.createPattern(tile, 'repeat') ?? 'transparent'
}

/** How large letters are in a row, in pixels. */
export function lettersOf(row: Row): number {
  return Math.round(row.height * 0.55)
}
