"""Names for what has no id of its own: each mention, contact, claim … of a story.

An id is made from the words and the scene, never from an offset, so it is the same after a reading of a draft in
which only other passages changed. Rows of a table carry it, so that importing again updates instead of doubling.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from esesea.story.evidence import Evidence
from esesea.story.judged import dropped_relations, judged_relations
from esesea.story.story import Story
from esesea.story.time import TemporalRelation
from esesea.text.span import Span

Key = tuple[Hashable, ...]

DIGEST_BYTES = 6
"""48 bits: among 100,000 statements of one kind two collide once in 56,000 stories, and then are still told apart."""


@dataclass(frozen=True, slots=True)
class SceneFinder:
    """Which scene a character of the text belongs to. Look-ups are O(log scenes)."""

    _starts: tuple[int, ...]
    _ends: tuple[int, ...]
    _ids: tuple[str, ...]

    @classmethod
    def of(cls, story: Story) -> SceneFinder:
        """The scenes of ``story``, which do not overlap; they may be told in another order than they stand in."""
        scenes = sorted(story.scenes, key=lambda scene: scene.span)
        return cls(
            tuple(scene.span.start for scene in scenes),
            tuple(scene.span.end for scene in scenes),
            tuple(scene.id for scene in scenes),
        )

    def at(self, offset: int) -> str | None:
        """The id of the scene that holds ``offset``, None between scenes."""
        index = bisect_right(self._starts, offset) - 1
        return self._ids[index] if index >= 0 and offset < self._ends[index] else None


def statement_ids(story: Story, layers: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """For each layer (a field's name of `Story`) the ids of its values, in the layer's order.

    Left out are scenes, characters, places and events off stage, which have ids. ``relations`` names the judged
    claims followed by the dropped ones. All ids of a layer differ. ``layers``: only those, by default all.
    """
    quote = story.quote
    finder = SceneFinder.of(story)

    def words(evidence: Iterable[Evidence]) -> str:
        return _joined(quote, (span for each in evidence for span in each.spans))

    def claim(relation: TemporalRelation) -> Key:
        by = relation.evidence.by
        return (
            relation.a,
            relation.relation,
            relation.b,
            relation.clock,
            by,
            relation.source,
            words([relation.evidence]),
        )

    keys: dict[str, Callable[[], Iterable[Key]]] = {
        "mentions": lambda: ((finder.at(each.span.start), each.character, quote(each.span)) for each in story.mentions),
        "visits": lambda: ((each.scene, each.place) for each in story.visits),
        "ordinals": lambda: ((each.scene, each.n, each.act, quote(each.span)) for each in story.ordinals),
        "quotations": lambda: ((each.scene, quote(each.span)) for each in story.quotations),
        "events": lambda: ((each.scene, each.lemma, quote(each.span)) for each in story.events),
        "contacts": lambda: ((each.scene, each.a, each.b, quote(each.span)) for each in story.contacts),
        "life_states": lambda: (
            (each.from_scene, each.character, each.state.value, each.clock) for each in story.life_states
        ),
        "traits": lambda: (
            (each.scene, each.character, each.kind.value, each.of, each.value, words(each.evidence))
            for each in story.traits
        ),
        "thing_states": lambda: (
            (each.scene, each.thing, each.owner, each.fate.value, words(each.evidence)) for each in story.thing_states
        ),
        "time_expressions": lambda: ((each.scene, quote(each.span)) for each in story.time_expressions),
        "asides": lambda: ((each.scene, each.kind.value, quote(each.span)) for each in story.asides),
        "causes": lambda: ((each.effect_scene, quote(each.span)) for each in story.causes),
        "name_variants": lambda: ((each.of, each.kind, each.variant) for each in story.name_variants),
        "motifs": lambda: ((each.kind.value, each.name) for each in story.motifs),
        "travellers": lambda: ((each.character,) for each in story.travellers),
        "leaps": lambda: ((each.scene,) for each in story.leaps),
        "distances": lambda: (
            (each.a, each.b, each.least, each.most, each.clock, words([each.evidence])) for each in story.distances
        ),
        "scene_dates": lambda: ((each.scene, each.calendar, each.earliest, each.latest) for each in story.scene_dates),
        "day_patterns": lambda: ((each.scene, each.weekday, each.month, each.day) for each in story.day_patterns),
        "relations": lambda: (claim(each) for each in (*judged_relations(story), *dropped_relations(story))),
        "conflicts": lambda: (
            (each.clock, *(claim(part) for part in each.cycle)) for each in story.chronology.conflicts
        ),
        "findings": lambda: ((each.check, each.scenes, _joined(quote, each.spans)) for each in story.findings),
    }
    return {layer: _ids(layer, of()) for layer, of in keys.items() if layers is None or layer in layers}


def _joined(quote: Callable[[Span], str], spans: Iterable[Span]) -> str:
    return "\n".join(map(quote, spans))


def _ids(layer: str, keys: Iterable[Key]) -> tuple[str, ...]:
    """One id a key; a key that comes again (the same words twice in a scene) is counted."""
    given: set[str] = set()
    found: list[str] = []
    times: dict[Key, int] = {}
    for key in keys:
        nth = times.get(key, 0)
        name = _digest(layer, key, nth)
        while name in given:
            nth += 1
            name = _digest(layer, key, nth)
        times[key] = nth + 1
        given.add(name)
        found.append(name)
    return tuple(found)


def _digest(layer: str, key: Key, nth: int) -> str:
    words = f"{layer}\x1f{nth}\x1f{key!r}".encode(errors="backslashreplace")
    # The prefix also keeps a spreadsheet from taking an id of digits, or of digits and an e, for a number.
    return f"{layer.removesuffix('s')}-{blake2b(words, digest_size=DIGEST_BYTES).hexdigest()}"
