from __future__ import annotations

from itertools import product
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.constraints import weight
from esesea.order.days import Said, with_days
from esesea.order.solver import solve
from esesea.story.calendar import GREGORIAN
from esesea.story.days import Distance, SceneDate, born
from esesea.story.time import Traveller, lived
from tests.order.builders import claim, told
from tests.order.day_builders import apart, dated, days_of, on, random_said, stretches

MONDAY = 1  # 1 January of the year 1


def solved(count, relations, said):
    return days_of(told(count), relations, said)[0]


def test_a_chain_of_steps_counts_from_its_first_scene():
    found = solved(4, [], [apart(0, 1, 3, 3), apart(1, 2, 5, 9)])
    assert stretches(found) == {0: (0, 0), 1: (3, 3), 2: (8, 12)}
    assert {each.origin for each in found.scenes} == {"s0"}


def test_nothing_said_gives_no_days():
    assert solved(3, [claim(0, "before", 1)], []).scenes == ()


def test_a_scene_between_two_others_lies_between_their_days():
    order = [claim(0, "before", 1), claim(1, "before", 2)]
    assert stretches(solved(3, order, [apart(0, 2, 7, 7)])) == {0: (0, 0), 1: (0, 7), 2: (7, 7)}


def test_told_order_alone_says_nothing_of_days():
    assert 1 not in stretches(solved(3, [], [apart(0, 2, 7, 7)]))


def test_a_date_makes_days_of_a_calendar():
    found = solved(3, [claim(1, "before", 2)], [dated(0, 724796), apart(0, 1, 3, 3)])
    assert stretches(found) == {0: (724796, 724796), 1: (724799, 724799), 2: (724799, None)}
    assert [each.weekday for each in found.scenes] == [1, 4, None]
    assert {each.calendar for each in found.scenes} == {"gregorian"}


def test_the_same_moment_told_twice_is_on_one_day():
    assert stretches(solved(2, [claim(0, "equal", 1)], [dated(0, 9)])) == {0: (9, 9), 1: (9, 9)}


def test_a_weekday_draws_a_week_in():
    said = [dated(0, MONDAY), apart(0, 1, 1, 7), on(1, weekday=3)]
    assert stretches(solved(2, [], said))[1] == (MONDAY + 3, MONDAY + 3)


def test_weekdays_without_a_date_count_too():
    found = solved(3, [], [apart(0, 1, 1, 6), apart(1, 2, 1, 1), on(0, weekday=4), on(1, weekday=0)])
    assert stretches(found) == {0: (0, 0), 1: (3, 3), 2: (4, 4)}
    assert [GREGORIAN.weekdays[each.weekday] for each in found.scenes] == ["Friday", "Monday", "Tuesday"]


def test_a_month_of_no_year_draws_a_year_in():
    first = GREGORIAN.stretch(1985)
    found = solved(1, [], [dated(0, *first), on(0, month=6)])
    assert stretches(found)[0] == GREGORIAN.stretch(1985, 6)


def test_a_weekday_that_no_day_has_is_left_out():
    assert stretches(solved(1, [], [dated(0, MONDAY), on(0, weekday=3)])) == {0: (MONDAY, MONDAY)}


def test_ages_tie_scenes_by_a_birth():
    scenes = told(3, present={0: ("c1",), 1: ("c1",), 2: ("c1",)})
    nine, forty = apart(born("c1"), 0, 3288, 3652), apart(born("c1"), 1, 14610, 14974)
    found = days_of(scenes, [], [nine, forty, apart(1, 2, 365, 366)])[0]
    assert stretches(found)[1] == (14610 - 3652, 14974 - 3288)
    assert [(age.scene, age.least, age.most) for age in found.ages] == [("s0", 9, 9), ("s1", 40, 40), ("s2", 41, 41)]


def test_an_age_is_for_scenes_in_which_they_are():
    assert days_of(told(2), [], [apart(born("c1"), 0, 3288, 3652)])[0].ages == ()


def test_a_traveller_ages_on_their_own_clock():
    scenes = told(2, present={0: ("c1",), 1: ("c1",)})
    clock = lived("c1")
    young, old = apart(born("c1"), 1, 3288, 3652, clock=clock), apart(born("c1"), 0, 14610, 14974, clock=clock)
    found = days_of(scenes, [], [young, old, dated(0, 1000), dated(1, 9000)], [Traveller("c1", ())])
    assert [each.clock for each in found] == ["story", clock]
    assert stretches(found[0]) == {0: (1000, 1000), 1: (9000, 9000)}
    assert [(age.scene, age.least) for age in found[1].ages] == [("s0", 40), ("s1", 9)]


