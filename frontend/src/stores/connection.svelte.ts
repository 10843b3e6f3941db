import { NOTICES } from '../api/client'
import type { Notice } from '../api/types'
import { reload } from './opening'
import { readings } from './readings.svelte'
import { shelf } from './shelf.svelte'
import { story } from './story.svelte'

const AGAIN = 2000
/** A moment without a connection is not worth a word. */
const PATIENCE = 1500

/**
 * The line to the server: what happens comes in by it, and a lost one is said.
 *
 * A window that is not seen hangs up: browsers hold six lines to one server (HTTP/1.1), and a seventh window would wait
 * for ever. When it is seen again it asks for what it missed.
 */
class Connection {
  lost = $state(false)
  /** Why the server lets this page in no more (it was started anew), where that is so. */
  readonly refused = $derived(this.lost && shelf.trouble?.kind === 'NotLetIn' ? shelf.trouble : null)

  #source: EventSource | null = null
  #doubt: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  /** Listen while the window is seen; returns what stops it. */
  listen(): () => void {
    const turned = (): void => (document.hidden ? this.#stop() : this.#back())
    document.addEventListener('visibilitychange', turned)
    if (!document.hidden) this.#connect()
    return () => {
      document.removeEventListener('visibilitychange', turned)
      this.#stop()
    }
  }

  /** The window is seen again. What changed in the story the server says by itself when a line begins. */
  #back(): void {
    if (this.#source !== null) return
    this.#connect()
    void shelf.load()
    void readings.load()
  }

  #connect(): void {
    const source = (this.#source = new EventSource(NOTICES))
    source.addEventListener('open', () => this.#found())
    source.addEventListener('error', () => this.#missed(source))
    for (const kind of ['story', 'reading', 'shelf']) {
      source.addEventListener(kind, (event: MessageEvent<string>) => this.#heard(JSON.parse(event.data) as Notice))
    }
  }

  #stop(): void {
    clearTimeout(this.#doubt)
    clearTimeout(this.#again)
    this.#doubt = undefined
    this.#source?.close()
    this.#source = null
  }

  #found(): void {
    clearTimeout(this.#doubt)
    this.#doubt = undefined
    if (!this.lost) return
    this.lost = false
    void shelf.load()
    void readings.load()
    void reload()
  }

  #missed(source: EventSource): void {
    this.#doubt ??= setTimeout(() => (this.lost = true), PATIENCE)
    // A browser gives up where the answer is an error: then we try again ourselves.
    if (source.readyState !== EventSource.CLOSED) return
    clearTimeout(this.#again)
    this.#again = setTimeout(() => this.#connect(), AGAIN)
    void shelf.load()
  }

  #heard(notice: Notice): void {
    if (notice.kind === 'shelf') void shelf.load()
    if (notice.kind === 'reading' && notice.reading) void readings.told(notice.reading)
    if (notice.kind === 'story' && notice.story === story.id && notice.revision !== story.revision) void reload()
  }
}

export const connection = new Connection()
