"""Finding proper names: chains of capitalised words with a title before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from esesea.reading.coreference.cues import Cues, phrase_at
from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.reference import Name
from esesea.reading.coreference.vocabulary import Habit, begins
from esesea.reading.english.calendar_words import WEEKDAYS
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.given_names_abroad import NAMES_ABROAD
from esesea.reading.english.honorifics import honorific
from esesea.reading.english.not_names import CAN_BE_NAMES, EPITHETS, NOT_NAMES, PARTICLES, PEOPLES, PLACE_HEADS
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.text.structure.numbers import TENS, UNITS

_CAPITAL = "".join(letter for letter in map(chr, range(0x100, 0x2000)) if letter.isupper())
"""The capitals of other alphabets and of names such as *Łukasz* and *Štěpánka*, beyond those of Western Europe."""
_PIECE = re.compile(
    r"^(?!\w+n['’]t$|\w+['’](?:s|re|ll|ve|d|m)$)"
    rf"(?:(?:[A-Z]['’])?[A-ZÀ-ÖØ-Þ{_CAPITAL}](?:(?:[\w'’]|-(?!-))*\w)?['’]?|[A-Z]\.(?:[A-Z]\.)*|(?:Mc|Mac)[A-Z]\w+)$"
)
"""A word as names are written: Hale, O'Brien, J.R., McCoy; no contraction (Isn't, Tom's)."""
_NEVER_BEHIND_A_TITLE = NOT_NAMES - PLACE_HEADS - PEOPLES
_PLAIN_LOWER = frozenset(
    {"VB", "VBD", "VBP", "VBZ", "VBG", "VBN", "MD", "RB", "IN", "CC", "DT", "WRB", "WP", "PRP", "UH"}
)


_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}
MOST_PARTICLES = 3
_TELLS_DAYS_APART = frozenset({"last", "next", "this", "that", "the", "every", "each", "one", "some", "any", "another"})
NUMBERS = frozenset(UNITS) | frozenset(TENS) | {"hundred"}
OFTEN = 2
"""How often a number must have a capital inside sentences to be somebody's name."""
LONGEST_INTRODUCED = 4
"""Words of a name with its title."""


@dataclass(frozen=True, slots=True, eq=False)
class NameUse:
    """A name where it stands: tokens ``start`` up to ``end``, of which ``head`` is the grammatical head."""

    name: Name
    passage: Passage
    start: int
    end: int
    head: Token


Habits = Mapping[str, Habit]
"""How the book writes the words that have a capital in a paragraph, and those of them in capitals with one alone."""


def name_uses(passage: Passage, words: Habits, cues: Cues) -> Iterator[NameUse]:
    """The names in ``passage``, people's and others', in order. ``cues``: the names a screenplay's cues give."""
    doc = passage.paragraph.doc
    at = 0
    while at < len(doc):
        # Every name begins with a capital, or, in a screenplay's cue, with a digit; most tokens end here.
        begins_one = doc[at].text[:1].isupper() or doc[at].text[:1].isdigit()
        found = _chain(doc, at, words, cues) if begins_one else None
        if found is None:
            at += 1
            continue
        name, start, end = found
        if not _is_called(doc, name, start, cues):
            yield NameUse(name, passage, start, end, doc[start:end].root)
        at = end


def _is_called(doc: Doc, name: Name, start: int, cues: Cues) -> bool:
    """Whether the words are a noun used as a name (*the Tall Man*): a description, unless a cue has it."""
    is_noun = (
        name.title is None and name.parts[-1].lower() in PERSON_NOUNS and name.parts[-1].lower() not in GIVEN_NAMES
    )
    return is_noun and start > 0 and doc[start - 1].lower_ == "the" and name not in cues.uses


def _chain(doc: Doc, at: int, words: Habits, cues: Cues) -> tuple[Name, int, int] | None:
    """The name that begins at token ``at``."""
    length = phrase_at(doc, at, cues.phrases)
    if length:
        return Name(None, tuple(_cased(token.text) for token in doc[at : at + length])), at, at + length
    start, title = at, None
    while title_here(doc, at):
        title = title if title not in {None, "mr"} else honorific(doc[at].text)
        at += 1 + _has_its_stop_apart(doc, at)
    if title is None and doc[at].lower_ in EPITHETS and at + 1 < len(doc) and doc[at + 1].text[:1].isupper():
        return None
    parts: list[str] = []
    byname: str | None = None
    end = at
    while end < len(doc) and not (parts and _is_stressed(doc, end, cues)):
        if parts and doc[end].text in _CLOSING:
            byname = byname or _byname_at(doc, end)
            end += 3 if byname is not None and byname == doc[end + 1].text else 0
        step = _piece(doc, end, words, cues, titled=title is not None, first=not parts)
        if step is None:
            break
        part, end = step
        parts.append(part)
    if not parts or (title is None and all(len(part.rstrip(".")) == 1 for part in parts)):
        return None
    return Name(title, tuple(parts), byname), start, end


