/** What marked words are about, in the order in which it matters where words are about several things. */
export const MARK_KINDS = [
  'life',
  'touch',
  'order',
  'time',
  'place',
  'cause',
  'telling',
  'thing',
  'name',
  'who',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** The kinds by the layers of a story's claims. */
const KIND_OF: Readonly<Record<string, MarkKind>> = {
  life_states: 'life',
  contacts: 'touch',
  relations: 'order',
  ordinals: 'order',
  leaps: 'order',
  travellers: 'order',
  modes: 'telling',
  time_expressions: 'time',
  scene_dates: 'time',
  distances: 'time',
  day_patterns: 'time',
  visits: 'place',
  off_stage: 'place',
  causes: 'cause',
  thing_states: 'thing',
  motifs: 'thing',
  name_variants: 'name',
  traits: 'name',
  mentions: 'who',
}

/** What each kind is called where it can be switched on and off. */
export const KIND_WORDS: Readonly<Record<MarkKind, string>> = {
  life: 'Life and death',
  touch: 'Touches',
  order: 'What comes first',
  time: 'When',
  place: 'Where',
  cause: 'Causes',
  telling: 'How it is told',
  thing: 'Things',
  name: 'Names and traits',
  who: 'Who is meant',
}

/** What is underlined until the reader chooses. Who is meant is on every line: it shows where it is pointed at. */
export const SHOWN_AT_FIRST: readonly MarkKind[] = MARK_KINDS.filter((kind) => kind !== 'who')

const RANK = new Map<MarkKind, number>(MARK_KINDS.map((kind, rank) => [kind, rank]))

/** The kind of a claim by its layer. A layer that this page does not know is what somebody or something is. */
export function kindOf(layer: string): MarkKind {
  return KIND_OF[layer] ?? 'name'
}

/** What a single claim of the layer is, as the small heading of its card. */
export function layerWords(layer: string): string {
  return KIND_WORDS[kindOf(layer)]
}

/** Negative where `a` matters more than `b`. */
export function byWeight(a: MarkKind, b: MarkKind): number {
  return (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0)
}
