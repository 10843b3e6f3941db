"""A story as a spaCy ``Doc``: the text's words, with what was read as groups of spans, entities and attributes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import spacy
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from esesea.reading.spacy_docs.errors import DocOfAnotherText
from esesea.reading.spacy_docs.extensions import FACTS, INDEX, register
from esesea.reading.spacy_docs.pieces import CLUSTER, Piece, pieces
from esesea.story.character import MentionKind
from esesea.story.story import Story

FORMAT = "esesea.doc/1"


def made_doc(story: Story, doc: Doc | None = None) -> Doc:
    """``story`` on a copy of ``doc``, or where none is given on spaCy's plain English words of its text.

    Plain words are cut wherever something that was read begins or ends, so that every span has its exact characters.
    A ``doc`` keeps its words: a span then has all words that it touches, and its group's ``attrs["offsets"]`` the
    exact characters of each. Raises DocOfAnotherText.
    """
    register()
    found = pieces(story)
    if doc is None:
        made = _plain(story.document.text, (bound for group in found.values() for bound in _bounds(group)))
    else:
        made = _checked(story, doc).copy()
    places = _Places(made)
    characters = {character.id: character.name for character in story.characters}
    for name, group in found.items():
        made.spans[name] = _group(places, name, group, story)
    if not made.has_annotation("ENT_IOB"):
        made.set_ents(filter_spans(_names(made.spans["mentions"], characters)))
    made.user_data[FACTS] = _facts(story)
    made.user_data[INDEX] = {layer: _index(found[layer], scenes=layer == "scenes") for layer in ("scenes", "mentions")}
    made.user_data["title"] = story.title
    return made


def _plain(text: str, bounds: Iterable[int]) -> Doc:
    """SpaCy's plain English words of ``text``, cut at ``bounds``."""
    own = spacy.blank("en").tokenizer(text)
    cuts = sorted(set(bounds))
    words: list[str] = []
    spaces: list[bool] = []
    for token in own:
        start, end = token.idx, token.idx + len(token)
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        edges = [start, *inner, end]
        words.extend(text[begin:stop] for begin, stop in pairwise(edges))
        spaces.extend([*[False] * len(inner), bool(token.whitespace_)])
    return Doc(own.vocab, words=words, spaces=spaces)


def _checked(story: Story, doc: Doc) -> Doc:
    """``doc``, if it is of the story's text; its line ends may be of other characters."""
    read, given = story.document.text, doc.text
    if read == given:
        return doc
    at = next((n for n, (a, b) in enumerate(zip(read, given, strict=False)) if a != b and not (a + b).isspace()), -1)
    if at < 0 and len(read) == len(given):
        return doc
    raise DocOfAnotherText(story.title, at if at >= 0 else min(len(read), len(given)))


class _Places:
    """Which words of a ``Doc`` some characters touch."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts = [token.idx for token in doc]
        self._ends = [token.idx + len(token) for token in doc]

    def span(self, piece: Piece) -> Span | None:
        """The words that ``piece`` touches; None where it touches none."""
        first, after = bisect_right(self._ends, piece.span.start), bisect_left(self._starts, piece.span.end)
        if first >= after:
            return None
        return Span(self.doc, first, after, label=piece.label, kb_id=piece.means, span_id=piece.id)


def _group(places: _Places, name: str, group: Sequence[Piece], story: Story) -> SpanGroup:
    spans = [(piece, span) for piece in group if (span := places.span(piece)) is not None]
    attrs: dict[str, Any] = {}
    if any((span.start_char, span.end_char) != (piece.span.start, piece.span.end) for piece, span in spans):
        attrs["offsets"] = [[piece.span.start, piece.span.end] for piece, _ in spans]
    if name.startswith(CLUSTER):
        whose = story.characters[int(name.rpartition("_")[2]) - 1]
        attrs |= {"character": whose.id, "name": whose.name}
    return SpanGroup(places.doc, name=name, attrs=attrs, spans=[span for _, span in spans])


def _names(mentions: Iterable[Span], characters: Mapping[str, str]) -> Iterator[Span]:
    """The proper names of characters as entities, each with the character's id."""
    for each in mentions:
        if each.label_ == MentionKind.PROPER and each.kb_id_ in characters:
            yield Span(each.doc, each.start, each.end, label="PERSON", kb_id=each.kb_id_)


def _bounds(group: Iterable[Piece]) -> Iterator[int]:
    for piece in group:
        yield from (piece.span.start, piece.span.end)


def _index(group: Iterable[Piece], *, scenes: bool) -> dict[str, list[Any]]:
    ordered = sorted(group, key=lambda piece: (piece.span.start, -piece.span.end))
    return {
        "starts": [piece.span.start for piece in ordered],
        "ends": [piece.span.end for piece in ordered],
        "means": [piece.id if scenes else piece.means for piece in ordered],
    }


def _facts(story: Story) -> dict[str, Any]:
    """What was read, as plain values that any file of spaCy's can hold."""
    order = {scene: rank for rank, scene in enumerate(_story_order(story))}
    return {
        "format": FORMAT,
        "title": story.title,
        "reader": story.reader,
        "characters": {
            each.id: {
                "name": each.name,
                "names": list(each.names),
                "pronouns": each.pronouns,
                "narrator": each.narrator,
            }
            for each in story.characters
        },
        "places": {each.id: {"name": each.name, "kind": each.kind, "within": each.within} for each in story.places},
        "scenes": {
            each.id: {
                "reading_order": each.reading_order,
                "story_order": order.get(each.id),
                "mode": each.mode.value,
                "place": each.place,
                "time": each.time.value,
                "present": list(each.present),
                "mentioned": list(each.mentioned),
                "mood": each.mood,
            }
            for each in story.scenes
        },
    }


def _story_order(story: Story) -> tuple[str, ...]:
    return story.chronology.timelines[0].order if story.chronology.timelines else ()
