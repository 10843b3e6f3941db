/** What the text needs of the page that shows it. */
export interface Stage {
  readonly scroller: HTMLElement
  article(scene: string): HTMLElement | null
  /** Where on the window the words at a position stand; null where they are not shown. */
  words(scene: string, position: number): DOMRect | null
  /** The reader has come into another scene. */
  read(scene: string): void
}

/** How far a scene begins below the window's upper edge, in pixels. */
export function topOf({ scroller }: Stage, article: HTMLElement): number {
  return article.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}

/** A scene that is to be added above or below those that are shown. */
export interface Missing {
  readonly scene: string
  readonly above: boolean
}

/**
 * What is missing so that `ready` heights of the window are there on both sides, and, where they are to be (above 0),
 * the scenes next to the one that is `read`: the step to them then finds them on the page. Null where nothing is.
 */
export function missing(
  stage: Stage,
  order: readonly string[],
  shown: readonly string[],
  ready: number,
  read: string | null,
): Missing | null {
  const height = stage.scroller.clientHeight
  const first = shown[0]
  const last = shown.at(-1)
  if (height === 0 || first === undefined || last === undefined) return null
  const isEnd = (scene: string): boolean => ready > 0 && scene === read
  const below = order[order.indexOf(last) + 1]
  if (below !== undefined && (isEnd(last) || bottom(stage, last) - height < ready * height))
    return { scene: below, above: false }
  const above = order[order.indexOf(first) - 1]
  if (above !== undefined && (isEnd(first) || -top(stage, first) < ready * height)) return { scene: above, above: true }
  return null
}

/** Whether a scene stands within `kept` heights of the window above or below it. */
export function isNear(stage: Stage, scene: string, kept: number): boolean {
  const height = stage.scroller.clientHeight
  return bottom(stage, scene) > -kept * height && top(stage, scene) < (kept + 1) * height
}

function top(stage: Stage, scene: string): number {
  const article = stage.article(scene)
  return article ? topOf(stage, article) : 0
}

function bottom(stage: Stage, scene: string): number {
  const article = stage.article(scene)
  return article ? topOf(stage, article) + article.offsetHeight : 0
}
