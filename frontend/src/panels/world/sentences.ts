import type { Clock, Fate, SceneLine, SomeoneHere, World } from '../../api/types'
import { plural } from '../../lib/words'

/** What the world says of itself, in few words. */

/** "Story order 5 of 9", "Monday", "March 1922, 21:30": what is known, and "no day told" where nothing is. */
export function timeParts(world: World, scene: SceneLine, label: string): readonly string[] {
  const parts: string[] = []
  if (world.position !== null) parts.push(`${label} ${world.position} of ${world.length}`)
  const when = world.when ?? scene.when
  if (when !== null) parts.push(when)
  if (scene.weekday !== null && !(when ?? '').includes(scene.weekday)) parts.push(scene.weekday)
  if (scene.of_day !== null) parts.push(scene.of_day)
  if (when === null && scene.weekday === null && scene.of_day === null) parts.push('no day told')
  if (scene.mode !== null) parts.push(scene.mode)
  return parts
}

const LIVES: Readonly<Record<Fate['life'], string>> = { hurt: 'hurt', dead: 'dead', absent: 'gone' }

/**
 * "32, hurt"; empty where nothing more is known than that they are there.
 *
 * In reading order a death that was told already may be yet to come: in a flashback somebody stands there alive.
 */
export function hereWords({ life, age }: SomeoneHere, clock: string): string {
  if (life === 'alive') return age ?? ''
  const lives = clock === 'reading' ? `told to be ${LIVES[life]}` : LIVES[life]
  return [age, lives].filter(Boolean).join(', ')
}

/** What the list of those is called who are not simply alive. */
export function fatesWords(clock: string): string {
  return clock === 'reading' ? 'Told to be hurt, dead or gone' : 'Hurt, dead or gone'
}

/** "dead". */
export function lifeWords(life: Fate['life']): string {
  return LIVES[life]
}

/** "shuttered, dust on the counter", after "now" or "before". */
export function stateWords(state: readonly string[]): string {
  return state.join(', ')
}

/** "five touches here". */
export function touchWords(here: number): string {
  return here === 0 ? 'none of them here' : `${plural(here, 'touch', 'touches')} here`
}

/** How a mood between -1 and 1 is called. */
export function moodWords(mood: number | null): string {
  if (mood === null) return 'nothing said'
  const names: readonly (readonly [number, string])[] = [
    [0.3, 'bright'],
    [0.08, 'rather bright'],
    [-0.08, 'even'],
    [-0.3, 'rather dark'],
  ]
  return names.find(([least]) => mood >= least)?.[1] ?? 'dark'
}

/** The scenes at a place along a clock, one for each visit: where each stay begins. */
export interface VisitPip {
  readonly n: number
  readonly scene: string
}

/** The visits to a place in their order on the clock, each by its first scene there. */
export function visitsTo(
  place: string,
  clock: Clock | undefined,
  scenes: ReadonlyMap<string, SceneLine>,
): readonly VisitPip[] {
  const pips = new Map<number, VisitPip>()
  for (const step of clock?.steps ?? []) {
    const scene = scenes.get(step.scene)
    if (scene?.place !== place || scene.visit === null || pips.has(scene.visit)) continue
    pips.set(scene.visit, { n: scene.visit, scene: scene.id })
  }
  return [...pips.values()]
}
