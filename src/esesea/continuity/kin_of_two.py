"""What two people who are named are to each other, as one sentence says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.owners import NAMED, Owners
from esesea.continuity.persons import PERSON, Marked
from esesea.patterns import late
from esesea.text.span import Span

Found = tuple[str, str, str, Span, float]

_PAIR = (
    ("sibling", r"brothers?|sisters?|twins?|siblings?|brother\s+and\s+sister|sister\s+and\s+brother"),
    ("cousin", r"(?:first\s+)?cousins?"),
    ("in-law", r"(?:brother|sister|father|mother|son|daughter)s?-in-law"),
    ("parent", r"father|mother"),
    ("child", r"son|daughter|child"),
    ("uncle or aunt", r"uncle|aunt"),
    ("nephew or niece", r"nephew|niece"),
    ("grandparent", r"grandfather|grandmother"),
    ("grandchild", r"grandson|granddaughter|grandchild"),
)
_TURNED = {
    "parent": "child", "child": "parent", "uncle or aunt": "nephew or niece", "nephew or niece": "uncle or aunt",
    "grandparent": "grandchild", "grandchild": "grandparent",
}  # fmt: skip
_MUTUAL = frozenset({"sibling", "cousin", "in-law"})
_DENIED = r"no\s+(?:blood\s+)?(?:relations?|relatives?|kin|kindred)"
_A, _B = rf"(?P<a>{PERSON})", rf"(?P<b>{PERSON})"
_IS = r"(?:was|is|were|are|had\s+(?:always\s+)?been)"
_QUALITY = r"(?:own\s+|elder\s+|younger\s+|eldest\s+|youngest\s+|only\s+|twin\s+|first\s+|little\s+|dear\s+)*"


def _pair_forms() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each way in which ``a`` is said to be that of ``b``."""
    for name, words in _PAIR:
        yield (
            name,
            late(
                rf"{_A}(?:,?\s+who)?\s+{_IS}\s+(?:indeed\s+)?{_B}[’']s?\s+{_QUALITY}(?:{words})\b(?![’'-])",
                re.IGNORECASE,
            ),
        )
        yield name, late(rf"{_A},?\s+{_B}[’']s?\s+{_QUALITY}(?:{words})\b(?=\s*,)", re.IGNORECASE)
        yield (
            name,
            late(
                rf"{_A}(?:,?\s+who)?\s+{_IS}\s+(?:an?|the)\s+{_QUALITY}(?:{words})\s+(?:of|to)\s+{_B}(?![’'])",
                re.IGNORECASE,
            ),
        )
        if name in _MUTUAL:
            yield name, late(rf"{_A}\s+and\s+{_B}\s+{_IS}\s+(?:[\w-]+\s+){{0,2}}?(?:{words})\b", re.IGNORECASE)
            yield name, late(rf"{_A}\s+and\s+{_B},\s+who\s+{_IS}\s+(?:[\w-]+\s+){{0,2}}?(?:{words})\b", re.IGNORECASE)
    yield (
        "no relation",
        late(rf"{_A}\s+and\s+{_B}\s+{_IS}\s+(?:{_DENIED}|not\s+related|strangers\s+in\s+blood)\b", re.IGNORECASE),
    )
    yield "no relation", late(rf"{_A}\s+{_IS}\s+(?:{_DENIED}\s+(?:of|to)|not\s+related\s+to)\s+{_B}", re.IGNORECASE)
    yield (
        "nephew or niece",
        late(
            rf"{_A}\s+{_IS}\s+(?:the\s+(?:child|son|daughter)\s+of\s+{_B}[’']s?\s+{_QUALITY}(?:sister|brother)"
            rf"|{_B.replace('?P<b>', '?P<b2>')}[’']s?\s+{_QUALITY}(?:sister|brother)[’']s\s+(?:child|son|daughter))\b",
            re.IGNORECASE,
        ),
    )


_PAIRS = tuple(_pair_forms())
_MINE = tuple(
    (name, late(rf"{_A}\s+(?:is|was)\s+(?:only\s+)?my\s+{_QUALITY}(?:{words})\b(?![’'-])", re.IGNORECASE))
    for name, words in _PAIR
)
_WE = tuple(
    (name, late(rf"\b(?:we\s+are|we\s+were|we[’']re)\s+(?:\w+\s+)?(?:{words}),?\s+{_A}\s+and\s+I\b", re.IGNORECASE))
    for name, words in _PAIR if name in _MUTUAL
)  # fmt: skip


def of_two(owners: Owners, marked: Marked) -> Iterator[Found]:
    """Each relation of two who are named, told of both: who, the relation, whose, where, and how sure it is.

    Example: "Ann was Tom's cousin", "“Tom is my cousin,” said Ann", "Ann and Tom, who were twins".
    """
    for name, form in _PAIRS:
        for found in form.finditer(marked.text):
            one = marked.named(found, "a")
            other = marked.named(found, "b") or ("b2" in form.groupindex and marked.named(found, "b2")) or None
            yield from _both(one, other, name, marked.place(found))
    for name, form in (*_MINE, *_WE):
        for found in form.finditer(marked.text):
            speaker = owners.speaker(marked, found.end() - 1)
            if speaker is not None:
                yield from _both(marked.named(found, "a"), speaker[0], name, marked.place(found))


def _both(one: str | None, other: str | None, relation: str, place: Span) -> Iterator[Found]:
    """``one`` is that of ``other``; told of both."""
    if one is None or other is None or one == other:
        return
    yield other, relation, one, place, NAMED
    yield one, _TURNED.get(relation, relation), other, place, NAMED
