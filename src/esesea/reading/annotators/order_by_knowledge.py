"""Nobody knows what they have not learnt: the scene where they learn it is before the one where they know it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.reading.annotator import annotator
from esesea.reading.grammar import BaseTense, Tense
from esesea.reading.layers import Layers
from esesea.reading.looking_back.first_heard import Matter, first_heard, says_for_the_first_time, shows
from esesea.reading.looking_back.knowing import Knowledge, knowledge
from esesea.reading.looking_back.name_giving import names_given, names_used
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import SceneMode
from esesea.reading.telling.clocks_meant import clocks_of
from esesea.reading.untold import speech_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

NAME, FACT = 0.75, 0.75
"""Confidence that who asks a name has not said it before, and that who knows of an act learnt of it where the words say
that they learn it. Set by hand: people forget, pretend, and are mistaken for one another."""

MATTER = 0.75
"""Confidence that who hears of a matter "for the first time" does so before they speak of it. Set by hand."""
SPOKEN = 3
"""Words of a matter that a speech holds at least: there it is not said that somebody knows of it."""
STEM = 4
"""Letters that all forms of most words share."""

MOST = 3
"""Of the scenes in which a name is used, so many are put after the one where it is learnt, those told first."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION, Mode.ITERATIVE, Mode.EMBEDDED})


@dataclass(frozen=True, slots=True)
class _After:
    """``knower`` learns in scene ``learnt`` what they know in scene ``known``; ``spans`` say so."""

    knower: str
    learnt: str
    known: str
    spans: tuple[Span, ...]
    confidence: float


