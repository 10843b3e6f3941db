import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const look = readFileSync('../src/esesea/pictures/look.py', 'utf8')
const tokens = readFileSync('src/styles/tokens.css', 'utf8')

/** The colours that `pictures/look.py` gives one of its looks, by their names there. */
function colours(name: 'LIGHT' | 'DARK'): Map<string, string> {
  const said = look.slice(look.indexOf(`${name} = Look(`)).split(/\n\)/)[0] ?? ''
  const plain = [...said.matchAll(/^ {4}(\w+)="(#\w+)"/gm)].map(([, key, value]) => [key, value] as const)
  const hours = [...said.matchAll(/"(\w+)": "(#\w+)"/g)].map(([, key, value]) => [key, value] as const)
  const series = [...(said.match(/series=\(([^)]*)\)/)?.[1] ?? '').matchAll(/"(#\w+)"/g)]
  const numbered = series.map(([, value], at) => [`series-${at}`, value] as const)
  return new Map([...plain, ...hours, ...numbered].map(([key, value]) => [key ?? '', value ?? '']))
}

const dark = tokens.indexOf("data-look='dark'")
const written = { LIGHT: tokens.slice(0, dark), DARK: tokens.slice(dark) }

test.each(['LIGHT', 'DARK'] as const)('the page is drawn in the colours of the pictures: %s', (name) => {
  const said = colours(name)
  expect(said.size).toBe(7 + 4 + 8)
  for (const [key, value] of said) expect(written[name]).toContain(`--${key}: ${value};`)
})

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, deep = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (deep + 0.05)
}

function token(name: 'LIGHT' | 'DARK', key: string): string {
  return written[name].match(new RegExp(`--${key}: (#\\w{6});`))?.[1] ?? '#000000'
}

const GROUNDS = ['paper', 'card', 'wash', 'faint']
const READ: [ink: string, ground: string, least: number][] = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'muted', 'accent', 'signal'].map((ink) => [ink, ground, 4.5] as [string, string, number]),
  ),
  ...['dawn', 'day', 'dusk', 'night'].map((hour) => ['ink', hour, 4.5] as [string, string, number]),
  ['on-accent', 'accent', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['muted', 'accent-wash', 4.5],
  ['ink', 'accent-wash', 4.5],
  ['signal', 'signal-wash', 4.5],
  ['ink', 'signal-wash', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
]

test.each(READ.flatMap((row) => (['LIGHT', 'DARK'] as const).map((name) => [...row, name] as const)))(
  '%s can be read on %s (%d:1, %s)',
  (ink, ground, least, name) => {
    expect(contrast(token(name, ink), token(name, ground))).toBeGreaterThanOrEqual(least)
  },
)
