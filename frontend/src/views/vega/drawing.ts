import { Error as Errors, type EventListenerHandler, type Item, parse, type Runtime, type Spec, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import type { Specification } from './specification'

/**
 * Vega itself, in a chunk of its own that comes after the first paint.
 *
 * `vega.View` is used directly, not vega-embed: that brings menus, editor links and style elements written into the
 * page, which the page's policy forbids; what it does beside that is the few lines below. Expressions are interpreted
 * from their syntax tree (`ast`), since the policy allows no `eval`.
 */

/** What the pointer is on: the mark's name and the row that it shows. */
export interface Touched {
  readonly mark: string
  readonly row: Readonly<Record<string, unknown>>
}

export interface Drawn {
  readonly view: View
  /** Set signals, those that the picture has, and draw. */
  set(signals: Readonly<Record<string, unknown>>): void
  /** Take it away. */
  end(): void
}

interface Heard {
  /** A mark with a name was clicked. */
  readonly picked: (touched: Touched) => void
  /** The pointer is on something that says something (null: no longer), at these pixels of the window. */
  readonly told: (words: string | null, x: number, y: number) => void
}

/** Draw a specification into an element: as lines, which stay sharp when enlarged, or `painted`, which is quicker. */
export function draw(specification: Specification, into: HTMLElement, painted: boolean, heard: Heard): Drawn {
  const runtime: Runtime = parse(specification as unknown as Spec, undefined, { ast: true })
  const view = new View(runtime, {
    container: into,
    renderer: painted ? 'canvas' : 'svg',
    expr: expressionInterpreter,
    hover: false,
    logLevel: Errors,
    // There is no event where what the pointer was on has gone.
    tooltip: (_handler, event: MouseEvent | null, _item, words) =>
      heard.told(event !== null && typeof words === 'string' ? words : null, event?.clientX ?? 0, event?.clientY ?? 0),
  })
  const click: EventListenerHandler = (_event, item) => {
    const touched = touchedOf(item)
    if (touched) heard.picked(touched)
  }
  view.addEventListener('click', click)
  const known = new Map<string, unknown>(specification.signals.map((signal) => [signal.name, signal.value]))
  return {
    view,
    set: (signals) => {
      for (const [name, value] of Object.entries(signals)) {
        if (!known.has(name) || same(known.get(name), value)) continue
        known.set(name, value)
        view.signal(name, value)
      }
      void view.runAsync()
    },
    end: () => {
      view.finalize()
      into.replaceChildren()
    },
  }
}

/** A signal that is set works through everything that hangs on it, also where its value is what it was. */
function same(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((each, at) => each === other[at])
}

function touchedOf(item: Item | null | undefined): Touched | null {
  const mark: unknown = (item?.mark as { readonly name?: unknown } | undefined)?.name
  const row: unknown = item?.datum
  if (typeof mark !== 'string' || typeof row !== 'object' || row === null) return null
  return { mark, row: row as Record<string, unknown> }
}
