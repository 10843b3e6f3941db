"""The readers there are. A reader's annotator list is the seam: another one may make the same layers otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.metadata import version
from types import MappingProxyType

from esesea.reading import defaults
from esesea.reading.annotator import Annotator
from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.cast import cast
from esesea.reading.annotators.causes import causes
from esesea.reading.annotators.colours import colours
from esesea.reading.annotators.contacts import contacts
from esesea.reading.annotators.distances import distances
from esesea.reading.annotators.entity_mentions import entity_mentions
from esesea.reading.annotators.events import events
from esesea.reading.annotators.leaps import leaps
from esesea.reading.annotators.life_states import life_states
from esesea.reading.annotators.literary_cast import literary_cast
from esesea.reading.annotators.literary_events import literary_events
from esesea.reading.annotators.literary_parsing import literary_parsing_with
from esesea.reading.annotators.moods import moods
from esesea.reading.annotators.motifs import motifs
from esesea.reading.annotators.name_variants import name_variants
from esesea.reading.annotators.order_by_ages import order_by_ages
from esesea.reading.annotators.order_by_causes import order_by_causes
from esesea.reading.annotators.order_by_changes import order_by_changes
from esesea.reading.annotators.order_by_crossed_lives import order_by_crossed_lives
from esesea.reading.annotators.order_by_dates import order_by_dates
from esesea.reading.annotators.order_by_distances import order_by_distances
from esesea.reading.annotators.order_by_embedding import order_by_embedding
from esesea.reading.annotators.order_by_headings import order_by_headings
from esesea.reading.annotators.order_by_knowledge import order_by_knowledge
from esesea.reading.annotators.order_by_landmarks import order_by_landmarks
from esesea.reading.annotators.order_by_life_states import order_by_life_states
from esesea.reading.annotators.order_by_meetings import order_by_meetings
from esesea.reading.annotators.order_by_openings import order_by_openings
from esesea.reading.annotators.order_by_ordinals import order_by_ordinals
from esesea.reading.annotators.order_by_phrases import order_by_phrases
from esesea.reading.annotators.order_by_replays import order_by_replays
from esesea.reading.annotators.order_by_strands import order_by_strands
from esesea.reading.annotators.order_by_tense import order_by_tense
from esesea.reading.annotators.ordinals import ordinals
from esesea.reading.annotators.parsing import parsing_with
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.replays import replays
from esesea.reading.annotators.scene_clocks import scene_clocks, scene_clocks_with
from esesea.reading.annotators.scene_dates import scene_dates
from esesea.reading.annotators.scene_ends import scene_ends
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.thing_states import thing_states
from esesea.reading.annotators.times import times, times_with
from esesea.reading.annotators.traits import traits
from esesea.reading.annotators.travellers import travellers
from esesea.reading.annotators.visits import visits
from esesea.reading.code import code_of
from esesea.reading.defaults import LLM, READER, SPACY_MODEL
from esesea.reading.errors import UnknownReader
from esesea.reading.literary.weights import manifest_of
from esesea.reading.llm.errors import NoModelNamed
from esesea.reading.llm.language_model import LanguageModel
from esesea.reading.model_version import model_version
from esesea.reading.outside import outside_annotators, outside_parts, placed
from esesea.reading.reader import Reader
from esesea.reading.spacy_docs.given import GivenDoc
from esesea.story.calendar import Calendar

RULES: tuple[Annotator, ...] = (
    sentences,
    scenes,
    quotes,
    tenses,
    asides,
    cast,
    speakers,
    presence,
    places,
    times,
    ordinals,
    visits,
    scene_clocks,
    ages,
    events,
    contacts,
    travellers,
    life_states,
    traits,
    thing_states,
    causes,
    replays,
    scene_modes,
    name_variants,
    motifs,
    colours,
    moods,
    leaps,
    order_by_ordinals,
    order_by_meetings,
    order_by_crossed_lives,
    order_by_dates,
    order_by_ages,
    order_by_landmarks,
    order_by_headings,
    order_by_phrases,
    order_by_distances,
    order_by_tense,
    order_by_life_states,
    order_by_changes,
    order_by_causes,
    order_by_knowledge,
    order_by_embedding,
    order_by_replays,
    order_by_openings,
    distances,
    scene_dates,
)
"""The baseline: what rules find in a parse."""

LAST = (order_by_strands,)
"""What builds on all claims about order, those of plug-ins too."""

TRAINED: Mapping[Annotator, tuple[Annotator, ...]] = MappingProxyType(
    {
        scenes: (scenes, scene_ends),
        quotes: (quotes, entity_mentions),
        cast: (literary_cast,),
        events: (literary_events,),
    }
)
"""What the literary reader, which has a trained encoder, does in place of a rule."""


def _rules(spacy_model: str, given: GivenDoc | None) -> Reader:
    return Reader(defaults.RULES, (parsing_with(spacy_model, given), *RULES))


def _literary(spacy_model: str, given: GivenDoc | None) -> Reader:
    annotators = (one for rule in RULES for one in TRAINED.get(rule, (rule,)))
    parts = (f"weights {manifest_of().fingerprint}",)
    return Reader(defaults.LITERARY, (literary_parsing_with(spacy_model, given), *annotators), parts)


READERS: Mapping[str, Callable[[str, GivenDoc | None], Reader]] = MappingProxyType(
    {defaults.LITERARY: _literary, defaults.RULES: _rules, LLM: _literary}
)
"""By its name, how a reader is made for a spaCy pipeline, and for a document that was parsed by another.

