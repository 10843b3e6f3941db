import type { Act } from '../../api/types'
import type { Passage } from './passage'

/** Somebody who was picked: known by id, or new, with the name they are to have. */
export interface Picked {
  readonly id: string | null
  readonly name: string
}

function words(passage: Passage): { start: number; end: number } {
  return { start: passage.start, end: passage.end }
}

/** These words are that person. */
export function mentionAct(passage: Passage, person: Picked): Act {
  return { act: 'mention', person: person.id ?? person.name, words: words(passage), new: person.id === null }
}

/** A scene of its own begins with these words. */
export function beginsScene(passage: Passage): Act {
  return { act: 'split_scene', words: words(passage) }
}

/** `a` touches `b` here. */
export function touchAct(passage: Passage, a: string, b: string): Act {
  return { act: 'touch', a, b, words: words(passage) }
}

/** The person dies here. */
export function deathAct(passage: Passage, person: string): Act {
  return { act: 'death', person, scene: passage.scene, words: words(passage) }
}
