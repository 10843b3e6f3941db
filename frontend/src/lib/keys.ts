/** What a key does. `picture-n` shows the n-th picture, from 1. */
export type Command =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'clock-up'
  | 'clock-down'
  | 'play'
  | 'goto'
  | 'search'
  | 'undo'
  | 'redo'
  | 'help'
  | 'leave'
  | `picture-${number}`

const ALWAYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'clock-up',
  ArrowDown: 'clock-down',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  Escape: 'leave',
}

const LETTERS: Readonly<Record<string, Command>> = {
  g: 'goto',
  '/': 'search',
  u: 'undo',
  U: 'redo',
  '?': 'help',
}

/** The command of a key that was pressed alone (or with Shift); `letters` false: letters and digits do nothing. */
export function commandOf(key: string, letters: boolean): Command | null {
  const always = ALWAYS[key]
  if (always) return always
  if (!letters) return null
  if (/^[1-9]$/.test(key)) return `picture-${Number(key)}`
  return LETTERS[key] ?? null
}

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const OWN_ARROWS =
  '[role="tablist"], [role="listbox"], [role="menu"], [role="radiogroup"], [role="grid"], [role="tree"]'
const OWN_SPACE = 'button, a[href], summary, [role="button"], [role="option"], [role="tab"], [role="checkbox"]'
const ARROWS: readonly Command[] = ['forward', 'back', 'first', 'last', 'clock-up', 'clock-down']

/** Whether the element where the key was pressed needs the key for itself. */
export function keepsKey(element: Element | null, command: Command): boolean {
  if (element === null) return false
  if (element.closest('dialog, [role="dialog"], [data-keys="own"]') && command !== 'leave') return true
  if (element.closest(WRITES)) return true
  if (command === 'play') return element.closest(OWN_SPACE) !== null
  return ARROWS.includes(command) && (element.closest(OWN_ARROWS) !== null || scrollsBy(element, command))
}

/** A part of the page that can be scrolled and has the focus keeps the keys that scroll it up and down. */
function scrollsBy(element: Element, command: Command): boolean {
  const scrolls = element.hasAttribute('tabindex') && element.scrollHeight > element.clientHeight + 1
  return scrolls && command !== 'forward' && command !== 'back'
}
