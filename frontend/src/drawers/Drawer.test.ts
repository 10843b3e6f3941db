import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, Corrections, Findings, StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'
import { view } from '../stores/view.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import Drawer from './Drawer.svelte'
import { later } from './later.svelte'

const frame = snapshot<StoryFrame>('frame')
const findings = snapshot<Findings>('findings')
const at = `stories/${frame.id}`
const finding = findings.findings[0] as Findings['findings'][number]
beforeEach(() => {
  story.frame = frame
  cursor.scene = frame.scenes[0]?.id ?? null
})
afterEach(() => {
  view.close()
  later.back(frame.id)
  story.frame = null
  vi.unstubAllGlobals()
})

test('a drawer takes the focus, and gives it back where it came from', async () => {
  serving({ [`GET ${at}/findings`]: findings })
  const opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
  render(Drawer)
  view.open('findings')
  const heading = await screen.findByRole('heading', { name: 'What contradicts' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  await fireEvent.keyDown(heading, { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(opener))
  expect(view.drawer).toBeNull()
  expect(screen.queryByRole('complementary')).toBeNull()
  opener.remove()
})

test('a finding says what is at odds with both its quotes, each of which leads to its place', async () => {
  serving({ [`GET ${at}/findings`]: findings })
  view.open('findings')
  render(Drawer)
  expect(await screen.findByRole('heading', { name: finding.message })).toBeTruthy()
  expect(screen.getByText('60% sure')).toBeTruthy()
  for (const quoted of finding.quotes) {
    await fireEvent.click(screen.getByRole('button', { name: new RegExp(`${quoted.text}.*scene ${quoted.number}`) }))
    expect([cursor.scene, cursor.start]).toEqual([quoted.scene, quoted.start])
  }
})

test('signs that were set aside stand below, each with what it cannot hold with, to be put in force', async () => {
  const [sign] = findings.set_aside
  const claim = sign?.claim ?? ''
  const heard = serving({
    [`GET ${at}/findings`]: findings,
    [`POST ${at}/corrections`]: { ...snapshot<Change>('acts/change'), says: 'It is so.' },
  })
  view.open('findings')
  render(Drawer)
  const summary = await screen.findByText('Two signs set aside')
  await fireEvent.click(summary)
  expect(screen.getByText('Scene 4 comes before scene 5: how old somebody is.')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: `It is so: ${sign?.says}` }))
  expect(await screen.findByText('It is so.')).toBeTruthy()
  expect(heard.at(-1)?.wish).toMatchObject({ act: { act: 'confirm', claim }, keep: false })
})

test('folded on a narrow screen it keeps the focus at the way back', async () => {
  serving({ [`GET ${at}/findings`]: findings })
  view.narrow = true
  view.open('findings')
  render(Drawer)
  const quote = await screen.findByRole('button', { name: /Ada was dead/ })
  quote.focus()
  await fireEvent.click(quote)
  const show = await screen.findByRole('button', { name: 'Show' })
  await waitFor(() => expect(document.activeElement).toBe(show))
  expect(view.tab).toBe('text')
  await fireEvent.click(show)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What contradicts' })))
  view.narrow = false
})

test('a finding that is put off is counted, and comes back', async () => {
  serving({ [`GET ${at}/findings`]: findings })
  view.open('findings')
  render(Drawer)
  await fireEvent.click(await screen.findByRole('button', { name: 'Later' }))
  expect(screen.queryByRole('heading', { name: finding.message })).toBeNull()
  expect(screen.getByText(/One finding put off for now/)).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Show again' }))
  expect(screen.getByRole('heading', { name: finding.message })).toBeTruthy()
})

test('what is meant stands apart with its reason', async () => {
  const meant = { ...finding, intended: 'she is a ghost', correction: 'c-9' }
  serving({ [`GET ${at}/findings`]: { ...findings, findings: [meant] } })
  view.open('findings')
  render(Drawer)
  expect(await screen.findByText('Nothing contradicts.')).toBeTruthy()
  expect(screen.getByText('“she is a ghost”')).toBeTruthy()
  expect(screen.getByRole('button', { name: /It is not meant so/ })).toBeTruthy()
})

test('a finding is marked as meant with a reason, for the story that is shown', async () => {
  const change = snapshot<Change>('acts/change')
  const heard = serving({ [`GET ${at}/findings`]: findings, [`POST ${at}/corrections`]: change, [`GET ${at}`]: frame })
  view.open('findings')
  render(Drawer)
  await fireEvent.click(await screen.findByRole('button', { name: 'It is meant so' }))
  const field = await screen.findByRole('textbox')
  await fireEvent.input(field, { target: { value: 'she is a ghost' } })
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  const kept = () => heard.filter((asked) => asked.method === 'POST').at(-1)?.wish
  await waitFor(() =>
    expect(kept()).toEqual({
      revision: frame.revision,
      act: { act: 'intend', finding: finding.id },
      why: 'she is a ghost',
      keep: true,
    }),
  )
})

test('corrections stand newest first, and say how they stand', async () => {
  const said = snapshot<Corrections>('acts/corrections')
  serving({ [`GET ${at}/corrections`]: said })
  view.open('history')
  render(Drawer)
  const articles = await screen.findAllByRole('article')
  expect(articles).toHaveLength(said.corrections.length)
  said.corrections.toReversed().forEach((line, place) => {
    const words = articles[place]?.textContent
    expect(words).toContain(line.says)
    expect(words).toContain(line.why)
    if (line.loose !== null) expect(words).toContain(line.loose)
    expect(words?.includes('said anew')).toBe(line.overruled !== null)
    expect(words?.includes('Redo')).toBe(!line.in_force)
  })
  await fireEvent.click(screen.getByRole('button', { name: /^Undone/ }))
  expect(screen.getAllByRole('article')).toHaveLength(said.corrections.filter((line) => !line.in_force).length)
})

test('what is loose leads to where it stood', async () => {
  const said = snapshot<Corrections>('acts/corrections')
  const loose = said.corrections.find((line) => line.loose !== null)
  serving({ [`GET ${at}/corrections`]: said })
  view.open('history')
  render(Drawer)
  await fireEvent.click(await screen.findByRole('button', { name: 'Go to where it stood' }))
  expect([cursor.scene, cursor.start]).toEqual([loose?.quote?.scene, loose?.quote?.start])
})

test('what the server cannot answer is said, and asked again', async () => {
  serving({})
  view.open('history')
  render(Drawer)
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such story.')
  serving({ [`GET ${at}/corrections`]: { revision: 7, corrections: [] } })
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Nothing yet.')).toBeTruthy()
})
