"""What a noun phrase calls a place: its name, its kind and whose it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.honorifics import SHORTENED, STYLES
from esesea.reading.english.not_names import CALENDAR
from esesea.reading.english.place_nouns import GENERIC, NAMED_KINDS, NEEDS_DETERMINER, PLACE_NOUNS
from esesea.reading.english.place_states import STATES

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_DETERMINERS = frozenset({"det", "poss", "nummod"})
_SHARED = frozenset({"our", "their"})
_LAST_WORDS = frozenset(noun.rsplit("-", 1)[-1] for noun in PLACE_NOUNS)
_COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as one phrase calls it.

    ``key`` is what phrases for the same place share: a proper name or a noun with what sets it apart, in lower
    case. ``owner`` is the index of the owner's token ("her" in "her house") in its paragraph, None without one.
    ``last`` is that of the phrase's last token.
    """

    key: str
    text: str
    kind: str | None
    owner: int | None
    last: int
    proper: bool = False
    definite: bool = True

    @property
    def generic(self) -> bool:
        """Whether a story has many such places, as rooms, roads and houses."""
        return not self.proper and self.key.rsplit(" ", 1)[-1] in GENERIC and " " not in self.key


def place_name(token: Token, people: Collection[str], set_apart: Collection[tuple[str, str]] = ()) -> PlaceName | None:
    """What the phrase headed by ``token`` calls a place; None if it names none.

    ``people`` are lower-case names of characters; ``set_apart`` pairs of adjective and noun that the story uses as a
    name ("the long gallery").

    Example: "the planet Ixion", "her kitchen", "Baker Street".
    Counter-example: "room" in "there was room for two"; a person's name.
    """
    named = _named_after_kind(token)
    if named is not None:
        return named
    if token.dep_ == "compound" and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        return None
    return _proper(token, people) or (_common(token, people, set_apart) if _may_be_common(token) else None)


def _named_after_kind(token: Token) -> PlaceName | None:
    """Such as "the planet Ixion", "the village of Hale", "the city of New Hale"."""
    kind = NAMED_KINDS.get(token.lower_)
    if kind is None:
        return None
    start = token.i + 1
    if start < len(token.doc) and token.doc[start].lower_ == "of":
        start += 1
    last = start
    while last < len(token.doc) and token.doc[last].pos_ in {"PROPN", "NOUN"} and token.doc[last].is_title:
        last += 1
    if last == start:
        return None
    name = token.doc[start:last].text
    return PlaceName(name.lower(), name, token.lower_, None, last - 1, proper=True)


def _proper(token: Token, people: Collection[str]) -> PlaceName | None:
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or _follows_kind(token):
        return None
    first = token.i
    while first > 0 and token.doc[first - 1].pos_ == "PROPN" and token.doc[first - 1].dep_ in {"compound", "nmod"}:
        first -= 1
    name = token.doc[first : token.i + 1].text
    if _is_of_people(name, people) or token.lower_ in _COMPASS or _is_titled(token.doc[first]):
        return None
    kind = PLACE_NOUNS.get(token.lower_)
    owner = next((child for child in token.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
    if kind is not None and owner is not None:
        # "Gull's Island" is a name; "Tom's island" is not.
        name = token.doc[owner.left_edge.i : token.i + 1].text
        return PlaceName(name.lower(), name, kind, None, token.i, proper=True)
    if kind is not None and first < token.i:
        return PlaceName(name.lower(), name, kind, None, token.i, proper=True)
    if token.ent_type_ in _PLACE_LABELS and kind is None and name.lower() not in CALENDAR:
        return PlaceName(name.lower(), name, None, None, token.i, proper=True)
    return None


def _is_titled(token: Token) -> bool:
    """Whether a name begins as a person's does: "Mrs. Hall"."""
    return token.lower_.rstrip(".") in STYLES | SHORTENED - {"st"}


def _follows_kind(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    return before is not None and before.lower_ in NAMED_KINDS and before.pos_ == "NOUN"


def _is_of_people(name: str, people: Collection[str]) -> bool:
    return name.lower() in people


def _may_be_common(token: Token) -> bool:
    """Whether it is a noun for places, or the last word of one ("room" of "living-room")."""
    return token.lower_ in PLACE_NOUNS or token.lemma_.lower() in _LAST_WORDS


def _common(token: Token, people: Collection[str], set_apart: Collection[tuple[str, str]]) -> PlaceName | None:
    if token.text.isupper() and len(token.text) > 1 and token.doc[0].text.isupper():
        return None
    if token.pos_ == "PROPN" and (token.lower_ in people or any(_is_titled(child) for child in token.lefts)):
        return None
    modifiers = [
        child
        for child in token.lefts
        if child.dep_ == "compound"
        and child.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}
        and not (child.pos_ != "PROPN" and child.lower_ in STATES)
    ]
    lemma = token.lemma_.lower()
    joined = "-".join([*(child.lower_ for child in modifiers), lemma])
    kind = PLACE_NOUNS.get(joined) or PLACE_NOUNS.get(lemma) or PLACE_NOUNS.get(token.lower_)
    if kind is None or (token.tag_ == "NNS" and token.lower_ not in PLACE_NOUNS):
        return None
    determiners = [child for child in token.lefts if child.dep_ in _DETERMINERS]
    if is_noun_in_disguise(token) and token.dep_ == "amod":
        determiners = [token.head]
    if not determiners and not modifiers and lemma in NEEDS_DETERMINER:
        return None
    if any(child.lower_ in {"no", "any", "every", "each", "another", "what", "which"} for child in determiners):
        return None
    lemma = token.lower_ if token.lower_ in PLACE_NOUNS else lemma
    apart = [child.lower_ for child in token.lefts if child.dep_ == "amod" and (child.lower_, lemma) in set_apart]
    key = " ".join([*apart, *(child.lower_ for child in modifiers), lemma])
    # Many own "their garden": it is whichever garden was spoken of.
    owner = next((child.i for child in determiners if _owns(child, token)), None)
    indefinite = any(child.lower_ in {"a", "an", "some", "two", "three", "several"} for child in determiners)
    return PlaceName(key, key, kind, owner, token.i, definite=not indefinite)


def _owns(determiner: Token, token: Token) -> bool:
    return determiner == token.head or (determiner.dep_ == "poss" and determiner.lower_ not in _SHARED)


def is_noun_in_disguise(token: Token) -> bool:
    """Whether a place noun that is read as an adjective stands where only a noun can: "in the flat"."""
    if token.pos_ != "ADJ" or token.lower_ not in PLACE_NOUNS:
        return False
    if token.dep_ in {"pobj", "dobj", "nsubj", "nsubjpass"}:
        return any(child.dep_ in _DETERMINERS for child in token.lefts)
    # "Ada's flat" is read as a flat Ada.
    return token.dep_ == "amod" and token.head.i < token.i and token.nbor(-1).tag_ == "POS"
