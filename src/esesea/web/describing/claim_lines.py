"""A claim as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from esesea.app.claim_words import claim_words, mode_words
from esesea.app.sign_words import is_authors, sign_words
from esesea.story.days import BIRTH
from esesea.story.evidence import Evidence
from esesea.story.references import REFERENCES, Refers
from esesea.story.scene import Scene
from esesea.story.time import TemporalRelation, lived
from esesea.web.answers.scene import ClaimLine
from esesea.web.answers.story import Status

if TYPE_CHECKING:
    from esesea.web.describing.evidence import Seen
    from esesea.web.describing.told import Told

MOST_QUOTES = 6
"""So many quotes of one claim are shown."""

_SOMEBODY = frozenset({Refers.CHARACTER, Refers.PLACE, Refers.ANYONE, Refers.SOMEBODY, Refers.MOMENT, Refers.CLOCK})


def claim_line(told: Told, seen: Seen) -> ClaimLine:
    """The claim in words, with the words it stands on."""
    value = seen.value
    surest = max(_evidence(value), key=lambda each: (is_authors(each.by), each.confidence), default=None)
    return ClaimLine(
        id=seen.id,
        layer=seen.layer,
        says=mode_words(value.id, value.mode, told.wording)
        if isinstance(value, Scene)
        else claim_words(told.story, value, told.wording),
        by=sign_words(surest.by if surest else seen.layer),
        confidence=round(surest.confidence, 3) if surest else None,
        status=_status(value, surest),
        confirmed=told.confirmed.get(seen.id),
        quotes=told.quotes(seen.spans[:MOST_QUOTES]),
        about=tuple(_about(told, value)),
    )


def _evidence(value: object) -> tuple[Evidence, ...]:
    if isinstance(value, Scene):
        return value.mode_evidence
    said = getattr(value, "evidence", ())
    return (said,) if isinstance(said, Evidence) else said


def _status(value: object, surest: Evidence | None) -> Status | None:
    if isinstance(value, TemporalRelation):
        return value.status.value if value.status else None
    return "stated" if surest is not None and is_authors(surest.by) else None


def _about(told: Told, value: object) -> Iterable[str]:
    """The people and places that a claim names, each once."""
    wording = told.wording
    return dict.fromkeys(each for each in _named(value) if each in wording.people or each in wording.places)


def _named(value: object) -> Iterator[str]:
    if isinstance(value, Scene):
        return
    for name, kind in REFERENCES[type(value)].items():
        # Who is there at a stay is told by the scene, not by the words for the place.
        if kind in _SOMEBODY and name != "by":
            found = getattr(value, name)
            for each in (found,) if isinstance(found, str) else found or ():
                yield each.removeprefix(BIRTH).removeprefix(lived(""))
