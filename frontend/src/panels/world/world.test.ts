import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClockStep, Ledger, SceneLine, StoryFrame, World } from '../../api/types'
import { snapshot } from '../../testing/snapshots'
import { SWATCHES, swatch } from './colours'
import { upTo } from './ledger'
import { moodPath, moodPoints, nearestPoint } from './moodline'
import { fatesWords, hereWords, moodWords, stateWords, timeParts, touchWords, visitsTo } from './sentences'
import { modeWords, MODES, setting, TIMES_OF_DAY, weekdays } from './setting'
import { MOST_THREADS, threads } from './threads'

const frame = snapshot<StoryFrame>('frame')
const world = snapshot<World>('world')
const scenes = new Map(frame.scenes.map((scene) => [scene.id, scene]))
const clock = (id: string) => frame.clocks.find((each) => each.id === id)
const python = (path: string): string => readFileSync(`../src/esesea/${path}`, 'utf8')

describe('sentences', () => {
  const scene = scenes.get(world.scene) as SceneLine

  it('say when it is, each thing once', () => {
    const parts = timeParts(world, scene, 'Story order')
    expect(parts[0]).toBe(`Story order ${world.position} of ${world.length}`)
    expect(new Set(parts).size).toBe(parts.length)
    const bare = { ...scene, when: null, weekday: null, of_day: null, mode: null }
    expect(timeParts({ ...world, when: null, position: null }, bare, 'Story order')).toEqual(['no day told'])
    expect(timeParts({ ...world, when: 'Friday 4 May' }, { ...bare, weekday: 'Friday' }, 'S')).toContain('Friday 4 May')
    expect(timeParts({ ...world, when: 'Friday 4 May' }, { ...bare, weekday: 'Friday' }, 'S')).not.toContain('Friday')
  })

  it('say how somebody is', () => {
    expect(hereWords({ person: 'c1', life: 'alive', age: null }, 'reading')).toBe('')
    expect(hereWords({ person: 'c1', life: 'hurt', age: '9' }, 'story')).toBe('9, hurt')
    expect(hereWords({ person: 'c1', life: 'absent', age: null }, 'lived:c2')).toBe('gone')
    expect(hereWords({ person: 'c1', life: 'dead', age: null }, 'reading')).toBe('told to be dead')
    expect(fatesWords('reading')).toMatch(/^Told to be/)
  })

  it('say the place, the touches and the mood', () => {
    expect(stateWords(['shuttered', 'dust on the counter'])).toBe('shuttered, dust on the counter')
    expect([touchWords(0), touchWords(1), touchWords(5)]).toEqual([
      'none of them here',
      'one touch here',
      'five touches here',
    ])
    expect([0.9, 0.1, 0, -0.1, -0.9, null].map(moodWords)).toEqual([
      'bright',
      'rather bright',
      'even',
      'rather dark',
      'dark',
      'nothing said',
    ])
  })

  it('lead to each visit of a place once', () => {
    const place = frame.places.find((each) => each.visits > 1)?.id ?? ''
    const visits = visitsTo(place, clock('story'), scenes)
    expect(visits.length).toBeGreaterThan(1)
    expect(new Set(visits.map((visit) => visit.n)).size).toBe(visits.length)
    expect(visits.every((visit) => scenes.get(visit.scene)?.place === place)).toBe(true)
  })
})

describe('the mood line', () => {
  const steps: readonly ClockStep[] = ['a', 'b', 'c'].map((scene, rank) => ({ scene, rank, status: null }))
  const moods = new Map(
    [0.5, null, -0.5].map((mood, at) => ['abc'[at] ?? '', { ...(frame.scenes[0] as SceneLine), mood }] as const),
  )
  const points = moodPoints(steps, moods, { width: 100, height: 40, edge: 5 })

  it('leaves out scenes of which nothing is known', () => {
    expect(points).toEqual([
      { scene: 'a', mood: 0.5, x: 5, y: 5 },
      { scene: 'c', mood: -0.5, x: 95, y: 35 },
    ])
  })

  it('goes through every point', () => {
    expect(moodPath(points)).toBe('M5 5C50 5 50 35 95 35')
    expect(moodPath([])).toBe('')
  })

  it('finds the nearest scene', () => {
    expect(nearestPoint(points, 60)?.scene).toBe('c')
    expect(nearestPoint([], 60)).toBeUndefined()
  })
})

