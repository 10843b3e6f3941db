"""Where the narration shows which changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.change_words import SOME_OTHER_TIME
from esesea.reading.english.modality import clause_of, is_asserted, is_habitual
from esesea.reading.lives.body_changes import hair, wounds
from esesea.reading.lives.change import HAPPENS, Change, Shown
from esesea.reading.lives.family_changes import births, marriages
from esesea.reading.lives.other_changes import imprisonments, things
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.text.span import Span

RULES: tuple[Callable[[Token, People], Iterator[Shown]], ...] = (wounds, hair, births, marriages, things, imprisonments)

_HAVE = frozenset({"had", "has", "have", "’d", "'d", "’ve", "'ve", "’s", "'s"})
_NEAREST = 4
"""So many clauses up a mark is looked for that puts a clause into another time."""


@dataclass(frozen=True, slots=True)
class ChangeSeen:
    """In ``scene`` the words at ``span`` show ``stage`` of the ``change`` of ``whom`` and ``what``; see ``Shown``."""

    scene: str
    change: Change
    whom: tuple[str, ...]
    what: str
    kind: str
    stage: int
    span: Span


def changes_shown(
    parse: Parse, scenes: tuple[SceneSpan, ...], mentions: MentionIndex, untold: Mask, told_now: Collection[str]
) -> Iterator[ChangeSeen]:
    """Every sign of a change that the narration gives, in text order; not in speech or asides (``untold``).

    An event that "had" happened, or that is in the past in a scene of the present (``told_now``), shows what is left of
    it; a state of such a time shows nothing, nor does what is denied, supposed, habitual or in a clause that may be of
    another time ("before she cut her hair"). O(tokens).
    """
    for paragraph in parse.paragraphs:
        people = People.of(paragraph, mentions)
        scene = scene_at(scenes, paragraph.span.start).id
        for token in paragraph.doc:
            if token.pos_ not in {"VERB", "NOUN", "ADJ"}:
                continue
            for shown in (found for rule in RULES for found in rule(token, people)):
                stage = _stage(shown, now=scene in told_now)
                if stage is None or untold.covers(paragraph.at(token).start) or not _says_whose(shown):
                    continue
                ordered = sorted(shown.words, key=lambda word: word.i)
                span = paragraph.at(paragraph.doc[ordered[0].i : ordered[-1].i + 1])
                yield ChangeSeen(scene, shown.change, shown.whom, shown.what, shown.kind, stage, span)


def _says_whose(shown: Shown) -> bool:
    """Whether it is known of whom, or which thing, the words speak."""
    return bool(shown.whom) or shown.change is Change.THING


def _stage(shown: Shown, *, now: bool) -> int | None:
    """The stage that is shown at the time of the scene; None where the words are of no, or another, time."""
    clause = clause_of(shown.words[0])
    if not is_asserted(clause) or is_habitual(clause) or _is_of_another_time(clause):
        return None
    if any(child.lower_ == "no" for word in shown.words for child in word.children if child.dep_ == "det"):
        return None
    if _looks_back(clause, now=now):
        return shown.settled
    return shown.stage


def _looks_back(clause: Token, *, now: bool) -> bool:
    auxiliaries = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in _HAVE and child.lemma_ == "have" for child in auxiliaries):
        return True
    return now and (clause.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries))


def _is_of_another_time(clause: Token) -> bool:
    current = clause
    for _ in range(_NEAREST):
        if any(
            child.lower_ in SOME_OTHER_TIME
            for child in current.children
            if child.i < current.i and child.dep_ in {"mark", "advmod", "prep"}
        ):
            return True
        if current.dep_ == "pcomp" or (current.dep_ == "relcl" and current.tag_ == "VBD"):
            return True
        if current.head is current or current.dep_ not in {"advcl", "conj", "xcomp", "ccomp"}:
            return False
        current = current.head
    return False


def is_event(seen: ChangeSeen) -> bool:
    """Whether the change happens there."""
    return seen.stage in HAPPENS[seen.change]
