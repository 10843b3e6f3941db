import { capital, quoted } from '../lib/words'
import type { components } from './schema'

/**
 * What went wrong, in words for the person at the page: `fact` says what is so, `hint` what can be done about it.
 * `kind` is the server's name of the error, or `Unreachable` where the server did not answer at all.
 */
export class Trouble extends Error {
  readonly kind: string
  readonly fact: string
  readonly hint: string | null
  /** The answer's HTTP status; 0 where there was none. */
  readonly status: number

  constructor(kind: string, fact: string, hint: string | null = null, status = 0) {
    super(fact)
    this.name = 'Trouble'
    this.kind = kind
    this.fact = capital(quoted(fact))
    this.hint = hint === null ? null : capital(quoted(hint))
    this.status = status
  }

  get unreachable(): boolean {
    return this.kind === 'Unreachable'
  }
}

type Told = components['schemas']['Trouble']

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'kind' in value && 'fact' in value
}

/** The trouble that an answer of the server speaks of, whatever its body is. */
export async function troubleOf(answer: Response): Promise<Trouble> {
  const body: unknown = await answer.json().catch(() => null)
  if (isTold(body)) return new Trouble(body.kind, body.fact, body.hint ?? null, answer.status)
  return new Trouble('Refused', `Esesea could not answer (${answer.status}).`, 'Try it again.', answer.status)
}

/** The server did not answer. */
export function unreachable(): Trouble {
  return new Trouble('Unreachable', 'Esesea does not answer.', 'Is it still running? Start it again with: esesea open')
}

/** Whatever was thrown, as a trouble that can be shown. */
export function asTrouble(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown
  const said = thrown instanceof Error ? thrown.message : String(thrown)
  return new Trouble('Unexpected', `Something went wrong on this page: ${said}`, 'Load the page again.')
}

/** Whether a request was taken back by the page itself, which is nobody's trouble. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError'
}
