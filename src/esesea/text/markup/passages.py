"""A tree of HTML → passages, a paragraph each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from esesea.text.document import BreakKind
from esesea.text.draft import Passage, Run
from esesea.text.markup.judgement import Judge, Judgement, begins_page, by_html, is_centred
from esesea.text.package import local_name, source_line

_BLOCKS = frozenset(
    [
        "html",
        "body",
        "div",
        "p",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "pre",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "address",
        "center",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "fieldset",
        "legend",
        "hgroup",
        "details",
        "summary",
        "hr",
    ]
)
_SET_OFF = frozenset({"blockquote", "pre", "table", "figure"})
_SPACE = re.compile(r"[ \t\n\r\f]+")
_NOTHING = Judgement()


def passages(root: etree._Element, part: str = "", judge: Judge | None = None) -> Iterator[Passage]:
    """The paragraphs of ``root`` in order, each with its kind as far as ``judge``, or else HTML itself, knows it.

    One line break stays a line's end in its paragraph; two or more end the paragraph. A rule is a mark between
    scenes. Lines of the origins count those of the source; columns count from the start of each stretch.
    """
    walk = _Walk(part, judge)
    yield from walk.element(root, _NOTHING, set_off=False)
    yield from walk.ended(_NOTHING, set_off=False)


@dataclass(slots=True)
class _Walk:
    """Where the walk through one tree has come; lives only while `passages` runs."""

    part: str
    judge: Judge | None
    runs: list[Run] = field(default_factory=list)
    line: int = 1
    mark: BreakKind | None = None
    breaks: int = 0

    def element(self, element: etree._Element, inherited: Judgement, *, set_off: bool) -> Iterator[Passage]:
        name = local_name(element).lower()
        if not name:
            return
        self.line = max(self.line, source_line(element))
        judged = self.judge(element) if self.judge else None
        native = by_html(element)
        if (judged or _NOTHING).left_out or (native or _NOTHING).left_out:
            return
        # Inside a region that is judged (a preface), a heading is part of it, whatever its name.
        here = judged or (native if native and inherited.kind is None else inherited)
        inside = set_off or name in _SET_OFF or (name in _BLOCKS and is_centred(element))
        if name == "br":
            yield from self._line_break(inherited, set_off=set_off)
            return
        block = name in _BLOCKS
        if block:
            yield from self.ended(inherited, set_off=set_off)
        if name == "hr":
            self.mark = BreakKind.ORNAMENT
            return
        if begins_page(element):
            self.mark = self.mark or BreakKind.PAGE
        yield from self._inside(element, here, set_off=inside, keep=name == "pre")
        if block:
            yield from self.ended(here, set_off=inside, empty=name == "p" or bool(self.breaks))

    def _inside(self, element: etree._Element, here: Judgement, *, set_off: bool, keep: bool) -> Iterator[Passage]:
        self._text(element.text, keep=keep)
        for child in element:
            yield from self.element(child, here, set_off=set_off)
            self._text(child.tail, keep=keep)

    def _text(self, text: str | None, *, keep: bool) -> None:
        if not text:
            return
        for row, piece in enumerate(text.split("\n")):
            words = piece if row == 0 else "\n" + piece
            self.line += row > 0
            self._add(words if keep else _SPACE.sub(" ", words), keep=keep)

    def _add(self, words: str, *, keep: bool) -> None:
        ended = not self.runs or self.runs[-1].text.endswith((" ", "\n"))
        if not keep and ended:
            words = words.lstrip(" \t\n\r\f")
        if words:
            self.runs.append(Run(words, self.line))
            self.breaks = self.breaks if not words.strip() else 0

    def _line_break(self, here: Judgement, *, set_off: bool) -> Iterator[Passage]:
        self.breaks += 1
        if self.breaks == 1:
            self.runs.append(Run("\n", self.line))
            return
        # Two line breaks are how a paragraph ends, each further one is an empty line more.
        yield from self.ended(here, set_off=set_off, breaks=self.breaks, empty=self.breaks > 2)

    def ended(self, here: Judgement, *, set_off: bool, empty: bool = False, breaks: int = 0) -> Iterator[Passage]:
        """Give out what has gathered; ``empty``: also where nothing has, as an empty line."""
        runs, self.runs = tuple(self.runs), []
        self.breaks = breaks
        if any(run.text.strip() for run in runs) or empty:
            mark, self.mark = self.mark, None
            yield Passage(runs, self.part, here.kind, here.level, mark=mark, set_off=set_off)
