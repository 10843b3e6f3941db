/** Where we are, as the page's address keeps it (after the `#`), so that reloading and sharing lead back here. */
export interface Address {
  readonly story: string | null
  /** The scene's number as told, from 1. */
  readonly scene: number | null
  readonly clock: string | null
  readonly picture: string | null
}

/** The address that a hash (`#story=…&scene=4`) says; what it does not say, or says wrongly, is null. */
export function addressOf(hash: string): Address {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  const scene = Number(said.get('scene'))
  return {
    story: said.get('story') || null,
    scene: Number.isInteger(scene) && scene > 0 ? scene : null,
    clock: said.get('clock') || null,
    picture: said.get('picture') || null,
  }
}

/** The hash that says an address; empty where no story is open. */
export function hashOf(address: Address): string {
  if (address.story === null) return ''
  const said = new URLSearchParams({ story: address.story })
  if (address.scene !== null) said.set('scene', String(address.scene))
  if (address.clock !== null) said.set('clock', address.clock)
  if (address.picture !== null) said.set('picture', address.picture)
  return `#${said.toString()}`
}