def _is_stressed(doc: Doc, at: int, cues: Cues) -> bool:
    """Whether a screenplay stresses what the one named before does: "Ann SLAMS the door"; no cue has it as a name."""
    stressed = doc[at].text.isupper() and len(doc[at]) > 1 and "." not in doc[at].text
    return stressed and doc[at - 1].text.istitle() and bool(cues.single) and doc[at].lower_ not in cues.single


def title_here(doc: Doc, at: int) -> bool:
    """Whether the token at ``at`` is a title with a name (or a further title) right behind it."""
    after = at + 1 + _has_its_stop_apart(doc, at)
    if after >= len(doc) or honorific(doc[at].text) is None:
        return False
    if doc[at].lower_ in GIVEN_NAMES and not (at and doc[at - 1].lower_ == "the"):
        return False
    following = doc[after]
    return bool(_PIECE.match(following.text)) and following.lower_ not in _NEVER_BEHIND_A_TITLE


def _has_its_stop_apart(doc: Doc, at: int) -> bool:
    """Whether the stop of an abbreviation is a token of its own (``MR`` ``.``)."""
    return at + 1 < len(doc) and doc[at + 1].text == "." and not doc[at].whitespace_


def _piece(doc: Doc, at: int, words: Habits, cues: Cues, *, titled: bool, first: bool) -> tuple[str, int] | None:
    """The part of a name at ``at`` and where the next may begin; particles and hyphens are taken along."""
    token = doc[at]
    if not first and token.lower_ in PARTICLES:
        last = _behind_particles(doc, at)
        if last < len(doc) and _is_piece(doc[last], words, cues, titled=True):
            return " ".join((*(word.text for word in doc[at:last]), _cased(doc[last].text))), last + 1
    if not _is_piece(token, words, cues, titled=titled or not first):
        return None
    text, end = _cased(token.text), at + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        text, end = f"{text}-{doc[end + 1].text}", end + 2
    return text, end


def _behind_particles(doc: Doc, at: int) -> int:
    """Where the particles from token ``at`` on end: *van der*, *de la*."""
    last = at
    while last < len(doc) and last < at + MOST_PARTICLES and doc[last].lower_ in PARTICLES:
        last += 1
    return last


def _byname_at(doc: Doc, at: int) -> str | None:
    """The nickname that stands in quotation marks or brackets at token ``at``, with more of the name behind it."""
    if at + 3 >= len(doc) or doc[at + 2].text != _CLOSING.get(doc[at].text):
        return None
    inside, behind = doc[at + 1].text, doc[at + 3].text
    return inside if inside[0].isupper() and _PIECE.match(inside) and _PIECE.match(behind) else None


def _is_piece(token: Token, words: Habits, cues: Cues, *, titled: bool) -> bool:
    """Whether ``token`` can be part of a name. ``titled``: a title or an earlier part already says so."""
    text, lower = token.text, token.lower_
    if lower in cues.single:
        return text[0].isupper()
    if not _PIECE.match(text) or len(text) == 1 or _is_no_name(token, words):
        return False
    if text.isupper() and "." not in text:
        return _is_name_in_capitals(token, words, titled=titled)
    if lower in PERSON_NOUNS and not (titled and token.tag_ == "NNP" and words[text].often):
        return lower in GIVEN_NAMES
    if begins(token) and not titled:
        return _is_name_though_first(token, words)
    return _is_name_inside(token, words, titled=titled)


def _is_name_in_capitals(token: Token, words: Habits, *, titled: bool) -> bool:
    """Whether a word in capitals is a name's: it is one elsewhere, or stands behind a title and in no heading.

    So is one that a screenplay introduces with an age: "LISE BERG (9)".
    """
    if words[token.text.capitalize()].often > 0 or _is_introduced(token):
        return True
    return titled and token.tag_ == "NNP" and not words[token.text].seldom and not _is_in_capitals(token)


