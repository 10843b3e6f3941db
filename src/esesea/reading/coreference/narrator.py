"""The narrator who says *I*, and what others call them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.reference import Name, Pronoun, Reference, Role

SHARE = 0.06
"""Of the told sentences of a story, in how many *I* must be the subject. An author's aside to the reader
("I hardly know whether …") stays far below; PDNC's first-person novel lies at .2."""

FEWEST = 3
"""In how many sentences at least; two do where they are most of a very short text (``MOSTLY``)."""

MOSTLY = 0.25

_GIVES_NAME = (
    *("my name is", "my name was", "my name 's", "call me", "called me", "calls me", "i am", "i 'm"),
    *("i am called", "i 'm called", "i was called", "i am named", "i was christened", "they named me"),
)
_MAY_GIVE_NAME = re.compile(r"my\s+name|(?:call(?:ed|s)?|named)\s+me|\bi\s*(?:am\b|was\b|['’]m\b)", re.IGNORECASE)
"""Without these nobody gives a name (``_gives_own_name``), and the words need not be looked at."""


def tells_in_first_person(references: Iterable[Reference], passages: Iterable[Passage]) -> bool:
    """Whether somebody in the story tells it, or those of its ``passages`` that ``references`` are of."""
    told = sum(map(_sentences_told, passages))
    acting = {
        reference.sentence
        for reference in references
        if is_i(reference) and reference.turn == NARRATED and reference.role is Role.SUBJECT
    }
    return len(acting) >= (FEWEST if len(acting) < MOSTLY * told else 2) and len(acting) >= SHARE * told


def is_i(reference: Reference) -> bool:
    """Whether a reference is *I*, *me* or *my*."""
    return isinstance(reference.of, Pronoun) and reference.of.person == 1 and not reference.of.plural


def _sentences_told(passage: Passage) -> int:
    """How many sentences of ``passage`` begin in the telling."""
    if not passage.marks.turns:
        return passage.sentence_of[-1] - passage.first_sentence + 1 if passage.sentence_of else 0
    begun = zip(passage.sentence_of, (-1, *passage.sentence_of), passage.turns, strict=False)
    return sum(1 for sentence, before, turn in begun if sentence != before and turn == NARRATED)


def narrator_name(
    references: Sequence[Reference], passages: Sequence[Passage], *, called_out: bool = True
) -> Name | None:
    """The narrator's name: given by themselves ("My name is …"), or called out and never told of as he or she.

    ``called_out``: whether what others call out counts.
    """
    said: Counter[Name] = Counter()
    called: Counter[Name] = Counter()
    told: Counter[str] = Counter()
    for reference in references:
        if not isinstance(reference.of, Name):
            continue
        if _gives_own_name(reference, passages):
            said[reference.of] += 1
        if reference.turn == NARRATED:
            told[reference.of.parts[-1]] += 1
        elif reference.role is Role.ADDRESS:
            called[reference.of] += 1
    if said:
        return said.most_common(1)[0][0]
    return _most_called(called, told) if called_out else None


def _most_called(called: Counter[Name], told: Counter[str]) -> Name | None:
    """The name most called out in speech that the telling itself (almost) never uses."""
    grouped: defaultdict[str, int] = defaultdict(int)
    for name, times in called.items():
        grouped[name.parts[-1]] += times
    fitting = [part for part, times in grouped.items() if times >= 2 and told[part] <= times / 4]
    if not fitting:
        return None
    best = max(fitting, key=lambda part: (grouped[part], part))
    return max((name for name in called if name.parts[-1] == best), key=lambda name: (called[name], name.key))


def _gives_own_name(reference: Reference, passages: Sequence[Passage]) -> bool:
    """Whether the words before the name are the narrator's "my name is", "call me" or "I am"."""
    if reference.turn != NARRATED or not _MAY_GIVE_NAME.search(passages[reference.passage].paragraph.text):
        return False
    doc = passages[reference.passage].paragraph.doc
    start = next((token.i for token in doc[reference.token].subtree if token.tag_ in {"NNP", "NNPS"}), reference.token)
    before = " ".join(token.lower_ for token in doc[max(0, start - 4) : start])
    return before.endswith(_GIVES_NAME)
