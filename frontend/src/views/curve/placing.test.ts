import { expect, test } from 'vitest'
import { ghostRows, nextPlace, orderAct, placeAt, placesFor, placeWords, rowsOfClock, run } from './placing'

const ROWS = [['s2'], ['s1', 's3'], ['s4']]
const name = (scene: string): string => `scene ${scene.slice(1)}`

test('scenes that begin together stand in one row', () => {
  const steps = ['s2', 's1', 's3', 's4'].map((scene, at) => ({ scene, rank: [0, 3, 3, 7][at] ?? 0, status: null }))
  expect(rowsOfClock(steps)).toEqual(ROWS)
})

test('a scene can be put before, between, beside and after the others', () => {
  const says = placesFor(ROWS, new Set(['s4'])).map((place) => placeWords(place, name))
  expect(says).toEqual([
    'before all others',
    'at the same time as scene 2',
    'between scene 2 and scene 1',
    'at the same time as scene 1',
    'where it stands now',
    'where it stands now',
  ])
})

test('a scene of a shared row can leave it for the gap beside it', () => {
  const places = placesFor(ROWS, new Set(['s3']))
  expect(places.filter((place) => place.stays).map((place) => place.row)).toEqual([1])
  expect(placeAt(places, 1.4)).toMatchObject({ how: 'after', other: 's1' })
})

test('near the middle of a row a scene is put into it, else between two', () => {
  const places = placesFor(ROWS, new Set(['s4']))
  expect(placeAt(places, 0.1)).toMatchObject({ how: 'same', other: 's2' })
  expect(placeAt(places, 0.3)).toMatchObject({ how: 'after', other: 's2' })
  expect(placeAt(places, -9)).toMatchObject({ how: 'first', other: null })
})

test('the keys pass over the place where the scene is', () => {
  const places = placesFor(ROWS, new Set(['s4']))
  const up = nextPlace(places, null, 2, -1)
  expect(up).toMatchObject({ how: 'same', other: 's1' })
  expect(nextPlace(places, up, 2, 1)).toBe(up)
})

test('what is told after a scene can go with it', () => {
  expect(run(['s1', 's2', 's3', 's4'], 's2', 's4')).toEqual(['s2', 's3', 's4'])
  expect(run(['s1', 's2', 's3', 's4'], 's2', null)).toEqual(['s2'])
  expect(run(['s1', 's2', 's3', 's4'], 's3', 's1')).toEqual(['s3'])
})

test('a place becomes the act that says so', () => {
  const place = placeAt(placesFor(ROWS, new Set(['s4'])), -1)
  expect(place && orderAct('s4', place, null)).toEqual({
    act: 'order',
    scene: 's4',
    how: 'first',
    other: null,
    until: null,
  })
})

test('what speaks against a move is said of the scene that it passes', () => {
  const up = placeAt(placesFor(ROWS, new Set(['s4'])), 0.4)
  expect(up && orderAct('s4', up, null)).toMatchObject({ how: 'before', other: 's1' })
  const down = placeAt(placesFor(ROWS, new Set(['s2'])), 1.5)
  expect(down && orderAct('s2', down, null)).toMatchObject({ how: 'after', other: 's3' })
})

test('a scene that would move is drawn between its new neighbours', () => {
  expect(ghostRows(ROWS, ['s2', 's4', 's1', 's3'], new Set(['s4']))).toEqual({ s4: 0.5 })
  expect(ghostRows(ROWS, ['s4', 's2', 's1', 's3'], new Set(['s4']))).toEqual({ s4: -0.5 })
  expect(ghostRows(ROWS, null, new Set())).toEqual({})
})
