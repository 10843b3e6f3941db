"""spaCy's custom attributes by which a ``Doc`` tells what was read.

They look into what the ``Doc`` itself carries (span groups and plain values in ``user_data``), so they tell the same of
one that comes from a file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc, Span, Token

FACTS = "esesea"
"""Under this name ``user_data`` has what was read of the story as plain values."""

INDEX = "esesea_index"
"""Under this one where scenes and mentions begin and end, by characters, sorted by their beginnings."""

FURTHEST = 16
"""So many mentions that begin before a word are looked at; they are nested no deeper."""


def register() -> None:
    """Give every ``Doc``, ``Span`` and ``Token`` of this process the attributes; done again, it changes nothing.

    One that somebody else has given such a name is left to them.
    """
    ours: tuple[tuple[type[Doc | Span | Token], str, Callable[[Any], object]], ...] = (
        (Doc, "esesea", _facts),
        (Doc, "characters", _mentions_of_each),
        (Token, "scene", _scene),
        (Token, "character", _character),
        (Span, "scene", _scene),
        (Span, "character", _character),
        (Span, "speaker", _speaker),
    )
    for kind, name, getter in ours:
        if not kind.has_extension(name):
            kind.set_extension(name, getter=getter)


def _facts(doc: Doc) -> dict[str, Any]:
    """What was read, as plain values; empty for a ``Doc`` that bears nothing of Esesea's."""
    found: dict[str, Any] = doc.user_data.get(FACTS, {})
    return found


def _mentions_of_each(doc: Doc) -> dict[str, list[Span]]:
    """By a character's id, every mention of them."""
    found: dict[str, list[Span]] = {name: [] for name in _facts(doc).get("characters", {})}
    for mention in doc.spans.get("mentions", ()):
        found[mention.kb_id_].append(mention)
    return found


def _scene(piece: Token | Span) -> str:
    """The id of the scene in which it begins; empty outside of all."""
    return _around(piece, "scenes", 1)


def _character(piece: Token | Span) -> str:
    """The id of the character whom it is a mention of, or is a part of one; empty where it is none."""
    if isinstance(piece, Span) and piece.kb_id_ in _facts(piece.doc).get("characters", {}):
        return str(piece.kb_id_)
    return _around(piece, "mentions", FURTHEST)


def _speaker(span: Span) -> str:
    """The id of who says it; empty for what is no quotation, or where that is not known."""
    return str(span.kb_id_) if span.label_ == "quotation" else ""


def _around(piece: Token | Span, layer: str, furthest: int) -> str:
    """Whom or what that one means which begins last before ``piece`` and holds all of it."""
    index = piece.doc.user_data.get(INDEX, {}).get(layer)
    if index is None:
        return ""
    start, end = _bounds(piece)
    last = bisect_right(index["starts"], start) - 1
    for at in range(last, max(last - furthest, -1), -1):
        if index["ends"][at] >= (end if layer != "scenes" else start + 1):
            return str(index["means"][at])
    return ""


def _bounds(piece: Token | Span) -> tuple[int, int]:
    if isinstance(piece, Token):
        return piece.idx, piece.idx + len(piece)
    return piece.start_char, piece.end_char
