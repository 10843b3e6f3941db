"""Acts as decisions that last, and decisions as acts on the story at hand.

A decision's facts are plain: what a field says is kept under the field's name. Beside what points at the text stand
the numbers, from 0, of its anchors: ``words_at`` of the field ``words``, and so on. A reply about order is kept as it
always was (`esesea.story.corrections.replying`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import cast
from uuid import uuid4

from esesea.story.acts import Act
from esesea.story.anchoring import QUOTED, anchor, places
from esesea.story.correction import Anchor, Correction, Fact
from esesea.story.corrections import replying
from esesea.story.corrections.act_words import WORDS
from esesea.story.corrections.errors import CorrectionError, UnknownAct
from esesea.story.corrections.kept_fields import HELD, STATEMENTS, references_of
from esesea.story.corrections.pointing import opening
from esesea.story.corrections.reading import Reader
from esesea.story.corrections.writing import Pen
from esesea.story.references import Refers
from esesea.story.replies import AUTHOR, Reply
from esesea.story.statement_ids import SceneFinder
from esesea.story.story import Story
from esesea.text.span import Span

Found = Mapping[Anchor, Span | None]
"""Where each anchor stands in the document at hand."""

ACTS: Mapping[tuple[str, str], type] = MappingProxyType({word: act for act, word in WORDS.items()})


def kept(act: Act, story: Story, *, who: str = AUTHOR, why: str = "") -> Correction:
    """``act`` on ``story`` as a decision made now, with the passages that find it again in another draft.

    Raises KeyError where the act names something that ``story`` does not have.
    """
    pen = Pen(story)
    word, what = WORDS[type(act)]
    if what:
        pen.facts["what"] = what
    if isinstance(act, Reply):
        pen.facts.update(replying.facts_of(act))
        pen.anchors.extend(anchor(story.document, opening(story, each, QUOTED)) for each in replying.named(act))
    else:
        pen.write(act)
    return Correction(uuid4().hex, word, datetime.now(UTC).isoformat(), who, why, tuple(pen.anchors), dict(pen.facts))


def read(correction: Correction, story: Story, found: Found | None = None) -> Act:
    """The act that ``correction`` keeps, on ``story``.

    ``found`` says where each anchor stands in the story's document; looked up where it is not given. Raises
    CorrectionError where the passages, people or places it is about are not there, or where it cannot be understood.
    """
    if found is None:
        found = dict(zip(correction.anchors, places(correction.anchors, story.document), strict=True))
    kind = ACTS.get((correction.act, str(correction.of.get("what", ""))))
    if kind is None:
        raise UnknownAct(correction.act)
    spans = tuple(found.get(each) for each in correction.anchors)
    try:
        if kind is Reply:
            return replying.reply_of(correction, story, spans)
        return cast("Act", Reader(story, correction, spans).value(kind))
    except CorrectionError:
        raise
    except (KeyError, ValueError, TypeError, IndexError) as fault:
        raise UnknownAct(correction.act) from fault


def with_scenes_of(
    correction: Correction,
    story: Story,
    called: Callable[[str], str] = str,
    gone: Callable[[Anchor], str] | None = None,
) -> Correction:
    """The correction with its scenes as they are ``called`` in ``story``, given their ids there.

    Scenes whose passages are not there go by what ``gone`` makes of those; where that is not given they stay.
    """
    spans = places(correction.anchors, story.document)
    finder = SceneFinder.of(story)
    here = [None if span is None else finder.at(span.start) for span in spans]

    def name(number: int, old: str) -> str:
        found = here[number] if number < len(here) else None
        if found is not None:
            return called(found)
        return gone(correction.anchors[number]) if gone is not None and number < len(here) else old

    facts = dict(correction.of)
    if ACTS.get((correction.act, "")) is Reply:
        old = facts.get("scenes")
        names = {each: name(number, each) for number, each in enumerate(old if isinstance(old, list) else ())}
        facts |= replying.renamed(facts, names)
    for fact, refers in _references(correction).items():
        if refers in {Refers.SCENE, Refers.MOMENT} and fact in facts:
            facts[fact] = _renamed(facts[fact], facts.get(f"{fact}_at"), name)
    return replace(correction, of=facts)


def _references(correction: Correction) -> Mapping[str, Refers]:
    """Which facts of a correction name something, and what: those of the act, and of the statement that it is about."""
    kind = ACTS.get((correction.act, str(correction.of.get("what", ""))), Correction)
    statement = STATEMENTS.get(str(correction.of.get("layer")), Correction)
    return {**references_of(statement), **references_of(kind)}


def _renamed(ids: Fact, at: Fact, name: Callable[[int, str], str]) -> Fact:
    """The ids of scenes by their new names, each found by its first anchor; what has no anchor is none."""
    numbers = [each.split()[:1] for each in at] if isinstance(at, list) else []
    if isinstance(ids, list):
        if len(numbers) != len(ids):
            return ids
        return [name(int(found[0]), old) if found else old for old, found in zip(ids, numbers, strict=True)]
    if not isinstance(ids, str) or not numbers or not numbers[0] or ids.startswith(HELD):
        return ids
    return name(int(numbers[0][0]), ids)