describe('threads', () => {
  const box = { left: 0, right: 100, middle: 10, spread: 8 }

  it('are as many as there were touches, the last outermost', () => {
    const drawn = threads(5, 2, box)
    expect(drawn).toHaveLength(5)
    expect(drawn.map((thread) => thread.here)).toEqual([false, false, false, true, true])
    expect(drawn[0]?.path).toBe('M0 10Q50 10 100 10')
    expect(new Set(drawn.map((thread) => thread.path)).size).toBe(5)
  })

  it('stand for all where they are too many, and none is lost from sight', () => {
    const drawn = threads(400, 1, box)
    expect(drawn).toHaveLength(MOST_THREADS)
    expect(drawn.filter((thread) => thread.here)).toHaveLength(1)
    expect(threads(1, 0, box)[0]?.path).toBe('M0 10Q50 10 100 10')
  })
})

it('a ledger tells what has been, not what will be', () => {
  const ledger = snapshot<Ledger>('ledger')
  const steps = clock(ledger.clock)?.steps ?? []
  const touches = ledger.meetings.filter((meeting) => meeting.how !== null)
  const first = touches[0]?.scene ?? ''
  expect(upTo(ledger, steps, first).every((meeting) => meeting.scene === first)).toBe(true)
  expect(upTo(ledger, steps, steps.at(-1)?.scene ?? '')).toEqual(touches)
  expect(upTo(ledger, steps, 'nowhere')).toEqual(touches)
})

describe('setting the scene right', () => {
  it('makes the act of what was typed', () => {
    expect(setting('s1', 'place', ' the tower ', ['The Tower'])).toEqual({
      act: 'place',
      scene: 's1',
      place: 'the tower',
      new: false,
    })
    expect(setting('s1', 'place', 'the cellar', ['the tower'])).toMatchObject({ place: 'the cellar', new: true })
    expect(setting('s1', 'place', '', ['the tower'])).toMatchObject({ place: null, new: false })
    expect(setting('s1', 'weekday', '', [])).toEqual({ act: 'weekday', scene: 's1', weekday: null })
    expect(setting('s1', 'time', '21:30', [])).toEqual({ act: 'time', scene: 's1', time: '21:30' })
    expect(setting('s1', 'date', '1985', [])).toEqual({ act: 'date', scene: 's1', date: '1985' })
    expect(setting('s1', 'date', ' ', [])).toBeNull()
  })

  it('offers the weekdays that the story has of its own', () => {
    const own = { ...(frame.scenes[0] as SceneLine), weekday: 'Marketday' }
    expect(weekdays([own, own]).slice(-2)).toEqual(['Sunday', 'Marketday'])
  })

  it('offers the modes that the server knows, in the words of those who write', () => {
    const modes = [...python('story/scene.py').matchAll(/^ {4}[A-Z]+ = "(\w+)"$/gm)].map((match) => match[1] ?? '')
    const writers = new Map(
      [...python('app/scene_words.py').matchAll(/Mode\.([A-Z]+): "([\w-]+)"/g)].map((match) => [
        match[1]?.toLowerCase(),
        match[2],
      ]),
    )
    expect(new Set(MODES.map(([word]) => word))).toEqual(new Set(modes.map((mode) => writers.get(mode) ?? mode)))
    expect([modeWords(null), modeWords('dream'), modeWords('other')]).toEqual(['the main line', 'a dream', 'other'])
  })

  it('offers the times of the day that the server knows', () => {
    const [, words = ''] = /OF_DAY = \(([\s\S]*?)\n\)/.exec(python('app/scene_words.py')) ?? []
    expect([...words.matchAll(/"([^"]+)"/g)].map((match) => match[1])).toEqual([...TIMES_OF_DAY])
  })
})

it('colours look as they do in the pictures', () => {
  const [, words = ''] = /BASIC_COLOURS[^{]*\{([^}]*)\}/.exec(python('pictures/look.py')) ?? []
  const drawn = Object.fromEntries([...words.matchAll(/"(\w+)": "(#\w+)"/g)].map((match) => [match[1], match[2]]))
  expect(drawn).toEqual(SWATCHES)
  expect(swatch('mauve')).toBe(SWATCHES['grey'])
})
