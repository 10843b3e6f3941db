"""A spaCy ``Doc`` that somebody made with a pipeline of their own: its words, tags and sentences instead of ours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from spacy.tokens import Doc, Token

from esesea.reading.parse import ParsedText
from esesea.reading.syntax.wire import packed
from esesea.text.span import Span

NEEDED = {"TAG": "no tags", "POS": "no parts of speech", "LEMMA": "no lemmas", "DEP": "no dependencies"}
"""What every reader looks at, by spaCy's names."""

OTHER_SCHEME = frozenset({"obj", "obl", "nsubj:pass", "aux:pass"})
"""Dependencies of Universal Dependencies that spaCy's English pipelines have other labels for (dobj, nsubjpass)."""

_SPACE = re.compile(r"\s")


@dataclass(frozen=True)
class GivenDoc:
    """A ``Doc`` to be read; it is only looked at. Its offsets are those of the document made of its text."""

    doc: Doc

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """Why its words are not used: what it has, or has not, a few words each; empty where they are."""
        found = [words for name, words in NEEDED.items() if not self.doc.has_annotation(name)]
        if self.doc.lang_ != "en":
            found.append("a vocabulary that is not English")
        if any(token.dep_ in OTHER_SCHEME for token in self.doc):
            found.append("dependencies of another scheme than spaCy's English pipelines")
        return tuple(found)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of its words and all that was said of them."""
        parses = packed([self.doc])
        return sha256(b"".join(parses.keys) + "\0".join(parses.strings).encode()).hexdigest()[:16]

    def parsed(self, span: Span) -> ParsedText | None:
        """Its words at ``span``, a paragraph; None where they are of no use, or one of them reaches over an end."""
        if self.lacking:
            return None
        begin, end = (bisect_left(self._starts, bound) for bound in (span.start, span.end))
        tokens = list(self.doc[begin:end])
        if not tokens or tokens[0].idx != span.start or tokens[-1].idx + len(tokens[-1]) != span.end:
            return None
        made = _paragraph(self.doc, tokens)
        return ParsedText.of(made) if made.text == _SPACE.sub(" ", span.of(self._text)) else None

    @cached_property
    def _text(self) -> str:
        return self.doc.text

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]


@dataclass(slots=True)
class _Word:
    """A word on its way into a paragraph: ``source`` is None for white space that stands for itself."""

    text: str
    space: bool
    source: Token | None


def _paragraph(doc: Doc, tokens: Sequence[Token]) -> Doc:
    """A ``Doc`` of its own of the words of one paragraph, its line ends as spaces."""
    words = list(_words(tokens))
    places = {word.source.i: place for place, word in enumerate(words) if word.source is not None}
    made = Doc(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        tags=[word.source.tag_ if word.source else "_SP" for word in words],
        pos=[word.source.pos_ if word.source else "SPACE" for word in words],
        morphs=[str(word.source.morph) if word.source else "" for word in words],
        lemmas=[word.source.lemma_ if word.source else word.text for word in words],
        heads=[_head(word, place, places) for place, word in enumerate(words)],
        deps=[_dep(word, places) for word in words],
        ents=list(_names(words)),
    )
    for token, word in zip(made, words, strict=True):
        if word.source is not None:
            token.norm_ = word.source.norm_
    return made


def _words(tokens: Sequence[Token]) -> Iterator[_Word]:
    """The words; white space between two of them is that of the first, and what is more of it is a word."""
    last: _Word | None = None
    for token in tokens:
        if not token.is_space:
            if last is not None:
                yield last
            last = _Word(_SPACE.sub(" ", token.text), bool(token.whitespace_), token)
            continue
        spaces = len(token.text_with_ws)
        if last is not None:
            if not last.space:
                last.space, spaces = True, spaces - 1
            if not spaces:
                continue
            yield last
        last = _Word(" " * spaces, space=False, source=None)
    if last is not None:
        last.space = False
        yield last


def _head(word: _Word, place: int, places: dict[int, int]) -> int:
    """The place of the head, the word's own where it is the root, or where the head is not in this paragraph."""
    if word.source is None:
        return max(place - 1, 0)
    return places.get(word.source.head.i, place)


def _dep(word: _Word, places: dict[int, int]) -> str:
    if word.source is None:
        return "dep"
    return word.source.dep_ if word.source.head.i in places else "ROOT"


def _names(words: Sequence[_Word]) -> Iterator[str]:
    """The names that the pipeline found, as spaCy wants to be given them."""
    inside = False
    for word in words:
        source = word.source
        if source is None or not source.ent_type_:
            inside = False
            yield "O"
        else:
            yield f"{'I' if inside and source.ent_iob_ == 'I' else 'B'}-{source.ent_type_}"
            inside = True
