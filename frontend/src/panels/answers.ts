/** What the server answered, kept for as long as it is not crowded out. Keys hold the revision they belong to. */

interface Coming<T> {
  readonly answer: Promise<T>
  readonly stop: AbortController
  wanted: number
}

/**
 * Remembers at most `most` answers, those used last. A question that is on its way is asked once, however many wait
 * for it, and is taken back when nobody does.
 */
export class Answers<T> {
  readonly #most: number
  readonly #known = new Map<string, T>()
  readonly #coming = new Map<string, Coming<T>>()

  constructor(most: number) {
    this.#most = most
  }

  /** The answer that is remembered, undefined where none is. */
  known(key: string): T | undefined {
    const answer = this.#known.get(key)
    if (answer !== undefined) {
      this.#known.delete(key)
      this.#known.set(key, answer)
    }
    return answer
  }

  /** The answer, asked for with `fetch` where it is not known. Rejects as `fetch` does; nothing bad is remembered. */
  ask(key: string, fetch: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const known = this.known(key)
    if (known !== undefined) return Promise.resolve(known)
    const coming = this.#coming.get(key) ?? this.#begin(key, fetch)
    coming.wanted += 1
    signal?.addEventListener('abort', () => this.#unwanted(key, coming), { once: true })
    return coming.answer
  }

  #begin(key: string, fetch: (signal: AbortSignal) => Promise<T>): Coming<T> {
    const stop = new AbortController()
    const answer = fetch(stop.signal).then(
      (came) => {
        this.#forget(key, coming)
        this.#remember(key, came)
        return came
      },
      (thrown: unknown) => {
        this.#forget(key, coming)
        throw thrown
      },
    )
    const coming: Coming<T> = { answer, stop, wanted: 0 }
    this.#coming.set(key, coming)
    return coming
  }

  #unwanted(key: string, coming: Coming<T>): void {
    coming.wanted -= 1
    if (coming.wanted > 0 || this.#coming.get(key) !== coming) return
    this.#coming.delete(key)
    coming.stop.abort()
  }

  #forget(key: string, coming: Coming<T>): void {
    if (this.#coming.get(key) === coming) this.#coming.delete(key)
  }

  #remember(key: string, answer: T): void {
    this.#known.set(key, answer)
    while (this.#known.size > this.#most) {
      const oldest = this.#known.keys().next()
      if (oldest.done) return
      this.#known.delete(oldest.value)
    }
  }
}
