"""How surely the narration puts somebody at a place: by the verb, the preposition and whose clause it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of, is_asserted
from esesea.reading.english.movement import (
    ARRIVING,
    DRIVING,
    ENTERING,
    INSIDE,
    LEAVING,
    MOTION,
    NEAR,
    ON_THE_WAY,
    REGARDING,
    SEEING,
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
PASSING = 1.4
"""Strength of "she walked along the lane": people are there, and often come from it to the next place."""
LIKELY = 1.0
"""Strength of "the house is dark", "leaves the house"."""
FRAGMENT = 0.8
"""Strength of "A kitchen, at night.": enough at a scene's opening only."""
FAINT = 0.4
"""Strength of "a man in the house", "beside the house"."""
UNPEOPLED = 1 / 3
"""What a clause without people is worth beside one with them: "a lamp burned in the house"."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({"i", "we", "he", "she", "they", "you", "who", "everyone", "everybody", "both", "all"}) | {
    "someone",
    "somebody",
}
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
    perfect_is_now: bool = False
    """Whether the scene is told in the past perfect, which then tells what happens in it: "they had danced there"."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How surely people are at a place, 0 (only spoken of) to ``THERE``.

    ``sure`` is that; ``base`` what it would be if the clause were about people, for where nobody need be named yet.
    ``beside``: they are near the place, not in it.
    """

    sure: float = 0.0
    base: float = 0.0
    beside: bool = False


def strength(token: Token, paragraph: ParsedParagraph, around: Surroundings, kind: str | None = None) -> Strength:
    """How surely someone is at the place of ``kind`` that ``token`` names."""
    if token.dep_ == "appos":
        return strength(token.head, paragraph, around)
    if token.dep_ == "ROOT":
        worth = FRAGMENT if _is_fragment(token) else 0.0
        return Strength(worth, worth)
    if token.dep_ in {"conj", "compound", "attr"} and going_to(token) is None:
        return Strength(FAINT / 2, FAINT / 2)
    verb, base = _clause_and_worth(token, kind)
    if not base or not _holds_now(verb, perfect_is_now=around.perfect_is_now):
        return Strength()
    beside = token.dep_ == "pobj" and token.head.lower_ in NEAR
    return Strength(base if has_people(verb, paragraph, around) else base * UNPEOPLED, base, beside)


def _clause_and_worth(token: Token, kind: str | None) -> tuple[Token, float]:
    """The clause in which a place is named, and how surely it puts its people there."""
    gone = going_to(token)
    if gone is not None or _is_there(token):
        return gone or token.head, THERE
    if token.dep_ == "pobj":
        verb, base = _by_preposition(token.head)
        # Who walks to a car is beside it.
        return verb, min(base, FAINT) if kind == "vehicle" and token.head.lower_ in {"to", "at"} else base
    if token.dep_ == "dobj":
        return token.head, _by_object(token)
    if token.dep_ in _SUBJECTS:
        return token.head, _by_subject(token)
    return token, 0.0


def _is_there(token: Token) -> bool:
    """Whether it is the "home" of "she went home", or the "there" of "there he found her"."""
    if token.lower_ == "home" and token.dep_ in {"advmod", "npadvmod"}:
        return token.head.lemma_ in MOTION or token.head.lemma_ == "be"
    return token.lower_ == "there" and token.dep_ == "advmod" and token.i < token.head.i


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
    """A place, or a part of it, of which something is said: "the house is dark"; not "the house stood a mile away"."""
    verb = token.head
    if verb.lemma_ not in _BE or any(word.lower_ in _AWAY for word in verb.children):
        return 0.0
    return FAINT if token.pos_ == "PROPN" else LIKELY


def _by_preposition(preposition: Token) -> tuple[Token, float]:
    """The clause that a prepositional phrase hangs on, and what its preposition is worth there."""
    word, above = preposition.lower_, preposition.head
    if word == "of" and above.lower_ in PARTS and above.dep_ in _SUBJECTS | {"pobj"}:
        return _by_preposition(above.head) if above.dep_ == "pobj" else (above.head, _by_subject(above))
    if word == "as" and above.lower_ == "far":
        verb = clause_of(above)
        return verb, THERE if verb.lemma_.lower() in MOTION | ARRIVING else 0.0
    if above.dep_ == "prep":
        # "out of the house", "back into the house", "from behind the house": the outer word decides.
        outer = above.lower_
        if outer in {"out", "from", "away"} or word == "of":
            return clause_of(above.head), FAINT
        above = above.head
    verb = clause_of(above)
    if word in INSIDE | TOWARDS:
        return verb, _inside_or_towards(word, above, verb)
    return verb, FAINT if word in NEAR else FAINT / 2 if word in {"from", "off"} else 0.0


def _inside_or_towards(word: str, above: Token, verb: Token) -> float:
    if above.pos_ in {"NOUN", "PROPN", "PRON"} and (above.dep_ not in {"ROOT", "attr"} or _is_somebody(above)):
        return FAINT
    lemma = verb.lemma_.lower()
    if lemma in SEEING and any(child.dep_ == "dobj" for child in verb.children):
        # Who sees a woman in a garden need not be in it.
        return FAINT if above.dep_ == "dobj" else LIKELY
    if lemma in REGARDING and word in {"at", "to", "into", "onto", "across", "upon", "about", "along", "of"}:
        return 0.0
    if word in TOWARDS and (_is_planned(verb) or _is_thrown(verb)):
        return FAINT
    if word == "to":
        return THERE if lemma in MOTION else 0.0
    return PASSING if word in ON_THE_WAY and lemma in MOTION else THERE


def _is_planned(verb: Token) -> bool:
    """Whether it is "was going", "is leaving": the going may be to come."""
    going = verb.lemma_.lower() in SETTING_OUT and verb.tag_ == "VBG"
    return going and any(child.dep_ == "aux" and child.lemma_ == "be" for child in verb.children)


def _is_thrown(verb: Token) -> bool:
    """Whether a thing is sent where those who send it do not go."""
    return verb.lemma_.lower() in THROWING and any(child.dep_ == "dobj" for child in verb.children)


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


def _holds_now(verb: Token, *, perfect_is_now: bool) -> bool:
    """Whether the clause is asserted, of the scene's own time, and not a description of some other thing."""
    if verb.pos_ in {"VERB", "AUX"}:
        if _is_past_of_past(verb) and not perfect_is_now and not _has_arrived(verb):
            return False
        if any(child.dep_ == "advmod" and child.lower_ in _GUESSED for child in verb.children):
            return False
        if verb.dep_ == "relcl" and not _says_when(verb) and verb.head.pos_ != "PRON":
            return False
        if any(above.dep_ == "relcl" and _is_past_of_past(above) for above in verb.ancestors) and not perfect_is_now:
            return False
        if verb.dep_ == "ROOT" and verb.tag_ == "VBG" and not _has_own_subject(verb):
            return False
    return is_asserted(verb)


