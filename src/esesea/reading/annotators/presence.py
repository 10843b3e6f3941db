"""Who is there in a scene, and who is only spoken or thought of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.coreference.presence import shows_presence, tense_of
from esesea.reading.coreference.telling import MOSTLY
from esesea.reading.grammar import Tense
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.scene_facts import Presence
from esesea.reading.tokens_in import tokens_in
from esesea.reading.untold import asides_in, speech_in
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.text.document import Document, ParagraphKind
from esesea.text.mask import Stretches
from esesea.text.span import Span

ENOUGH = 0.75
"""Weight, over the mentions of a scene, at which somebody is there; a single clear deed is enough."""

FAINT = 0.5
"""Below this a sign is faint: a ring, a name in passing."""

SPEAKS = 0.9
"""What a turn of speech in the scene is worth."""


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention, Quotation), produces=Presence)
def presence(document: Document, layers: Layers) -> Iterator[Presence]:
    """Say for each character of each scene whether they are there.

    Example: in "Ann sat down." Ann is there. Counter-example: in "He thought of Ann." she is only mentioned.
    """
    scenes = layers.of(SceneSpan)
    if not scenes:
        return
    weights = _weights(document, layers, scenes)
    order = {character.id: place for place, character in enumerate(layers.of(Character))}
    for scene in scenes:
        for character in sorted(weights[scene.id], key=order.__getitem__):
            signs = weights[scene.id][character]
            total = _together([weight for _, weight in signs])
            there = total >= ENOUGH
            best = [span for span, weight in sorted(signs, key=lambda sign: -sign[1])[:2]]
            confidence = min(0.99, 0.5 + total / 4) if there else 0.7
            yield Presence(scene.id, character, there, (Evidence(tuple(sorted(best)), "presence", confidence),))


def _together(weights: Sequence[float]) -> float:
    """The weight of all signs; the faint ones together count as one at most."""
    clear = sum(weight for weight in weights if weight > FAINT)
    return clear + min(FAINT, sum(weight for weight in weights if weight <= FAINT))


FAR_VOICES = ("V.O", "VOICE OVER", "VOICEOVER", "(VO)", "FILTER", "ON PHONE", "ON RADIO", "ON TV")
"""What a cue adds where the voice is not in the room."""

OFF_SCREEN = ("O.S", "(OS)", "O.C", "OFF SCREEN", "OFFSCREEN")
"""What it adds where the voice is near, or on a tape: not enough to be there without being seen."""

Signs = dict[str, dict[str, list[tuple[Span, float]]]]


@dataclass(frozen=True, slots=True)
class _MainLine:
    """How many tokens of a paragraph are ``narrated`` and not spoken, and how many of these lie in asides.

    ``tenses``: how many verbs of its main line are in each, in order of appearance.
    """

    narrated: int
    aside: int
    tenses: tuple[tuple[Tense, int], ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph of the scene with this index, with what in it is spoken and what an aside."""

    paragraph: ParsedParagraph
    scene: int
    quoted: Stretches
    aside: Stretches
    main: _MainLine

    @classmethod
    def of(cls, paragraph: ParsedParagraph, scene: int, quoted: Stretches, aside: Stretches) -> _Told:
        return cls(paragraph, scene, quoted, aside, paragraph.remembered(_main_line, quoted, aside))


def _weights(document: Document, layers: Layers, scenes: tuple[SceneSpan, ...]) -> Signs:
    """Each mention and turn of speech, by scene and character, with what it says for being there."""
    found: Signs = defaultdict(lambda: defaultdict(list))
    told = _told(layers, scenes)
    bases = _bases(told)
    index = layers.view(MentionIndex.of, Mention)
    for each in told:
        mentions = sorted(index.within(each.paragraph.span), key=_place)
        if mentions:
            people = found[scenes[each.scene].id]
            for mention, weight in _weighed(each, mentions, bases[each.scene]):
                people[mention.character].append((mention.span, weight))
    far = _far_voices(document)
    for quotation in layers.of(Quotation):
        if quotation.speaker is not None:
            scene = scene_at(scenes, quotation.span.start).id
            weight = far.get(quotation.span.start, SPEAKS)
            found[scene][quotation.speaker].append((quotation.span, weight))
    return found


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _told(layers: Layers, scenes: tuple[SceneSpan, ...]) -> list[_Told]:
    """All paragraphs. In a scene that consists of little else, asides are the main line, and are left out."""
    speech = speech_in(layers)
    apart = asides_in(layers)
    told = [
        _Told.of(one, scene_at(scenes, one.span.start).reading_order, speech.within(one.span), apart.within(one.span))
        for one in layers.one(Parse).paragraphs
    ]
    narrated, off = Counter[int](), Counter[int]()
    for each in told:
        narrated[each.scene] += each.main.narrated
        off[each.scene] += each.main.aside
    dreams = {scene for scene in off if off[scene] > MOSTLY * narrated[scene]}
    return [_Told.of(each.paragraph, each.scene, each.quoted, ()) if each.scene in dreams else each for each in told]


