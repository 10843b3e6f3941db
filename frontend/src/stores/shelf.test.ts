import { afterEach, expect, test, vi } from 'vitest'
import type { Shelf } from '../api/types'
import { shelf } from './shelf.svelte'

afterEach(() => vi.unstubAllGlobals())

test('of two answers the one that was asked for last is shown, whichever comes first', async () => {
  const comes: ((said: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((come) => comes.push(come)))
  const says = (opened: string): Response =>
    Response.json({ stories: [], opened, formats: [], largest: 1 } satisfies Shelf)
  const loads = [shelf.load(), shelf.load()]
  comes[1]?.(says('later'))
  await loads[1]
  comes[0]?.(says('earlier'))
  await loads[0]
  expect(shelf.is?.opened).toBe('later')
})
