from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.english.opening_counts import opening_count
from esesea.reading.english.opening_cues import opening_cue
from esesea.reading.english.opening_moves import Goes, OpeningCue
from esesea.reading.telling.heard_cues import HeardCue
from esesea.reading.telling.time_runs import RunsBefore, runs_before
from esesea.text.span import Span

YEAR = 365.25


@pytest.mark.parametrize(
    ("sentence", "goes", "days"),
    [
        ("To understand it one must go back fifteen years.", Goes.BACK, 15 * YEAR),
        ("Seven years earlier things had stood quite otherwise.", Goes.BACK, 7 * YEAR),
        ("And suddenly it was three years ago.", Goes.BACK, 3 * YEAR),
        ("Her thoughts wandered back to the summer of the fire.", Goes.BACK, None),
        ("Eight years passed.", Goes.ON, 8 * YEAR),
        ("That was seven years ago now.", Goes.ON, 7 * YEAR),
        ("Two months later, when the ice had gone, they buried him.", Goes.ON, 2 * 30.44),
        ("In years to come she would laugh at it.", Goes.AHEAD, None),
        ("Once, they had been friends.", Goes.BACK, None),
        ("They had once been friends.", Goes.BACK, None),
        ("But enough of what was past.", Goes.RETURN, None),
        ("That was how it had been.", Goes.RETURN, None),
        ("He shook off the old memories.", Goes.RETURN, None),
        ("Back in the kitchen, the kettle sang.", Goes.RESUME, None),
        ("But to take up the earlier thread again.", Goes.RESUME_BACK, None),
        ("Meanwhile, the others slept.", Goes.MEANWHILE, None),
    ],
)
def test_says_where_the_telling_goes(sentence: str, goes: Goes, days: float | None) -> None:
    cue = opening_cue(sentence)
    assert cue is not None
    assert cue.goes is goes
    assert cue.days == (None if days is None else pytest.approx(days))
    assert sentence[cue.start : cue.end].strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "He went to the kitchen and put the kettle on, for the guests who were coming with the evening train.",
        "She had been ill for three weeks and could hardly stand, though she said nothing of it to anybody there.",
        "Tom met her at the corner with the coat he had bought two days before.",
        "The rain fell.",
        "Once the rain had stopped, Tom went out.",
        "On once gaining the wharf, they found a boat.",
        "Once inside, Ada wept.",
        "Once more she went home.",
        "The night took her, as it had taken her aunt thirty years before.",
        "It was the house which he had left ten years before.",
        "",
    ],
)
def test_says_nothing(sentence: str) -> None:
    assert opening_cue(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "of", "value"),
    [
        ("In 1843, the mill burned.", "year", 1843),
        ("She had just turned nine.", "age", 9),
        ("He was not yet twelve.", "age", 11),
        ("On Friday of that week the bells rang.", "weekday", 4),
        ("The third winter was the worst.", "winter", 3),
    ],
)
def test_counts_its_scene(sentence: str, of: str, value: float) -> None:
    count = opening_count(sentence)
    assert count is not None
    assert (count.of, count.value) == (of, value)


def test_a_year_meets_its_months() -> None:
    year, month, later = (opening_count(each) for each in ("In 1843.", "In May 1843.", "In June 1844."))
    assert year is not None
    assert month is not None
    assert later is not None
    assert year.meets(month)
    assert not year.meets(later)


def test_a_run_goes_along_until_the_return() -> None:
    heard = {1: _heard(Goes.BACK, 5 * YEAR), 3: _heard(Goes.RETURN)}
    found = runs_before(["a", "b", "c", "d"], heard, [0.0, 0.0, 0.5, 0.0])
    assert [(run.scene, run.other) for run in found] == [(1, 0), (2, 0)]
    assert found[1].confidence < found[0].confidence


def test_an_amount_that_is_undone_leads_back() -> None:
    heard = {1: _heard(Goes.BACK, 9 * YEAR), 2: _heard(Goes.ON, 9 * YEAR), 3: _heard(Goes.BACK, 3 * YEAR)}
    found = runs_before(["a", "b", "c", "d"], heard, [0.0] * 4)
    assert [(run.scene, run.other) for run in found] == [(1, 0), (3, 0)]


@given(
    st.dictionaries(
        st.integers(1, 9),
        st.tuples(st.sampled_from([each for each in Goes if each is not Goes.AT]), st.sampled_from([None, 1.0, 400.0])),
    )
)
def test_every_claim_is_of_a_scene_and_one_told_before_it(cues: dict[int, tuple[Goes, float | None]]) -> None:
    heard = {index: _heard(goes, days) for index, (goes, days) in cues.items()}
    found = runs_before(["the hall"] * 10, heard, [0.2] * 10)
    assert all(isinstance(run, RunsBefore) and run.other < run.scene < 10 for run in found)
    assert all(0 <= run.confidence < 0.9 for run in found)


def _heard(goes: Goes, days: float | None = None) -> HeardCue:
    return HeardCue(OpeningCue(goes, 0, 4, 0.8, days, place="hall"), Span(0, 4))
