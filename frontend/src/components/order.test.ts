import { describe, expect, test } from 'vitest'
import { drawnOrder, movedScenes } from './order'

const told = (words: string) => words.split(' ')
const seen = (before: string, after: string) =>
  drawnOrder(told(before), told(after), 1).map((each) =>
    each === null ? '…' : each.scene + (each.moved ? '!' : each.gone ? '-' : ''),
  )

describe('movedScenes', () => {
  test('says the fewest scenes that had to move', () => {
    expect([...movedScenes(told('a b c d e'), told('b c d e a'))]).toEqual(['a'])
    expect([...movedScenes(told('a b c d e'), told('a d b c e'))]).toEqual(['d'])
  })

  test('names what came and what went', () => {
    expect([...movedScenes(told('a b c'), told('a c d'))].sort()).toEqual(['b', 'd'])
  })

  test('nothing moved where the order is the same', () => {
    expect(movedScenes(told('a b c'), told('a b c')).size).toBe(0)
    expect(movedScenes([], []).size).toBe(0)
  })

  test('from either order to the other as many moves are needed', () => {
    const [a, b] = [told('a b c d e f'), told('f b a c e d')]
    expect(movedScenes(a, b).size).toBe(movedScenes(b, a).size)
  })
})

describe('drawnOrder', () => {
  test('draws the neighbours of what moved and leaves out the rest', () => {
    expect(seen('a b c d e f g', 'a g b c d e f')).toEqual(['a', 'g!', 'b', '…'])
    expect(seen('a b c d e f g', 'a b c f d e g')).toEqual(['…', 'c', 'f!', 'd', '…'])
  })

  test('draws a scene that goes where it stood', () => {
    expect(seen('a b c d', 'a c d')).toEqual(['a', 'b-', 'c', '…'])
    expect(seen('a b c', 'b c')).toEqual(['a-', 'b', '…'])
  })

  test('draws nothing where nothing moved', () => {
    expect(seen('a b', 'a b')).toEqual([])
  })
})
