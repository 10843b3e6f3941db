"""Where one paragraph opens and closes quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from esesea.patterns import late

CURLY_DOUBLE = ("“", "”")
CURLY_SINGLE = ("‘", "’")
LOW_DOUBLE = ("„", "“”")
GUILLEMETS = ("«", "»")
ANGLES = ("‹", "›")
STRAIGHT_DOUBLE = ('"', '"')
STRAIGHT_SINGLE = ("'", "'")
TEX = ("``", "''")

_MAY_OPEN = late(r"[“„«\"'‘‹]|``")
_BEFORE_OPENING = late(r"(?:^|[\s(\[{—–―\-_*“\"«…,:;])$")
_AFTER_CLOSING = late(r"(?:$|[\s)\]}—–―\-_*.,;:!?…”\"»])")
_ELISIONS = late(
    r"['’](?:tis|twas|twere|twill|twould|em|im|er|un|cause|bout|round|til|till|n|neath|gainst|ere|ow|ave|ad|as|ow|"
    r"elp|ere|ouse|ead|eard|isself|nother|nuff|kay|sup|specially|spose|pon|mongst|mid|cept|fore|way|scuse|\d\ds?)\b",
    re.IGNORECASE,
)


class Style(Enum):
    """Which marks an author puts around speech."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between marks, characters ``start`` up to ``end`` of its paragraph, marks and all.

    ``closed`` is False where the paragraph ends before the mark comes.
    """

    start: int
    end: int
    closed: bool
    single: bool


def outermost(text: str, style: Style) -> list[Marked]:
    """The stretches of ``text`` (one paragraph) between quotation marks, in order; nested ones are not told apart.

    Marks of the author's other style are taken where they stand outside the author's own. Linear.
    """
    found: list[Marked] = []
    position = 0
    while (candidate := _MAY_OPEN.search(text, position)) is not None:
        position = candidate.start()
        opening = _opening(text, position)
        if opening is None:
            position += 1
            continue
        mark, closings, single = opening
        end = _closing(text, position + len(mark), closings, single=single, lone=style is Style.DOUBLE and single)
        if end is None:
            if single and style is Style.DOUBLE:
                position += len(mark)
                continue
            if mark == "'" and not _may_run_on(text, position):
                position += 1
                continue
            found.append(Marked(position, len(text), closed=False, single=single))
            break
        found.append(Marked(position, end, closed=True, single=single))
        position = end
    return found


def _opening(text: str, at: int) -> tuple[str, tuple[str, ...], bool] | None:
    """The mark that opens at ``at``: the mark, what may close it, whether it is a single one."""
    here = text[at]
    if here in "“„":
        return here, ("”", "“") if here == "„" else ("”", '"'), False
    if here == "«":
        return here, ("»",), False
    if here == '"':
        return here, ('"', "”"), False
    if text.startswith("``", at):
        return "``", ("''", '"'), False
    if here in "'‘‹" and _opens_single(text, at):
        return here, ("›",) if here == "‹" else ("’", "'"), True
    return None


def _opens_single(text: str, at: int) -> bool:
    """Whether a single mark can open here: after a break and before a word, and no elision ('tis)."""
    if not _BEFORE_OPENING.search(text[max(0, at - 1) : at]) or at + 1 >= len(text) or text[at + 1].isspace():
        return False
    return text[at] != "'" or not _ELISIONS.match(text, at)


def _closing(text: str, start: int, closings: tuple[str, ...], *, single: bool, lone: bool) -> int | None:
    """Where the stretch that opened before ``start`` ends (past its mark), or None.

    A single mark closes only where no letter follows; ``lone`` single marks, in a book of double ones, close
    only behind the punctuation that ends speech.
    """
    for mark in _any_of(closings).finditer(text, start):
        at, end = mark.span()
        if not single:
            return end
        if at == start or not _AFTER_CLOSING.match(text[end : end + 1]):
            continue
        ended = text[at - 1] in ".,!?…—–-;:"
        if ended or (not lone and not _looks_possessive(text, at)):
            return end
    return None


@cache
def _any_of(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, marks)))


def _looks_possessive(text: str, at: int) -> bool:
    """Whether the mark at ``at`` is more likely an apostrophe (``the boys' room``, ``goin' home``) than an end."""
    follows = text[at + 1 : at + 3]
    before = text[max(0, at - 3) : at].lower()
    spoken_on = len(follows) == 2 and follows[0] == " " and follows[1].isalpha()
    return spoken_on and (before.endswith(("s", "in", "o", "th", "an")) and _closes_later(text, at + 1))


def _closes_later(text: str, start: int) -> bool:
    """Whether a single mark behind ended speech follows before another one opens."""
    later = re.compile(r"[.,!?…—–-]['’](?![A-Za-z])").search(text, start)
    opens = re.compile(r"[\s—–]['‘](?=[A-Za-z])").search(text, start)
    return later is not None and (opens is None or later.start() < opens.start())


def _may_run_on(text: str, at: int) -> bool:
    """Whether an unclosed straight single mark opens speech: only where its paragraph begins."""
    return not text[:at].strip()


def style_of(paragraphs: list[str]) -> Style:
    """Which marks a book's speech stands in, by count of paragraphs that open with, or lead up to, each kind."""
    double = sum(1 for text in paragraphs if re.search(r"(?:^|\s)[“\"„«][^\s]", text) or text.startswith("``"))
    single = sum(1 for text in paragraphs if _SINGLE_SPEECH.search(text))
    return Style.SINGLE if single > 2 * double else Style.DOUBLE


_SINGLE_SPEECH = late(r"(?:^|[\s—])['‘][A-Z][^“”\"]*?[.,!?…—]['’](?:$|[\s—])")
