"""Names with the words that go with them: *the White Rabbit*, *old Mr. Hale*, *my dear Ann*, *the Queen of Hearts*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference
from esesea.reading.english.not_names import CALENDAR, PEOPLES
from esesea.reading.english.word_list import words
from esesea.text.document import Document

_AGED = "old|young|little"
_BEFORE = re.compile(rf"(?<!\w)(my\s+(?:own\s+)?(?:dear|dearest)|{_AGED})\s+$", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<!\w)[Tt]he\s+([A-Z][\w'’-]+)\s+$")
_BEHIND = re.compile(r"\s+(of\s+(?:the\s+)?[A-Z][\w'’-]+)(?!\w)")
_LAST_BEFORE = ("dear", "dearest", *_AGED.split("|"))
_FARTHEST = 30
"""How many characters before a name, and behind it, are looked at."""

_NO_BYNAME = (
    (PEOPLES - words("white black")) | CALENDAR | words("mr mrs miss ms said then and but when late poor dear good")
)
"""*The Monday Vera left* is a Monday; nobody is called so."""

LASTING = 2
"""How often a name must be used so to be listed, as often as a description (see ``character_names``)."""


def fuller_names(document: Document, references: Iterable[Reference]) -> Counter[str]:
    """How often one person is called by a name together with a fond or a telling word. Linear.

    Words of age and of fondness before a name must be used ``LASTING`` times; a capital before a name that stands
    behind *the*, and *of* with a capital behind a byname, make a byname at once, for nobody writes them by chance.
    """
    counted: Counter[str] = Counter()
    certain: Counter[str] = Counter()
    for reference in references:
        if isinstance(reference.of, Pronoun):
            continue
        start = reference.span.start
        # What stands in the paragraph before, as a heading, is no part of a name.
        ahead = document.text[max(0, start - _FARTHEST) : start].rpartition("\n\n")[2]
        if isinstance(reference.of, Name):
            counted.update(_with_telling_word(document, reference, ahead))
            certain.update(_with_capital(document, reference, reference.of, ahead))
        if _is_byname(reference.of, ahead):
            certain.update(_with_origin(document, reference))
    return Counter({name: times for name, times in counted.items() if times >= LASTING}) + certain


def _with_telling_word(document: Document, reference: Reference, ahead: str) -> Iterable[str]:
    """*My dear Ann*, *old Mr. Hale*. ``ahead``: the characters before the name."""
    if not ahead.rstrip().lower().endswith(_LAST_BEFORE):
        return ()
    found = _BEFORE.search(ahead)
    return () if found is None else (f"{_spaced(found[1]).lower()} {_words(document, reference)}",)


def _with_capital(document: Document, reference: Reference, name: Name, ahead: str) -> Iterable[str]:
    """*The White Rabbit*."""
    if name.title is not None or len(name.parts) > 1:
        return ()
    found = _CAPITAL.search(ahead) if "he" in ahead else None
    if found is None or found[1].lower() in _NO_BYNAME:
        return ()
    own = _words(document, reference)
    return () if found[1].isupper() or own.isupper() else (f"the {found[1]} {own}",)


def _with_origin(document: Document, reference: Reference) -> Iterable[str]:
    """*The Queen of Hearts*."""
    end = reference.span.end
    found = _BEHIND.match(document.text[end : end + _FARTHEST])
    own = _words(document, reference)
    if found is None or own.isupper():
        return ()
    return (f"the {own[4:] if own[:4].lower() == 'the ' else own} {_spaced(found[1])}",)


def _is_byname(of: Name | Description, ahead: str) -> bool:
    """Whether a name or noun has a capital and stands behind *the*, as if it were a name."""
    if isinstance(of, Description):
        return of.called is not None and of.definite and not of.owned
    return of.title is None and len(of.parts) == 1 and ahead.lower().rstrip().endswith(" the")


def _words(document: Document, reference: Reference) -> str:
    return _spaced(document.quote(reference.span))


def _spaced(text: str) -> str:
    return " ".join(text.split())
