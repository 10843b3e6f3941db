"""What somebody is like does not change; but shades, age, dye and other people explain much."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.changed_traits import check
from esesea.continuity.said_heights import heights_clash
from esesea.continuity.said_marks import compared
from esesea.story.character import Character
from esesea.story.evidence import Evidence
from esesea.story.finding import Severity
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.trait import Trait, TraitKind
from tests.continuity.stories import found, quotes, told

TEXT = """Ada was one thing.

Ada was another."""


def story(*traits: tuple[str, TraitKind, str, str], sure: float = 0.9, mode: Mode = Mode.MAIN) -> Story:
    """Ada (c1) and Tom (c2); of each trait: whose, the kind, the value, of what. The first in scene 1, others in 2."""
    bare = told(
        TEXT, {}, {"mode": mode}, characters=(Character("c1", "Ada", ("Ada",)), Character("c2", "Tom", ("Tom",)))
    )
    words = (found(bare, "one thing"), found(bare, "another"))
    return replace(
        bare,
        traits=tuple(
            Trait(who, kind, value, f"s{min(n, 1) + 1}", (Evidence((words[min(n, 1)],), "traits", sure),), of)
            for n, (who, kind, value, of) in enumerate(traits)
        ),
    )


E, H, T, D, M, K = TraitKind.EYES, TraitKind.HAIR, TraitKind.HEIGHT, TraitKind.HAND, TraitKind.MARK, TraitKind.KIN

FIRES = {
    "eyes": ((E, "green", ""), (E, "brown", ""), "Ada has green eyes in scene 1 and brown eyes in scene 2."),
    "hair": ((H, "black", ""), (H, "fair", ""), "Ada has black hair in scene 1 and fair hair in scene 2."),
    "height": ((T, "tall", ""), (T, "short", ""), "Ada is tall in scene 1 and short in scene 2."),
    "hand": ((D, "left", ""), (D, "right", ""), "Ada is left-handed in scene 1 and right-handed in scene 2."),
    "scar": (
        (M, "left", "scar cheek"),
        (M, "right", "scar cheek"),
        "Ada's scar is on the left in scene 1 and on the right in scene 2.",
    ),
    "limb": (
        (M, "left", "missing arm"),
        (M, "right", "missing arm"),
        "Ada's missing arm is on the left in scene 1 and on the right in scene 2.",
    ),
    "kin": (
        (K, "sibling", "c2"),
        (K, "cousin", "c2"),
        "Ada has Tom as sibling in scene 1 and as cousin in scene 2.",
    ),
    "only_child": (
        (K, "only child", ""),
        (K, "sibling", "c2"),
        "Ada is an only child, and has a brother or sister, in scene 1 and scene 2.",
    ),
    "no_sister": (
        (K, "no sister", ""),
        (K, "sister", ""),
        "Ada has no sister in scene 1 and has a sister in scene 2.",
    ),
    "no_relation": (
        (K, "sibling", "c2"),
        (K, "no relation", "c2"),
        "Ada has Tom as sibling in scene 1 and as no kin in scene 2.",
    ),
    "deaf": (
        (M, "left", "deaf ear"),
        (M, "right", "deaf ear"),
        "Ada's deaf ear is on the left in scene 1 and on the right in scene 2.",
    ),
}

SILENT = {
    "same": ((E, "green", ""), (E, "green", "")),
    "neighbouring_shades": ((E, "blue", ""), (E, "grey", "")),
    "brown_is_dark": ((H, "brown", ""), (H, "dark", "")),
    "another_mark": ((M, "left", "scar cheek"), (M, "right", "scar hand")),
    "other_kin": ((K, "sibling", "c2"), (K, "cousin", "c3")),
    "cousins_marry": ((K, "cousin", "c2"), (K, "spouse", "c2")),
    "no_sister_but_a_brother": ((K, "no sister", ""), (K, "brother", "")),
    "brother_and_sister": ((K, "brother", ""), (K, "sister", "")),
    "eyes_and_hair": ((E, "brown", ""), (H, "black", "")),
}


@pytest.mark.parametrize(("one", "other", "message"), FIRES.values(), ids=FIRES.keys())
def test_a_change_is_found(one: tuple[TraitKind, str, str], other: tuple[TraitKind, str, str], message: str) -> None:
    changed = story(("c1", *one), ("c1", *other))
    (finding,) = check(changed)
    assert finding.message == message
    assert finding.severity is Severity.WARNING
    assert finding.resolve
    assert quotes(changed, finding.spans) == ["one thing", "another"]


@pytest.mark.parametrize(("one", "other"), SILENT.values(), ids=SILENT.keys())
def test_what_may_both_be_so(one: tuple[TraitKind, str, str], other: tuple[TraitKind, str, str]) -> None:
    assert not list(check(story(("c1", *one), ("c1", *other))))


def test_two_people_may_differ() -> None:
    assert not list(check(story(("c1", E, "green", ""), ("c2", E, "brown", ""))))


def test_dye_explains_it() -> None:
    assert not list(check(story(("c1", H, "black", ""), ("c1", H, "fair", ""), ("c1", H, "changed", ""))))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED])
def test_a_dream_or_a_tale_contradicts_nothing(mode: Mode) -> None:
    assert not list(check(story(("c1", E, "green", ""), ("c1", E, "brown", ""), mode=mode)))


def test_what_people_say_is_no_ground() -> None:
    said = story(("c1", E, "green", ""), ("c1", E, "brown", ""))
    spoken = replace(said, traits=(said.traits[0], replace(said.traits[1], quoted=True)))
    assert not list(check(spoken))


def test_whom_the_words_mean_must_be_sure() -> None:
    traits = ("c1", E, "green", ""), ("c1", E, "brown", "")
    assert [finding.severity for finding in check(story(*traits, sure=0.8))] == [Severity.INFO]
    assert not list(check(story(*traits, sure=0.7)))


def test_who_was_short_may_have_grown() -> None:
    (finding,) = check(story(("c1", T, "short", ""), ("c1", T, "tall", "")))
    assert finding.severity is Severity.INFO


def test_two_scars_in_one_scene_are_two() -> None:
    both = story(("c1", M, "left", "scar cheek"), ("c1", M, "right", "scar cheek"))
    assert not list(check(replace(both, traits=tuple(replace(each, scene="s1") for each in both.traits))))


@pytest.mark.parametrize(
    ("kind", "values", "of", "words"),
    [
        (M, ("left", "right"), "scar cheek", "In the mirror the scar ran down Ada's other cheek."),
        (K, ("cousin", "parent"), "c2", "In the play Tom was Ada's father."),
        (K, ("no sister", "sister"), "", "Ada's sisters in the convent rose at two."),
    ],
    ids=str,
)
def test_what_is_read_of_a_mirror_a_play_or_a_convent_is_none(
    kind: TraitKind, values: tuple[str, str], of: str, words: str
) -> None:
    bare = told(
        f"Ada was so.\n\n{words}", characters=(Character("c1", "Ada", ("Ada",)), Character("c2", "Tom", ("Tom",)))
    )
    read = (
        Trait("c1", kind, value, scene, (Evidence((found(bare, said),), "traits", 0.9),), of)
        for value, scene, said in zip(values, ("s1", "s2"), ("Ada was so", words), strict=True)
    )
    assert not list(check(replace(bare, traits=tuple(read))))


@pytest.mark.parametrize(
    ("text", "first", "second", "clashes"),
    [
        ("It was her brother Tom.\n\nIt was her son Tom.", "her brother Tom", "her son Tom", True),
        ("It was her brother Tom, or her son Tom.\n\nAda sat.", "her brother Tom", "her son Tom", False),
        ("It was my uncle Tom.\n\nIt was my son Tommy.", "my uncle Tom", "my son Tommy", False),
    ],
)
def test_two_of_one_name_are_two(text: str, first: str, second: str, *, clashes: bool) -> None:
    bare = told(text, characters=(Character("c1", "Ada", ("Ada",)), Character("c2", "Tom", ("Tom", "Tommy"))))
    read = (
        Trait("c1", K, value, "s1", (Evidence((found(bare, said),), "traits", 0.9),), "c2")
        for value, said in (("sibling", first), ("parent", second))
    )
    assert bool(list(check(replace(bare, traits=tuple(read))))) is clashes


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("6 ft 4", "5 ft 10", True),
        ("6 ft 4", "6 ft 2", False),
        ("6 ft 4", "short", True),
        ("short", "5 ft 10", False),
        ("tall", "5 ft 0", True),
        ("tall", "5 ft 8", False),
        ("tall", "short", True),
    ],
)
def test_heights_by_measure_and_by_word(one: str, other: str, clash: bool) -> None:
    assert heights_clash(one, other) is heights_clash(other, one) is clash


@pytest.mark.parametrize(
    ("read", "heard"), [("scar palm", "scar hand"), ("missing hand", "missing arm"), ("mole cheek", "mole face")]
)
def test_a_mark_is_compared_by_the_part_it_is_on(read: str, heard: str) -> None:
    assert compared(read) == compared(heard) == heard