def _is_past_of_past(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d", "’d"} for child in verb.children)


def _has_arrived(verb: Token) -> bool:
    """Whether it is "they had reached the bridge when …": where people had got to is where they then are."""
    if verb.lemma_.lower() not in ARRIVING:
        return False
    return any(
        child.dep_ == "advcl" and child.i > verb.i and any(word.lower_ == "when" for word in child.children)
        for child in verb.children
    )


def _says_when(verb: Token) -> bool:
    """Whether a relative clause tells the time of what is told: "it was midnight when he came", "the day she left"."""
    return verb.head.lemma_ in _TIME_NOUNS or any(child.lower_ == "when" for child in verb.children)


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS | {"aux", "expl"} for child in verb.children)


def has_people(verb: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    """Whether the clause is about people: its subject, theirs, or, where it has none, the subject above it."""
    for clause in (verb, *verb.ancestors):
        for child in clause.children:
            if child.dep_ in _SUBJECTS:
                # "It is their first night in the house" is about them.
                about = [child, *(one for one in clause.children if one.dep_ == "attr" and child.lower_ == "it")]
                owners = [word for one in about for word in one.children if word.dep_ == "poss"]
                return any(is_person(word, paragraph, around) for word in (child, *owners))
            if child.dep_ == "dobj" and is_person(child, paragraph, around):
                return True
    return False


def is_person(token: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    """Whether ``token`` means somebody, or many: "she", "the sailors", "half the village"."""
    if token.lower_ in _PEOPLE or (token.tag_ == "PRP$" and token.lower_ != "its"):
        return True
    if token.ent_type_ == "PERSON" or paragraph.at(token).end in around.people_ends:
        return True
    return token.pos_ == "NOUN" and (_is_somebody(token) or token.lemma_.lower() in DWELLERS)


def _is_somebody(token: Token) -> bool:
    return token.lemma_.lower() in PERSON_NOUNS
