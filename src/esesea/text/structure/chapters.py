"""The titled stretches of a manuscript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.text.document import Chapter, ParagraphKind
from esesea.text.draft import Block
from esesea.text.span import Span
from esesea.text.structure.heading_words import Rank, heading_words

_CLOSERS = frozenset({ParagraphKind.BACK})


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of one or two blocks: a label, and the title below it."""

    span: Span
    title: str
    level: int
    rank: Rank
    complete: bool = True


def chapters(blocks: Sequence[Block], text: str, *, outlined: bool = False) -> tuple[Chapter, ...]:
    """The chapters, in order; each ends where the next of its level or a wider one begins, or the story ends.

    What a heading's words say counts beside its level in the source, unless the levels are the author's outline
    (``outlined``).
    """
    found = list(_headings(blocks, text))
    # Bare numbers are chapters where no chapters are named; a prologue stands beside them then.
    flat = Rank.CHAPTER if not any(_is_named_chapter(heading) for heading in found) else Rank.NUMBER
    ranks = (flat if heading.rank is Rank.NUMBER else heading.rank for heading in found)
    keys = [(heading.level, Rank.CHAPTER if outlined else rank) for heading, rank in zip(found, ranks, strict=True)]
    levels = {key: level for level, key in enumerate(sorted(set(keys)), start=1)}
    end = next(
        (b.span.start for b in blocks if b.kind in _CLOSERS and found and b.span.start > found[-1].span.end), len(text)
    )
    made = []
    for index, (heading, key) in enumerate(zip(found, keys, strict=True)):
        following = (found[at].span.start for at in range(index + 1, len(found)) if levels[keys[at]] <= levels[key])
        made.append(Chapter(Span(heading.span.start, next(following, end)), heading.title, levels[key], heading.span))
    return tuple(made)


def _is_named_chapter(heading: _Heading) -> bool:
    words = heading_words(heading.title)
    return words is not None and words.rank is Rank.CHAPTER and words.number is not None


def _headings(blocks: Sequence[Block], text: str) -> Iterator[_Heading]:
    """Headings, each with the title line that belongs to it."""
    held: _Heading | None = None
    for block in blocks:
        if block.kind is not ParagraphKind.HEADING:
            if held and block.kind not in {ParagraphKind.NOTE, ParagraphKind.BREAK}:
                yield held
                held = None
            continue
        made = _heading(block, text)
        if held and not held.complete and _is_title_of(held, made, block.span.of(text)):
            yield _Heading(Span(held.span.start, block.span.end), f"{held.title}: {made.title}", held.level, held.rank)
            held = None
            continue
        if held:
            yield held
        held = made
    if held:
        yield held


def _is_title_of(held: _Heading, below: _Heading, words: str) -> bool:
    """Whether the heading below a bare label is its title: no label itself, and no deeper in the source."""
    return heading_words(words) is None and below.level in {0, held.level}


def _heading(block: Block, text: str) -> _Heading:
    line = " ".join(block.span.of(text).split())
    words = heading_words(line)
    if words is None:
        return _Heading(block.span, line, block.level, Rank.CHAPTER)
    complete = bool(words.title) or words.number is None
    return _Heading(block.span, line if words.title else line.rstrip(".:"), block.level, words.rank, complete)
