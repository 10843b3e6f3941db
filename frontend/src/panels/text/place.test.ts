import { describe, expect, it } from 'vitest'
import { around, sameText, type Place } from './place'
import { isNear, missing, type Stage } from './stage'

const place: Place = { story: { id: 'x', revision: 1 }, order: ['a', 'b', 'c', 'd'], scene: 'b', start: null }

describe('the scenes around one', () => {
  it('are those that were shown and still stand next to it', () => {
    expect(around(place, [])).toEqual(['b'])
    expect(around(place, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(around({ ...place, order: ['d', 'a', 'c', 'b'] }, ['a', 'b'])).toEqual(['b'])
  })

  it('are the scene alone where it is not on the clock', () => {
    expect(around({ ...place, order: ['c', 'd'] }, ['c'])).toEqual(['b'])
  })

  it('are others at another revision', () => {
    expect(sameText(place, { ...place, scene: 'c', start: 4 })).toBe(true)
    expect(sameText(place, { ...place, story: { id: 'x', revision: 2 } })).toBe(false)
    expect(sameText(place, { ...place, order: [...place.order] })).toBe(false)
  })
})

/** A window 100 high on which each scene stands where it is said: its top, and its height. */
function stage(scenes: Readonly<Record<string, readonly [number, number]>>): Stage {
  const scroller = { clientHeight: 100, getBoundingClientRect: () => ({ top: 10 }) } as unknown as HTMLElement
  const article = (scene: string): HTMLElement | null => {
    const [top, height] = scenes[scene] ?? [0, 0]
    return { offsetHeight: height, getBoundingClientRect: () => ({ top: top + 10 }) } as unknown as HTMLElement
  }
  return { scroller, article, words: () => null, read: () => undefined }
}

describe('what is missing around the window', () => {
  const order = ['a', 'b', 'c', 'd']

  it('is added below first, until enough is ready', () => {
    expect(missing(stage({ b: [-20, 90] }), order, ['b'], 0, 'b')).toEqual({ scene: 'c', above: false })
    expect(missing(stage({ b: [-20, 150] }), order, ['b'], 1, null)).toEqual({ scene: 'c', above: false })
    expect(missing(stage({ b: [-20, 300] }), order, ['b'], 1, null)).toEqual({ scene: 'a', above: true })
    expect(missing(stage({ b: [-120, 400] }), order, ['b'], 1, null)).toBeNull()
  })

  it('is always the scene on either side of the one that is read, however long that is, but not at once', () => {
    const long = stage({ b: [-2000, 4000], c: [2000, 4000] })
    expect(missing(long, order, ['b'], 0, 'b')).toBeNull()
    expect(missing(long, order, ['b'], 1, 'b')).toEqual({ scene: 'c', above: false })
    expect(missing(long, order, ['b', 'c'], 1, 'b')).toEqual({ scene: 'a', above: true })
    expect(missing(stage({ a: [-6000, 4000], c: [2000, 4000] }), order, ['a', 'b', 'c'], 1, 'b')).toBeNull()
  })

  it('is nothing beyond the ends of the clock', () => {
    expect(missing(stage({ a: [10, 20], d: [30, 20] }), order, ['a', 'b', 'c', 'd'], 1, 'd')).toBeNull()
    expect(missing(stage({}), order, [], 1, null)).toBeNull()
  })

  it('is far when it is heights away', () => {
    expect(isNear(stage({ a: [-500, 100] }), 'a', 3)).toBe(false)
    expect(isNear(stage({ a: [-350, 100] }), 'a', 3)).toBe(true)
    expect(isNear(stage({ a: [401, 100] }), 'a', 3)).toBe(false)
  })
})
