"""How old people are in each scene."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from esesea.patterns import late
from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.age_words import may_say_an_age
from esesea.reading.grammar import SentenceTense, Tense
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.scene_facts import StatedAge
from esesea.reading.telling.stated_ages import NAMED, FoundAge, stated_ages
from esesea.reading.telling.tense_profiles import TenseProfile, tense_profiles
from esesea.reading.untold import untold_in
from esesea.story.character import Mention, MentionKind
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

CLEARLY = 0.6
"""From this share of its sentences on a scene is told in a tense."""

_NUMBERED = late(r"[\W_]*(?:(?:chapter )?(?:\d+|[IVXLC]+)[.:)]?\s+)?(?P<title>.*?)\W*", re.IGNORECASE)

_NOT_NARRATED = frozenset({ParagraphKind.DIALOGUE, ParagraphKind.PARENTHETICAL})


@annotator(requires=(Parse, SceneSpan, QuoteSpan, SentenceTense, Aside, Mention), produces=StatedAge)
def ages(document: Document, layers: Layers) -> Iterator[StatedAge]:
    """Give the age that the narrator says somebody has in a scene, where it says one only.

    Example: "She was nineteen." Counter-example: "“I am nineteen,” she said", "when she was ten" inside a scene; "She
    was nineteen" of Ada under the heading "Rose", where nobody was named yet.
    """
    scenes = layers.of(SceneSpan)
    mentions = layers.view(MentionIndex.of, Mention)
    headed = _headed(document, scenes, layers.of(Mention))
    off = untold_in(layers)
    tenses = {profile.scene: _tense(profile) for profile in tense_profiles(scenes, layers.of(SentenceTense))}
    found: dict[tuple[str, str], list[FoundAge]] = defaultdict(list)
    begun: set[str] = set()
    for paragraph in layers.one(Parse).paragraphs:
        if paragraph.kind in _NOT_NARRATED:
            continue
        scene = scene_at(scenes, paragraph.span.start).id
        opens = scene not in begun
        begun.add(scene)
        if not paragraph.remembered(_may_say_an_age):
            continue
        for age in paragraph.remembered(_said, mentions.counted_from(paragraph.span), tenses.get(scene), opens=opens):
            placed = replace(age, span=age.span.shifted(paragraph.span.start))
            if not off.covers(placed.span.start) and not _is_of_another(placed, scene, headed, mentions, scenes):
                found[scene, age.character].append(placed)
    for (scene, character), said in found.items():
        if len({age.years for age in said}) == 1:
            best = max(said, key=lambda age: age.confidence)
            yield StatedAge(scene, character, best.years, Evidence((best.span,), "ages", best.confidence))


def _headed(document: Document, scenes: tuple[SceneSpan, ...], mentions: Sequence[Mention]) -> dict[str, str]:
    """Whose name stands over a scene, by the scene: "4. Rose"."""
    names = {document.quote(each.span): each.character for each in mentions if each.kind is MentionKind.PROPER}
    found: dict[str, str] = {}
    for scene, label in zip(scenes, scene_labels(document, scenes), strict=True):
        titles = (_NUMBERED.fullmatch(document.quote(span)) for span in label.spans if label.own)
        whose = {names[title["title"]] for title in titles if title and title["title"] in names}
        if len(whose) == 1:
            found[scene.id] = whose.pop()
    return found


def _is_of_another(
    age: FoundAge, scene: str, headed: Mapping[str, str], mentions: MentionIndex, scenes: tuple[SceneSpan, ...]
) -> bool:
    """Whether a pronoun was taken for somebody not named in the scene yet, over which another name stands."""
    if age.confidence >= NAMED or headed.get(scene, age.character) == age.character:
        return False
    before = mentions.within(Span(scene_at(scenes, age.span.start).span.start, age.span.end))
    return not any(each.character == age.character and each.kind is not MentionKind.PRONOUN for each in before)


def _may_say_an_age(paragraph: ParsedParagraph) -> bool:
    return may_say_an_age(paragraph.text)


def _said(
    paragraph: ParsedParagraph, mentions: tuple[Mention, ...], told_in: Tense | None, *, opens: bool
) -> tuple[FoundAge, ...]:
    """The ages said in a paragraph of a scene told in ``told_in``; ``opens``: the scene begins with it."""
    index = MentionIndex.of(mentions)
    return tuple(
        age
        for place, sentence in enumerate(paragraph.doc.sents)
        for age in stated_ages(paragraph, sentence, index, told_in, opens=opens and place == 0)
    )


def _tense(profile: TenseProfile) -> Tense | None:
    if profile.past >= CLEARLY:
        return Tense.PAST
    return Tense.PRESENT if profile.present >= CLEARLY else None
