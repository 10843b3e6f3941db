"""Who wrote the manuscript and what it is called, as its first page says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block
from esesea.text.structure.gaps import usual_gap
from esesea.text.structure.heading_words import can_be_title, heading_words

_BYLINE = re.compile(
    r"(?:(?:an? )?(?:short |true )?(?:story|novel|novella|tale|screenplay)?\s*(?:written )?by:?)\s+(\S.{1,60})",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^(title|author)\s*:\s*(\S.*)$", re.IGNORECASE | re.MULTILINE)
# "London, 1943" or "Monday" over the first paragraph says when and where it is, not what the story is called.
_DATED = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|"
    r"october|november|december|morning|evening|night|noon|midnight|years?|later|ago)\b",
    re.IGNORECASE,
)
# What archives of fan fiction, and their readers' copies, print above a story.
_FACT = re.compile(
    r"(?P<field>title|authors?|fandoms?|rating|rated|(?:archive )?warnings?|categor(?:y|ies)|relationships?|pairings?"
    r"|ships?|characters?|(?:additional |freeform )?tags|language|series|collections?|stats|published|updated|completed"
    r"|status|words?(?: ?count)?|chapters?|kudos|bookmarks|hits|genres?|summary|disclaimer|beta(?:s|ed by| reader)?"
    r"|prompt)\s*:",
    re.IGNORECASE,
)
_FIRST_LINES = 6
# A first line is a title if what follows tells at some length.
_TELLING_WORDS = 12
# A letter's date, place and salutation stand between.
_OPENING_LINES = 3


@dataclass(frozen=True, slots=True)
class TitlePage:
    """What the first page says; None where it does not."""

    title: str | None = None
    author: str | None = None


def with_title(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with a title line, and the author's name below it, as front matter.

    A heading wider than all others that stands before the story is its title too.
    """
    opening = next((i for i, block in enumerate(blocks) if block.kind in {None, Kind.PROSE, Kind.HEADING}), None)
    if opening is None:
        return tuple(blocks)
    end = opening
    if _is_widest(blocks, opening, text) or _is_title_line(blocks, opening, text):
        end = opening + 1
    while end > opening and end < len(blocks) and blocks[end].kind is None and _is_below(blocks[end].span.of(text)):
        end += 1
    front = (replace(block, kind=Kind.FRONT) for block in blocks[opening:end])
    return (*blocks[:opening], *front, *blocks[end:])


def _is_widest(blocks: Sequence[Block], index: int, text: str) -> bool:
    heading = blocks[index]
    if heading.kind is not Kind.HEADING or not heading.level or heading_words(heading.span.of(text)):
        return False
    return all(other.level > heading.level for other in blocks[index + 1 :] if other.kind is Kind.HEADING)


def _is_title_line(blocks: Sequence[Block], index: int, text: str) -> bool:
    block = blocks[index]
    if block.kind is not None or index + 1 >= len(blocks):
        return False
    lines = block.span.of(text).split("\n")
    following = blocks[index + 1]
    if len(lines) > 1 and (_byline(lines[-1]) or _is_below("\n".join(lines[1:]))):
        return True
    if not can_be_title("\n".join(lines)):
        return False
    words = following.span.of(text)
    if _DATED.search(lines[0]) and not _byline(words):
        return False
    set_apart = following.gap > usual_gap(blocks) or _is_capitalised(lines[0])
    return bool(_byline(words)) or (set_apart and _tells(blocks[index + 1 : index + 2 + _OPENING_LINES], text))


def _tells(blocks: Iterable[Block], text: str) -> bool:
    """Whether something is told at some length, if behind a date and "My dear Lise,"."""
    for block in blocks:
        words = block.span.of(text).strip()
        if len(words.split()) >= _TELLING_WORDS:
            return True
        if not (words.endswith(",") or _DATED.search(words)):
            return False
    return False


def _is_capitalised(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)


def _is_below(words: str) -> bool:
    """Whether nothing but what stands below a title is said: by whom, and facts, of which a summary may have lines."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    if not any(_FACT.match(line) for line in lines):
        return len(lines) == 1 and bool(_byline(lines[0]))
    if not (_by_pen_name(lines[0]) or _FACT.match(lines[0])):
        return False
    summed_up = False
    for line in lines:
        fact = _FACT.match(line)
        summed_up = fact["field"].lower().startswith("summar") if fact else summed_up
        if not (fact or summed_up or _by_pen_name(line)):
            return False
    return True


def _byline(line: str) -> str | None:
    found = _BYLINE.fullmatch(line.strip())
    name = found.group(1).strip(" .") if found else ""
    return name if name and len(name.split()) <= 6 and name[0].isupper() else None


def _by_pen_name(line: str) -> str | None:
    """As ``_byline``; above fan fiction names need no capitals."""
    found = _BYLINE.fullmatch(line.strip())
    return found.group(1).strip(" .") if found and len(found.group(1).split()) <= 2 else _byline(line)


def title_page(blocks: Iterable[Block], text: str) -> TitlePage:
    """Title and author as the front matter says them: in fields (``Title: …``), or a title and a line ``by …``."""
    front: list[str] = []
    for block in blocks:
        if block.kind is Kind.FRONT:
            front.append(block.span.of(text))
        elif block.kind is not Kind.NOTE:
            break
    page = "\n".join(front)
    fields = {key.lower(): words.strip() for key, words in reversed(_FIELD.findall(page))}
    if fields:
        return TitlePage(fields.get("title"), fields.get("author"))
    lines = [line.strip() for line in page.split("\n") if line.strip()][:_FIRST_LINES]
    named = (_byline(line) or _byline(f"{line} {below}") for line, below in pairwise([*lines, ""]))
    author = next((name for name in named if name), None)
    if author is None and any(map(_FACT.match, lines)):
        author = next(filter(None, map(_by_pen_name, lines)), None)
    title = lines[0] if lines and can_be_title(lines[0]) and not heading_words(lines[0]) else None
    return TitlePage(title, author)
