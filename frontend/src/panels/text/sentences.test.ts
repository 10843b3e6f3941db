import { describe, expect, it } from 'vitest'
import type { ClockStep, SceneLine, StoryFrame } from '../../api/types'
import { snapshot } from '../../testing/snapshots'
import { headingParts, leap, standing, sureness } from './sentences'

const frame = snapshot<StoryFrame>('frame')
const steps = (clock: string): readonly ClockStep[] => frame.clocks.find((each) => each.id === clock)?.steps ?? []
const numbers = (id: string): number => frame.scenes.find((scene) => scene.id === id)?.number ?? 0
const line = (id: string): SceneLine => frame.scenes.find((scene) => scene.id === id) as SceneLine

function noted(clock: string, id: string): string | null {
  const along = steps(clock === 'reading' ? 'story' : clock)
  return (
    leap(clock, line(id), standing(steps('reading'), id)?.after ?? null, standing(along, id), numbers)?.says ?? null
  )
}

describe('standing', () => {
  const made: readonly ClockStep[] = [
    { scene: 'a', rank: 0, status: null },
    { scene: 'b', rank: 1, status: 'proven' },
    { scene: 'c', rank: 1, status: 'likely' },
  ]

  it('says what a scene follows, and how surely', () => {
    expect(standing(made, 'a')).toEqual({ after: null, before: 'b', status: null, together: false })
    expect(standing(made, 'b')).toMatchObject({ after: 'a', before: 'c', status: 'proven' })
    expect(standing(made, 'x')).toBeNull()
  })

  it('says that scenes begin together', () => {
    const together = standing(made, 'c')
    expect(together && sureness(together)).toBe('together with')
  })
})

describe('a note beside a scene', () => {
  const scenes = frame.scenes.map((scene) => scene.id)

  it('stands exactly where the story leaves the order in which it is told', () => {
    const story = steps('story').map((step) => step.scene)
    for (const id of scenes) {
      const at = story.indexOf(id)
      const inOrder = at < 0 || (story[at - 1] ?? null) === (scenes[scenes.indexOf(id) - 1] ?? null)
      expect(noted('reading', id) === null, id).toBe(inOrder)
    }
  })

  it('says on another clock how far away it is told', () => {
    const made: readonly ClockStep[] = ['s3', 's1', 's2'].map((scene, rank) => ({ scene, rank, status: null }))
    const number: Record<string, number> = { s1: 1, s2: 2, s3: 3 }
    const says = (id: string, toldAfter: string | null): string | null =>
      leap(
        'story',
        { ...line('s1'), id, number: number[id] ?? 0 },
        toldAfter,
        standing(made, id),
        (each) => number[each] ?? 0,
      )?.says ?? null
    expect(says('s1', null)).toBe('Told two scenes earlier in the text')
    expect(says('s2', 's1')).toBeNull()
    expect(says('s3', 's2')).toBeNull()
  })
})

it('a heading names the place with its visit, and how the scene is told', () => {
  const scene = { ...line('s1'), visit: 2, mode: 'flashback' }
  expect(headingParts(scene, 'The harbour')).toEqual(['The harbour, second visit', 'flashback'])
  expect(headingParts({ ...scene, visit: 1, mode: null }, 'The harbour')).toEqual(['The harbour'])
  expect(headingParts({ ...scene, mode: null }, null)).toEqual([])
})
