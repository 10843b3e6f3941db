import { vi } from 'vitest'

// jsdom has no media queries (nothing matches, nothing changes), does not paint, and does not scroll.
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))
if ('document' in globalThis) {
  HTMLCanvasElement.prototype.getContext = () => null
  Element.prototype.scrollIntoView = () => undefined
}
