"""Which names are people's: what a name does over the whole book."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from esesea.reading.coreference.addressing import is_called_out
from esesea.reading.coreference.attribution import attributes_speech
from esesea.reading.coreference.clauses import SUBJECTS, first_of_coordination
from esesea.reading.coreference.cues import Cues
from esesea.reading.coreference.names import Habits, NameUse, name_uses
from esesea.reading.coreference.passage import Marks, alone
from esesea.reading.coreference.persons import is_initial
from esesea.reading.coreference.reference import Name
from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.not_names import CAN_BE_NAMES, PLACE_HEADS
from esesea.reading.english.person_nouns import KINSHIP, PERSON_NOUNS
from esesea.reading.english.speech_verbs import ADDRESSED, PLAIN_SAYING, SAYING, THINKING
from esesea.reading.english.word_list import words
from esesea.reading.parse import ParsedParagraph

_ENTITY = {
    "PERSON": 0.6, "GPE": -0.8, "LOC": -0.8, "FAC": -0.8, "NORP": -1.0, "ORG": -0.2, "DATE": -1.0, "TIME": -1.0,
    "LANGUAGE": -2.0, "PRODUCT": -0.5, "EVENT": -0.8, "WORK_OF_ART": -0.4, "LAW": -1.0,
}  # fmt: skip
_WHERE = words("in into inside through across near outside within throughout around")
_WHITHER = words("at to from towards toward on over")
_ALONGSIDE = words("with for by beside behind against")

_FAMILY_TITLES = frozenset({"mr", "mrs", "ms", "dr"})

ENOUGH = 1.5
"""Least weight that makes a name a person's. Tuned on the six novels of PDNC's first part, as are the weights."""

OUTWEIGHS = 1.3
"""How much more must speak for a person than against."""


ATTRIBUTES = 2.5
"""What it weighs that speech beside the name is said by its bearer ("…," said the Miller)."""


GIVEN = 3.0
"""What it weighs that somebody's name is said to be this."""


TAGGED_GIVEN = 0.1
"""What is left of a tagger's word that a listed given name (*Florence*, *Sydney*) is a place's or a company's."""


@dataclass(slots=True)
class _Weight:
    pro: float = 0.0
    contra: float = 0.0

    def add(self, weight: float) -> None:
        if weight >= 0:
            self.pro += weight
        else:
            self.contra -= weight

    @property
    def is_person(self) -> bool:
        return self.pro >= ENOUGH and self.pro > OUTWEIGHS * self.contra

    @property
    def is_place(self) -> bool:
        return self.contra > self.pro


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a paragraph: tokens ``start`` up to ``end``, of which ``head`` is the grammatical head.

    ``weight``: what stands around it says for (positive) or against a person.
    """

    name: Name
    start: int
    end: int
    head: int
    weight: float


def names_in(paragraph: ParsedParagraph, marks: Marks, words: Habits, cues: tuple[Name, ...]) -> tuple[FoundName, ...]:
    """The names in one paragraph, people's and others', in order. ``cues``: the names a screenplay's cues give."""
    uses = name_uses(alone(paragraph, marks), words, Cues({}, Counter(cues)))
    return tuple(FoundName(use.name, use.start, use.end, use.head.i, _weight(use)) for use in uses)


def people_only(uses: Sequence[FoundName], speakers: frozenset[str]) -> list[FoundName | None]:
    """Each of ``uses`` that names somebody, None for the others; ``speakers``: keys of names that surely do. Linear.

    A place before a person's name is taken off ("Yorkshire Martha"), but before a family name stands a given one.
    """
    weights = _weights(uses)
    families = _families(uses)
    people = {key for key, found in weights.items() if found.is_person} | speakers
    found: list[FoundName | None] = []
    for use in uses:
        parts = [part.lower() for part in use.name.parts]
        named: FoundName | None = None
        if use.name.key in people or (len(parts) > 1 and parts[0] in people and not weights[use.name.key].is_place):
            named = use
        elif len(parts) > 1 and use.name.title is None and parts[-1] in people and weights[use.name.key].pro:
            own = parts[-1] in families and not weights[parts[0]].is_place and not weights[use.name.key].contra
            own = own and not is_initial(parts[0])
            named = use if own else replace(use, name=Name(None, use.name.parts[-1:]), start=use.end - 1)
        found.append(named)
    return found


def _families(uses: Iterable[FoundName]) -> frozenset[str]:
    """The names, lower case, that stand behind a given name that the lists know, or alone behind Mr. or Mrs."""
    return frozenset(
        use.name.parts[-1].lower()
        for use in uses
        if (len(use.name.parts) > 1 and use.name.parts[0].lower() in GIVEN_NAMES)
        or (len(use.name.parts) == 1 and use.name.title in _FAMILY_TITLES)
    )