def test_the_weaker_of_two_that_contradict_is_dropped_and_shown():
    strong, weak = apart(0, 1, 3, 3, 0.95), apart(0, 1, 9, 9, 0.7)
    found = solved(2, [], [strong, weak])
    assert stretches(found)[1] == (3, 3)
    (conflict,) = found.conflicts
    assert conflict.dropped == weak
    assert set(conflict.distances) == {strong, weak}


def test_a_proven_order_outweighs_a_distance():
    found = solved(2, [claim(0, "before", 1)], [apart(0, 1, -5, -3, 0.99), dated(0, 10)])
    assert stretches(found) == {0: (10, 10), 1: (10, None)}
    assert len(found.conflicts) == 1


def test_a_likely_order_gives_way_to_a_sure_distance():
    found = solved(2, [claim(0, "before", 1, 0.6)], [apart(0, 1, -5, -3, 0.99)])
    assert stretches(found) == {0: (0, 0), 1: (-5, -3)} or stretches(found) == {1: (0, 0), 0: (3, 5)}
    assert found.conflicts == ()


def test_two_calendars_are_not_compared():
    said = [dated(0, 5), dated(1, 3, calendar="ember")]
    found = solved(2, [claim(0, "before", 1)], said)
    assert {each.scene: (each.calendar, each.earliest, each.latest) for each in found.scenes} == {
        "s0": ("gregorian", 5, 5),
        "s1": ("ember", 3, 3),
    }
    assert found.conflicts == ()


@given(said=random_said(4, 7), data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_order_of_claims_does_not_matter(said, data):
    assert solved(4, [], data.draw(st.permutations(said))) == solved(4, [], said)


def bounds(said):
    """(a, b, least, most) of what is said; the origin of dates is moment None."""
    for each in said:
        if isinstance(each, Distance):
            yield each.a, each.b, each.least, each.most
        else:
            yield None, each.scene, each.earliest, each.latest


def holds(at, said):
    return all(least <= at[b] - at[a] <= most for a, b, least, most in bounds(said))


def kept_of(found, said):
    dropped = {conflict.dropped for conflict in found.conflicts}
    return [each for each in dict.fromkeys(said) if each not in dropped and _between_two(each)]


def _between_two(each):
    return isinstance(each, SceneDate) or each.a != each.b


@given(said=random_said(3, 4))
@settings(max_examples=25, deadline=None)
def test_brute_force_finds_the_same_days(said):
    found = solved(3, [], said)
    kept = kept_of(found, said)
    range_ = range(-13, 19)
    solutions = [
        {None: 0, "s0": zero, "s1": one, "s2": two}
        for zero, one, two in product(range_ if any(isinstance(e, SceneDate) for e in kept) else (0,), range_, range_)
    ]
    solutions = [at for at in solutions if holds(at, kept)]
    assert solutions
    for each in found.scenes:
        if each.earliest is None or each.latest is None:
            continue
        values = {at[each.scene] - at[each.origin] for at in solutions}
        assert (min(values), max(values)) == (each.earliest, each.latest)


@given(said=random_said(2, 5))
@settings(max_examples=40, deadline=None)
def test_no_lighter_dropping_exists(said):
    found = solved(2, [], said)
    claims = [each for each in dict.fromkeys(said) if _between_two(each)]
    dropped = sum(weight(conflict.dropped.evidence.confidence) for conflict in found.conflicts)
    points = [{None: 0, "s0": zero, "s1": one} for zero, one in product(range(-9, 18), repeat=2)]
    lightest = min(sum(weight(each.evidence.confidence) for each in claims if not holds(at, [each])) for at in points)
    assert dropped == lightest


@given(said=random_said(4, 6), more=random_said(4, 1))
@settings(max_examples=60, deadline=None)
def test_one_more_claim_that_fits_never_widens(said, more):
    before, after = solved(4, [], said), solved(4, [], [*said, *more])
    if before.conflicts or after.conflicts:
        return
    then = {(each.scene, each.origin): each for each in before.scenes}
    for each in after.scenes:
        old = then.get((each.scene, each.origin))
        if old is not None:
            assert old.earliest is None or each.earliest >= old.earliest
            assert old.latest is None or each.latest <= old.latest


def test_three_thousand_scenes_are_quick():
    count = 3000
    order = [claim(one, "before", one + 1) for one in range(count - 1)]
    said = [apart(one, one + 1, 1, 1 + one % 3) for one in range(count - 1) if one % 5]
    said += [dated(one, 700000 + 2 * one, 700000 + 4 * one) for one in range(0, count, 50)]
    scenes = told(count)
    chronology = solve(scenes, order)
    began = perf_counter()
    distances = tuple(each for each in said if isinstance(each, Distance))
    scene_dates = tuple(each for each in said if isinstance(each, SceneDate))
    found = with_days(chronology, scenes, Said(distances, scene_dates)).days[0]
    assert len(found.scenes) == count
    assert perf_counter() - began < 10
