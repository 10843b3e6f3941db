"""Words of kin that liken: "Tom's only child was the boat", "the books were her children"."""

from __future__ import annotations

import re

from esesea.continuity.word_lists import words_of
from esesea.patterns import late

_BE = r"(?:was|is|were|are|[’']s|had\s+(?:always\s+)?been|has\s+been|became|remained|would\s+be|must\s+be)"
_THAT = r"(?:the|this|that|these|those|his|her|their|its|my|our)"
_QUALITY = r"(?:[\w’'-]+\s+){0,3}?"
_ENDS = (
    r"(?=$|\s*[.;:!?,—–”\"]"
    r"|\s+(?:of|in|at|on|with|by|from|for|to|behind|under|over|who|whom|which|that|he|she|and|now)\b)"
)
"""Where a noun with its adjectives ends."""
_IS_THAT = late(rf"^,?\s+{_BE}\s+(?:(?:only|really|now|always|still)\s+)*{_THAT}\s+{_QUALITY}(?P<n>[\w-]+){_ENDS}")
_IS_SUCH = late(rf"^\s+{_BE}\s+an?\s+{_QUALITY}(?P<n>[\w-]+){_ENDS}")
_THAT_IS = late(rf"\b{_THAT}\s+(?:[\w’'-]+\s+){{0,2}}?(?P<n>[\w-]+)\s+{_BE}\s+(?:\S+\s+){{0,1}}$", re.IGNORECASE)
_CALLED = late(rf"\b(?:call\w*|name[ds]?|consider\w*|thought)\s+{_THAT}\s+(?:[\w-]+\s+){{0,2}}?(?P<n>[\w-]+)\s+$")
_PEOPLE = words_of(
    """
    boy girl man woman baby infant child children son daughter brother sister twin boys girls men women lad lass youth
    mother father parent parents wife husband widow widower aunt uncle cousin nephew niece one eldest youngest heir
    gentleman lady king queen prince princess duke nurse cook clerk judge priest monk nun nobody invalid cripple drunk
    """
)
_OF_PEOPLE = re.compile(r"(?:er|or|ist|ian|ess|man|men|woman|women|ant|ent|ee|one|body|[’']s)$")


def is_likened(before: str, behind: str) -> bool:
    """Whether a word of kin, with what is said ``before`` it (its owner last) and ``behind``, means no kin but a thing.

    It is equated with a thing that is known: a definite noun that names no person, on either side of "was".

    Example: "Tom's only child | was the boat.", "The boat was Tom's | only child". Counter-example: "Tom's only child |
    was the girl at the gate", "Tom's sister | was the doctor's wife".
    """
    for form, words in ((_IS_THAT, behind), (_THAT_IS, before), (_CALLED, before)):
        found = form.search(words)
        if found is not None:
            return not _is_a_persons(found["n"])
    return False


def is_such_a_thing(behind: str) -> bool:
    """The same of an only kinsman who is said to be some thing: "her only child | was a boat."."""
    found = _IS_SUCH.search(behind)
    return found is not None and not _is_a_persons(found["n"])


def _is_a_persons(noun: str) -> bool:
    said = noun.lower()
    return noun[:1].isupper() or said in _PEOPLE or _OF_PEOPLE.search(said) is not None
