"""What place a screenplay's scene heading names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.english.heading_cues import account_cue, heading_cues
from esesea.reading.english.place_nouns import PLACE_NOUNS, SIZE
from esesea.reading.english.time_expressions import find_times

_NUMBER = late(r"^\.?\s*(?:\d+[A-Z]?[.)]?\s+)?")
_LED = late(r"^[^a-z]{3,42}?\s*[-–—:]+\s*(?=(?:INT|EXT|EST|I ?/ ?E)[./])")
"""What kind of scene it is, or when, said before where: "FLASHBACK - INT. BARN", "1962: EXT. FARM"."""
_SIDE = late(
    r"^(?:(?:INTERIOR|EXTERIOR|INT|EXT|EST|I/E|E/I)\b['’]?[.:]?(?:\s*[/&-]\s*(?:INTERIOR|EXTERIOR|INT|EXT)\b[.:]?)?)\s*[-–—.]?\s*",
    re.IGNORECASE,
)
_DASH = late(
    r"\s+[-–—/]+\s*|\s*[–—\x96\x97]+\s*|\s*--+\s*|-\s+|(?<!\bMR)(?<!\bMRS)(?<!\bDR)(?<!\bST)\.\s+", re.IGNORECASE
)
_TIME_WORDS = (
    r"(?:DAY|NIGHT|MORNING|NOON|AFTERNOON|EVENING|DAWN|DUSK|SUNRISE|SUNSET|TWILIGHT|MIDNIGHT|DAYTIME|NIGHTTIME|"
    r"LATER|EARLIER|CONTINUOUS|CONTINUED|CONT['’]D|SAME(?: TIME)?|AS BEFORE|PRESENT|PAST|FLASHBACK|FLASH ?FORWARD|"
    r"DREAM|INTERCUT|MONTAGE|ESTABLISHING|THEN|NOW|SIMULTANEOUS|MAGIC HOUR|BACK TO (?:PRESENT|SCENE))"
)
_GLUED_TIME = late(rf"(?<=\w)-(?={_TIME_WORDS}\b)", re.IGNORECASE)
_LAST_TIME = late(rf"(?<=\w)\s+{_TIME_WORDS}$", re.IGNORECASE)
_ONLY_TIME = late(rf"^(?:(?:EARLY|LATE|NEXT|THAT|THE|SAME|MID)[\s-]+)*{_TIME_WORDS}$", re.IGNORECASE)
_HOLDS_TIME = late(rf"\b{_TIME_WORDS}\b|\b(?:1[0-9]{{3}}|20[0-9]{{2}})S?\b", re.IGNORECASE)
_GOES_ON = late(
    r"^(?:(?:MOMENTS?|MINUTES?|SECONDS?|HOURS?|A (?:LITTLE|MOMENT|SHORT TIME)|SHORTLY|LATER|CONTINUOUS|SAME(?: TIME)?|"
    r"AS BEFORE|RESUME)\b[\s,.-]*)+(?:LATER|SCENE)?$",
    re.IGNORECASE,
)
_ASIDE = late(r"\(([^)]*)\)")
_HEAD_ENDS = late(r"\b(?:of|in|outside|inside|at|near|on|where|by|behind|above|over)\b", re.IGNORECASE)
_PART = late(
    r"\b(?:area|desk|counter|floor|entrance|reception|wing|level|section|corner|doorway|window|row|aisle|stall|"
    r"backstage|stage|back|front|quarters)$",
    re.IGNORECASE,
)
"""Last words of names for a part of a building, of which a screenplay makes a scene."""
_GROUNDS = late(
    r"\b(?:(?:back|front|church|court|school|stable|farm)?-? ?yard|garden|drive(?:way)?|lawn|patio|terrace|roof(?:top)?"
    r"|grounds|parking[ -]lot|car[ -]park|pool|playground|loading[ -](?:bay|dock))$",
    re.IGNORECASE,
)
"""Last words of names for what belongs to a house and lies outside it."""
_COMPOUND = late(r"(?!mush)[a-z]{2,}(?P<head>room|house|yard|shop)")
"""Words that say with their ending what they are: a darkroom, a scrapyard."""
_CAMERA = late(r"^(?:ANGLE|CLOSE|CLOSER|WIDE|POV|INSERT|TITLE|CUT|FADE|ON|BLACK|MOVING|TRACKING)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SlugPlace:
    """The places a heading names, the widest first (``House``, ``Kitchen``); ``goes_on``: where the last scene was."""

    names: tuple[str, ...]
    goes_on: bool = False


def slug_place(slug: str) -> SlugPlace:
    """Read a scene heading: "INT. HOUSE - KITCHEN - NIGHT" is the kitchen in the house, at night.

    "LATER" and "CONTINUOUS" alone go on where the last scene was; "TITLE CARD" names no place.
    """
    account = account_cue(slug)
    if account is not None:
        slug = slug[: account.start] + slug[account.end :]
    bare = _LED.sub("", _ASIDE.sub(_spelt_out, _NUMBER.sub("", slug, count=1)).strip(" -"))
    inside = _SIDE.match(bare)
    rest = bare[inside.end() :] if inside else bare
    if _GOES_ON.match(rest.strip(" .-–—")):
        return SlugPlace((), goes_on=True)
    parts = [part.strip(" .,:;'-–—") for part in _DASH.split(_GLUED_TIME.sub(" - ", rest))]
    names = [_LAST_TIME.sub("", part) for index, part in enumerate(parts) if part and not _is_time(part, index)]
    if not inside:
        names = [name for name in names if slug_kind(name) and not _CAMERA.match(name)]
    return SlugPlace(tuple(map(_titled, widest_first(names))))


def widest_first(names: Sequence[str]) -> tuple[str, ...]:
    """The names of places that contain one another, in the order of their sizes; equal ones as they stand."""
    sizes = [_size(name, names[index - 1] if index else None) for index, name in enumerate(names)]
    return tuple(names[index] for index in sorted(range(len(names)), key=lambda index: -sizes[index]))


def slug_kind(name: str) -> str | None:
    """The kind of a place by the last noun of its head that tells one: "Coffee Shop" is a building."""
    return _last_kind(_HEAD_ENDS.split(name)[0]) or _last_kind(name)


def _last_kind(name: str) -> str | None:
    spelt = re.findall(r"[a-zé]+", name.lower())
    for end in range(len(spelt), 0, -1):
        kind = PLACE_NOUNS.get("-".join(spelt[max(0, end - 2) : end])) or PLACE_NOUNS.get(spelt[end - 1])
        compound = _COMPOUND.fullmatch(spelt[end - 1])
        if kind is None and compound is not None:
            kind = PLACE_NOUNS[compound["head"]]
        if kind:
            return kind
    return None


def _spelt_out(aside: re.Match[str]) -> str:
    """Brackets hold a narrower place, "HOUSE (KITCHEN)", or something else, "CAR (MOVING)"."""
    return f" - {aside[1]} - " if slug_kind(aside[1]) else " - "


def _is_time(part: str, index: int) -> bool:
    """Whether a part says when: behind the first any part that holds a word for it, unless it ends in a place."""
    if _ONLY_TIME.match(part):
        return True
    return index > 0 and slug_kind(part) is None and bool(_HOLDS_TIME.search(part) or _is_all_time(part))


def _is_all_time(part: str) -> bool:
    """Whether nothing but a time stands in it: "TWO DAYS BEFORE", "MONDAY, 3 JUNE"."""
    rest = part.title()
    for time in reversed(find_times(rest)):
        rest = rest[: time.start] + rest[time.end :]
    return bool(heading_cues(part)) or not any(map(str.isalnum, rest))


def _size(name: str, before: str | None) -> int:
    """How large a place is; a name that does not tell is taken for a town or a house by name, wider than a room.

    What stands in the grounds of a house that is named ``before`` it is narrower: "HOTEL - YARD".
    """
    kind = slug_kind(name)
    if kind is None and _PART.search(name):
        return SIZE["room"]
    if before is not None and _GROUNDS.search(name) and slug_kind(before) in {"house", "building"}:
        return SIZE["room"]
    return SIZE[kind] if kind else SIZE["settlement"]


def _titled(name: str) -> str:
    """Capitals as in a title, where the heading is all in capitals."""
    if name != name.upper():
        return " ".join(name.split())
    return " ".join(word[:1] + word[1:].lower() for word in name.split())
