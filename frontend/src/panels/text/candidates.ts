import type { Person } from '../../api/types'
import { plain } from '../../lib/words'

const MOST = 12

/** People whose names hold what was typed, those of `suggested` first, then those who are named most often. */
export function candidates(people: readonly Person[], suggested: readonly string[], typed: string): readonly Person[] {
  const asked = plain(typed)
  const rank = (person: Person): number => {
    const at = suggested.indexOf(person.id)
    return at < 0 ? suggested.length : at
  }
  return people
    .filter((person) => asked === '' || [person.name, ...person.names].some((name) => plain(name).includes(asked)))
    .sort((a, b) => begins(b, asked) - begins(a, asked) || rank(a) - rank(b) || b.mentions - a.mentions)
    .slice(0, MOST)
}

function begins(person: Person, asked: string): number {
  return asked !== '' && plain(person.name).startsWith(asked) ? 1 : 0
}
