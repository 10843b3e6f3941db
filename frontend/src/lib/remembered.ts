/** A word kept in this browser under `key`; null where none is kept, or where nothing may be kept. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`esesea.${key}`)
  } catch {
    return null
  }
}

/** Keep a word (null: forget it). A browser that keeps nothing still shows the choice until the page is closed. */
export function remember(key: string, word: string | null): void {
  try {
    if (word === null) localStorage.removeItem(`esesea.${key}`)
    else localStorage.setItem(`esesea.${key}`, word)
  } catch {
    return
  }
}
