import { readFileSync } from 'node:fs'

/** An answer of the server, from the files that its own tests check: `tests/snapshots/page/NAME.json`. */
export function snapshot<T>(name: string): T {
  return JSON.parse(readFileSync(`../tests/snapshots/page/${name}.json`, 'utf8')) as T
}
