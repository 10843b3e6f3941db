"""Which blocks are headings: by the source's own levels, by their words, by counting on, or by their look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block
from esesea.text.structure.called_after import headed_by_names
from esesea.text.structure.gaps import usual_gap
from esesea.text.structure.heading_words import HeadingWords, Rank, can_be_title, heading_words, numbered_title
from esesea.text.structure.series import in_series

_LONGEST = 160
# Fewer words than these between two numbers that count on, and they number a list, not chapters.
_FEWEST_WORDS = 40
# Labels that hold others, or that are times themselves.
_WIDE = frozenset({"part", "book", "volume", "vol", "act", "day", "night"})


def with_headings(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with the headings among those of no known kind marked as such."""
    words = {index: found for index, block in _short(blocks) if (found := heading_words(block.span.of(text)))}
    labelled = {index for index, found in words.items() if found.rank is not Rank.NUMBER}
    counted = _counting(blocks, text, {index: found for index, found in words.items() if index not in labelled})
    numbered = {index: found for index, block in _short(blocks) if (found := numbered_title(block.span.of(text)))}
    if not any(words[index].label == "chapter" for index in labelled):
        counted |= _counting(blocks, text, {index: found for index, found in numbered.items() if index not in words})
    heads = labelled | counted | {index for index, block in enumerate(blocks) if block.kind is Kind.HEADING}
    if not any(blocks[index].level or not _apart(words.get(index)) for index in heads):
        heads |= _in_capitals(blocks, text) or _names_in_capitals(blocks, text)
    if all(_leaves_room(blocks[index], words.get(index)) for index in heads):
        heads |= in_series(blocks, text, heads)
    heads |= set(_titles_below(blocks, text, heads, words))
    return tuple(replace(block, kind=Kind.HEADING) if index in heads else block for index, block in enumerate(blocks))


def _leaves_room(block: Block, words: HeadingWords | None) -> bool:
    """Whether what stands under a heading, or beside it, may have headings of another kind: a part, a day, a coda."""
    return not block.level and words is not None and (_apart(words) or words.label in _WIDE)


def _apart(words: HeadingWords | None) -> bool:
    """Whether a heading stands by itself (a prologue, a preface), so that chapters may be headed otherwise."""
    return words is not None and words.number is None


def _short(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    return ((i, block) for i, block in enumerate(blocks) if block.kind is None and len(block.span) <= _LONGEST)


def _counting(blocks: Sequence[Block], text: str, numbers: Mapping[int, HeadingWords]) -> set[int]:
    """Those of ``numbers``, by block, that count on (1, 2, 3 …; again from 1 in each part) with prose between them."""
    chains: list[list[int]] = []
    for index in sorted(numbers):
        count = numbers[index].number or 0
        follows = next((chain for chain in reversed(chains) if count == (numbers[chain[-1]].number or 0) + 1), None)
        if follows and _prose_between(blocks, text, follows[-1], index):
            follows.append(index)
        elif count == 1:
            chains.append([index])
    return {index for chain in chains if len(chain) > 1 for index in chain}


def _prose_between(blocks: Sequence[Block], text: str, one: int, two: int) -> bool:
    words = 0
    for block in blocks[one + 1 : two]:
        words += 0 if block.set_off else len(block.span.of(text).split())
        if words >= _FEWEST_WORDS:
            return True
    return False


def _in_capitals(blocks: Sequence[Block], text: str) -> set[int]:
    """Short lines in capitals that stand further apart than paragraphs do; none where there is only one."""
    usual = usual_gap(blocks)
    found = {
        index
        for index, block in _short(blocks)
        if block.gap > usual
        and index + 1 < len(blocks)
        and _is_capital_title(block.span.of(text))
        and _prose_between(blocks, text, index, len(blocks))
    }
    return found if len(found) > 1 else set()


def _names_in_capitals(blocks: Sequence[Block], text: str) -> set[int]:
    """Names in capitals that head chapters with no more space than between paragraphs: the first opens the story."""
    lines = {
        index: line
        for index, block in _short(blocks)
        if (line := block.span.of(text)).isupper() and "\n" not in line and can_be_title(line)
    }
    found = sorted(headed_by_names(lines, text)) if len(lines) > 1 else []
    if not found or _prose_between(blocks, text, -1, found[0]):
        return set()
    return set(found) if all(_prose_between(blocks, text, *pair) for pair in pairwise([*found, len(blocks)])) else set()


def _is_capital_title(line: str) -> bool:
    return line.isupper() and len(line) > 3 and can_be_title(line) and not line.endswith(("!", "?"))


def _titles_below(
    blocks: Sequence[Block], text: str, headings: Iterable[int], words: Mapping[int, HeadingWords]
) -> Iterator[int]:
    """Blocks that are the title of the heading right above them, which has only a label or a number."""
    known = set(headings)
    usual = usual_gap(blocks)
    for index in sorted(known):
        found = words.get(index)
        below = index + 1
        if found is None or found.title or found.number is None or below >= len(blocks) - 1 or below in known:
            continue
        block = blocks[below]
        line = block.span.of(text)
        spaced = blocks[below + 1].gap > usual
        apart = line.isupper() or spaced or blocks[below + 1].gap >= block.gap > 0
        if block.kind is None and ((apart and can_be_title(line)) or (spaced and line.isupper() and _is_brief(line))):
            yield below


def _is_brief(line: str) -> bool:
    """Whether a line is a title even if it is an exclamation or somebody's words ("IT'S MOTHER!")."""
    return len(line.split()) <= 15 and line.count("\n") <= 1
