import type { Quoted } from '../api/types'

/** The quotes as they are set side by side: by their scenes, or each by itself where there is but one. */
export function sides(quotes: readonly Quoted[]): readonly (readonly Quoted[])[] {
  const scenes = new Map<string | null, Quoted[]>()
  for (const quoted of quotes) scenes.set(quoted.scene, [...(scenes.get(quoted.scene) ?? []), quoted])
  return scenes.size > 1 ? [...scenes.values()] : quotes.map((quoted) => [quoted])
}
