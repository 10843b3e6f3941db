"""The names a screenplay gives its speakers in its cues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from esesea.reading.coreference.reference import Name
from esesea.reading.english.honorifics import honorific
from esesea.reading.english.word_list import words
from esesea.reading.passages import QuoteSpan

NOBODY_CERTAIN = words("voice voices all both everyone everybody crowd chorus others they together man's woman's")
"""Cues that name no one person."""

_VOICE = re.compile(r"(?:['’]s)?\s+(?:voice(?:[\s-]?over)?|v\.?o\.?|o\.?s\.?|o\.?c\.?|cont['’]?d)\s*$", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+(?:and|&|with)\s+|\s*/\s*|\s*&\s*|\s{2,}", re.IGNORECASE)
_AGES = (
    "young|younger|adult|old|older|elderly|aged|middle-aged|grown|teenaged?|teen|little|baby|kid|child|toddler"
    r"|\d+[\s-]+year[\s-]+old"
)
_AGE = re.compile(rf"^(?:very\s+)?(?:{_AGES})\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cues:
    """Who a cue names. ``names``: by cue, lower case, the name of its (first) speaker; ``uses``: turns by name."""

    names: Mapping[str, Name]
    uses: Counter[Name]

    @property
    def single(self) -> frozenset[str]:
        """Words that, with a capital, are a speaker's whole name or all of it but the title."""
        return frozenset(name.parts[0].lower() for name in self.uses if len(name.parts) == 1)

    @property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """Names of several words."""
        return frozenset(tuple(part.lower() for part in name.parts) for name in self.uses if len(name.parts) > 1)


def cues_of(quotes: Iterable[QuoteSpan]) -> Cues:
    """The names in the cues of ``quotes``; prose has none."""
    turns = Counter({quote.turn: 1 for quote in quotes if quote.cue})
    spoken = Counter(cue for cue in {quote.turn: quote.cue for quote in quotes}.values() if cue)
    plain = {cue.lower() for cue in spoken}
    names: dict[str, Name] = {}
    uses: Counter[Name] = Counter()
    for cue, times in spoken.items():
        name = _name(cue, plain)
        if name is not None and turns:
            names[cue.lower()] = name
            uses[name] += times
    return Cues(names, uses)


def _name(cue: str, known: set[str]) -> Name | None:
    """The name of the first speaker in ``cue``. An age is dropped where the rest speaks too (*Young Ann*)."""
    first = _TOGETHER.split(_VOICE.sub("", cue).strip())[0].strip()
    younger = _AGE.sub("", first)
    if younger != first and younger.lower() in known:
        first = younger
    parts = first.split()
    if not parts or first.lower() in NOBODY_CERTAIN:
        return None
    title = honorific(parts[0].capitalize()) if len(parts) > 1 else None
    return Name(title, tuple(_cased(part) for part in (parts[1:] if title else parts)))


def _cased(part: str) -> str:
    return part.capitalize() if part.isupper() or part.islower() else part


def phrase_at(doc: Doc, at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words from token ``at`` are a cue's name written with capitals; 0 for none."""
    if not phrases:
        return 0
    for length in (4, 3, 2):
        found = doc[at : at + length]
        if len(found) == length and tuple(token.lower_ for token in found) in phrases:
            return length if all(token.text[0].isupper() or token.text[0].isdigit() for token in found) else 0
    return 0
