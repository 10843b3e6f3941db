"""What the words of a line say when it is a heading: chapter, part, preface, or a bare number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from esesea.patterns import late
from esesea.text.structure.numbers import NUMBER, value

_LONGEST_TITLE = 15


class Rank(IntEnum):
    """How wide a division is by its name; a smaller rank holds the larger ones."""

    PART = 1
    CHAPTER = 2
    SECTION = 3
    NUMBER = 4
    """A bare number: a chapter where no chapters are named, else a part of one."""


class Matter(StrEnum):
    """Whether what follows a heading is the story."""

    STORY = "story"
    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A heading taken apart. ``label`` in small letters, empty for a bare number; ``title`` empty where it has none."""

    rank: Rank
    label: str
    number: int | None = None
    title: str = ""
    matter: Matter = Matter.STORY


_RANKS = (
    dict.fromkeys(("part", "book", "volume", "vol", "act"), Rank.PART)
    | dict.fromkeys(("chapter", "chap", "ch", "stave", "canto", "letter", "episode", "day", "night"), Rank.CHAPTER)
    | dict.fromkeys(("section", "scene"), Rank.SECTION)
)
_LABEL = rf"(?P<label>{'|'.join(sorted(_RANKS, key=len, reverse=True))})"
_REST = r"(?:(?P<mark>\s*(?:[.:)\]—–]|--?)+\s*|\s+)(?P<title>\S.*))?[.:]?"
_FLAGS = re.IGNORECASE | re.DOTALL
_LABELLED = late(rf"[\[(]?{_LABEL}\.?\s+(?:the\s+|no\.?\s+|#)?(?P<number>{NUMBER}|last)\b[\])]?{_REST}", _FLAGS)
_REVERSED = late(
    rf"(?:the\s+)?(?P<number>{NUMBER})\s+(?P<label>part|book|volume|act|chapter|stave|canto){_REST}", _FLAGS
)
_BARE = late(r"[-–—~\[(]*\s*(?P<number>\d{1,3}|[IVXLC]+|[ivxlc]+)\s*[-–—~\])]*[.:]?")
_SPELT = late(rf"(?P<number>{NUMBER})[.:]?", re.IGNORECASE)
_NUMBERED = late(r"(?P<number>\d{1,3}|[IVXLC]+)\s*[.:—–-]\s*(?P<title>[^\W\d_].*)", re.DOTALL)

_NAMED = {
    Matter.STORY: "prologue|epilogue|interlude|intermission|prelude|coda|postlude|finale|conclusion|entr'acte|"
    "in medias res|cold open|teaser|tag",
    Matter.FRONT: "(?:table of )?contents|dedication|epigraph|preface|foreword|introduction|introductory note|"
    "acknowledge?ments?|copyright(?: page)?|title page|cover|half[- ]title|list of (?:illustrations|characters|plates)|"
    "illustrations|dramatis person(?:ae|æ)|(?:also|other (?:books|works)) by(?: .{1,40})?|by the same author|"
    "(?:author's|publisher's|editor's|translator's|transcriber's|content|trigger) (?:note|warning|preface|foreword)s?|"
    "praise for .{1,60}|maps?|cast(?: of characters)?|newsletter(?: .{1,30})?",
    Matter.BACK: "afterword|about the (?:author|publisher|editor)s?|"
    "(?:book club|reading group|discussion) (?:guide|questions)|"
    "appendix(?: [a-z]|)|notes|endnotes|footnotes|glossary|bibliography|index|colophon|credits|"
    "a note (?:on|about|from) .{1,40}|an excerpt from .{1,60}|excerpt(?: from .{1,60})?|advertisements?|"
    "transcriber's notes?",
}
_NAMES = {matter: late(rf"(?P<label>{words})\b{_REST}", _FLAGS) for matter, words in _NAMED.items()}


def heading_words(line: str) -> HeadingWords | None:
    """What ``line`` says if it is a heading by its words alone, None where only its place can tell.

    A sentence that begins like a heading is none: "Part one of the plan was simple." goes on in small letters.

    >>> heading_words("CHAPTER XII. The Key")
    HeadingWords(rank=<Rank.CHAPTER: 2>, label='chapter', number=12, title='The Key', matter=<Matter.STORY: 'story'>)
    >>> heading_words("Book two tickets for me")
    """
    words = " ".join(line.split()).replace("’", "'")
    return _labelled(words) or _named(words) or _bare(words)


def _labelled(words: str) -> HeadingWords | None:
    found = _LABELLED.fullmatch(words) or _REVERSED.fullmatch(words)
    if not found:
        return None
    label = found["label"].lower()
    number = value(found["number"])
    if number is None and found["number"].lower() != "last":
        return None
    if not _is_title(found["title"], found["mark"]) or not words[0].isupper():
        return None
    return HeadingWords(_RANKS[label], label, number, found["title"] or "")


def _named(words: str) -> HeadingWords | None:
    for matter, names in _NAMES.items():
        found = names.fullmatch(words)
        if found and words[0].isupper() and (not found["title"] or found["mark"].strip()):
            return HeadingWords(Rank.CHAPTER, found["label"].lower(), None, found["title"] or "", matter)
    return None


def _bare(words: str) -> HeadingWords | None:
    found = _BARE.fullmatch(words) or (_SPELT.fullmatch(words) if words[:1].isupper() else None)
    if found and (number := value(found["number"])) is not None:
        return HeadingWords(Rank.NUMBER, "", number)
    return None


def numbered_title(line: str) -> HeadingWords | None:
    """A number and a title on one line (``I. Down the River``); only its neighbours tell whether it is a heading."""
    words = " ".join(line.split())
    found = _NUMBERED.fullmatch(words)
    number = value(found["number"]) if found else None
    if found is None or number is None or not _is_title(found["title"], "."):
        return None
    return HeadingWords(Rank.NUMBER, "", number, found["title"])


def _is_title(title: str | None, mark: str | None) -> bool:
    """Whether ``title`` can stand after a heading's number: short, no sentence run on from it."""
    if title is None:
        return True
    first = title.lstrip("\"'“‘(*_")[:1]
    if len(title.split()) > _LONGEST_TITLE or not (first.isupper() or first.isdigit()):
        return False
    # "Chapter Two was harder" runs on in small letters, "Chapter Two, he thought" after a comma.
    return bool(mark and mark.strip()) or not title.endswith((".", "?", "!", ",", ";")) or title.isupper()


def can_be_title(line: str) -> bool:
    """Whether ``line`` can be the title below a chapter's number: short, one line or all capitals, no sentence."""
    words = line.strip()
    if not words or len(words.split()) > _LONGEST_TITLE or not any(map(str.isalpha, words)):
        return False
    if words.isupper():
        return words.count("\n") <= 2 and words[0] not in "\"“‘'"
    return (
        "\n" not in words and not words.endswith((".", ",", ";", ":", '"', "”", "—", "-", "?", "!")) and _opens(words)
    )


def _opens(words: str) -> bool:
    first = words.lstrip("*_")[:1]
    return (first.isupper() or first.isdigit()) and not words.startswith(('"', "“"))
