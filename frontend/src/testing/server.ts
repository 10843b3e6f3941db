import { vi } from 'vitest'

/** What a made server was asked. */
export interface Asked {
  readonly method: string
  readonly address: string
  readonly wish: unknown
}

type Answer = object | ((asked: Asked) => object)

/**
 * Stand at the network's edge: `answers` by method and address ("GET stories/x"); anything else is not found.
 * Returns what was asked so far.
 */
export function serving(answers: Readonly<Record<string, Answer>>): readonly Asked[] {
  const heard: Asked[] = []
  vi.stubGlobal('fetch', (where: string, init: RequestInit = {}) => {
    const wish: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    const asked = { method: init.method ?? 'GET', address: where.replace(/^api\//, ''), wish }
    heard.push(asked)
    const answer = answers[`${asked.method} ${asked.address}`]
    if (answer === undefined) {
      const trouble = { kind: 'NotOnTheShelf', fact: 'There is no such story.', hint: 'Choose another.' }
      return Promise.resolve(Response.json(trouble, { status: 404 }))
    }
    return Promise.resolve(Response.json(typeof answer === 'function' ? answer(asked) : answer))
  })
  return heard
}

/** A server that does not answer at all. */
export function servingNothing(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
}
