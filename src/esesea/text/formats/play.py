"""Stage plays typed as plain text, known by the names that stand before their speeches."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from esesea.text.decoding import decode
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block, Draft
from esesea.text.errors import ManuscriptError
from esesea.text.layout import blocks
from esesea.text.limits import DEFAULT, Limits
from esesea.text.lines import with_plain_line_ends
from esesea.text.source import Source
from esesea.text.span import Span

NAME = "play"
_PLAIN = frozenset({".txt", ".text", ""})
_WHO = (
    r"(?:(?:MR|MRS|MS|DR|ST|FR)\.? )?(?!(?:ACT|SCENE|PART|CHAPTER|BOOK|THE END|CURTAIN|BLACKOUT|MRS?|MS|DR|ST|FR)\b)"
    r"[^\W\d_a-z][A-ZÀ-Þ'’-]+(?: (?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*|\d+|&)){0,3}"
)
_HEAD = re.compile(
    rf"^[ \t]*(?P<cue>(?P<who>{_WHO})(?:,? ?[(\[][^()\[\]\n]{{1,80}}[)\]])?"
    rf"(?:[.:](?=[ \t]*\n?[ \t]*\S)|(?=\n[ \t]*\S))(?!\n[ \t]*{_WHO}[.:]?[ \t]*(?:\n|\Z)))",
    re.MULTILINE,
)
# The same in bytes: most novels are known to be none before they are decoded.
_LIKELY = re.compile(
    rb"(?:^|\n)[ \t]*[A-Z][A-Z' .-]{1,40}(?:[(\[][^\n]{1,80}[)\]])?(?:[.:][ \t]*\S|[.:]?\r?\n[ \t]*[A-Z(\[])"
)
_NAME_ALONE = re.compile(rf"{_WHO}(?:,? ?[(\[][^()\[\]\n]{{1,80}}[)\]])?[.:]?")
_HEADS_A_PART = re.compile(r"(?:ACT|SCENE|PART|PROLOGUE|EPILOGUE|CURTAIN|BLACKOUT|END)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]{1,6})[.)]?")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
#: So many speeches has a play at least, of two people who speak twice, and so large a share of its paragraphs.
FEWEST_SPEECHES, SPEAKERS, SHARE = 6, 2, 0.4
#: And so few lines for each.
LINES_A_SPEECH = 40
#: Fewer words are no paragraph of prose.
FEWEST_WORDS = 4


def recognises(source: Source) -> bool:
    """Whether a plain text has mostly speeches with the speaker's name in capitals before each."""
    if source.suffix not in _PLAIN:
        return False
    likely = sum(1 for _ in _LIKELY.finditer(source.data))
    if likely < FEWEST_SPEECHES or likely * LINES_A_SPEECH < source.data.count(b"\n"):
        return False
    try:
        text, _ = with_plain_line_ends(decode(source, DEFAULT).text)
    except ManuscriptError:
        return False
    return _is_play(text, _joined(text, blocks(text)))


def read(source: Source, limits: Limits) -> Draft:
    """The text as it is; each speech a cue and what is said, a stage direction in brackets the action.

    Raises EmptyManuscript, NotText or TooLong.
    """
    decoded = decode(source, limits)
    text, origins = with_plain_line_ends(decoded.text)
    found = _joined(text, blocks(text))
    usual = Counter(block.gap for block in found[1:]).most_common(1)
    closer = usual[0][0] if usual else 0
    # A speech follows its name without an empty line: then those that stand between speeches part no scenes.
    even = (replace(block, gap=max(0, block.gap - closer)) for block in found)
    parts = tuple(each for block in even for each in _parts(text, block))
    return Draft(NAME, text, parts, origins, notes=decoded.notes)


def _joined(text: str, found: Sequence[Block]) -> list[Block]:
    """The paragraphs, those that a line's end alone parts from a speech or a name put to it."""
    made: list[Block] = []
    for block in found:
        words = block.span.of(text)
        goes_on = bool(made) and block.gap == 0 and block.mark is None and not _HEAD.match(text, block.span.start)
        if goes_on and not (_HEADS_A_PART.match(words) or _BRACKETED.fullmatch(words)) and _speaks(text, made[-1]):
            made[-1] = replace(made[-1], span=Span(made[-1].span.start, block.span.end))
        else:
            made.append(block)
    return made


def _speaks(text: str, block: Block) -> bool:
    begins = _HEAD.match(text, block.span.start, block.span.end)
    return begins is not None or _NAME_ALONE.fullmatch(block.span.of(text)) is not None


def _is_play(text: str, found: Sequence[Block]) -> bool:
    heads = [list(_heads(text, block)) for block in found]
    speakers = Counter(head["who"] for each in heads for head in each)
    often = sum(1 for count in speakers.values() if count > 1)
    speeches = speakers.total()
    narrated = sum(1 for block, each in zip(found, heads, strict=True) if not each and _narrates(block.span.of(text)))
    return speeches >= FEWEST_SPEECHES and often >= SPEAKERS and speeches >= SHARE * (speeches + narrated)


def _narrates(words: str) -> bool:
    """Whether a paragraph is neither a heading nor a direction in brackets."""
    return len(words.split()) >= FEWEST_WORDS and not (_HEADS_A_PART.match(words) or _BRACKETED.fullmatch(words))


def _heads(text: str, block: Block) -> Iterator[re.Match[str]]:
    """Where speeches begin in a paragraph that has one at its beginning."""
    begins = _HEAD.match(text, block.span.start, block.span.end)
    return _HEAD.finditer(text, block.span.start, block.span.end) if begins else iter(())


def _parts(text: str, block: Block) -> Iterator[Block]:
    """A paragraph as cues and speeches; one that is all in brackets as a stage direction."""
    heads = list(_heads(text, block))
    if not heads:
        words = block.span.of(text)
        direction = Kind.ACTION if _BRACKETED.fullmatch(words) else None
        yield replace(block, kind=Kind.HEADING if _NUMBER.fullmatch(words) else direction)
    for index, head in enumerate(heads):
        until = heads[index + 1].start() if index + 1 < len(heads) else block.span.end
        cue = Span(head.start("cue"), head.end("cue"))
        yield Block(cue, Kind.CUE) if index else replace(block, span=cue, kind=Kind.CUE)
        yield from _speech(text, Span(cue.end, until))


def _speech(text: str, said: Span) -> Iterator[Block]:
    """What stands behind a name: the manner of speaking, where it comes first in brackets, and the words."""
    manner = _BRACKETED.match(text, _words_from(text, said.start), said.end)
    start = said.start
    if manner is not None and text[manner.end() : said.end].strip():
        yield Block(Span(*manner.span()), Kind.PARENTHETICAL)
        start = manner.end()
    start, end = _words_from(text, start), said.start + len(said.of(text).rstrip())
    if start < end:
        yield Block(Span(start, end), Kind.DIALOGUE)


def _words_from(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
