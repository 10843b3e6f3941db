"""How surely the narration puts somebody at a place: by the verb, the preposition and whose clause it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of, is_asserted
from esesea.reading.english.movement import (
    DRIVING,
    ENTERING,
    INSIDE,
    LEAVING,
    MOTION,
    NEAR,
    REGARDING,
    SETTING_OUT,
    STEERING,
    THROWING,
    TOWARDS,
)
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.english.place_nouns import DWELLERS, PARTS, PLACE_NOUNS
from esesea.reading.parse import ParsedParagraph

THERE = 2.0
"""Strength of "she is in the house", "she goes into the house"."""
LIKELY = 1.0
"""Strength of "the house is dark", "leaves the house"."""
FRAGMENT = 0.8
"""Strength of "A kitchen, at night.": enough at a scene's opening only."""
FAINT = 0.4
"""Strength of "a man in the house", "beside the house"."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({"i", "we", "he", "she", "they", "you", "who", "everyone", "everybody", "both", "all"})
_BE = frozenset({"be", "lie", "stand", "sit", "loom", "stretch", "smell", "look", "seem", "feel", "appear"})
_TIME_NOUNS = frozenset({"time", "day", "moment", "night", "morning", "evening", "afternoon", "hour", "year", "week"})
_AWAY = frozenset({"away", "off", "ahead", "beyond", "behind", "across", "opposite"})
_GUESSED = frozenset({"perhaps", "maybe", "possibly"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What has to be known around a phrase: where mentions of characters end, and names that are theirs."""

    people_ends: Collection[int]
    """Ends of mentions, as offsets of the document: a noun phrase's head stands last."""
    people_names: Collection[str]
    """Lower-case names of characters: "in Rose's arms" names no place."""
    vehicles: Collection[str] = ()
    """Lower-case names of what is flown in this story."""
    set_apart: Collection[tuple[str, str]] = ()
    """Pairs of an adjective and a place noun that the story uses as a name: "the long gallery"."""
    gone_to: Collection[str] = ()
    """Lower-case proper names to which, in or from which people of this story go."""


def strength(token: Token, paragraph: ParsedParagraph, around: Surroundings, kind: str | None = None) -> float:
    """How surely someone is at the place of ``kind`` that ``token`` names, 0 (only spoken of) to ``THERE``."""
    gone = going_to(token)
    if gone is not None:
        verb, base = gone, THERE
    elif token.lower_ == "home" and token.dep_ in {"advmod", "npadvmod"}:
        verb = token.head
        base = THERE if verb.lemma_ in MOTION or verb.lemma_ == "be" else 0.0
    elif token.dep_ == "pobj":
        verb, base = _by_preposition(token.head)
        if kind == "vehicle" and token.head.lower_ in {"to", "at"}:
            # Who walks to a car is beside it.
            base = min(base, FAINT)
    elif token.dep_ == "dobj":
        verb, base = token.head, _by_object(token)
    elif token.dep_ in _SUBJECTS:
        verb, base = token.head, _by_subject(token)
    elif token.dep_ == "ROOT":
        return FRAGMENT if _is_fragment(token) else 0.0
    elif token.dep_ in {"appos", "conj", "compound", "attr"}:
        return strength(token.head, paragraph, around) if token.dep_ == "appos" else FAINT / 2
    else:
        return 0.0
    if not base or not _holds_now(verb):
        return 0.0
    return base if _has_people(verb, paragraph, around) else base / 3


def going_to(token: Token) -> Token | None:
    """The verb of "went over to Hale", read from the words alone, where the parser takes the name for a verb.

    Inside a sentence no infinitive has a capital.
    """
    if token.dep_ == "pobj" or not token.text.istitle() or token.i < 2 or token.nbor(-1).lower_ not in {"to", "into"}:
        return None
    before = (token.doc[index] for index in range(token.i - 2, max(token.sent.start, token.i - 5) - 1, -1))
    return next((word for word in before if word.pos_ == "VERB" and word.lemma_.lower() in MOTION), None)


def subject_of(verb: Token) -> Token | None:
    """Who does what ``verb`` says: its subject, or that of the clause it hangs on."""
    for clause in (verb, *verb.ancestors):
        for child in clause.children:
            if child.dep_ in _SUBJECTS:
                return child
    return None


