import { tick } from 'svelte'

const FOCUSABLE = [
  'button:not(:disabled)',
  'a[href]',
  'input',
  'select',
  'textarea',
  'summary',
  '[tabindex="0"]',
].join()

/**
 * The way back for the focus from something that may go away, with all that is around it: to `cameFrom`, else to the
 * first control of the nearest part of the page that is still there. Whoever has gone elsewhere meanwhile stays there.
 */
export function wayBack(from: Element, cameFrom: Element | null = null): () => Promise<void> {
  const around: Element[] = []
  for (let each = from.parentElement; each !== null && each !== document.body; each = each.parentElement) {
    around.push(each)
  }
  return async () => {
    const lost = (): boolean => document.activeElement === document.body || from.contains(document.activeElement)
    if (!lost()) return
    await tick()
    if (!lost()) return
    for (const way of [cameFrom, ...around]) if (way?.isConnected && focused(way, way === cameFrom)) return
  }
}

/** Whether the element, or the first control in it, has taken the focus. */
function focused(way: Element, itself: boolean): boolean {
  const controls = itself ? [way] : way.querySelectorAll(FOCUSABLE)
  for (const control of controls) {
    if (!(control instanceof HTMLElement)) continue
    control.focus({ preventScroll: true })
    if (document.activeElement === control) return true
  }
  return false
}
