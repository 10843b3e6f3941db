"""What a mention's own words tell of it: its form, its head, its gender and number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from esesea.reading.english.genders import Gender
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.honorifics import HONORIFICS
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.english.word_list import words
from esesea.story.character import MentionKind

FORMS = ("I", "you", "he", "she", "it", "we", "they", "other pronoun", "common", "proper")
GENDERS = ("unknown", "man", "woman", "thing", "several")

_PRONOUNS = {
    word: FORMS.index(form)
    for form, forms in {
        "I": "i me my mine myself 'm",
        "you": "you your yours yourself yourselves thou thee thy thine ye thyself",
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "we": "we us our ours ourselves",
        "they": "they them their theirs themselves themself 'em",
        "other pronoun": "who whom whose which that what where there here this these those one another other each "
        "all both some any whoever whomever none neither either",
    }.items()
    for word in forms.split()
}
_GENDER_OF_FORM = {"he": "man", "she": "woman", "it": "thing", "we": "several", "they": "several"}
_GENDER_OF = {Gender.MAN: "man", Gender.WOMAN: "woman", Gender.THING: "thing", Gender.UNKNOWN: "unknown"}
_SEVERAL = words("men women children people folks folk persons gentlemen ladies boys girls police parents")
_THINGS = words(
    "house town city room road street garden country ship boat church world village river hall castle island sea hill "
    "field forest wood school shop station hotel inn farm bridge coach carriage train car earth land place door"
)

ENDS_HEAD = words("of who whom which that in at on with from to for and or whose where by as , -- — ; : ( .")
"""What ends the part of a mention that has its head: the head is the word before the first of these."""

SMALL = words("the a an this that his her my your our their its of and 's ’s ' , . in at to young old little dear poor")
"""Words of a mention that tell nothing of whom it means."""


@dataclass(frozen=True, slots=True)
class Wording:
    """``form`` indexes FORMS, ``gender`` GENDERS; ``telling`` holds the words, lower case, that say whom is meant.

    ``head_at``: how many words of the mention stand before its ``head``.
    """

    text: str
    head: str
    head_at: int
    form: int
    gender: int
    telling: frozenset[str]

    @property
    def kind(self) -> MentionKind:
        """The form as a story keeps it."""
        if self.form < FORMS.index("common"):
            return MentionKind.PRONOUN
        return MentionKind.PROPER if FORMS[self.form] == "proper" else MentionKind.COMMON


def wording_of(mention: Sequence[str], lower: Collection[str], *, opens: bool) -> Wording:
    """Read a mention's words. ``lower``: all words that the text writes in lower case; ``opens``: it opens a sentence.

    A capital tells a name, save on a word that opens a sentence and stands in lower case elsewhere.
    """
    low = [word.lower() for word in mention]
    text = " ".join(low)
    if len(mention) == 1 and low[0] in _PRONOUNS:
        form = _PRONOUNS[low[0]]
        gender = _GENDER_OF_FORM.get(FORMS[form], "unknown")
        return Wording(text, low[0], 0, form, GENDERS.index(gender), frozenset())
    end = ends_of_head(mention)
    head = mention[end - 1]
    first = opens and end == 1
    proper = head[:1].isupper() and not (first and head.lower() in lower)
    form = FORMS.index("proper" if proper else "common")
    telling = frozenset(word.rstrip(".") for word in low[:end] if word not in SMALL)
    return Wording(text, head.lower(), end - 1, form, GENDERS.index(_gender(low[:end], proper=proper)), telling)


def ends_of_head(mention: Sequence[str]) -> int:
    """How many of a mention's words there are up to its head: of "the captain of the ship" two."""
    low = [word.lower() for word in mention]
    end = next((at for at, word in enumerate(low) if at and word in ENDS_HEAD), len(low))
    return end - 1 if end > 1 and low[end - 1] in {"'s", "’s", "'", "’"} else end


def _gender(low: Sequence[str], *, proper: bool) -> str:
    head = low[-1]
    if "and" in low or head in _SEVERAL:
        return "several"
    if proper:
        found = {HONORIFICS[word.rstrip(".")] for word in low if word.rstrip(".") in HONORIFICS} - {Gender.UNKNOWN}
        if len(found) != 1:
            found = {GIVEN_NAMES[word] for word in low[:1] if word in GIVEN_NAMES} - {Gender.UNKNOWN}
        return _GENDER_OF[found.pop()] if len(found) == 1 else "unknown"
    if head in PERSON_NOUNS:
        return _GENDER_OF[PERSON_NOUNS[head]]
    if head in _THINGS:
        return "thing"
    singular = head.removesuffix("s")
    return "several" if head != singular and not head.endswith("ss") else "unknown"
