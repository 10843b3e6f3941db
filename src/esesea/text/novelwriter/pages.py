"""A novelWriter document taken apart: its headings, each with the text, tags and comments below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.gathering.pieces import note
from esesea.text.marks import is_ornament
from esesea.text.novelwriter.markup import Marks, words_of

_HEADING = re.compile(r"(?P<level>#{1,4})(?P<plain>!?)\s+(?P<title>\S.*)")
_TAG = re.compile(r"@(?P<key>[A-Za-z]+)\s*:\s*(?P<values>.*)")
_COMMENT = re.compile(
    r"%+\s*~?\s*(?:(?:synopsis|short|story|note|footnote)(?:\.[\w-]+)?\s*:)?\s*(?P<words>.*)", re.IGNORECASE
)
_NEW_PAGE = re.compile(r"\s*\[new ?page\]\s*", re.IGNORECASE)
_SCENE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """What stands below one heading, with the heading; ``tags`` are its keys in small letters, each with its values."""

    passages: tuple[Passage, ...]
    tags: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A document by its headings."""

    parts: tuple[Part, ...]


@dataclass(slots=True)
class _Open:
    """The part that is being read; lives only while `page` runs."""

    passages: list[Passage] = field(default_factory=list)
    tags: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def end_paragraph(self, name: str) -> None:
        if self.runs:
            kind = Kind.BREAK if is_ornament("".join(run.text for run in self.runs)) else Kind.PROSE
            self.passages.append(Passage(tuple(self.runs), name, kind))
            self.runs = []


def page(text: str, name: str, marks: Marks) -> Page:
    """The document in the file ``name``, whose line ends are line feeds."""
    return Page(tuple(_parts(text, name, marks)))


def _parts(text: str, name: str, marks: Marks) -> Iterator[Part]:
    part = _Open()
    for number, line in enumerate(text.split("\n"), start=1):
        found = _HEADING.fullmatch(line.rstrip())
        if found:
            part.end_paragraph(name)
            yield Part(tuple(part.passages), tuple(part.tags))
            part = _Open(list(_headed(found, name, number, marks)))
        else:
            _add(part, line, name, number, marks)
    part.end_paragraph(name)
    yield Part(tuple(part.passages), tuple(part.tags))


def _headed(found: re.Match[str], name: str, number: int, marks: Marks) -> Iterator[Passage]:
    """The heading of a part or chapter; a scene begins without one, and its title is the author's own."""
    level, column = len(found["level"]), found.start("title")
    runs = tuple(Run(run.text, number, run.column + column) for run in words_of(found["title"], number, marks))
    if level == 1 and found["plain"]:
        yield Passage(runs, name, Kind.FRONT)
    elif level < _SCENE:
        yield Passage(runs, name, Kind.HEADING, level)
    else:
        yield Passage(runs, name, Kind.NOTE, mark=BreakKind.ORNAMENT if level == _SCENE else None)


def _add(part: _Open, line: str, name: str, number: int, marks: Marks) -> None:
    tag = _TAG.fullmatch(line.strip())
    if not line.strip():
        part.end_paragraph(name)
        if not part.runs:
            part.passages.append(Passage(part=name))
    elif line.startswith("%%~"):
        return
    elif line.startswith("%"):
        part.end_paragraph(name)
        comment = _COMMENT.match(line)
        part.passages += note(comment["words"] if comment else "", name, number)
    elif tag:
        part.end_paragraph(name)
        values = tag["values"].split(",") if tag["key"].lower() != "tag" else [tag["values"]]
        part.tags.append((tag["key"].lower(), tuple(value.strip() for value in values if value.strip())))
    elif _NEW_PAGE.fullmatch(line):
        part.end_paragraph(name)
        part.passages.append(Passage(part=name, mark=BreakKind.PAGE))
    else:
        if part.runs:
            last = part.runs[-1]
            part.runs.append(Run("\n", last.line, last.column + len(last.text)))
        part.runs += words_of(line, number, marks)
