/** What is dragged over the cast: a person onto another, or a name out of their row. */
export type Dragged = { readonly person: string; readonly name: string | null }

class Dragging {
  what = $state.raw<Dragged | null>(null)

  /** Take hold of a person (`name` null), or of one of their names. */
  take(event: DragEvent, person: string, name: string | null, words: string): void {
    this.what = { person, name }
    event.stopPropagation()
    if (event.dataTransfer === null) return
    event.dataTransfer.effectAllowed = 'move'
    // Some browsers drag nothing without words.
    event.dataTransfer.setData('text/plain', words)
  }

  letGo(): void {
    this.what = null
  }
}

export const dragging = new Dragging()
