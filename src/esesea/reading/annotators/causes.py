"""What a scene says of an earlier one, and what happened that no scene shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.annotator import annotator
from esesea.reading.grammar import BaseTense, SentenceTense, Tense
from esesea.reading.layers import Layers
from esesea.reading.looking_back.back_references import back_references, spoken_references
from esesea.reading.looking_back.meant import BY_DETAIL, Meant, meant
from esesea.reading.looking_back.off_stage import Unshown, off_stage
from esesea.reading.looking_back.reference import BackReference
from esesea.reading.looking_back.shown_acts import Happened, ShownActs, shown_acts
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import Setting
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.reading.untold import speech_in
from esesea.story.character import Mention
from esesea.story.event import Aside, AsideKind, Cause, Event
from esesea.story.evidence import Evidence
from esesea.story.off_stage import OffStage
from esesea.story.place import Place
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

NOT_SHOWN = 0.7
"""Confidence that words point back where no scene shows at what."""
SPOKEN = 0.95
"""By this factor what somebody says of the past is less sure than what the narrator says."""
UNREAL = frozenset({AsideKind.SIMILE, AsideKind.HYPOTHETICAL, AsideKind.PLAN, AsideKind.DREAM, AsideKind.EMBEDDED})
ELSEWHEN = frozenset({*UNREAL, AsideKind.MEMORY, AsideKind.ANECDOTE, AsideKind.REPORTED})


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A back-reference, where it stands, in which scene, and whether somebody says it."""

    reference: BackReference
    span: Span
    scene: str
    spoken: bool


@annotator(
    requires=(
        *(Parse, SceneSpan, QuoteSpan, SentenceTense, BaseTense, Aside),
        *(Mention, Quotation, Place, Setting, Event),
    ),
    produces=(Cause, OffStage),
)
def causes(document: Document, layers: Layers) -> Iterator[Cause | OffStage]:  # noqa: ARG001 - the parse has the text
    """Find what narration and people say of something earlier, and the scene that shows it, if exactly one does.

    What no scene shows happened off stage; what is said of it in several places is one event where the same people
    did the same to the same.

    Example (told in the present): "He blames himself because he taught her to fly", and a scene where she is flying.
    Counter-example: "He laughs because she laughs." points at nothing earlier.
    """
    if not layers.of(SceneSpan):
        return
    sought = _sought(layers)
    events = off_stage(_unshown(sought), NOT_SHOWN)
    by_words = {span: event.id for event in events for evidence in event.evidence for span in evidence.spans}
    for each, there in sought:
        sure = there.confidence if there.scene is not None else NOT_SHOWN
        evidence = Evidence((each.span,), "causes", round(sure * SPOKEN, 3) if each.spoken else sure)
        yield Cause(there.scene, each.scene, each.span, (evidence,), by_words.get(each.span))
    yield from events


def _sought(layers: Layers) -> list[tuple[_Found, Meant]]:
    """The back-references and the scenes they mean; of those that only tense shows, those that a scene shows."""
    found = list(_references(layers))
    shown = _shown(layers, Mask.of(each.span for each in found if not each.reference.plain))
    pairs = ((each, meant(each.reference, each.scene, shown)) for each in found)
    return [
        (each, there)
        for each, there in pairs
        if not each.reference.plain or (there.scene is not None and there.confidence >= BY_DETAIL)
    ]


def _unshown(sought: Sequence[tuple[_Found, Meant]]) -> Iterator[Unshown]:
    """What no scene shows, each with the scene that its own words say it followed ("after the fire")."""
    followed = [(each.span, there.scene) for each, there in sought if there.scene is not None and each.reference.since]
    starts = [span.start for span, _ in followed]
    for each, there in sought:
        if not there.shown:
            within = followed[bisect_left(starts, each.span.start) : bisect_left(starts, each.span.end)]
            yield Unshown(each.reference, each.span, each.scene, within[0][1] if within else None)


def _references(layers: Layers) -> Iterator[_Found]:
    scenes, base = layers.of(SceneSpan), layers.one(BaseTense).tense
    mentions = layers.view(MentionIndex.of, Mention)
    speech = speech_in(layers)
    unreal = Mask.of(aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    for paragraph in layers.one(Parse).paragraphs:
        scene = scene_at(scenes, paragraph.span.start).id
        meant, quoted = mentions.meant(paragraph.span), speech.within(paragraph.span)
        for spoken, reference in paragraph.remembered(_pointing_back, meant, quoted, base):
            span = reference.words.shifted(paragraph.span.start)
            if not unreal.overlaps(span):
                yield _Found(reference, span, scene, spoken)


def _pointing_back(
    paragraph: ParsedParagraph, meant: MeantAt, quoted: Stretches, base: Tense
) -> tuple[tuple[bool, BackReference], ...]:
    """The back-references of a paragraph in a story told in ``base``, each with whether somebody says it."""
    people, speech = People.meant_in(paragraph.doc, meant), Mask.made_of(quoted)
    found: list[tuple[bool, BackReference]] = []
    for sentence in paragraph.doc.sents:
        span = paragraph.at(sentence)
        if not speech.holds(span):
            found.extend((False, each) for each in back_references(sentence, people, base))
        if speech.overlaps(span):
            found.extend((True, each) for each in spoken_references(sentence, people))
    return tuple((spoken, each) for spoken, each in found if speech.overlaps(each.words) is spoken)


def _shown(layers: Layers, pointing: Mask) -> ShownActs:
    """What the scenes show; what only points back, is said, or is past in a scene told in the present, is not shown."""
    scenes = layers.of(SceneSpan)
    aside = [each.span for each in layers.of(Aside) if each.kind in ELSEWHEN]
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *aside))
    now = {each.scene for each in tense_profiles(scenes, layers.of(SentenceTense)) if each.present >= CLEARLY_PRESENT}
    present = layers.one(BaseTense).tense is Tense.PRESENT
    shows = tuple(
        [
            event
            for event in layers.of(Event)
            if event.tense != "pluperfect"
            and not (present and event.tense == "past" and event.scene in now)
            and not untold.covers(event.span.start)
            and not pointing.covers(event.span.start)
        ]
    )
    happened = Happened(
        scenes,
        layers.view(MentionIndex.of, Mention),
        shows,
        untold,
        layers.of(Quotation),
        _settings(layers),
    )
    return shown_acts(layers.one(Parse), happened)


def _settings(layers: Layers) -> Mapping[str, frozenset[str]]:
    """The words of the names of each scene's place."""
    names = {
        place.id: frozenset(word.lower() for name in (place.name, *place.names) for word in name.split())
        for place in layers.of(Place)
    }
    return {setting.scene: names.get(setting.place, frozenset()) for setting in layers.of(Setting)}
