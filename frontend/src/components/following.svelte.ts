import { asTrouble, isAbort, type Trouble } from '../api/trouble'

/** Answers that come faster are simply there: nothing flashes. */
const PATIENCE = 100

/**
 * An answer that follows what is asked: `value` is the last that came and stays until the next one does; `slow` says
 * that one has been awaited for longer than a blink.
 */
export class Following<T> {
  value = $state.raw<T | null>(null)
  trouble = $state.raw<Trouble | null>(null)
  slow = $state(false)

  /** Ask; to be called in an `$effect`, which takes the question back with what is returned here. */
  follow(ask: (signal: AbortSignal) => Promise<T>, known?: T): () => void {
    if (known !== undefined) {
      this.#take(known)
      return () => undefined
    }
    const asking = new AbortController()
    const wait = setTimeout(() => (this.slow = true), PATIENCE)
    void ask(asking.signal).then(
      (came) => {
        clearTimeout(wait)
        if (!asking.signal.aborted) this.#take(came)
      },
      (thrown: unknown) => {
        clearTimeout(wait)
        if (asking.signal.aborted || isAbort(thrown)) return
        this.slow = false
        this.value = null
        this.trouble = asTrouble(thrown)
      },
    )
    return () => {
      clearTimeout(wait)
      asking.abort()
    }
  }

  #take(value: T): void {
    this.slow = false
    this.trouble = null
    this.value = value
  }
}
