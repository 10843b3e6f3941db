"""Which thing a noun means."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.thing_words import ANOTHER, HOUSES, RUINED, THINGS
from esesea.reading.people import People

PLAIN = frozenset(
    {"old", "big", "little", "small", "great", "whole", "poor", "dear", "good", "own", "beautiful", "fine"}
)
"""Adjectives that do not tell one thing from another of its kind."""


WHERE = frozenset(
    {
        "on",
        "in",
        "at",
        "by",
        "behind",
        "below",
        "above",
        "beside",
        "near",
        "over",
        "under",
        "across",
        "beyond",
        "opposite",
    }
)
TIMES = frozenset({"night", "morning", "evening", "day", "dark", "rain", "time", "storm", "distance", "end", "war"})
"""What is in the night or the rain is any thing."""


@dataclass(frozen=True, slots=True)
class Thing:
    """``noun`` with its ``marks``, the words that tell it from others of its kind; ``owner``: an id."""

    noun: str
    marks: tuple[str, ...]
    owner: str | None

    @property
    def name(self) -> str:
        """The marks and the noun."""
        return " ".join((*self.marks, self.noun))


def thing_at(noun: Token, people: People) -> Thing | None:
    """The thing that ``noun`` means where the words tell it from others: "her ring", "the blue vase", "the mill".

    Counter-example: "a ring", "the ring" (whose?), "the books", "their house" (of several), "no letter".
    """
    lemma = noun.lemma_.lower()
    if lemma not in THINGS or noun.tag_ not in {"NN", "NNP"}:
        return None
    possessive = next((child for child in noun.children if child.dep_ == "poss"), None)
    marks = _marks(noun)
    if possessive is not None:
        owner = people.one(possessive)
        return Thing(lemma, marks, owner[0]) if len(owner) == 1 else None
    if not any(child.dep_ == "det" and child.lower_ == "the" for child in noun.children):
        return None
    where = _where(noun)
    if where:
        return Thing(lemma, tuple(sorted({*marks, where})), None)
    if any(child.dep_ in {"prep", "relcl", "acl"} and child.lower_ != "of" for child in noun.children):
        # "the letter to Tom", "the cup that he held" are told from others in more words than are compared.
        return Thing(lemma, marks, None) if lemma in HOUSES and marks else None
    return Thing(lemma, marks, None) if marks or lemma in HOUSES - {"house", "home", "shop", "hall", "lodge"} else None


def _where(noun: Token) -> str:
    """The one thing by which it is said where it stands: "hill" of "the chapel on the hill", else "".

    Counter-example: "the chapel in the night", "the mill with him".
    """
    said = [child for child in noun.children if child.dep_ in {"prep", "relcl", "acl"} and child.lower_ != "of"]
    if len(said) != 1 or said[0].lower_ not in WHERE:
        return ""
    place = next((child for child in said[0].children if child.dep_ == "pobj"), None)
    known = place is not None and any(child.lower_ in {"the", "his", "her", "their", "my"} for child in place.children)
    return place.lower_ if place is not None and known and place.tag_ == "NN" and place.lower_ not in TIMES else ""


def is_another(noun: Token) -> bool:
    """Whether it is "a new one", "another", a copy."""
    return any(child.lower_ in ANOTHER for child in noun.children)


def is_ruined(noun: Token) -> bool:
    """Whether the words beside it say that it is what is left: "the ruined mill", "the ruins of the mill"."""
    return any(child.lower_ in RUINED for child in noun.children)


def _marks(noun: Token) -> tuple[str, ...]:
    return tuple(
        sorted(
            child.lower_
            for child in noun.children
            if child.dep_ in {"amod", "compound", "nmod"} and child.lower_ not in PLAIN | RUINED | ANOTHER
        )
    )
