"""What a sentence says of somebody's life, and whether its clause holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from esesea.reading.english.death_words import NEARLY
from esesea.reading.english.modality import is_asserted, is_habitual
from esesea.story.character import Life


@dataclass(frozen=True, slots=True, eq=False)
class LifeSign:
    """``characters`` are in ``state``, as ``words`` say; ``earlier``: it came about before this moment."""

    characters: tuple[str, ...]
    state: Life
    words: tuple[Token, ...]
    confidence: float
    earlier: bool = False


def holds(clause: Token) -> bool:
    """Whether the clause says that it happened, once and wholly."""
    return is_asserted(clause) and not is_habitual(clause) and not has(clause, NEARLY, {"advmod"})


def is_earlier(clause: Token) -> bool:
    """Whether the clause looks back: "had died", "has been dead for years"."""
    return any(child.dep_ == "aux" and child.lemma_ in {"have", "’d", "'d"} for child in clause.children)


def has(clause: Token, wanted: frozenset[str], labels: set[str]) -> bool:
    """Whether one of the words ``wanted`` hangs on the clause with one of the dependency ``labels``."""
    return any(child.dep_ in labels and child.lower_ in wanted for child in clause.children)


def others(characters: tuple[str, ...], doers: tuple[str, ...]) -> tuple[str, ...]:
    """The ``characters`` who are not among the ``doers``."""
    return tuple(character for character in characters if character not in doers)


def behind(verb: Token) -> str:
    """The verb and the five words behind it."""
    return str(verb.doc[verb.i : verb.i + 6].text)


def to_death(verb: Token) -> bool:
    """Whether "dead" or "to death" stands close behind the verb."""
    words = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 5]]
    return "dead" in words or any(pair == ("to", "death") for pair in pairwise(words))
