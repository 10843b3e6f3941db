import { afterEach, expect, test, vi } from 'vitest'
import { DRAWN, picture } from '../../testing/pictures'
import { draw, type Touched } from './drawing'
import { wholeSize } from './specification'
import { kept, whereAcross, whereDown } from './where'

function place(): HTMLElement {
  return document.body.appendChild(document.createElement('div'))
}

/** The colour of the cursor in a light picture. */
const SIGNAL = '#b3202c'
/** The marks that stand for scenes. */
const MARKS = ['scene', 'number', 'meeting', 'swatch', 'point', 'visit', 'echo', 'column']
const UNHEARD = { picked: () => undefined, told: () => undefined }

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

test.each(DRAWN)('%s is drawn without evaluating any code, as large as it says', async (name) => {
  const evaluated = vi.spyOn(globalThis, 'Function' as never)
  const into = place()
  const drawn = draw(picture(name), into, false, UNHEARD)
  await drawn.view.runAsync()
  const svg = into.querySelector('svg')
  expect(evaluated).not.toHaveBeenCalled()
  expect(svg?.querySelectorAll('path, text, line').length).toBeGreaterThan(5)
  expect(svg?.getAttribute('viewBox')).toBe(`0 0 ${wholeSize(picture(name)).width} ${wholeSize(picture(name)).height}`)
  drawn.end()
  expect(into.childElementCount).toBe(0)
})

test.each(DRAWN)('%s has no style in its markup, which the page forbids', async (name) => {
  const styled = vi.spyOn(Element.prototype, 'setAttribute')
  const drawn = draw(picture(name), place(), false, UNHEARD)
  await drawn.view.runAsync()
  expect(styled.mock.calls.filter(([attribute]) => attribute === 'style')).toEqual([])
  drawn.end()
})

test('the cursor is moved in the drawing there is', async () => {
  const into = place()
  const drawn = draw(picture('curve'), into, false, UNHEARD)
  await drawn.view.runAsync()
  const svg = into.querySelector('svg')
  drawn.set({ here: 's4', nothing: 1 })
  await drawn.view.runAsync()
  expect(drawn.view.signal('here')).toBe('s4')
  expect(into.querySelector('svg')).toBe(svg)
  drawn.end()
})

test.each(DRAWN.filter((name) => name !== 'constellation'))(
  'as the cursor moves, %s draws nothing anew but what shows the cursor',
  async (name) => {
    const into = place()
    const drawn = draw(picture(name), into, false, UNHEARD)
    await drawn.view.runAsync()
    drawn.set({ here: 's2' })
    await drawn.view.runAsync()
    const coloured = into.querySelectorAll(`[stroke='${SIGNAL}'], [fill='${SIGNAL}']`)
    expect(coloured.length).toBeGreaterThan(1)
    const ofScenes = [...into.querySelectorAll(MARKS.map((mark) => `.${mark} :is(path, text)`).join())]
    const changed = new Set<Node>()
    const watch = new MutationObserver((all) => all.forEach((each) => changed.add(each.target)))
    watch.observe(into, { subtree: true, attributes: true, characterData: true })
    drawn.set({ here: 's4' })
    await drawn.view.runAsync()
    watch.takeRecords().forEach((each) => changed.add(each.target))
    watch.disconnect()
    expect(ofScenes.length).toBeGreaterThan(5)
    expect(changed.size).toBeGreaterThan(0)
    expect(ofScenes.filter((each) => changed.has(each))).toEqual([])
    drawn.end()
  },
)

test('a signal that is what it was is not set again', async () => {
  const drawn = draw(picture('curve'), place(), false, UNHEARD)
  const set = vi.spyOn(drawn.view, 'signal')
  drawn.set({ here: 's1', lit: ['s2'] })
  drawn.set({ here: 's1', lit: ['s2'] })
  await drawn.view.runAsync()
  const names = set.mock.calls.map(([name]) => name)
  expect(names.filter((name) => name === 'here' || name === 'lit')).toEqual(['here', 'lit'])
  drawn.end()
})

test('the constellation grows', async () => {
  const drawn = draw(picture('constellation'), place(), false, UNHEARD)
  const threads = async (until: number): Promise<number> => {
    drawn.set({ until })
    await drawn.view.runAsync()
    return (drawn.view.data('threads') as { touches: number }[]).reduce((sum, each) => sum + each.touches, 0)
  }
  expect(await threads(0)).toBe(0)
  expect(await threads(3)).toBe(2)
  drawn.end()
})

test('a click says which mark it was on, and what that shows', async () => {
  const heard: Touched[] = []
  const into = place()
  const drawn = draw(picture('curve'), into, false, { picked: (touched) => heard.push(touched), told: () => undefined })
  await drawn.view.runAsync()
  into.querySelector('.mark-rect.scene path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(heard.map(({ mark, row }) => [mark, row['id']])).toEqual([['scene', 's1']])
  drawn.end()
})

test('a scene is found across a picture', () => {
  const lifelines = picture('lifelines')
  const first = whereAcross(lifelines, 's2') ?? 0
  expect(first).toBeGreaterThan(lifelines.padding.left)
  expect(whereAcross(lifelines, 's5') ?? 0).toBeGreaterThan(first)
  expect(whereAcross(lifelines, 'gone')).toBeNull()
  expect(whereAcross(picture('curve'), 's1')).toBeGreaterThan(0)
})

test('a scene is found down a curve, and nowhere down a picture whose scenes stand level', () => {
  const curve = picture('curve')
  expect(whereDown(curve, 's2')).toBeLessThan(whereDown(curve, 's5') ?? 0)
  expect(whereDown(picture('lifelines'), 's2')).toBeNull()
})

test('what is seen is not scrolled to, what is not comes into the middle', () => {
  expect(kept(300, 0, 600, 2000)).toBeNull()
  expect(kept(900, 0, 600, 2000)).toBe(600)
  expect(kept(1990, 0, 600, 2000)).toBe(1400)
  expect(kept(590, 0, 600, 600)).toBeNull()
  expect(kept(5, 0, 600, 2000)).toBeNull()
})
