import type { Trouble } from '../api/trouble'

export interface ToastButton {
  readonly label: string
  readonly press: () => void
}

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'trouble'
  readonly words: string
  readonly hint: string | null
  readonly button: ToastButton | null
}

const SHOWN = 8000
const AT_ONCE = 3

/** Short words about what was just done, with a button to take it back. Read out by screen readers. */
class Toasts {
  shown = $state.raw<readonly Toast[]>([])
  #next = 1
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  /** Say that something was done, instead of what was done before it. */
  done(words: string, button: ToastButton | null = null): void {
    for (const old of this.shown.filter((toast) => toast.kind === 'done')) this.away(old.id)
    this.#show({ kind: 'done', words, hint: null, button })
  }

  /** Say what went wrong; stays until it is sent away. */
  trouble(trouble: Trouble): void {
    if (this.shown.some((toast) => toast.words === trouble.fact)) return
    this.#show({ kind: 'trouble', words: trouble.fact, hint: trouble.hint, button: null })
  }

  away(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.shown = this.shown.filter((toast) => toast.id !== id)
  }

  /** Under the pointer or the focus a toast waits. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id))
  }

  /** Let go of a held toast. */
  release(id: number): void {
    const toast = this.shown.find((each) => each.id === id)
    this.hold(id)
    if (toast?.kind === 'done')
      this.#timers.set(
        id,
        setTimeout(() => this.away(id), SHOWN),
      )
  }

  #show(toast: Omit<Toast, 'id'>): void {
    const id = this.#next++
    for (const old of this.shown.slice(0, Math.max(0, this.shown.length + 1 - AT_ONCE))) this.away(old.id)
    this.shown = [...this.shown, { ...toast, id }]
    this.release(id)
  }
}

export const toasts = new Toasts()
