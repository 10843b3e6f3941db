export type How = 'after' | 'before' | 'same' | 'first'

/** Where a scene belongs: `other` is the scene that it stands to, unless it comes `first`. */
export interface Placing {
  readonly scene: string
  readonly how: How
  readonly other: string
  /** What is told after it stays where it is. */
  readonly alone: boolean
}

/** The placing in the words that the server takes as a reply. */
export function replyWords({ scene, how, other, alone }: Placing): string {
  const where = { after: `after ${other}`, before: `before ${other}`, same: `same as ${other}`, first: 'first' }[how]
  return `${scene} ${where}${alone ? ` until ${scene}` : ''}`
}