To that called ``llm`` the language model is added that it asks.
"""


def reader(
    name: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: Calendar | None = None,
    given: GivenDoc | None = None,
) -> Reader:
    """The reader called ``name`` on the spaCy pipeline in the package ``spacy_model``, and installed plug-ins.

    It reads dates of ``calendar`` beside those of the Gregorian, and takes the words of a ``given`` document as they
    are; both stand in its fingerprint. A language model in the place of the name makes the reader ``llm``, which asks
    it.

    Raises UnknownReader, NoModelNamed for ``llm`` without its model, NotInstalled where there is no such package,
    WeightsMissing or WeightsDamaged where the literary reader's weights are, BrokenPlugin, and MissingLayer or
    LateLayer where a plug-in does not fit.
    """
    called = LLM if isinstance(name, LanguageModel) else name
    if called not in READERS:
        raise UnknownReader(called, defaults.READERS)
    if name == LLM:
        raise NoModelNamed
    parts: tuple[str, ...] = (f"{spacy_model} {model_version(spacy_model)}", f"spacy {version('spacy')}")
    own = READERS[called](spacy_model, given)
    if given is not None:
        parts = (*parts, f"given {given.fingerprint}")
    if calendar is not None:
        dated = {times: times_with(calendar), scene_clocks: scene_clocks_with(calendar)}
        own = Reader(own.name, tuple(dated.get(each, each) for each in own.annotators), own.parts)
        parts = (*parts, f"calendar {sha256(calendar.source.encode()).hexdigest()}")
    if isinstance(name, LanguageModel):
        from esesea.reading.llm.reader import with_model  # noqa: PLC0415 - most readings ask no model

        own = with_model(own, name)
    every = placed((*own.annotators, *LAST), outside_annotators())
    return Reader(own.name, every, (*parts, *own.parts, *outside_parts()))


def fingerprint(reader: Reader) -> str:
    """What made a reading: the reader's name and a hash of the code, of its parts' versions and its annotators.

    The same fingerprint and the same manuscript give the same story.
    """
    # What asks models is no part of the readers that ask none.
    digest = sha256(code_of("esesea.reading", "" if reader.name.split()[0] == LLM else LLM))
    digest.update(" ".join(reader.parts).encode())
    digest.update(" ".join(annotator.name for annotator in reader.annotators).encode())
    return f"{reader.name}:{digest.hexdigest()[:16]}"
