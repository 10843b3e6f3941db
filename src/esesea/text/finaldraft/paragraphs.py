"""The paragraphs of a Final Draft script, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.finaldraft.elements import kind_of, own_types, types_in_capitals
from esesea.text.finaldraft.script_notes import BLOCK_UNITS, Pinned, note_passage, pinned_notes, units
from esesea.text.package import local_name

_SPOKEN = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL})
_SPEECH = _SPOKEN | {Kind.CUE}
_BLOCKS = frozenset({"DualDialogue", "OmittedScene"})
_OMITTED = re.compile(r"\W*(?:scenes?\s+)?omitted\W*", re.IGNORECASE)
PART = "Content"
TITLE_PART = "TitlePage"


def title_page(root: etree._Element) -> Iterator[Passage]:
    """The lines of the title page as front matter, one passage each; empty lines as empty passages."""
    for number, paragraph in enumerate(root.iterfind("TitlePage/Content/Paragraph"), start=1):
        yield Passage(_runs(paragraph, number), TITLE_PART, Kind.FRONT)


def passages(root: etree._Element) -> Iterator[Passage]:
    """The script's paragraphs with their kinds; omitted scenes left out, notes and summaries behind what they are on.

    The line of an origin is the paragraph's number in the script from 1, its column the place in it from 1.
    """
    walk = _Walk(own_types(root), types_in_capitals(root), pinned_notes(root, PART))
    for content in root.iterchildren("Content"):
        yield from walk.block(content)
    yield from walk.ended()


@dataclass(slots=True)
class _Walk:
    """Where the walk has come; lives only while `passages` runs.

    ``at`` counts UTF-16 units as the ranges of notes do. ``waiting`` are notes that come when a speech has ended.
    """

    own: Mapping[str, Kind]
    capitals: frozenset[str]
    pinned: Sequence[Pinned]
    number: int = 0
    at: int = 0
    placed: int = 0
    speaking: bool = False
    waiting: list[Passage] = field(default_factory=list)

    def block(self, parent: etree._Element) -> Iterator[Passage]:
        for child in parent:
            name = local_name(child)
            if name == "Paragraph":
                yield from self.paragraph(child, counted=parent.tag == "Content")
            elif name == "DualDialogue":
                yield from self.block(child)

    def paragraph(self, paragraph: etree._Element, *, counted: bool) -> Iterator[Passage]:
        """The paragraph, then what is spoken at once in it; ``counted``: the ranges of notes count its characters."""
        self.number += 1
        runs = _runs(paragraph, self.number)
        words = "".join(run.text for run in runs)
        element = paragraph.get("Type") or ""
        kind = Kind.NOTE if _is_omitted(paragraph, words) else kind_of(element, self.own)
        if element.strip().lower() in self.capitals:
            runs = tuple(replace(run, text=run.text.upper()) for run in runs)
        if words.strip():
            tight = self.speaking and kind in _SPOKEN
            if not tight:
                yield from self._told()
            self.speaking = kind in _SPEECH and (tight or kind is Kind.CUE)
            mark = BreakKind.PAGE if paragraph.get("StartsNewPage") == "Yes" else None
            yield Passage(runs, PART, kind, level=int(kind is Kind.HEADING), mark=mark, tight=tight)
        self.waiting.extend(_own_notes(paragraph, self.number))
        for dual in paragraph.iterchildren("DualDialogue"):
            yield from self.block(dual)
        if counted:
            self._count(paragraph, words)

    def _count(self, paragraph: etree._Element, words: str) -> None:
        self.at += units(words) + BLOCK_UNITS * sum(1 for child in paragraph if local_name(child) in _BLOCKS) + 1
        while self.placed < len(self.pinned) and (at := self.pinned[self.placed].at) is not None and at < self.at:
            self.waiting.append(self.pinned[self.placed].passage)
            self.placed += 1

    def _told(self) -> Iterator[Passage]:
        yield from self.waiting
        self.waiting.clear()

    def ended(self) -> Iterator[Passage]:
        """The notes that still wait, and those that are pinned nowhere in the script."""
        yield from self._told()
        yield from (note.passage for note in self.pinned[self.placed :])


def _runs(paragraph: etree._Element, number: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    column = 1
    for text in paragraph.iterchildren("Text"):
        words = "".join(str(piece) for piece in text.itertext())
        runs.append(Run(words, number, column))
        column += len(words)
    return tuple(runs)


def _own_notes(paragraph: etree._Element, number: int) -> Iterator[Passage]:
    """The notes inside ``paragraph``, and the summary its scene has."""
    for note in paragraph.iterchildren("ScriptNote"):
        yield note_passage(note, f"{PART}/ScriptNote", number)
    for summary in paragraph.iterfind("SceneProperties/Summary"):
        yield note_passage(summary, f"{PART}/Summary", number)


def _is_omitted(paragraph: etree._Element, words: str) -> bool:
    """Whether the paragraph is the card that stands where a scene was cut."""
    return paragraph.find("OmittedScene") is not None or (
        paragraph.get("Type") == "Scene Heading" and bool(_OMITTED.fullmatch(words))
    )
