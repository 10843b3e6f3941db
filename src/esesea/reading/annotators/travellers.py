"""Whose own time is not the world's."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, StatedAge
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.crossed_calendars import calendar_crossers
from esesea.reading.telling.told_dates import own_dates
from esesea.reading.travel.said import said_signs
from esesea.reading.travel.told import feigning_scenes, told_signs
from esesea.reading.travel.weighing import TravelSign, travellers_by
from esesea.reading.untold import untold_in
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.ordinal import Ordinal
from esesea.story.speech import Quotation
from esesea.story.time import Traveller
from esesea.text.document import Document

CALENDAR = "calendar"


@annotator(
    requires=(
        *(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention, Quotation, Presence),
        *(SceneClock, StatedAge, Ordinal),
    ),
    produces=Traveller,
)
def travellers(document: Document, layers: Layers) -> Iterator[Traveller]:
    """Find the characters who go through time, as the narration, their talk, or a calendar that runs back says.

    One value for each, with all the signs. Talk alone, and words that memory and likeness use too, need a second sign
    of another kind.

    Example: "Ada stepped into the time machine." makes Ada a traveller, as do her being thirty in 1990, forty in 1960
    and fifty in 1920.
    Counter-example: "“If only I had a time machine,” said Ada." makes nobody one, nor do a dream, a film, a mirror.
    """
    scenes, parse = layers.of(SceneSpan), layers.one(Parse)
    feigned = feigning_scenes(document, parse, scenes)
    untold = untold_in(layers)
    mentions = layers.view(MentionIndex.of, Mention)
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    signs = [
        *told_signs(parse, scenes, mentions, untold, feigned),
        *said_signs(document, parse, layers.of(Quotation), present_in(layers.of(Presence)), feigned),
        *(
            TravelSign(crosser.character, CALENDAR, evidence)
            for crosser in calendar_crossers(layers.of(StatedAge), layers.of(Ordinal), dates)
            for evidence in crosser.evidence
        ),
    ]
    yield from travellers_by(signs, (known.id for known in layers.of(Character)))
