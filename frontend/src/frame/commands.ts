import { commandOf, keepsKey, type Command } from '../lib/keys'
import { acts } from '../stores/acts.svelte'
import { cursor } from '../stores/cursor.svelte'
import { story } from '../stores/story.svelte'
import { PICTURES, view } from '../stores/view.svelte'

type Deeds = Readonly<Record<Exclude<Command, `picture-${number}`>, () => unknown>>

const DEEDS: Deeds = {
  forward: () => cursor.step(1),
  back: () => cursor.step(-1),
  first: () => cursor.end('first'),
  last: () => cursor.end('last'),
  'clock-up': () => cursor.clockStep(-1),
  'clock-down': () => cursor.clockStep(1),
  play: () => cursor.play(),
  goto: () => (view.sheet = 'goto'),
  search: () => (view.sheet = 'search'),
  undo: () => void acts.undo(),
  redo: () => void acts.redo(),
  help: () => (view.sheet = 'help'),
  leave,
}

/** Close what lies on top: the sheet, else the drawer; else stop walking. */
function leave(): void {
  if (view.sheet !== null) view.sheet = null
  else if (view.drawer !== null) view.close()
  else cursor.pause()
}

/** Do what a key says, unless what has the focus needs it for itself. */
export function pressed(event: KeyboardEvent): void {
  const command = asked(event)
  if (command === null) return
  if (story.frame === null && command !== 'help' && command !== 'leave') return
  if (command !== 'leave') event.preventDefault()
  if (command.startsWith('picture-')) show(Number(command.slice('picture-'.length)))
  else DEEDS[command as keyof Deeds]()
}

function asked(event: KeyboardEvent): Command | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  const command = commandOf(event.key, view.letters)
  const element = event.target instanceof Element ? event.target : null
  return command === null || keepsKey(element, command) ? null : command
}

function show(place: number): void {
  const picture = PICTURES[place - 1]
  if (!picture) return
  view.picture = picture
  view.show('picture')
}
