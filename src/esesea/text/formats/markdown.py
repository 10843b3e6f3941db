"""Markdown (CommonMark), with the marks that note-keeping programs add."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from esesea.patterns import late
from esesea.text.decoding import decode
from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Draft, Passage, Run, weave
from esesea.text.layout import is_wrapped
from esesea.text.limits import Limits
from esesea.text.lines import with_plain_line_ends
from esesea.text.source import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

NAME = "markdown"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(?P<key>[A-Za-z_-]+)\s*:\s*(?P<value>.*)")
_YAML = re.compile(r"\s*(?:#|-(?:\s|\Z)|[\w-]+\s*:(?:\s|\Z)|[}\]])|\s+")
_ENTRY = re.compile(r"\s*-\s+(?P<value>.+)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_RULE_TAG = re.compile(r"<hr\b", re.IGNORECASE)
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[\w-]+\]:")
# Obsidian's comments, highlights and links, and the marks of footnotes.
_MARKS = re.compile(
    r"%%.*?%%|\[\^[\w-]+\]|==(?=\S)|(?<=\S)==|!\[\[[^\]\n]*\]\]|\[\[(?:[^\]|\n]*\|)?(?=[^\]\n]*\]\])|(?<=[^\]\s])\]\](?!\])",
    re.DOTALL,
)
_LONGEST_SETEXT = 12
_LONGEST_BOLD = 10
"""Words of a heading that is only bold, as `structure.series` has it of those that are not even that:"""
_FEWEST_TOLD, _USUALLY_TOLD, _WORDS_A_LINE = 8, 40, 6000
"""words under each, under more than half of them, and at most."""
_SENTENCE_ENDS = late(r"[.!?:;,…\"”’)\]][*_]*\Z")


def read(source: Source, limits: Limits) -> Draft:
    """The text without its marks, block by block.

    Raises EmptyManuscript, NotText or TooLong.
    """
    decoded = decode(source, limits)
    plain, _ = with_plain_line_ends(decoded.text)
    head = _FRONT_MATTER.match(plain)
    fields = _fields(head["fields"] or "") if head else {}
    if not fields:  # a rule, the first scene, and another rule
        head = None
    # The front matter's lines stay, emptied, so that the lines below keep their numbers.
    body = "\n" * head.group().count("\n") + plain[head.end() :] if head else plain
    text, blocks, origins = weave(_passages(body))
    author = fields.get("author") or fields.get("authors")
    return Draft(NAME, text, blocks, origins, fields.get("title"), author, decoded.notes)


def _fields(front_matter: str) -> dict[str, str]:
    """The simple fields of a YAML front matter, none where it is no YAML; a list's entries are joined by commas."""
    fields: dict[str, str] = {}
    key = ""
    for line in front_matter.split("\n"):
        if line and not _YAML.match(line):
            return {}
        if found := _FIELD.fullmatch(line.rstrip()):
            key = found["key"].lower()
            fields[key] = ", ".join(_unquoted(part) for part in found["value"].strip("[] ").split(", ") if part)
        elif key and (found := _ENTRY.fullmatch(line)):
            fields[key] = ", ".join(part for part in (fields[key], _unquoted(found["value"])) if part)
    return fields


def _unquoted(value: str) -> str:
    return value.strip().strip("\"'")


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - other formats need not wait for it

    # Authors indent paragraphs and write no code; "1." is a chapter's number and "- " a speech; nobody defines links.
    return MarkdownIt("commonmark").disable(["code", "list", "reference", "text_join"])


def _passages(body: str) -> Iterator[Passage]:
    from markdown_it.token import Token  # noqa: PLC0415 - as above

    lines = body.split("\n")
    tokens = _parser().parse(body)
    one_line_each = not is_wrapped(body)
    end = quoted = 0
    made: list[Passage] = []
    bold: set[int] = set()
    for opener, token in pairwise([Token("", "", 0), *tokens]):
        quoted += opener.nesting if opener.type.startswith("blockquote") else 0
        block = token if token.type in {"inline", "hr", "html_block", "fence"} else None
        if block is None or block.map is None:
            continue
        first, last = block.map
        gap = sum(1 for line in lines[end:first] if not line.strip())
        if opener.type == "paragraph_open" and not quoted and _is_bold_line(block):
            bold.add(len(made))
        for passage in _block(block, opener, lines, one_line_each=one_line_each):
            made.append(replace(passage, gap=gap, set_off=quoted > 0 or passage.set_off))
            gap = 0
        end = last
    return _with_bold_headings(made, bold)


def _is_bold_line(token: Token) -> bool:
    """Whether a paragraph is one short line, all of it bold, that is no sentence."""
    parts = [child for child in token.children or () if child.type != "text" or child.content.strip()]
    if [part.type for part in parts] != ["strong_open", "text", "strong_close"]:
        return False
    words = parts[1].content.strip()
    return len(words.split()) <= _LONGEST_BOLD and not _SENTENCE_ENDS.search(words)


