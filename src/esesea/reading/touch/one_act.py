"""Which touches that one sentence tells of are one act."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of
from esesea.reading.english.touch_words import AFRESH, AWAY, GETTING_HOLD, GRASPING, HOLDING_ON, NO_PLACE, PULLING
from esesea.reading.touch.act import Touch


def acts_of(touches: Iterable[Touch]) -> list[list[Touch]]:
    """Group the touches of one sentence by the act they belong to, in the order in which they are told.

    One act has the same two people, and its touches stand in one clause, or the later only goes on with the hold
    that the earlier got.

    Example: "took her hand and drew her closer" (one act).
    Counter-example: "took her hand and kissed it", "caught him by the sleeve and dragged him down the stairs" (two).
    """
    groups: list[list[Touch]] = []
    for touch in sorted(touches, key=lambda found: min(word.i for word in found.words)):
        last = groups[-1] if groups else []
        if last and _same_two(last[0], touch) and any(_one_act(earlier, touch) for earlier in last):
            last.append(touch)
        else:
            groups.append([touch])
    return groups


def _same_two(first: Touch, second: Touch) -> bool:
    return {*first.doers, *first.touched} == {*second.doers, *second.touched}


def _one_act(first: Touch, second: Touch) -> bool:
    above, below = clause_of(first.head), clause_of(second.head)
    if _goes_on(first, second):
        return True
    if above == below:
        return not _joined_by_and(first, second)
    if second.how in AFRESH and second.how != first.how:
        return False
    return above.is_ancestor(below) and second.head.dep_ not in {"conj", "ccomp"}


def _joined_by_and(first: Touch, second: Touch) -> bool:
    """Whether an "and" stands between them, whatever clause the parser puts them in."""
    ends, starts = max(word.i for word in first.words), min(word.i for word in second.words)
    return any(word.dep_ == "cc" for word in first.head.doc[ends + 1 : starts])


def _goes_on(first: Touch, second: Touch) -> bool:
    """Whether the second touch only keeps or tightens the hold that the first one got."""
    if first.doers != second.doers and not (first.mutual or second.mutual):
        return False
    if second.how == "carry" and any(word.lemma_ in {"arm", "shoulder"} for word in first.words):
        return True
    if first.how not in GRASPING | GETTING_HOLD:
        return False
    return second.how in HOLDING_ON or (second.how in PULLING and not _goes_elsewhere(second.head))


def _goes_elsewhere(verb: Token) -> bool:
    """Whether somebody is pulled somewhere; "into a run" or "into an embrace" is no place."""
    return any(
        child.lower_ in AWAY and not any(below.lemma_ in NO_PLACE for below in child.children)
        for child in verb.children
        if child.i > verb.i
    )
