import { beforeEach, expect, test } from 'vitest'
import { commandOf, keepsKey } from './keys'

beforeEach(() => {
  document.body.innerHTML = `
    <input id="input"><textarea id="words"></textarea><select id="choice"></select>
    <p contenteditable="true" id="edited"></p>
    <button id="button">Do</button>
    <div role="tablist"><button role="tab" id="tab">Curve</button></div>
    <dialog open><p id="inside"></p></dialog>
    <p id="plain"></p>`
})

const at = (id: string) => document.getElementById(id)

test.each([
  ['ArrowRight', 'forward'],
  ['ArrowUp', 'clock-up'],
  [' ', 'play'],
  ['g', 'goto'],
  ['u', 'undo'],
  ['U', 'redo'],
  ['/', 'search'],
  ['?', 'help'],
  ['3', 'picture-3'],
  ['Escape', 'leave'],
  ['x', null],
  ['0', null],
])('%s', (key, command) => {
  expect(commandOf(key, true)).toBe(command)
})

test.each(['g', 'u', '/', '?', '3'])('%s does nothing where letters are switched off', (key) => {
  expect(commandOf(key, false)).toBeNull()
})

test.each(['input', 'words', 'choice', 'edited'])('keys are never taken from %s', (id) => {
  expect(keepsKey(at(id), 'forward')).toBe(true)
  expect(keepsKey(at(id), 'goto')).toBe(true)
})

test('a button keeps the space and lets the arrows go', () => {
  expect(keepsKey(at('button'), 'play')).toBe(true)
  expect(keepsKey(at('button'), 'forward')).toBe(false)
})

test('tabs keep their arrows', () => {
  expect(keepsKey(at('tab'), 'forward')).toBe(true)
  expect(keepsKey(at('tab'), 'goto')).toBe(false)
})

test('nothing acts behind a dialog but leaving it', () => {
  expect(keepsKey(at('inside'), 'undo')).toBe(true)
  expect(keepsKey(at('inside'), 'leave')).toBe(false)
})

test('elsewhere the keys are the page’s', () => {
  expect(keepsKey(at('plain'), 'play')).toBe(false)
  expect(keepsKey(null, 'undo')).toBe(false)
})
