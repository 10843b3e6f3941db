"""Novels cut into passages whose order is known: at scenes as the reader cuts them, and at paragraphs inside scenes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc

from esesea.reading.cutting.borders import marked_starts, unmarked_starts
from esesea.reading.literary.windows import Words
from esesea.reading.literary.wordpieces import WordPieces
from esesea.reading.parse import Parse, ParsedParagraph, ParsedText
from esesea.reading.syntax.story_parse import NOT_PARSED
from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript
from training.texts import words_of

LEAST = 200
"""Words of a passage that ends with a paragraph only: so its end and its beginning never share a word."""

SHORTEST = 20
"""Words that both sides of a border must have to be asked about."""

PASSAGES = 90
"""About how many passages of paragraphs are taken from one book: of a long one only some scenes are cut further."""


class Border(IntEnum):
    """What a passage begins with. ``NONE``: not to be asked about (the book's first, or one side is too short)."""

    NONE = 0
    PARAGRAPH = 1
    FOUND = 2
    """A scene that only signs in the prose part from the one before."""
    MARKED = 3
    """A scene or chapter that the author marked."""


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """A novel in passages. Passage ``i`` has the words from ``starts[i]`` up to ``starts[i + 1]``, the last to the end.

    ``border[i]``: what passage ``i`` begins with.
    """

    name: str
    words: Words
    starts: np.ndarray
    border: np.ndarray

    @property
    def ranges(self) -> list[tuple[int, int]]:
        """Where each passage begins and ends, in words."""
        ends = [*self.starts[1:].tolist(), len(self.words)]
        return list(zip(self.starts.tolist(), ends, strict=True))


def book(path: Path, pieces: WordPieces) -> Book:
    """Cut the manuscript at ``path``. A screenplay has scenes alone, and scenes of labels alone are empty passages."""
    document = open_manuscript(path)
    parse = _parsed(document)
    sentences, begins = _sentences(parse)
    words = words_of(sentences, pieces)
    cuts = list(_cuts(document, parse, np.array(begins, np.int64), len(words)))
    starts = np.array([cut for cut, _ in cuts], np.int64)
    border = np.array([kind for _, kind in cuts], np.int64)
    short = np.diff([*starts.tolist(), len(words)]) < SHORTEST
    border[short | np.r_[True, short[:-1]]] = Border.NONE
    return Book(path.stem, words, starts, border)


def _sentences(parse: Parse) -> tuple[list[list[str]], list[int]]:
    """The words of each sentence; and how many words stand before each paragraph."""
    sentences: list[list[str]] = []
    begins: list[int] = []
    at = 0
    for paragraph in parse.paragraphs:
        begins.append(at)
        for sentence in paragraph.doc.sents:
            kept = [token.text for token in sentence if not token.is_space]
            at += len(kept)
            if kept:
                sentences.append(kept)
    return sentences, begins


def _cuts(document: Document, parse: Parse, begins: np.ndarray, total: int) -> Iterator[tuple[int, Border]]:
    """Each passage's first word, and what it begins with."""
    marked = marked_starts(document)
    found = frozenset(unmarked_starts(document, parse, marked))
    offsets = [paragraph.span.start for paragraph in parse.paragraphs]
    every = max(1, round(total / LEAST / PASSAGES))
    scenes = sorted(marked | found)
    opens = [bisect_left(offsets, scene) for scene in scenes]
    for number, (scene, first, after) in enumerate(zip(scenes, opens, [*opens[1:], len(offsets)], strict=True)):
        last, end = (int(begins[at]) if at < len(begins) else total for at in (first, after))
        yield last, Border.MARKED if scene in marked else Border.FOUND
        if document.is_screenplay or number % every:
            continue
        for index in range(first + 1, after):
            here = int(begins[index])
            if here - last >= LEAST and end - here >= LEAST and not _open(parse.paragraphs[index - 1].doc.text):
                yield here, Border.PARAGRAPH
                last = here


def _open(text: str) -> bool:
    """Whether speech goes on over the paragraph's end: then the mark left open would tell what follows."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


_LINE_END = re.compile(r"\s")


def _parsed(document: Document) -> Parse:
    """Tokens and sentences without a model: scenes are cut by words, and by names, which here are capitals."""
    tokenizer = spacy.blank("en")
    tokenizer.add_pipe("sentencizer")
    told = [paragraph for paragraph in document.story_paragraphs if paragraph.kind not in NOT_PARSED]
    docs = tokenizer.pipe(_LINE_END.sub(" ", document.quote(paragraph.span)) for paragraph in told)
    return Parse(
        tuple(
            ParsedParagraph(index, paragraph.span, paragraph.kind, ParsedText.of(_with_names(doc)))
            for index, (paragraph, doc) in enumerate(zip(told, docs, strict=True))
        )
    )


def _with_names(doc: Doc) -> Doc:
    for token in doc:
        if token.is_title and not token.is_sent_start and len(token) > 1:
            token.pos_ = "PROPN"
    return doc