def _is_introduced(token: Token) -> bool:
    """Whether the words in capitals from here on end in an age in brackets."""
    doc, at = token.doc, token.i
    while at < min(len(doc), token.i + LONGEST_INTRODUCED) and doc[at].is_upper and doc[at].is_alpha:
        at += 1
    return at + 1 < len(doc) and doc[at].text == "(" and doc[at + 1].text[:1].isdigit()


def _is_in_capitals(token: Token) -> bool:
    """Whether the words around are in capitals too: a heading, whose words need not be names."""
    beside = [token.doc[place] for place in (token.i - 1, token.i + 1) if 0 <= place < len(token.doc)]
    return any(word.is_alpha and word.is_upper and len(word) > 1 for word in beside)


def _is_no_name(token: Token, words: Habits) -> bool:
    """Whether the word is no one's name: a people, a place's noun, a month; unless the book has a Mr. of that name."""
    listed = token.lower_.replace("’", "'") in NOT_NAMES and not words[token.text].titled
    if listed and token.lower_ in NUMBERS:
        return not _is_a_number_as_a_name(token, words[token.text])
    return listed or _is_a_month(token)


def _is_a_number_as_a_name(token: Token, habit: Habit) -> bool:
    """Whether *Seven* is somebody's name here: written so inside sentences, it counts nothing and numbers nothing."""
    if habit.often < OFTEN or token.dep_ == "nummod" or token.text.isupper():
        return False
    before = token.nbor(-1) if token.i and not begins(token) else None
    return before is None or not (before.text[:1].isupper() or before.pos_ in {"NOUN", "PROPN"})


def _is_a_month(token: Token) -> bool:
    """Whether *May*, *June*, *Friday* here is more likely of the calendar than somebody's name.

    It is behind a preposition or a word that tells days apart ("the Friday Tom came", "that April"), and a weekday
    right before a given name ("Friday Tom came").
    """
    if token.lower_ not in CAN_BE_NAMES:
        return False
    before = token.nbor(-1) if token.i else None
    if before is not None and (before.pos_ == "ADP" or before.lower_ in _TELLS_DAYS_APART):
        return True
    return token.text in WEEKDAYS and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in GIVEN_NAMES


def _is_name_inside(token: Token, words: Habits, *, titled: bool) -> bool:
    """Whether a capital where no sentence begins is a name's, and no emphasis."""
    often, seldom, _ = words[token.text]
    if token.tag_ in {"NNP", "NNPS"}:
        return seldom <= 4 * often or token.lower_ in GIVEN_NAMES
    return (titled and seldom == 0) or (often > 1 and seldom <= often)


def _is_name_though_first(token: Token, words: Habits) -> bool:
    """Whether a capital that a sentence's beginning would give anyway is a name's."""
    habit = words[token.text]
    if habit.is_a_name:
        return token.tag_ in {"NNP", "NNPS", "NN"} or habit.seldom == 0
    if habit.seldom:
        return False
    if _is_before_a_family_name(token, words):
        return True
    if token.tag_ in _PLAIN_LOWER:
        return False
    if token.tag_ == "NN" and (token.lower_ in NAMES_ABROAD or not token.text.isascii()):
        return True  # The tagger knows no *Wiktor*, which is no English word.
    return token.tag_ == "NNP" and (token.ent_type_ == "PERSON" or token.lower_ in GIVEN_NAMES or token.dep_ == "nsubj")


def _is_before_a_family_name(token: Token, words: Habits) -> bool:
    """Whether a capital where a sentence begins, of a word that has no small form, stands right before a name.

    Example: "Ilse" in "Ilse Hale poured the tea", where Hale is somebody's name.
    """
    surely = token.tag_ in {"NNP", "NNPS"} or not token.text.isascii() or token.lower_ in GIVEN_NAMES
    behind = _behind_particles(token.doc, token.i + 1)
    if not surely or token.lower_ in EPITHETS or behind >= len(token.doc):
        return False
    following = token.doc[behind]
    is_name = following.tag_ == "NNP" and bool(_PIECE.match(following.text))
    return is_name and _is_name_inside(following, words, titled=False)


def _cased(text: str) -> str:
    """A screenplay's capitals as a name is written: ``VINCENT`` as ``Vincent``."""
    return text.capitalize() if text.isupper() and len(text) > 1 and "." not in text else text
