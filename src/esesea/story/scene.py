"""Scenes: stretches with one time, one place, one mode of telling."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence
from esesea.text.span import Span


class Mode(StrEnum):
    """How a scene stands to the main line (Genette's order, frequency and level; ``analepsis`` is a flashback)."""

    MAIN = "main"
    ANALEPSIS = "analepsis"
    PROLEPSIS = "prolepsis"
    EMBEDDED = "embedded"
    ITERATIVE = "iterative"
    REFLECTION = "reflection"
    FRAME = "frame"
    DREAM = "dream"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class SceneTime:
    """When a scene is, as far as the text says; None where it does not.

    ``of_day``: ``dawn``, ``sunrise``, ``morning``, ``noon``, ``afternoon``, ``late afternoon``, ``sunset``,
    ``dusk``, ``evening``, ``night``, ``midnight``, ``day`` (as slug lines say it), or a clock time ``HH:MM``.
    ``weekday``: English, capitalised. ``season``: ``spring``, ``summer``, ``autumn``, ``winter``. ``date``: as the
    text says it. ``value``: the most exact TIMEX3 value (ISO 8601, ``1985``, ``1985-06``, ``1985-06-03T21:00``).
    """

    of_day: str | None = None
    weekday: str | None = None
    season: str | None = None
    date: str | None = None
    value: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene, as told at ``reading_order`` (from 0, without gaps).

    ``span`` covers the scene's paragraphs; ``opens`` is its first few words; ``heading`` the slug line or the
    chapter title that stands over it. ``present`` and ``mentioned`` are character ids, disjoint and sorted:
    physically there, and only spoken or thought of. ``place`` is a place id, ``visit`` counts from 1.
    ``mood`` is a valence in -1…1. ``colours`` are basic colour words in order of first appearance.
    ``strand`` groups scenes that continue one another; None where it was not worked out.
    """

    id: str
    reading_order: int
    span: Span
    opens: str
    heading: str | None = None
    mode: Mode = Mode.MAIN
    mode_evidence: tuple[Evidence, ...] = ()
    place: str | None = None
    visit: int | None = None
    time: SceneTime = SceneTime()
    present: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    mood: float | None = None
    colours: tuple[str, ...] = ()
    strand: str | None = None
