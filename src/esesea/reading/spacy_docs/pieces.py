"""What of a story stands at which characters of its text, group by group, ready to become spans of a ``Doc``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from esesea.story.statement_ids import statement_ids
from esesea.story.story import Story
from esesea.text.span import Span

T = TypeVar("T")

CLUSTER = "coref_clusters"
"""Groups ``coref_clusters_1`` … hold one character's mentions each, as spaCy's own coreference names them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with a ``label`` (of what kind), an ``id`` (the row in the story's tables), and whom or what they mean."""

    span: Span
    label: str
    id: str
    means: str = ""


def pieces(story: Story) -> dict[str, tuple[Piece, ...]]:
    """By the name of their table, what has a place in the text; then one cluster of mentions for each character."""
    scenes = tuple(Piece(scene.span, scene.mode.value, scene.id, scene.place or "") for scene in story.scenes)
    found = {"scenes": scenes} | {name: tuple(made) for name, made in _layers(story, statement_ids(story)).items()}
    for n, character in enumerate(story.characters, 1):
        found[f"{CLUSTER}_{n}"] = tuple(piece for piece in found["mentions"] if piece.means == character.id)
    return found


def _layers(story: Story, ids: Mapping[str, Sequence[str]]) -> dict[str, Iterator[Piece]]:
    def named(layer: str, values: Sequence[T]) -> Iterator[tuple[str, T]]:
        return zip(ids[layer], values, strict=True)

    return {
        "mentions": (Piece(v.span, v.kind.value, n, v.character) for n, v in named("mentions", story.mentions)),
        "quotations": (
            Piece(v.span, "quotation", n, v.speaker or "") for n, v in named("quotations", story.quotations)
        ),
        "events": (Piece(v.span, v.lemma, n) for n, v in named("events", story.events)),
        "contacts": (Piece(v.span, v.how, n) for n, v in named("contacts", story.contacts) if v.asserted),
        "time_expressions": (
            Piece(v.span, v.type.value, n, v.value or "") for n, v in named("time_expressions", story.time_expressions)
        ),
        "asides": (Piece(v.span, v.kind.value, n) for n, v in named("asides", story.asides)),
        "causes": (Piece(v.span, "cause", n, v.cause_scene or "") for n, v in named("causes", story.causes)),
    }
