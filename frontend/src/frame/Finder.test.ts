import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Found, StoryFrame } from '../api/types'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'
import { serving } from '../testing/server'
import { snapshot } from '../testing/snapshots'
import GoTo from './GoTo.svelte'
import Search from './Search.svelte'

const frame = snapshot<StoryFrame>('frame')
const at = `stories/${frame.id}`

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  story.frame = frame
  cursor.clock = 'story'
  cursor.person = null
  cursor.scene = frame.scenes[0]?.id ?? null
})

const options = (): string[] =>
  screen.getAllByRole('option').map((each) => each.textContent.replace(/\s+/g, ' ').trim())

test('somebody is gone to with a few letters and Enter, and their life is shown', async () => {
  const onclose = vi.fn()
  render(GoTo, { onclose })
  const field = screen.getByRole('combobox')
  const ben = frame.people.find((person) => person.name === 'Ben')
  await fireEvent.input(field, { target: { value: 'ben' } })
  expect(options()[0]).toMatch(/^Person Ben/)
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(onclose).toHaveBeenCalled()
  expect(cursor.person).toBe(ben?.id)
  expect(story.scene(cursor.scene)?.present).toContain(ben?.id)
})

test('the arrows choose among what fits', async () => {
  render(GoTo, { onclose: () => undefined })
  const field = screen.getByRole('combobox')
  await fireEvent.keyDown(field, { key: 'ArrowDown' })
  const chosen = screen.getByRole('option', { selected: true })
  expect(chosen).toBe(screen.getAllByRole('option')[1])
  expect(field.getAttribute('aria-activedescendant')).toBe(chosen.id)
})

test('what nobody is called is said', async () => {
  render(GoTo, { onclose: () => undefined })
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'zzz' } })
  expect(screen.getByRole('status').textContent).toBe('Nobody, no place and no scene is called that.')
})

test('words of the text are found, and lead to where they stand', async () => {
  serving({ [`GET ${at}/search?words=light`]: snapshot('search') })
  render(Search, { onclose: () => undefined })
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'light' } })
  const words = await screen.findAllByText('light')
  await fireEvent.click(words[0] as HTMLElement)
  expect(cursor.start).not.toBeNull()
  expect(story.scenes.has(cursor.scene ?? '')).toBe(true)
})

test('that there is more than is shown, and what went wrong, is said below the list', async () => {
  const found = snapshot<Found>('search')
  serving({ [`GET ${at}/search?words=light`]: { ...found, words: 'light', more: true } })
  render(Search, { onclose: () => undefined })
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'light' } })
  await screen.findAllByText('light')
  expect(screen.getByRole('status').textContent).toBe('There is more than is shown.')
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'lights' } })
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('There is no such story.'))
  expect(screen.queryAllByRole('option')).toEqual([])
})
