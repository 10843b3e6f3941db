import { on } from 'svelte/events'
import { lit, type Light } from '../stores/lit.svelte'

/**
 * Light something up while the element is under the pointer or has the focus: `{@attach lights(() => …)}`.
 *
 * An element that is taken away while it lights something puts it out: there is no event that would.
 */
export function lights(light: () => Light): (element: Element) => () => void {
  return (element) => {
    let ours = false
    const begin = (): void => {
      ours = true
      lit.light(light())
    }
    const end = (): void => {
      if (ours) lit.out()
      ours = false
    }
    const heard = [
      on(element, 'pointerenter', begin),
      on(element, 'pointerleave', end),
      on(element, 'focus', begin),
      on(element, 'blur', end),
    ]
    return () => {
      heard.forEach((stop) => stop())
      end()
    }
  }
}
