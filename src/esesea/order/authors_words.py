"""What the author said of where scenes go, beside the law that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esesea.order.algebra import inverse
from esesea.story.replies import AGREES, AUTHOR
from esesea.story.time import Relation, Status, TemporalRelation


@dataclass(frozen=True, slots=True)
class Words:
    """Scenes by told index, as the author's words (whose ``source`` is the scene they speak of) have them.

    ``moved``: those they spoke of, but for those that they left where they stood; ``after``: directly after which
    scene each goes, by the latest word; ``before_later``: those that go before one told later; ``joined``: those that
    begin with another; ``tied``: those said to stand in any other relation.
    """

    moved: frozenset[int]
    after: Mapping[int, int]
    before_later: frozenset[int]
    joined: frozenset[int]
    tied: frozenset[int]

    def run_start(self, scene: int) -> int:
        """The first scene of the moved run that ``scene`` is in."""
        while scene in self.moved and self.after.get(scene) == scene - 1:
            scene -= 1
        return scene


def authors_words(relations: Iterable[TemporalRelation], place: Mapping[str, int]) -> Words:
    """What the stated ones among ``relations`` say of the scene that is their source; ``place`` gives told indices."""
    spoken: dict[int, tuple[str, bool]] = {}
    after: dict[int, tuple[str, int]] = {}
    before_later: set[int] = set()
    joined: set[int] = set()
    tied: set[int] = set()
    for relation in relations:
        if relation.status is not Status.STATED or relation.evidence.by not in {AUTHOR, AGREES}:
            continue
        if relation.source not in (relation.a, relation.b):
            continue
        moved, other, kind = _of_the_moved(relation, place)
        word_of_it = (relation.stated_at, relation.evidence.by != AGREES)
        spoken[moved] = max(spoken.get(moved, word_of_it), word_of_it)
        if kind is Relation.AFTER:
            word = (relation.stated_at, other)
            after[moved] = max(after.get(moved, word), word)
        elif kind is Relation.EQUAL:
            joined.add(moved)
        elif kind is not Relation.BEFORE:
            tied.add(moved)
        elif other > moved:
            before_later.add(moved)
    return Words(
        moved=frozenset(scene for scene, (_, was_moved) in spoken.items() if was_moved),
        after={moved: other for moved, (_, other) in after.items()},
        before_later=frozenset(before_later),
        joined=frozenset(joined),
        tied=frozenset(tied),
    )


def _of_the_moved(relation: TemporalRelation, place: Mapping[str, int]) -> tuple[int, int, Relation]:
    """The relation with the scene that was spoken of standing first."""
    if relation.source == relation.a:
        return place[relation.a], place[relation.b], relation.relation
    return place[relation.b], place[relation.a], inverse(relation.relation)
