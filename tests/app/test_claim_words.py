"""What was read, in the words of those who write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.claim_words import claim_words, mode_words
from esesea.app.sign_words import SIGNS, sign_words
from esesea.app.wording import Wording
from esesea.story.acts import Statement
from esesea.story.character import Character, Life, LifeState
from esesea.story.days import DayPattern, Distance, born, event
from esesea.story.event import Contact
from esesea.story.ordinal import AGAIN, LAST, Ordinal
from esesea.story.pattern import NameVariant
from esesea.story.references import LAYERS
from esesea.story.scene import Mode
from esesea.story.thing import Fate, ThingState
from esesea.story.time import STORY_CLOCK, Relation, lived
from esesea.story.trait import Trait, TraitKind
from tests.story_builders import DEATH, FIRST, LATER, at, lighthouse, seen

STORY = lighthouse()
WORDING = Wording.of(STORY)
WORDS = seen("Ada")


def _says(statement: Statement) -> str:
    return claim_words(STORY, statement, WORDING)


def test_every_kind_of_statement_can_be_said() -> None:
    for layer in LAYERS:
        for value in getattr(STORY, layer):
            said = _says(value)
            assert said[0].isupper() or said[0] == "“", said
            assert not {"s1", "s2", "s3", "s4", "s5", "c1", "c2", "p1", "p2"} & {*said.replace("’", " ").split()}, said


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_can_be_said(relation: Relation) -> None:
    said = _says(replace(FIRST, relation=relation))
    assert said.startswith("Scene 2 ")
    assert said.endswith("scene 1")


def test_a_claim_on_somebodys_clock_says_whose() -> None:
    assert _says(replace(DEATH, clock=lived("c2"))) == "Scene 1 comes before scene 4 for Ben"


def test_a_lead_who_is_never_named_is_he_or_him() -> None:
    he = replace(STORY, characters=(Character("c2", "He", (), "he"), *STORY.characters[1:]))
    wording = Wording.of(he)
    both = [Contact("s1", *pair, at("Ada"), "take") for pair in (("c2", "c1"), ("c1", "c2"))]
    assert [claim_words(he, each, wording) for each in both] == ["He touches Ada", "Ada touches him"]
    assert claim_words(he, ThingState("ring", "c2", Fate.LOST, "s1", (WORDS,)), wording) == "His ring is lost"


def test_a_narrator_without_a_name_is_the_narrator() -> None:
    assert _says(Contact("s1", "c3", "c1", at("Ada"), "take")) == "The narrator touches Ada"


@pytest.mark.parametrize(
    ("state", "known_only", "said"),
    [
        (Life.HURT, False, "Ada is hurt from scene 4 on"),
        (Life.ABSENT, True, "Ada is gone by scene 4"),
        (Life.ALIVE, False, "Ada is alive from scene 4 on"),
    ],
)
def test_what_becomes_of_somebody(state: Life, known_only: bool, said: str) -> None:
    assert _says(LifeState("c1", state, "s4", STORY_CLOCK, (), known_only)) == said


@pytest.mark.parametrize(
    ("trait", "said"),
    [
        (Trait("c1", TraitKind.EYES, "blue", "s1", ()), "Ada has blue eyes"),
        (Trait("c1", TraitKind.HAIR, "changed", "s1", ()), "Ada's hair is dyed, or not Ada's own"),
        (Trait("c1", TraitKind.HEIGHT, "tall", "s1", ()), "Ada is tall"),
        (Trait("c1", TraitKind.HAND, "left", "s1", ()), "Ada is left-handed"),
        (Trait("c1", TraitKind.MARK, "left", "s1", (), "scar cheek"), "Ada has a scar on the left cheek"),
        (Trait("c1", TraitKind.MARK, "left", "s1", (), "deaf ear"), "Ada is deaf in the left ear"),
        (Trait("c1", TraitKind.MARK, "left", "s1", (), "missing arm"), "Ada has lost the left arm"),
        (Trait("c1", TraitKind.KIN, "sibling", "s1", (), "c2"), "Ben is Ada's sibling"),
        (Trait("c1", TraitKind.KIN, "no relation", "s1", (), "c2"), "Ada is no kin of Ben"),
        (Trait("c1", TraitKind.KIN, "only child", "s1", ()), "Ada is an only child"),
        (Trait("c1", TraitKind.KIN, "no brother", "s1", ()), "Ada has no brother"),
        (Trait("c1", TraitKind.KIN, "sister", "s1", ()), "Ada has a sister"),
    ],
)
def test_what_somebody_is_like(trait: Trait, said: str) -> None:
    assert _says(trait) == said


@pytest.mark.parametrize(
    ("n", "of", "own", "said"),
    [
        (3, "p1", (), "Scene 1 is the third visit to the lighthouse"),
        (LAST, None, ("c1",), "Scene 1 is the last time for Ada"),
        (AGAIN, None, (), "Scene 1 is not the first time"),
    ],
)
def test_what_is_counted(n: int, of: str | None, own: tuple[str, ...], said: str) -> None:
    assert _says(Ordinal("s1", at("Ada"), n, of, None, (), own)) == said


@pytest.mark.parametrize(
    ("a", "least", "most", "said"),
    [
        ("s1", 0, 0, "Scene 5 is on the same day as scene 1"),
        ("s1", 3, 3, "Scene 5 comes 3 days after scene 1"),
        ("s1", 0, 1, "Scene 5 comes at most 1 day after scene 1"),
        ("s1", -400, -300, "Scene 5 comes about 11 months before scene 1"),
        ("s1", -2, 2, "Scene 5 is within 2 days of scene 1"),
        (born("c2"), 6940, 7304, "Ben is 19 in scene 5"),
        (event("the flood"), 30, 30, "Scene 5 comes 30 days after the flood"),
    ],
)
def test_how_far_apart(a: str, least: int, most: int, said: str) -> None:
    distance = replace(LATER, a=a, b="s5", least=least, most=most)
    assert isinstance(distance, Distance)
    assert _says(distance) == said


@pytest.mark.parametrize(
    ("weekday", "month", "day", "said"),
    [
        (2, None, None, "Scene 2 is on a Wednesday"),
        (2, 6, 4, "Scene 2 is on Wednesday 4 June"),
        (None, 6, None, "Scene 2 is in June"),
    ],
)
def test_days_of_a_year_that_is_not_said(weekday: int | None, month: int | None, day: int | None, said: str) -> None:
    assert _says(DayPattern("s2", WORDS, weekday, month, day)) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("spelling", "“Benn” is another spelling of Ben"),
        ("sound", "“Benn” sounds like Ben"),
        ("title", "“Benn” is Ben"),
    ],
)
def test_other_names(kind: str, said: str) -> None:
    assert _says(NameVariant("c2", "Benn", kind, (at("Ben"),))) == said


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_can_be_said(mode: Mode) -> None:
    assert mode_words("s2", mode, WORDING).startswith("Scene 2 is ")


def test_signs_are_told_in_words_and_the_authors_as_theirs() -> None:
    assert sign_words("life_states") == SIGNS["life_states"]
    assert {sign_words(by) for by in ("author", "author_compares")} == {"you said so"}
    assert sign_words("my_own_sign") == "my own sign"