@annotator(
    requires=(
        *(Parse, SceneSpan, QuoteSpan, BaseTense, Aside, Mention, Quotation),
        *(SceneMode, Traveller),
    ),
    produces=TemporalRelation,
)
def order_by_knowledge(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put the scene where somebody learns something before the scenes where they know it, on the knower's clock.

    Example: "“What is your name?” asked Ada. “Tom,” he said." is before the scene in which she calls him by it.
    Counter-example: whoever knows of an act that no scene, or more than one, lets them learn of.
    """
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    travellers = layers.of(Traveller)
    for each in (*_names(document, layers), *_facts(layers), *_matters(document, layers)):
        if each.learnt == each.known or {each.learnt, each.known} & unreal:
            continue
        for clock in clocks_of((each.knower,), travellers):
            evidence = Evidence(tuple(sorted(each.spans)), "knowledge", each.confidence)
            yield TemporalRelation(each.learnt, each.known, Relation.BEFORE, clock, evidence, each.known)


def _names(document: Document, layers: Layers) -> Iterator[_After]:
    """Names asked for and given, each once: who is asked twice was forgotten, or is another."""
    quotations, mentions = layers.of(Quotation), layers.view(MentionIndex.of, Mention)
    used = names_used(quotations, mentions)
    given = list(names_given(document, quotations, mentions))
    often = Counter((each.asker, each.named) for each in given)
    for each in given:
        if often[each.asker, each.named] > 1:
            continue
        scenes = used.get((each.asker, each.named), {})
        for scene, said in list(scenes.items())[:MOST]:
            yield _After(each.asker, each.scene, scene, (each.question, each.answer, said), NAME)


def _facts(layers: Layers) -> Iterator[_After]:
    """What is learnt in one scene alone and known in others."""
    learnt: dict[tuple[str, str, frozenset[str]], list[tuple[str, Span, Knowledge]]] = defaultdict(list)
    known: list[tuple[str, Span, Knowledge]] = []
    for scene, span, each in _knowledge(layers):
        if each.learns:
            learnt[each.knower, each.act.lemma, each.act.doers].append((scene, span, each))
        else:
            known.append((scene, span, each))
    for scene, span, each in known:
        found = learnt.get((each.knower, each.act.lemma, each.act.doers), [])
        same = [(where, at) for where, at, other in found if _is_same(each, other)]
        if len({where for where, _ in same}) == 1:
            yield _After(each.knower, same[0][0], scene, (same[0][1], span), FACT)


def _matters(document: Document, layers: Layers) -> Iterator[_After]:
    """What somebody is said to hear of for the first time, and speaks or knows of elsewhere."""
    scenes, mentions = layers.of(SceneSpan), layers.view(MentionIndex.of, Mention)
    speech = speech_in(layers)
    told = [(paragraph, paragraph.text.lower()) for paragraph in layers.one(Parse).paragraphs]
    for paragraph, _ in told:
        if not paragraph.remembered(says_for_the_first_time):
            continue
        start = paragraph.span.start
        for matter in paragraph.remembered(first_heard, mentions.meant(paragraph.span)):
            at = matter.words.shifted(start)
            if not speech.overlaps(at):
                yield from _shown(matter, at, scene_at(scenes, start).id, told, document, layers)


def _shown(
    matter: Matter,
    at: Span,
    learnt: str,
    story: Sequence[tuple[ParsedParagraph, str]],
    document: Document,
    layers: Layers,
) -> Iterator[_After]:
    """The first few places where the knower of ``matter`` shows that they know of it.

    ``story``: all paragraphs, each with its text in small letters.
    """
    scenes, mentions = layers.of(SceneSpan), layers.view(MentionIndex.of, Mention)
    stems = [topic[:STEM] for topic in matter.topics]
    # Whoever holds enough of them holds one of these, and most paragraphs none.
    some = stems[: len(stems) - matter.needed + 1]
    told: dict[str, Span] = {}
    for paragraph, text in story:
        if len(told) >= MOST:
            break
        if not any(stem in text for stem in some) or sum(stem in text for stem in stems) < matter.needed:
            continue
        for words in paragraph.remembered(shows, mentions.meant(paragraph.span), matter):
            told.setdefault(scene_at(scenes, paragraph.span.start).id, words.shifted(paragraph.span.start))
    for quotation in layers.of(Quotation):
        if quotation.speaker == matter.knower and len(told) < MOST:
            text = document.quote(quotation.span).lower()
            if sum(stem in text for stem in stems) >= max(matter.needed, SPOKEN) and "?" not in text:
                told.setdefault(quotation.scene, quotation.span)
    for scene, words in told.items():
        yield _After(matter.knower, learnt, scene, (at, words), MATTER)


def _is_same(one: Knowledge, other: Knowledge) -> bool:
    return bool(one.act.things & other.act.things) or bool(
        not one.act.things and not other.act.things and one.act.receivers & other.act.receivers
    )


def _knowledge(layers: Layers) -> Iterator[tuple[str, Span, Knowledge]]:
    scenes, base = layers.of(SceneSpan), layers.one(BaseTense).tense
    mentions = layers.view(MentionIndex.of, Mention)
    speech = speech_in(layers)
    for paragraph in layers.one(Parse).paragraphs:
        scene = scene_at(scenes, paragraph.span.start).id if scenes else ""
        meant, quoted = mentions.meant(paragraph.span), speech.within(paragraph.span)
        for each in paragraph.remembered(_known_in, meant, quoted, base):
            yield scene, each.words.shifted(paragraph.span.start), each


def _known_in(paragraph: ParsedParagraph, meant: MeantAt, quoted: Stretches, base: Tense) -> tuple[Knowledge, ...]:
    """What a paragraph of a story told in ``base`` says that people know; speech stands in its own present."""
    people, speech = People.meant_in(paragraph.doc, meant), Mask.made_of(quoted)
    found: list[Knowledge] = []
    for sentence in paragraph.doc.sents:
        said = speech.covers(sentence.start_char)
        known = knowledge(sentence, people, Tense.PRESENT if said else base)
        found.extend(each for each in known if speech.covers(each.words.start) is said and not (said and each.learns))
    return tuple(found)
