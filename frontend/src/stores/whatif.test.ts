import { beforeEach, expect, test } from 'vitest'
import type { StoryFrame } from '../api/types'
import { snapshot } from '../testing/snapshots'
import { whatif } from './whatif.svelte'

beforeEach(() => {
  whatif.clear()
  whatif.picking = null
})

test('a scene is picked for what is being picked, and let go when it is picked again', () => {
  whatif.picking = 'cut'
  whatif.pick('s2')
  expect(whatif.picks('s2')).toBe('cut')
  whatif.pick('s2')
  expect(whatif.picks('s2')).toBeNull()
})

test('picks are shown only while scenes are being picked, and are there again then', () => {
  whatif.pick('s2', 'cut')
  expect(whatif.picks('s2')).toBeNull()
  whatif.picking = 'move'
  expect(whatif.picks('s2')).toBe('cut')
})

test('a scene is picked for one thing only', () => {
  whatif.pick('s2', 'cut')
  whatif.pick('s2', 'move')
  expect(whatif.cut).toEqual([])
  expect(whatif.move).toEqual(['s2'])
})

test('nothing is tried before it is said where to', () => {
  expect(whatif.edit).toBeNull()
  whatif.pick('s2', 'move')
  expect(whatif.edit).toBeNull()
  whatif.pick('s5', 'after')
  expect(whatif.edit).toEqual({ cut: [], move: ['s2'], after: 's5' })
  whatif.first()
  expect(whatif.edit).toEqual({ cut: [], move: ['s2'], after: null })
})

test('what is left out can be tried at once', () => {
  whatif.pick('s3', 'cut')
  expect(whatif.edit).toEqual({ cut: ['s3'] })
})

test('scenes that would be told otherwise can be tried at once, alone or with others', () => {
  whatif.pick('s3', 'cut')
  whatif.pick('s2', 'mark')
  whatif.mode = 'dream'
  expect(whatif.edit).toEqual({ cut: ['s3'], mark: ['s2'], mode: 'dream' })
  whatif.pick('s2', 'cut')
  expect(whatif.edit).toEqual({ cut: ['s3', 's2'] })
  expect(whatif.picked).toEqual(['s3', 's2'])
})

test('what is picked stays picked in the story as it is after a change, and is let go in another', () => {
  const frame = snapshot<StoryFrame>('frame')
  const renamed = frame.scenes.map((line) => ({ ...line, id: `t${line.number}` }))
  whatif.follow(frame)
  whatif.pick('s2', 'cut')
  whatif.follow({ ...frame, revision: frame.revision + 1, scenes: renamed })
  expect(whatif.cut).toEqual(['t2'])
  whatif.follow({ ...frame, id: 'another', revision: frame.revision + 2, scenes: renamed })
  expect(whatif.picked).toEqual([])
})
