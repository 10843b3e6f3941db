"""Which scene shows what another one points back at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from esesea.reading.english.act_kin import ACT_KIN
from esesea.reading.english.cause_words import COMMON_VERBS, EVERYDAY_BIDS, SAYING
from esesea.reading.looking_back.reference import NOTHING, Act, BackReference
from esesea.reading.looking_back.shown_acts import Said, Shown, ShownActs

BY_DETAIL, BY_WORDS, BY_DOER, BY_MOMENT, BY_KIN = 0.85, 0.85, 0.75, 0.75, 0.7
"""Confidence that a scene is meant: it alone shows the act, done by the same person to the same or with the same
things, or there; in it alone the words were said; it alone shows the act, done by the same person; it alone has the
words that name the moment; it alone shows an act of a like name in the same detail. Set by hand: no annotated data
says."""

ENOUGH = 0.5
"""Share of what was said, as the words that point back give it, that the speech itself must have."""

FEWEST_SAID = 2
"""Words of what was said that must be the same where it was no command."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The scene that is meant, None where none or more than one may be; ``shown``: some scene may show it."""

    scene: str | None = None
    confidence: float = 0.0
    shown: bool = False


def meant(reference: BackReference, told_in: str, shown: ShownActs) -> Meant:
    """The scene that shows what ``reference``, which stands in scene ``told_in``, points at.

    What the scene itself showed before is not looked for elsewhere.
    """
    seen = False
    for act in reversed(reference.acts):
        if act.lemma in SAYING and act.said:
            found = _only({each.scene for each in _saying(act, shown)}, told_in, BY_WORDS)
        else:
            found = _showing(act, told_in, shown)
        if found.scene is not None:
            return found
        seen = seen or found.shown
    if not reference.acts and (reference.nouns or reference.happening):
        return _only(_moment(reference, told_in, shown), told_in, BY_MOMENT)
    return Meant(shown=seen)


def _only(scenes: Iterable[str], told_in: str, confidence: float) -> Meant:
    found = frozenset(scenes)
    if len(found) == 1 and told_in not in found:
        return Meant(min(found), confidence, shown=True)
    return Meant(shown=bool(found))


def _showing(act: Act, told_in: str, shown: ShownActs) -> Meant:
    """By the surest sign that any scene gives: the act in detail, who did it, or a like act in detail."""
    exact = _fitting(act, act.lemma, shown)
    detailed = {each.scene for each in exact if _agrees(act, each)}
    if detailed:
        return _only(detailed, told_in, BY_DETAIL)
    alone = {each.scene for each in exact if not act.things}
    if alone:
        rare = act.lemma not in COMMON_VERBS
        return _only(alone, told_in, BY_DETAIL if act.where else BY_DOER) if rare else Meant(shown=True)
    kin = ACT_KIN.get(act.lemma, NOTHING)
    like = {each.scene for lemma in kin for each in _fitting(act, lemma, shown) if _agrees(act, each)}
    return _only(like, told_in, BY_KIN)


def _fitting(act: Act, lemma: str, shown: ShownActs) -> list[Shown]:
    """The acts of this lemma that may be the one: by its doers, or where nobody is known by its things, and there."""
    keys = act.doers or act.things
    if not keys:
        return []
    by_key = [shown.by_or_with(lemma, key) for key in sorted(keys)]
    common = by_key[0].intersection(*by_key[1:]) if act.doers else by_key[0].union(*by_key[1:])
    return [each for each in common if _may_be(act, each, shown)]


def _may_be(act: Act, there: Shown, shown: ShownActs) -> bool:
    if act.receivers and there.receivers and not act.receivers & there.receivers:
        return False
    return not act.where or any(shown.holds(there.scene, noun) for noun in act.where)


def _agrees(act: Act, there: Shown) -> bool:
    """Whether the act is done to the same people or with the same things there."""
    if act.things:
        return bool(act.things & there.nouns)
    return bool(act.receivers & there.receivers)


def _saying(act: Act, shown: ShownActs) -> list[Said]:
    if len(act.doers) != 1 or (act.bidding and act.said <= EVERYDAY_BIDS):
        return []
    return [each for each in shown.speech.get(min(act.doers), ()) if _was_said(act, each)]


def _was_said(act: Act, there: Said) -> bool:
    if act.receivers and there.addressee is not None and there.addressee not in act.receivers:
        return False
    shared = act.said & there.words
    if act.bidding:
        return bool(act.said & there.bids) and len(shared) >= ENOUGH * len(act.said)
    return len(shared) >= max(FEWEST_SAID, ENOUGH * len(act.said))


def _moment(reference: BackReference, told_in: str, shown: ShownActs) -> frozenset[str]:
    """The scenes, but that which looks back, that are set at the places named or else name them."""
    here = {told_in}
    sets = [
        shown.settings.get(noun, NOTHING) - here or shown.nouns.get(noun, NOTHING) - here for noun in reference.nouns
    ]
    if reference.happening is not None:
        sets.append(shown.happenings.get(reference.happening, NOTHING) - here)
    return frozenset.intersection(*sets)
