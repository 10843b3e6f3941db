/** Small words about numbers. English, as the rest of the page. */

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const THOUSANDS = new Intl.NumberFormat('en')

/** "120,000" */
export function number(count: number): string {
  return THOUSANDS.format(count)
}

/** "three" up to twelve, then figures; 0 is "no". */
export function counted(count: number): string {
  return COUNTS[count] ?? number(count)
}

/** "one scene", "three scenes", "no scenes", "40 people" (with its own `many`). */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${counted(count)} ${count === 1 ? one : many}`
}

/** "second", "21st" */
export function ordinal(count: number): string {
  const word = ORDINALS[count]
  if (word) return word
  const teen = count % 100 >= 11 && count % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return number(count) + ending
}

/** "Ada", "Ada and Tom", "Ada, Tom and Ben" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** With a capital at its beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What is marked as code for a terminal, as the page marks it: `x` is “x”. */
export function quoted(words: string): string {
  return words.replace(/`([^`]+)`/g, '“$1”')
}

/** With a capital and a full stop, where there is none yet. */
export function sentence(words: string): string {
  const said = quoted(words)
  return capital(/[.!?…:”"]$/u.test(said) ? said : `${said}.`)
}

/** As words are compared when somebody types them: without accents, capitals and the white space around them. */
export function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** "10 MB": how large a file is, in steps of a thousand. */
export function fileSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const size = bytes / 1000 ** unit
  return `${size >= 10 || Number.isInteger(size) ? Math.round(size) : size.toFixed(1)} ${units[unit]}`
}

/** "43 %" of a share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 100)} %`
}