def _weights(uses: Iterable[FoundName]) -> dict[str, _Weight]:
    """What speaks for and against a person, by the name's key and by its parts."""
    weights: defaultdict[str, _Weight] = defaultdict(_Weight)
    for use in uses:
        weights[use.name.key].add(use.weight)
        for place, part in enumerate(use.name.parts if len(use.name.parts) > 1 else ()):
            if part.lower() in GIVEN_NAMES or place:
                weights[part.lower()].add(use.weight * 0.5)
    for key, found in weights.items():
        first = key.split()[0]
        if first in GIVEN_NAMES and key not in CAN_BE_NAMES:
            found.add(1.5)
        elif " " in key and first in weights and weights[first].is_place:
            found.add(-4.0)
    return weights


def _weight(use: NameUse) -> float:
    """What one use says for (positive) or against a person."""
    if use.name.title is not None and use.name.title not in {"st", "saint"}:
        return 4.0
    if len(use.name.parts) > 1 and use.name.parts[-1].lower() in PLACE_HEADS:
        return -4.0
    if is_called_out(use):
        return 1.2
    if attributes_speech(use.passage, use.start, use.end):
        return ATTRIBUTES
    head = first_of_coordination(use.head)
    weight = _ENTITY.get(use.head.ent_type_, 0.0)
    if weight < 0 and use.name.parts[0].lower() in GIVEN_NAMES:
        weight *= TAGGED_GIVEN
    weight += _before(use) + _governed(head)
    if use.head.dep_ == "compound" and use.head.head.i >= use.end and use.head.head.lower_ not in PERSON_NOUNS:
        weight -= 0.7
    return weight


def _before(use: NameUse) -> float:
    """What the words right before say: ``the Thames``, ``the city Rome``, ``her friend Ann``."""
    doc = use.passage.paragraph.doc
    if use.start == 0:
        return 0.0
    word = doc[use.start - 1]
    if word.lower_ == "the":
        acts = use.head.dep_ == "nsubj" and use.head.head.lemma_.lower() in SAYING | THINKING
        return -0.3 if acts else -1.0
    if word.lower_ in PERSON_NOUNS:
        return 1.0
    if word.lower_ in PLACE_HEADS or (word.lower_ in {"of", "called", "named"} and _place_before(use)):
        return -3.0
    return 0.0


def _place_before(use: NameUse) -> bool:
    doc = use.passage.paragraph.doc
    return use.start > 1 and doc[use.start - 2].lower_ in PLACE_HEADS


def _governed(head: Token) -> float:
    """What the name's grammatical place says."""
    governor = head.head
    lemma = governor.lemma_.lower()
    weight = 0.0
    if head.dep_ in SUBJECTS:
        weight = _as_subject(head, governor, lemma)
    elif head.dep_ in {"dobj", "dative", "iobj"}:
        weight = 1.0 if lemma in ADDRESSED else 0.1
    elif head.dep_ == "pobj":
        weight = _in_phrase(governor, lemma)
    elif head.dep_ == "poss":
        weight = 1.5 if governor.lower_ in BODY_PARTS or governor.lower_ in KINSHIP else 0.4
    elif head.dep_ == "appos":
        weight = _beside(governor)
    elif head.dep_ == "attr":
        weight = GIVEN if _is_somebodys_name(governor) else 0.0
    elif head.dep_ in {"npadvmod", "intj", "ROOT"} and head.i + 1 < len(head.doc):
        weight = 0.4 if head.nbor(1).text in {",", "!", "?"} else 0.0
    return weight


def _as_subject(head: Token, verb: Token, lemma: str) -> float:
    if lemma in PLAIN_SAYING:
        return 2.0
    if lemma in THINKING or lemma in SAYING:
        return 1.2
    if verb.pos_ == "VERB" and head.dep_ == "nsubj":
        return 0.5
    return 0.1


def _is_somebodys_name(verb: Token) -> bool:
    """Whether the clause says what somebody is called: "her name was …"; a ship's name is *its*."""
    names = (child for child in verb.lefts if child.dep_ == "nsubj" and child.lower_ == "name")
    return any(own.lower_ in {"his", "her", "my", "your"} for name in names for own in name.lefts if own.dep_ == "poss")


def _in_phrase(preposition: Token, lemma: str) -> float:
    if lemma in _WHERE:
        return -1.5
    if lemma in _WHITHER:
        told = preposition.head.lemma_.lower()
        return 1.0 if told in PLAIN_SAYING or told in {"turn", "listen", "nod", "smile", "talk"} else -0.3
    return 0.3 if lemma in _ALONGSIDE else 0.0


def _beside(noun: Token) -> float:
    if noun.lower_ in PERSON_NOUNS:
        return 2.0
    return -2.0 if noun.lower_ in PLACE_HEADS else 0.0
