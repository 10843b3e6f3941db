/** The colours that the clocks are painted with, read from the page's tokens. */
export interface Inks {
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly faint: string
  readonly edge: string
  readonly accent: string
  readonly onAccent: string
  readonly signal: string
  readonly card: string
  readonly hours: Readonly<Record<string, string>>
  readonly letters: string
}

/** The inks as the page is drawn now: read them again when light turns to dark. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    muted: token('muted'),
    rule: token('rule'),
    faint: token('faint'),
    edge: token('edge'),
    accent: token('accent'),
    onAccent: token('on-accent'),
    signal: token('signal'),
    card: token('card'),
    hours: { dawn: token('dawn'), day: token('day'), dusk: token('dusk'), night: token('night') },
    letters: token('sans'),
  }
}