def _with_bold_headings(passages: Sequence[Passage], bold: Collection[int]) -> Iterator[Passage]:
    """``passages`` with the ``bold`` lines as headings below all others, where they are several and head what is told.

    One bold line is a sign or a shout; names in bold over short speeches are cues.
    """
    told = [
        sum(len(passage.words.split()) for passage in passages[line + 1 : after] if passage.kind is None)
        for line, after in pairwise([*sorted(bold), len(passages)])
    ]
    heading = (
        len(told) > 1
        and min(told) >= _FEWEST_TOLD
        and 2 * sum(count >= _USUALLY_TOLD for count in told) > len(told)
        and len(told) * _WORDS_A_LINE >= sum(told)
    )
    level = 1 + max((passage.level for passage in passages), default=0)
    for index, passage in enumerate(passages):
        yield replace(passage, kind=Kind.HEADING, level=level) if heading and index in bold else passage


def _block(token: Token, opener: Token, lines: Sequence[str], *, one_line_each: bool) -> Iterator[Passage]:
    first, last = token.map or (0, 0)
    if token.type == "hr":
        yield Passage(_line(lines, first), kind=Kind.BREAK)
    elif token.type == "html_block":
        yield from _html(lines, first, last)
    elif token.type == "fence":
        yield Passage(_rows(lines[first + 1 : last - 1], first + 1), set_off=True)
    elif opener.type == "heading_open" and not _is_sentence_above_a_rule(opener, token):
        yield Passage(tuple(_runs(token, lines)), kind=Kind.HEADING, level=int(opener.tag[1]))
    else:
        note = Kind.NOTE if _FOOTNOTE.match(token.content) else None
        for runs in _split(_runs(token, lines)) if one_line_each else [tuple(_runs(token, lines))]:
            yield Passage(runs, kind=note)
        if opener.type == "heading_open":
            yield Passage(_line(lines, last - 1 if (opener.map or (0, 0))[1] == last else last), kind=Kind.BREAK)


def _is_sentence_above_a_rule(opener: Token, token: Token) -> bool:
    """Whether a heading by underlining is really a paragraph with a scene break right below it."""
    if opener.markup not in {"-", "="}:
        return False
    return len(token.content.split()) > _LONGEST_SETEXT or token.content.rstrip().endswith(
        (".", "!", "?", "”", '"', "…")
    )


def _line(lines: Sequence[str], number: int) -> tuple[Run, ...]:
    return (Run(lines[number], number + 1),)


def _rows(rows: Sequence[str], first: int) -> tuple[Run, ...]:
    """Source lines from index ``first`` as one stretch of lines."""
    runs: list[Run] = []
    for number, row in enumerate(rows, start=first + 1):
        runs += [Run(row, number), Run("\n", number, len(row) + 1)]
    return tuple(runs)


def _html(lines: Sequence[str], first: int, last: int) -> Iterator[Passage]:
    """A block of HTML: its words without the tags, comments dropped, a rule as a mark between scenes."""
    source = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), "\n".join(lines[first:last]))
    for number, row in enumerate(source.split("\n"), start=first + 1):
        mark = BreakKind.ORNAMENT if _RULE_TAG.search(row) else None
        passage = Passage(tuple(_without(_TAG, row, number, 1)), mark=mark)
        if passage.words or mark:
            yield passage


@dataclass(slots=True)
class _Cursor:
    """Where in the source the words of a block have been found so far; lives only while `_runs` runs."""

    lines: Sequence[str]
    number: int
    column: int = 0

    def find(self, words: str) -> tuple[int, int]:
        """The line (from 0) and column (from 0) where ``words`` stand next; where the search began if nowhere."""
        at = self.lines[self.number].find(words, self.column)
        if at < 0:
            return self.number, self.column
        self.column = at + len(words)
        return self.number, at

    def next_line(self) -> None:
        if self.number + 1 < len(self.lines):
            self.number, self.column = self.number + 1, 0


def _runs(token: Token, lines: Sequence[str]) -> Iterator[Run]:
    """The words of a block with the places where they stand in the source."""
    cursor = _Cursor(lines, (token.map or (0, 0))[0])
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            yield Run("\n", cursor.number + 1, len(lines[cursor.number]) + 1)
            cursor.next_line()
        elif child.type == "html_inline" and _LINE_BREAK_TAG.fullmatch(child.content):
            yield Run("\n", cursor.number + 1, cursor.column + 1)
        elif child.type == "text_special":
            number, column = cursor.find(child.markup)
            yield Run(child.content, number + 1, column + 1)
        elif child.type in {"text", "code_inline"}:
            number, column = cursor.find(child.content)
            yield from _without(_MARKS, child.content, number + 1, column + 1)


def _without(marks: re.Pattern[str], words: str, line: int, column: int) -> Iterator[Run]:
    """The stretches of ``words`` between ``marks``; the words stand at ``line`` and ``column``."""
    start = 0
    for mark in marks.finditer(words):
        if mark.start() > start:
            yield Run(words[start : mark.start()], line, column + start)
        start = mark.end()
    if start < len(words):
        yield Run(words[start:], line, column + start)


def _split(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """``runs`` cut at each line's end."""
    piece: list[Run] = []
    for run in runs:
        if run.text == "\n":
            yield tuple(piece)
            piece = []
        else:
            piece.append(run)
    yield tuple(piece)
