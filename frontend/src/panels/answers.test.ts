import { describe, expect, it } from 'vitest'
import { Answers } from './answers'

const later = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const done = setTimeout(() => resolve('late'), 5)
    signal.addEventListener('abort', () => {
      clearTimeout(done)
      reject(new DOMException('stopped', 'AbortError'))
    })
  })

describe('answers', () => {
  it('are asked for once and remembered', async () => {
    const answers = new Answers<string>(2)
    let asked = 0
    const ask = (): Promise<string> => {
      asked += 1
      return Promise.resolve('so')
    }
    await Promise.all([answers.ask('a', ask), answers.ask('a', ask)])
    expect(await answers.ask('a', ask)).toBe('so')
    expect(asked).toBe(1)
    expect(answers.known('a')).toBe('so')
  })

  it('crowd out those that were used longest ago', async () => {
    const answers = new Answers<string>(2)
    for (const key of ['a', 'b']) await answers.ask(key, () => Promise.resolve(key))
    answers.known('a')
    await answers.ask('c', () => Promise.resolve('c'))
    expect([answers.known('a'), answers.known('b'), answers.known('c')]).toEqual(['a', undefined, 'c'])
  })

  it('are taken back when nobody waits any more, and not before', async () => {
    const answers = new Answers<string>(2)
    const one = new AbortController()
    const other = new AbortController()
    const first = answers.ask('a', later, one.signal)
    const second = answers.ask('a', later, other.signal)
    one.abort()
    expect(await second).toBe('late')
    expect(await first).toBe('late')

    const third = answers.ask('b', later, other.signal)
    other.abort()
    await expect(third).rejects.toThrow('stopped')
    expect(answers.known('b')).toBeUndefined()
  })

  it('that are trouble are not remembered', async () => {
    const answers = new Answers<string>(2)
    await expect(answers.ask('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await answers.ask('a', () => Promise.resolve('yes'))).toBe('yes')
  })
})
