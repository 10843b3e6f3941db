"""Acts as decisions that last, and decisions as acts on the story at hand.

A decision's facts are plain: what a field says is kept under the field's name. Beside what points at the text stand
the numbers, from 0, of its anchors: ``words_at`` of the field ``words``, and so on. A reply about order is kept as it
always was (`esesea.story.corrections.replying`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import cast
from uuid import uuid4

from esesea.story.acts import Act
from esesea.story.anchoring import QUOTED, anchor, places
from esesea.story.correction import Anchor, Correction, Fact
from esesea.story.corrections import replying
from esesea.story.corrections.act_words import POINTS_AT, WORDS
from esesea.story.corrections.errors import CorrectionError, UnknownAct
from esesea.story.corrections.pointing import opening, scene_at
from esesea.story.corrections.reading import Reader
from esesea.story.corrections.writing import Pen
from esesea.story.references import Refers
from esesea.story.replies import AUTHOR, Reply
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


def with_scenes_of(correction: Correction, story: Story) -> Correction:
    """The correction with its scenes under the ids that they have in ``story``; those that are not there stay."""
    kind = ACTS.get((correction.act, str(correction.of.get("what", ""))))
    spans = places(correction.anchors, story.document)
    here = [None if span is None else scene_at(story, span.start) for span in spans]
    facts = dict(correction.of)
    if kind is Reply:
        old = facts.get("scenes")
        facts |= replying.renamed(facts, dict(zip(old if isinstance(old, list) else (), here, strict=False)))
    for name, refers in POINTS_AT.get(kind or Correction, {}).items():
        if refers is Refers.SCENE and name in facts:
            facts[name] = _scenes_now(facts[name], facts.get(f"{name}_at"), here)
    return replace(correction, of=facts)


def _scenes_now(ids: Fact, at: Fact, here: Sequence[str | None]) -> Fact:
    """The ids of scenes, each by its first anchor."""
    numbers = [int(each.split()[0]) for each in at if each] if isinstance(at, list) else []
    now = [here[number] if number < len(here) else None for number in numbers]
    if isinstance(ids, list):
        return [new or old for old, new in zip(ids, now, strict=False)] if len(now) == len(ids) else ids
    return (now[0] if now else None) or ids
