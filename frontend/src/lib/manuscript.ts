import type { Shelf } from '../api/types'
import { fileSize, listed } from './words'

/** What the page can see of a file before it is sent. */
export interface Offered {
  readonly name: string
  readonly size: number
}

/** Why a file cannot be read, in plain words; null where nothing speaks against it. */
export function refusal(file: Offered, shelf: Shelf): string | null {
  const known = shelf.formats.some((ending) => file.name.toLowerCase().endsWith(ending.toLowerCase()))
  if (!known) return `“${file.name}” is not a manuscript that Esesea reads. It reads ${kinds(shelf.formats)}.`
  if (file.size === 0) return `“${file.name}” is empty.`
  if (file.size > shelf.largest) {
    return `“${file.name}” is ${fileSize(file.size)} large. Esesea reads manuscripts up to ${fileSize(shelf.largest)}.`
  }
  return null
}

const KINDS: readonly [ending: string, kind: string][] = [
  ['.docx', 'Word'],
  ['.odt', 'OpenDocument'],
  ['.rtf', 'RTF'],
  ['.epub', 'EPUB'],
  ['.html', 'HTML'],
  ['.fountain', 'Fountain'],
  ['.fdx', 'Final Draft'],
  ['.md', 'Markdown'],
  ['.txt', 'plain text'],
]

/** The kinds of manuscript that end so, as writers call them: "Word, EPUB and plain text". */
export function kinds(endings: readonly string[]): string {
  return listed(KINDS.filter(([ending]) => endings.includes(ending)).map(([, kind]) => kind))
}
