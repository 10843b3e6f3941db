import * as api from '../../api/client'
import type { PictureName } from '../../api/client'

type Row = Readonly<Record<string, unknown>>

/** A picture as the server sends it: a Vega specification, of which the page itself reads these parts. */
export interface Specification {
  readonly description: string
  /** Of the field without its margins, in pixels. */
  readonly width: number
  readonly height: number
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly signals: readonly { readonly name: string; readonly value?: unknown }[]
  readonly data: readonly { readonly name: string; readonly values?: readonly Row[] }[]
  readonly scales: readonly { readonly name: string; readonly domain?: unknown }[]
}

/** Which picture is asked for. */
export interface Asked {
  readonly story: string
  readonly revision: number
  readonly name: PictureName
  readonly clock: string
  readonly look: 'light' | 'dark'
  /** Of the whole drawing, in pixels. */
  readonly width: number
  /** It is no higher, as far as it can be read then; null: as high as it likes. */
  readonly height: number | null
}

const MOST = 16
const kept = new Map<string, Promise<Specification>>()

/** Ask for a picture; the last few are remembered, so that going to and fro between them is quick. */
export function specification(asked: Asked): Promise<Specification> {
  const key = JSON.stringify(asked)
  const known = kept.get(key)
  if (known) return known
  const { clock, look, width, height } = asked
  const size = height === null ? { width } : { width, height }
  const coming = api.picture(asked.story, asked.name, { clock, look, ...size }) as unknown as Promise<Specification>
  kept.set(key, coming)
  coming.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break
    kept.delete(oldest)
  }
  return coming
}

/** The rows of one of a picture's tables; none where it has no such table. */
export function rowsOf<T>(picture: Specification | null, table: string): readonly T[] {
  return (picture?.data.find((each) => each.name === table)?.values ?? []) as unknown as readonly T[]
}

/** How large it is with its margins. */
export function wholeSize(picture: Specification): { width: number; height: number } {
  const { left, right, top, bottom } = picture.padding
  return { width: picture.width + left + right, height: picture.height + top + bottom }
}
