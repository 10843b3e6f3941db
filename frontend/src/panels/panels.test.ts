import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change, SceneText, StoryFrame, World } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { lit } from '../stores/lit.svelte'
import { story } from '../stores/story.svelte'
import { serving, type Asked } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import TextPanel from './text/TextPanel.svelte'
import WorldPanel from './world/WorldPanel.svelte'

const text = snapshot<SceneText>('text')
const world = snapshot<World>('world')
const outside = snapshot<World>('world_outside_of_time')
const CHANGE: Change = {
  id: 'x',
  revision: 7,
  kept: false,
  says: 'It is so.',
  changes: [],
  loose: null,
  order: [],
  lived: {},
}

/** Each test has a revision of its own: what was answered in another is not remembered. */
let revision = 100

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
  revision += 1
  story.frame = { ...snapshot<StoryFrame>('frame'), revision }
  cursor.clock = 'story'
  cursor.person = null
  cursor.scene = 's1'
  cursor.start = null
  lit.out()
})

function served(scene: SceneText = text, moment: World = world): readonly Asked[] {
  const at = `stories/${story.id ?? ''}`
  return serving({
    [`GET ${at}/scenes/${scene.id}`]: scene,
    [`GET ${at}/scenes/${moment.scene}/world?clock=${moment.clock}`]: moment,
    [`POST ${at}/corrections`]: CHANGE,
  })
}

describe('the world at this moment', () => {
  it('says who is here, who is dead and by which words', async () => {
    served()
    cursor.scene = world.scene
    render(WorldPanel)
    expect(await screen.findByRole('heading', { name: world.heading })).toBeTruthy()
    expect(screen.getByText('Story order 3 of 4')).toBeTruthy()
    expect(screen.getAllByText('Ada').length).toBeGreaterThan(0)
    expect(screen.getByText('Ada was dead', { selector: 'button.quote q' })).toBeTruthy()
    expect(screen.getByText('one touch here')).toBeTruthy()
  })

  it('says that a scene is outside of time, and not that nobody has been met', async () => {
    served(text, outside)
    cursor.scene = outside.scene
    render(WorldPanel)
    expect(await screen.findByText(/outside of time/)).toBeTruthy()
    expect(screen.queryByText('Not yet met')).toBeNull()
    expect(screen.getByText('Nobody whom the text names.')).toBeTruthy()
  })

  it('leads on: a person to their lived order, which it leaves again', async () => {
    served()
    cursor.scene = world.scene
    render(WorldPanel)
    const [ben] = await screen.findAllByRole('button', { name: 'Ben' })
    await fireEvent.pointerEnter(ben as HTMLElement)
    expect([...lit.people]).toEqual(['c2'])
    await fireEvent.click(ben as HTMLElement)
    expect(cursor.clock).toBe('lived:c2')
  })

  it('shows what setting the scene right would do before it is done', async () => {
    const asked = served()
    cursor.scene = world.scene
    render(WorldPanel)
    await fireEvent.click(await screen.findByRole('button', { name: 'Set this scene right' }))
    const field = screen.getByRole('combobox', { name: 'Place' })
    await fireEvent.input(field, { target: { value: 'The cellar' } })
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect(await screen.findByText('It is so.')).toBeTruthy()
    const act = { act: 'place', scene: world.scene, place: 'The cellar', new: true }
    expect(asked.at(-1)?.wish).toMatchObject({ act, keep: false, revision })
  })

  it('says what went wrong, and asks again', async () => {
    serving({})
    cursor.scene = world.scene
    render(WorldPanel)
    expect(await screen.findByText('There is no such story.')).toBeTruthy()
    served()
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: world.heading })).toBeTruthy()
  })
})

describe('the text', () => {
  it('stands there with its marks, and every word of it once', async () => {
    served()
    render(TextPanel)
    const article = await screen.findByRole('article', { name: 'Scene 1' })
    const words = [...article.querySelectorAll('[data-paragraph]')].map((each) => each.textContent)
    expect(words).toEqual(text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')))
    expect(screen.getByRole('button', { name: 'The second time' })).toBeTruthy()
  })

  it('is never markup, whatever the manuscript says', async () => {
    const said = '<img src=x onerror="alert(1)"> & <script>alert(2)<\/script>'
    served({ ...text, claims: [], paragraphs: [{ kind: 'prose', runs: [{ start: 0, text: said, claims: [] }] }] })
    render(TextPanel)
    const article = await screen.findByRole('article', { name: 'Scene 1' })
    expect(article.querySelector('[data-paragraph]')?.textContent).toBe(said)
    expect(article.querySelector('img, script')).toBeNull()
  })

  it('opens what was read from words that are pressed, and previews its rejection', async () => {
    const asked = served()
    render(TextPanel)
    await fireEvent.click(await screen.findByRole('button', { name: 'The second time' }))
    const [claim] = text.claims
    expect(screen.getByRole('dialog', { name: 'What was read from these words' })).toBeTruthy()
    expect(lit.claim).not.toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: `Reject: ${claim?.says ?? ''}` }))
    expect(await screen.findByText('It is so.')).toBeTruthy()
    expect(asked.at(-1)?.wish).toMatchObject({ act: { act: 'reject', claim: claim?.id }, keep: false })
  })

  it('is walked by keys from mark to mark', async () => {
    served()
    render(TextPanel)
    const first = await screen.findByRole('button', { name: 'The second time' })
    expect(first.tabIndex).toBe(-1)
    first.focus()
    await fireEvent.keyDown(first, { key: 'n' })
    expect(document.activeElement?.textContent).toBe(' they came')
    await fireEvent.keyDown(document.activeElement as Element, { key: 'p' })
    expect(document.activeElement).toBe(first)
    await fireEvent.keyDown(first, { key: 'Enter' })
    expect(screen.getByRole('dialog')).toBeTruthy()
  })

  it('is read alone where the scene is not on the clock, and says so', async () => {
    const at = `stories/${story.id ?? ''}`
    serving({ [`GET ${at}/scenes/s5`]: { ...text, id: 's5' } })
    cursor.scene = 's5'
    cursor.clock = 'lived:c1'
    render(TextPanel)
    expect(await screen.findByText('not lived by Ada')).toBeTruthy()
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  it('asks why a scene stands where it does', async () => {
    const at = `stories/${story.id ?? ''}`
    const why = {
      a: 's2',
      b: 's1',
      clock: 'story',
      relation: 'before',
      status: 'proven',
      says: 'Because.',
      chain: [],
      set_aside: [],
    }
    serving({ [`GET ${at}/scenes/s1`]: text, [`GET ${at}/why?a=s2&b=s1&clock=story`]: why })
    render(TextPanel)
    await fireEvent.click(await screen.findByRole('button', { name: 'proven after scene 2' }))
    expect(await screen.findByText('Because.')).toBeTruthy()
  })

  it('says what went wrong', async () => {
    serving({})
    render(TextPanel)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('There is no such story.'))
  })
})
