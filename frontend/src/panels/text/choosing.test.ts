import { describe, expect, it } from 'vitest'
import type { Person, SceneText, StoryFrame } from '../../api/types'
import { snapshot } from '../../testing/snapshots'
import { beside } from './beside'
import { candidates } from './candidates'
import { beginsScene, deathAct, mentionAct, touchAct } from './saying'
import { foundWords, wanted } from './wanted'

const PASSAGE = { scene: 's2', start: 30, end: 35, text: 'Josie' }

describe('acts on a passage', () => {
  it('point at its characters', () => {
    const words = { start: 30, end: 35 }
    expect(mentionAct(PASSAGE, { id: 'c1', name: 'Ann' })).toEqual({ act: 'mention', person: 'c1', words, new: false })
    expect(mentionAct(PASSAGE, { id: null, name: 'Ann' })).toEqual({ act: 'mention', person: 'Ann', words, new: true })
    expect(beginsScene(PASSAGE)).toEqual({ act: 'split_scene', words })
    expect(touchAct(PASSAGE, 'c1', 'c2')).toEqual({ act: 'touch', a: 'c1', b: 'c2', words })
    expect(deathAct(PASSAGE, 'c1')).toEqual({ act: 'death', person: 'c1', scene: 's2', words })
  })
})

describe('people to pick from', () => {
  const person = (id: string, name: string, mentions: number): Person => ({
    ...(snapshot<StoryFrame>('frame').people[0] as Person),
    id,
    name,
    names: [name],
    mentions,
  })
  const people = [person('a', 'Josie Pell', 9), person('b', 'Élodie', 40), person('c', 'Old Jo', 3)]

  it('are the likely ones first, then those who are named most', () => {
    expect(candidates(people, ['c'], '').map((each) => each.id)).toEqual(['c', 'b', 'a'])
  })

  it('are found by letters without their accents, those that begin so first', () => {
    expect(candidates(people, ['c'], 'jo').map((each) => each.id)).toEqual(['a', 'c'])
    expect(candidates(people, [], 'elo').map((each) => each.id)).toEqual(['b'])
    expect(candidates(people, [], 'x')).toEqual([])
  })
})

describe('a card', () => {
  const view = { width: 1000, height: 800 }

  it('hangs below the words, inside of the window', () => {
    const box = { left: 980, right: 995, top: 100, bottom: 120 }
    expect(beside(box, { width: 300, height: 200 }, view)).toEqual({ left: 692, top: 128, bottom: null, room: 664 })
  })

  it('stands above them where there is more room', () => {
    const box = { left: 400, right: 420, top: 700, bottom: 720 }
    expect(beside(box, { width: 300, height: 200 }, view)).toMatchObject({ top: null, bottom: 108, room: 684 })
  })
})

describe('what is lit', () => {
  const text = snapshot<SceneText>('text')
  const somebody = text.claims.find((claim) => claim.layer === 'mentions')?.about[0] ?? ''
  const nothing = { claim: null, words: [], people: new Set<string>() }

  it('is a claim with its words, else the words, else whoever is pointed at', () => {
    const words = [{ start: 0, text: 'The' }]
    expect(wanted({ ...nothing, claim: 'x', words, people: new Set([somebody]) }, [text])).toEqual({
      claims: ['x'],
      words,
    })
    expect(wanted({ ...nothing, words, people: new Set([somebody]) }, [text])).toEqual({ claims: [], words })
    const { claims } = wanted({ ...nothing, people: new Set([somebody]) }, [text])
    expect(claims.length).toBeGreaterThan(0)
    expect(text.claims.filter((claim) => claims.includes(claim.id)).every((claim) => claim.layer === 'mentions')).toBe(
      true,
    )
    expect(wanted(nothing, [text])).toEqual({ claims: [], words: [] })
  })

  it('is, where a link has led, a few words from there', () => {
    const first = text.paragraphs[0]?.runs[0]
    const found = foundWords(text, first?.start ?? 0)
    expect(found?.start).toBe(first?.start)
    expect(found?.text.split(/\s+/).length).toBeLessThanOrEqual(8)
    expect(foundWords(text, 999_999)).toBeNull()
    expect(foundWords(undefined, 0)).toBeNull()
  })
})
