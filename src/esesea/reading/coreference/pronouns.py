"""The personal pronouns of English."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.reference import Pronoun
from esesea.reading.english.genders import Gender

_MAN, _WOMAN, _ANY = Gender.MAN, Gender.WOMAN, Gender.UNKNOWN

PRONOUNS: dict[str, Pronoun] = {
    "he": Pronoun(_MAN, 3, plural=False),
    "him": Pronoun(_MAN, 3, plural=False),
    "his": Pronoun(_MAN, 3, plural=False, possessive=True),
    "himself": Pronoun(_MAN, 3, plural=False, reflexive=True),
    "she": Pronoun(_WOMAN, 3, plural=False),
    "her": Pronoun(_WOMAN, 3, plural=False),
    "hers": Pronoun(_WOMAN, 3, plural=False, possessive=True),
    "herself": Pronoun(_WOMAN, 3, plural=False, reflexive=True),
    "they": Pronoun(_ANY, 3, plural=True),
    "them": Pronoun(_ANY, 3, plural=True),
    "their": Pronoun(_ANY, 3, plural=True, possessive=True),
    "theirs": Pronoun(_ANY, 3, plural=True, possessive=True),
    "themselves": Pronoun(_ANY, 3, plural=True, reflexive=True),
    "i": Pronoun(_ANY, 1, plural=False),
    "me": Pronoun(_ANY, 1, plural=False),
    "my": Pronoun(_ANY, 1, plural=False, possessive=True),
    "mine": Pronoun(_ANY, 1, plural=False, possessive=True),
    "myself": Pronoun(_ANY, 1, plural=False, reflexive=True),
    "we": Pronoun(_ANY, 1, plural=True),
    "us": Pronoun(_ANY, 1, plural=True),
    "our": Pronoun(_ANY, 1, plural=True, possessive=True),
    "ours": Pronoun(_ANY, 1, plural=True, possessive=True),
    "ourselves": Pronoun(_ANY, 1, plural=True, reflexive=True),
    "you": Pronoun(_ANY, 2, plural=False),
    "your": Pronoun(_ANY, 2, plural=False, possessive=True),
    "yours": Pronoun(_ANY, 2, plural=False, possessive=True),
    "yourself": Pronoun(_ANY, 2, plural=False, reflexive=True),
    "thou": Pronoun(_ANY, 2, plural=False),
    "thee": Pronoun(_ANY, 2, plural=False),
    "thy": Pronoun(_ANY, 2, plural=False, possessive=True),
}
"""By lower-case form. ``they`` may mean one person; that is for the story to show."""


def pronouns(passage: Passage) -> Iterator[tuple[Token, Pronoun]]:
    """The personal pronouns in ``passage``, in order; also *I* where a parser took the full stop for its own."""
    for token in passage.paragraph.doc:
        found = PRONOUNS.get("i" if token.text == "I." else token.lower_)
        if found is None:
            continue
        if token.lower_ == "mine" and token.tag_ in {"NN", "NNS"}:
            continue
        if token.lower_ in {"her", "his"} and token.dep_ == "poss":
            found = Pronoun(found.gender, 3, plural=False, possessive=True)
        yield token, found
