"""Two people's first meeting is before all else that they do together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.reading.annotator import annotator
from esesea.reading.english.first_meetings import first_meetings
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.telling.clocks_meant import clocks_of, present_in
from esesea.reading.telling.openings import opening_ends
from esesea.reading.untold import untold_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

FIRST = 0.88
"""Confidence that a scene which calls itself the first meeting of two is it. Set by hand: the words are seldom meant
otherwise, but "he" and "she" may be taken for the wrong people, hence no proof."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION, Mode.ITERATIVE})


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, Aside, Mention, Presence, SceneMode, Traveller),
    produces=TemporalRelation,
)
def order_by_meetings(document: Document, layers: Layers) -> Iterator[TemporalRelation]:  # noqa: ARG001 - layers say it
    """Put two people's first meeting before other scenes in which both are: the first told, and those told next to it.

    A meeting with a traveller is the first one of whoever says so, on their own clock.

    Example: "The first time she saw him he was up a tree." is before the scenes told earlier in which she and he are.
    Counter-example: "He remembered the first time he saw her", "“Have we met?”", "the first time she saw him weep";
    further in than its first words a scene may recall it ("he had not spoken to her the first time they met"), and is
    put before none told earlier.
    """
    scenes, travellers = layers.of(SceneSpan), layers.of(Traveller)
    present = present_in(layers.of(Presence))
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    away = {traveller.character for traveller in travellers}
    off = untold_in(layers)
    mentions = layers.view(MentionIndex.of, Mention)
    told = {scene.id: scene.reading_order for scene in scenes}
    opening = opening_ends(scenes, layers.of(Sentence))
    for paragraph in layers.one(Parse).paragraphs:
        if paragraph.kind in {ParagraphKind.DIALOGUE, ParagraphKind.PARENTHETICAL}:
            continue
        if not paragraph.remembered(_tells_of_one):
            continue
        for meeting in paragraph.remembered(_meetings, mentions.meant(paragraph.span)):
            span = meeting.words.shifted(paragraph.span.start)
            scene = scene_at(scenes, span.start).id
            pair = _pair(meeting, present.get(scene, frozenset()))
            if pair is None or off.covers(span.start) or scene in unreal:
                continue
            together = [each.id for each in scenes if present.get(each.id, frozenset()).issuperset(pair)]
            whose = pair if meeting.seen is None or away.isdisjoint(pair) else pair[:1]
            opens = span.start < opening[scene]
            for other in _others(together, scene, unreal):
                if not opens and told[other] < told[scene]:
                    continue
                for clock in clocks_of(whose, travellers):
                    evidence = Evidence((span,), "meetings", FIRST)
                    yield TemporalRelation(scene, other, Relation.BEFORE, clock, evidence, scene)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A ``FirstMeeting`` by the ids of those meant; ``words`` count from the paragraph's start.

    ``all_there``: its subject is "they" or "we" and may mean those who are there.
    """

    words: Span
    seer: tuple[str, ...]
    seen: tuple[str, ...] | None
    all_there: bool


def _tells_of_one(paragraph: ParsedParagraph) -> bool:
    return any(True for sentence in paragraph.doc.sents for _ in first_meetings(sentence))


def _meetings(paragraph: ParsedParagraph, meant: MeantAt) -> tuple[_Meeting, ...]:
    people = People.meant_in(paragraph.doc, meant)
    return tuple(
        _Meeting(
            paragraph.at(found.words),
            people.who(found.seer),
            people.who(found.seen) if found.seen is not None else None,
            found.seer.lower_ in {"they", "we"},
        )
        for sentence in paragraph.doc.sents
        for found in first_meetings(sentence)
    )


def _pair(meeting: _Meeting, present: frozenset[str]) -> tuple[str, ...] | None:
    """The two who meet, whose meeting it is first; None where it is not known who, or not both are there."""
    pair = meeting.seer
    if meeting.seen is not None:
        pair = (*pair, *meeting.seen) if len(meeting.seen) == 1 else ()
    elif not pair and meeting.all_there:
        pair = tuple(sorted(present))
    return pair if len(set(pair)) == len(pair) == 2 and present.issuperset(pair) else None


def _others(together: Sequence[str], scene: str, unreal: set[str]) -> tuple[str, ...]:
    """The scenes that ``scene`` is put before: the first told of those ``together``, and its neighbours among them."""
    real = [each for each in together if each not in unreal or each == scene]
    at = real.index(scene)
    return tuple(dict.fromkeys(each for each in (*real[:1], *real[max(0, at - 1) : at + 2]) if each != scene))
