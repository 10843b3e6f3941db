/** What a story's colour words look like: as in the pictures (`pictures/look.py`, with which a test compares). */
export const SWATCHES: Readonly<Record<string, string>> = {
  black: '#23252b',
  white: '#f7f5ef',
  grey: '#8e9197',
  red: '#b5322f',
  orange: '#d9822b',
  yellow: '#e3c23c',
  gold: '#c99a2e',
  green: '#3d7f4f',
  blue: '#3a62b8',
  purple: '#6d4a8f',
  pink: '#dd8fa5',
  brown: '#7b5537',
  silver: '#b9bdc4',
}

/** What a colour word looks like; grey for one that is not known. */
export function swatch(word: string): string {
  return SWATCHES[word] ?? '#8e9197'
}
