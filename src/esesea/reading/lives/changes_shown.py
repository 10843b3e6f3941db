"""Where the narration shows which changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from esesea.reading.english.change_words import SOME_OTHER_TIME
from esesea.reading.english.modality import clause_of, is_asserted, is_habitual
from esesea.reading.lives.body_changes import HAIR_WORDS, WOUND_WORDS, hair, wounds
from esesea.reading.lives.change import HAPPENS, Change, Shown
from esesea.reading.lives.family_changes import BIRTH_WORDS, MARRIAGE_WORDS, births, marriages
from esesea.reading.lives.other_changes import PRISON_WORDS, THING_WORDS, imprisonments, things
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

RULES: tuple[tuple[frozenset[str], Callable[[Token, People], Iterator[Shown]]], ...] = (
    (WOUND_WORDS, wounds),
    (HAIR_WORDS, hair),
    (BIRTH_WORDS, births),
    (MARRIAGE_WORDS, marriages),
    (THING_WORDS, things),
    (PRISON_WORDS, imprisonments),
)
"""Each rule with the words, forms or lemmas, from which it begins."""

BEGINNINGS = frozenset[str]().union(*(words for words, _ in RULES))

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
        scene = scene_at(scenes, paragraph.span.start).id
        meant, unheard = mentions.meant(paragraph.span), untold.within(paragraph.span)
        for seen in paragraph.remembered(_seen, meant, unheard, now=scene in told_now):
            yield replace(seen, scene=scene, span=seen.span.shifted(paragraph.span.start))


def _seen(paragraph: ParsedParagraph, meant: MeantAt, untold: Stretches, *, now: bool) -> tuple[ChangeSeen, ...]:
    """What a paragraph shows, its scene left open; ``now``: it is of a scene told in the present."""
    people, unheard = People.meant_in(paragraph.doc, meant), Mask.made_of(untold)
    found: list[ChangeSeen] = []
    for token in paragraph.doc:
        if token.pos_ not in {"VERB", "NOUN", "ADJ"} or unheard.covers(token.idx):
            continue
        for shown in _shown_at(token, people):
            stage = _stage(shown, now=now)
            if stage is None or not _says_whose(shown):
                continue
            ordered = sorted(shown.words, key=lambda word: word.i)
            span = paragraph.at(paragraph.doc[ordered[0].i : ordered[-1].i + 1])
            found.append(ChangeSeen("", shown.change, shown.whom, shown.what, shown.kind, stage, span))
    return tuple(found)


def _shown_at(token: Token, people: People) -> Iterator[Shown]:
    said = {token.lower_, token.lemma_.lower()}
    if not said.isdisjoint(BEGINNINGS):
        for words, rule in RULES:
            if not said.isdisjoint(words):
                yield from rule(token, people)


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