def _main_line(paragraph: ParsedParagraph, quoted: Stretches, aside: Stretches) -> _MainLine:
    spoken, apart = tokens_in(paragraph.doc, quoted), tokens_in(paragraph.doc, aside)
    off = spoken | apart
    verbs = (token for token in paragraph.doc if token.pos_ in {"VERB", "AUX"} and token.i not in off)
    tenses = Counter(tense_of(verb)[0] for verb in verbs if verb.dep_ not in {"aux", "auxpass"})
    found = tuple((tense, count) for tense, count in tenses.items() if tense is not Tense.NONE)
    return _MainLine(len(paragraph.doc) - len(spoken), len(apart - spoken), found)


def _weighed(told: _Told, mentions: Sequence[Mention], base: Tense) -> Iterator[tuple[Mention, float]]:
    """The mentions of a paragraph, each with what it says for being there."""
    start = told.paragraph.span.start
    narrated = tuple((each.span.start - start, each.span.end - start) for each in mentions if not each.quoted)
    shown = _staged if told.paragraph.kind is ParagraphKind.ACTION else _shown
    weights = iter(told.paragraph.remembered(shown, narrated, told.aside, base))
    return ((mention, 0.0 if mention.quoted else next(weights)) for mention in mentions)


def _shown(
    paragraph: ParsedParagraph,
    mentions: tuple[tuple[int, int], ...],
    aside: Stretches,
    base: Tense,
    *,
    staged: bool = False,
) -> tuple[float, ...]:
    """What each of the mentions, told in a scene of the tense ``base``, says for being there; ``staged``: in action."""
    apart = tokens_in(paragraph.doc, aside)
    spans = [paragraph.doc.char_span(start, end, alignment_mode="expand") for start, end in mentions]
    heads = [None if phrase is None else phrase.root for phrase in spans]
    told = {head.i for head in heads if head is not None}
    return tuple(
        0.0
        if head is None or head.i in apart or _is_said_already(head, told)
        else shows_presence(head, base, staged=staged)
        for head in heads
    )


def _staged(
    paragraph: ParsedParagraph, mentions: tuple[tuple[int, int], ...], aside: Stretches, base: Tense
) -> tuple[float, ...]:
    """As ``_shown``, of a paragraph of a screenplay's action."""
    return _shown(paragraph, mentions, aside, base, staged=True)


def _is_said_already(head: Token, told: Container[int]) -> bool:
    """Whether the words only say again who somebody is: of "her brother Emil" one tells where he is."""
    return head.dep_ in {"appos", "compound", "nmod"} and head.head.i in told


def _bases(told: Sequence[_Told]) -> list[Tense]:
    """The tense most of each scene is told in."""
    counted: defaultdict[int, Counter[Tense]] = defaultdict(Counter)
    for each in told:
        for tense, count in each.main.tenses:
            counted[each.scene][tense] += count
    scenes = max((each.scene for each in told), default=-1) + 1
    return [counted[scene].most_common(1)[0][0] if counted[scene] else Tense.PAST for scene in range(scenes)]


def _far_voices(document: Document) -> dict[int, float]:
    """Where dialogue begins whose cue says that its voice comes from elsewhere, and what such a voice weighs."""
    far: dict[int, float] = {}
    cue = ""
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.CUE:
            cue = document.quote(paragraph.span).upper()
        elif paragraph.kind is ParagraphKind.DIALOGUE and any(mark in cue for mark in FAR_VOICES):
            far[paragraph.span.start] = 0.0
        elif paragraph.kind is ParagraphKind.DIALOGUE and any(mark in cue for mark in OFF_SCREEN):
            far[paragraph.span.start] = FAINT
    return far
