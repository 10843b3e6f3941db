import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { picture } from '../../testing/pictures'
import type { Specification } from './specification'
import VegaView from './VegaView.svelte'

test('a picture that cannot be drawn is no empty place: it is said', async () => {
  const strange = { ...picture('curve'), marks: [{ type: 'rect', from: { data: 'no such table' } }] } as Specification
  render(VegaView, { specification: strange, signals: {} })
  expect((await screen.findByRole('alert')).textContent).toContain('Load the page again')
})
