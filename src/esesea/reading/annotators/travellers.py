"""Whose own time is not the world's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.english.time_travel import lives_cross, time_travels
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.people import People
from esesea.reading.scene_facts import Ordinal, SceneClock, StatedAge
from esesea.reading.telling.crossed_calendars import calendar_crossers
from esesea.reading.telling.told_dates import own_dates
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.time import Traveller
from esesea.text.document import Document


@annotator(
    requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention, SceneClock, StatedAge, Ordinal),
    produces=Traveller,
)
def travellers(document: Document, layers: Layers) -> Iterator[Traveller]:
    """Find the characters whom the narration says to go through time, or who live on as the calendar runs back.

    One value for each, with all the signs.

    Example: "Ada stepped into the time machine." makes Ada a traveller, as do her being thirty in 1990, forty in 1960
    and fifty in 1920.
    Counter-example: "“If only I had a time machine,” said Ada." makes nobody one.
    """
    mentions = MentionIndex.of(layers.of(Mention))
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *(aside.span for aside in layers.of(Aside))))
    signs: dict[str, list[Evidence]] = defaultdict(list)
    for paragraph in layers.one(Parse).paragraphs:
        people = People.of(paragraph, mentions)
        for sentence in paragraph.doc.sents:
            span = paragraph.at(sentence)
            found = [
                (character, confidence)
                for verb, confidence in time_travels(sentence)
                if not untold.covers(paragraph.at(verb).start)
                for character in (*people.agents(verb), *people.patients(verb))
            ]
            if lives_cross(sentence) and not untold.overlaps(span):
                found += [(character, 0.7) for character in mentions.characters(span)]
            for character, confidence in dict(found).items():
                signs[character].append(Evidence((span,), "travellers", confidence))
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    for crosser in calendar_crossers(layers.of(StatedAge), layers.of(Ordinal), dates):
        signs[crosser.character].extend(crosser.evidence)
    for known in layers.of(Character):
        if known.id in signs:
            yield Traveller(known.id, tuple(signs[known.id]))
