"""The readers there are. A reader's annotator list is the seam: another one may make the same layers otherwise."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from esesea.reading.annotator import Annotator
from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.cast import cast
from esesea.reading.annotators.causes import causes
from esesea.reading.annotators.colours import colours
from esesea.reading.annotators.contacts import contacts
from esesea.reading.annotators.events import events
from esesea.reading.annotators.life_states import life_states
from esesea.reading.annotators.moods import moods
from esesea.reading.annotators.motifs import motifs
from esesea.reading.annotators.name_variants import name_variants
from esesea.reading.annotators.order_by_ages import order_by_ages
from esesea.reading.annotators.order_by_causes import order_by_causes
from esesea.reading.annotators.order_by_dates import order_by_dates
from esesea.reading.annotators.order_by_distances import order_by_distances
from esesea.reading.annotators.order_by_headings import order_by_headings
from esesea.reading.annotators.order_by_landmarks import order_by_landmarks
from esesea.reading.annotators.order_by_life_states import order_by_life_states
from esesea.reading.annotators.order_by_meetings import order_by_meetings
from esesea.reading.annotators.order_by_ordinals import order_by_ordinals
from esesea.reading.annotators.order_by_phrases import order_by_phrases
from esesea.reading.annotators.order_by_strands import order_by_strands
from esesea.reading.annotators.order_by_tense import order_by_tense
from esesea.reading.annotators.ordinals import ordinals
from esesea.reading.annotators.parsing import MODEL, parsing
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scene_clocks import scene_clocks
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.times import times
from esesea.reading.annotators.travellers import travellers
from esesea.reading.annotators.visits import visits
from esesea.reading.reader import Reader

RULES = (
    parsing,
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
    causes,
    scene_modes,
    name_variants,
    motifs,
    colours,
    moods,
    order_by_ordinals,
    order_by_meetings,
    order_by_dates,
    order_by_ages,
    order_by_landmarks,
    order_by_headings,
    order_by_phrases,
    order_by_distances,
    order_by_tense,
    order_by_life_states,
    order_by_causes,
)
"""The baseline: spaCy's small English model and rules. A trained reader replaces quotes, cast, speakers, events."""

LAST = (order_by_strands,)
"""What builds on all claims about order, those of plug-ins too."""

ENTRY_POINTS = "esesea.annotators"


def rules() -> Reader:
    """The reader made of rules and of the annotators of installed plug-ins."""
    return Reader("rules", (*RULES, *_outside(), *LAST))


def _outside() -> tuple[Annotator, ...]:
    found = sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)
    return tuple(point.load() for point in found)


@cache
def fingerprint(reader: str = "rules") -> str:
    """What made a reading: the reader's name and a hash of its code, its model's version and its annotators.

    The same fingerprint and the same manuscript give the same story.
    """
    digest = sha256()
    for name, content in sorted(_sources(files("esesea.reading"))):
        digest.update(name.encode())
        digest.update(content)
    digest.update(f"{MODEL} {version(MODEL.replace('_', '-'))} spacy {version('spacy')}".encode())
    digest.update(" ".join(annotator.name for annotator in rules().annotators).encode())
    return f"{reader}:{digest.hexdigest()[:16]}"


def _sources(folder: Traversable, path: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found.extend(_sources(entry, name))
        elif entry.name.endswith(".py"):
            found.append((name, entry.read_bytes()))
    return found
