import { expect, test } from 'vitest'
import type { Specification } from '../vega/specification'
import { bothOf, byScene, rowOf, threadsUntil } from './threads'

const PICTURE = {
  description: '',
  width: 1,
  height: 1,
  padding: { left: 0, right: 0, top: 0, bottom: 0 },
  signals: [],
  scales: [],
  data: [
    {
      name: 'pairs',
      values: [
        { pair: 'c1 c2', who: 'Ada and Ben' },
        { pair: 'c1 c3', who: 'Ada and Cy' },
      ],
    },
    {
      name: 'meetings',
      values: [
        { pair: 'c1 c3', row: 0, shared: 1, touched: 0 },
        { pair: 'c1 c2', row: 1, shared: 1, touched: 0 },
        { pair: 'c1 c2', row: 1, shared: 0, touched: 1 },
        { pair: 'c1 c2', row: 2, shared: 1, touched: 0 },
      ],
    },
  ],
} satisfies Specification

test('threads grow with the clock, those who touch first', () => {
  expect(threadsUntil(PICTURE, 0)).toEqual([{ pair: 'c1 c3', who: 'Ada and Cy', scenes: 1, touches: 0 }])
  expect(threadsUntil(PICTURE, 2)).toEqual([
    { pair: 'c1 c2', who: 'Ada and Ben', scenes: 2, touches: 1 },
    { pair: 'c1 c3', who: 'Ada and Cy', scenes: 1, touches: 0 },
  ])
  expect(threadsUntil(null, 2)).toEqual([])
})

test('scenes that begin together are one row; one that is not on the clock counts as the end', () => {
  const steps = [0, 4, 4, 9].map((rank, at) => ({ scene: `s${at}`, rank, status: null }))
  expect(['s0', 's1', 's2', 's3', 'gone'].map((scene) => rowOf(steps, scene))).toEqual([0, 1, 1, 2, 2])
})

test('a pair is two people', () => {
  expect(bothOf('c1 c22')).toEqual(['c1', 'c22'])
})

test('a ledger has each scene once, with the touches in it', () => {
  const met = { scene: 's1', how: null, quote: null, claim: null }
  const touch = { ...met, how: 'take', claim: 'k1' }
  expect(byScene([met, touch, { ...met, scene: 's4' }])).toEqual([
    ['s1', [touch]],
    ['s4', []],
  ])
})