def _by_subject(token: Token) -> float:
    """A place of which something is said: "the house is dark"; not "the house stood a mile away"."""
    verb = token.head
    if verb.lemma_ not in _BE or any(word.lower_ in _AWAY for word in verb.children):
        return 0.0
    return FAINT if token.pos_ == "PROPN" else LIKELY


def _by_preposition(preposition: Token) -> tuple[Token, float]:
    """The clause that a prepositional phrase hangs on, and what its preposition is worth there."""
    word, above = preposition.lower_, preposition.head
    if word == "of" and above.lower_ in PARTS and above.dep_ == "pobj":
        return _by_preposition(above.head)
    if above.dep_ == "prep":
        # "out of the house", "back into the house", "from behind the house": the outer word decides.
        outer = above.lower_
        if outer in {"out", "from", "away"} or word == "of":
            return clause_of(above.head), FAINT
        above = above.head
    verb = clause_of(above)
    if word in INSIDE | TOWARDS:
        return verb, _inside_or_towards(word, above, verb)
    if word in NEAR:
        return verb, FAINT
    return verb, FAINT / 2 if word in {"from", "off"} else 0.0


def _inside_or_towards(word: str, above: Token, verb: Token) -> float:
    if above.pos_ in {"NOUN", "PROPN", "PRON"} and (above.dep_ not in {"ROOT", "attr"} or _is_somebody(above)):
        return FAINT
    lemma = verb.lemma_.lower()
    if lemma in REGARDING and word in {"at", "to", "into", "onto", "across", "upon", "about", "along", "of"}:
        return 0.0
    if word in TOWARDS and lemma in SETTING_OUT and _is_planned(verb):
        return FAINT
    if word in TOWARDS and lemma in THROWING and any(child.dep_ == "dobj" for child in verb.children):
        return FAINT
    if word == "to":
        return THERE if lemma in MOTION else 0.0
    return THERE


def _is_planned(verb: Token) -> bool:
    """Whether it is "was going", "is leaving": the going may be to come."""
    return verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.lemma_ == "be" for child in verb.children)


def _by_object(token: Token) -> float:
    lemma = token.head.lemma_.lower()
    if lemma in ENTERING or lemma in STEERING:
        return THERE
    if lemma in DRIVING and PLACE_NOUNS.get(token.lemma_.lower()) == "vehicle":
        return THERE
    return FAINT if lemma in LEAVING else 0.0


def _is_fragment(token: Token) -> bool:
    """Whether the sentence is no more than a place: "A kitchen.", "Vienna, at night."."""
    return not any(word.pos_ in {"VERB", "AUX"} for word in token.sent)


def _holds_now(verb: Token) -> bool:
    """Whether the clause is asserted, of the scene's own time, and not a description of some other thing."""
    if verb.pos_ in {"VERB", "AUX"}:
        if _is_past_of_past(verb):
            return False
        if any(child.dep_ == "advmod" and child.lower_ in _GUESSED for child in verb.children):
            return False
        if verb.dep_ == "relcl" and verb.head.lemma_ not in _TIME_NOUNS and verb.head.pos_ != "PRON":
            return False
        if any(above.dep_ == "relcl" and _is_past_of_past(above) for above in verb.ancestors):
            return False
        if verb.dep_ == "ROOT" and verb.tag_ == "VBG" and not _has_own_subject(verb):
            return False
    return is_asserted(verb)


def _is_past_of_past(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d", "’d"} for child in verb.children)


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS | {"aux", "expl"} for child in verb.children)


def _has_people(verb: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    """Whether the clause is about people: its subject, theirs, or, where it has none, the subject above it."""
    for clause in (verb, *verb.ancestors):
        for child in clause.children:
            if child.dep_ in _SUBJECTS:
                return _is_person(child, paragraph, around) or any(
                    _is_person(grandchild, paragraph, around)
                    for grandchild in child.children
                    if grandchild.dep_ == "poss"
                )
            if child.dep_ == "dobj" and _is_person(child, paragraph, around):
                return True
    return False


def _is_person(token: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    if token.lower_ in _PEOPLE or (token.tag_ == "PRP$" and token.lower_ != "its"):
        return True
    if token.ent_type_ == "PERSON" or paragraph.at(token).end in around.people_ends:
        return True
    return token.pos_ == "NOUN" and (_is_somebody(token) or token.lemma_.lower() in DWELLERS)


def _is_somebody(token: Token) -> bool:
    return token.lemma_.lower() in PERSON_NOUNS
