"""How much of a reading is over, and in which words it is told."""

from __future__ import annotations

from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.readers import reader
from esesea.web.reading.phases import MOST, PHASES, START, WHOLE, Share

Said = tuple[str, int, int | None, float]
NESTED = {"opening the manuscript", "grammar", "words", "order", "continuity", "keeping"}
"""Phases that are no annotators."""


def heard() -> tuple[Share, list[Said]]:
    said: list[Said] = []
    return Share(lambda *told: said.append(told)), said


def test_the_phases_are_those_of_the_readers() -> None:
    known = {annotator.name for name in ("literary", "rules") for annotator in reader(name, SPACY_MODEL).annotators}
    assert set(PHASES) <= known | NESTED


def test_the_share_only_grows_and_ends_before_all_is_kept() -> None:
    share, said = heard()
    for phase in PHASES:
        share.started(phase, 4)
        for _ in range(4):
            share.advanced(phase)
        share.finished(phase)
    shares = [told[3] for told in said]
    assert shares == sorted(shares)
    assert START / WHOLE <= shares[0] < 0.1
    assert 0.9 < shares[-1] <= MOST


def test_steps_within_a_phase_are_told() -> None:
    share, said = heard()
    share.started("literary_parsing", None)
    share.started("words", 10)
    share.advanced("words", 5)
    before, half = said
    assert half[:3] == ("looking for people, places and events", 5, 10)
    assert half[3] - before[3] == PHASES["words"][1] / WHOLE / 2


def test_a_phase_that_is_not_known_is_passed_over() -> None:
    share, said = heard()
    share.started("divining", 3)
    share.advanced("divining")
    share.finished("divining")
    assert said == []
