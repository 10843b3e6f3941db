"""The text of a scene: every character of it once, cut where words of claims begin and end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.errors import UnknownName
from esesea.app.pointing_out import find_statement
from esesea.story.acts import Statement
from esesea.story.character import Mention, MentionKind
from esesea.story.pattern import NameVariant
from esesea.story.story import Story
from esesea.story.time import TemporalRelation
from esesea.text.document import ParagraphKind
from esesea.text.span import Span
from esesea.web.answers.scene import ClaimLine, SceneText
from esesea.web.describing.evidence import MODES, mode_id
from esesea.web.describing.scene_text import scene_text
from tests.story_builders import AGED, TEXT, at, lighthouse
from tests.web.describing.told_story import CONFIRMED, corrected, told

TOLD = told()


def _text(scene: str, story: Story | None = None) -> SceneText:
    return scene_text(told(story) if story else TOLD, scene)


def _layer(scene: SceneText, layer: str) -> list[ClaimLine]:
    return [claim for claim in scene.claims if claim.layer == layer]


@pytest.mark.parametrize("scene", [scene.id for scene in lighthouse().scenes])
def test_runs_are_the_text_without_gaps(scene: str) -> None:
    span = lighthouse().scene(scene).span
    runs = [run for paragraph in _text(scene).paragraphs for run in paragraph.runs]
    assert "".join(run.text for run in runs) == TEXT[span.start : span.end]
    assert all(TEXT[run.start : run.start + len(run.text)] == run.text for run in runs)


def test_a_run_holds_the_claims_of_its_words_and_no_others() -> None:
    scene = _text("s1")
    touch = _layer(scene, "contacts")[0]
    under = [run.text for paragraph in scene.paragraphs for run in paragraph.runs if touch.id in run.claims]
    assert "".join(under) == "Ada took Ben's hand"


def test_a_blank_between_two_claims_belongs_to_the_words_before_it() -> None:
    story = lighthouse()
    parts = (Mention(at("Ada took"), "c1", MentionKind.PROPER), Mention(at("Ben's hand"), "c2", MentionKind.COMMON))
    runs = [run for each in _text("s1", replace(story, mentions=parts)).paragraphs for run in each.runs]
    assert "Ada took " in [run.text for run in runs]
    assert not [run for run in runs if run.claims and run.text.isspace()]


def test_characters_are_counted_as_code_points() -> None:
    story = lighthouse()
    words = "🜁🜂 " + TEXT[3:]
    moved = replace(story, document=replace(story.document, text=words))
    first = scene_text(told(moved), "s1").paragraphs[0].runs[0]
    assert (first.start, first.text[:2]) == (0, "🜁🜂")


def test_claims_can_be_confirmed_and_rejected_by_their_ids() -> None:
    shown: dict[str, Statement] = {}
    for scene in TOLD.scenes:
        for claim in _text(scene).claims:
            if claim.layer != MODES:
                shown[claim.id] = find_statement(TOLD.story, claim.id)
    assert AGED not in shown.values()
    assert len(shown) > 15


def test_a_claim_says_what_was_read_in_plain_words() -> None:
    says = {claim.says for scene in TOLD.scenes for claim in _text(scene).claims}
    assert {
        "Ada touches Ben",
        "Scene 1 is at the lighthouse, the second visit",
        "Scene 2 is told as a flashback",
        "Scene 2 comes before scene 1",
        "Scene 1 looks back on scene 2",
        "Ada is dead from scene 4 on",
        "The lamp is destroyed",
        "Ada has red hair",
        "“Benjamin” is Ben",
        "This happened after scene 2 and before scene 5, and no scene shows it",
        "Scene 5 comes about 3 years after scene 1",
        "Scene 2 is on a Wednesday in June",
        "Ben is 40 in scene 5",
    } <= says


def test_no_id_of_a_scene_is_shown() -> None:
    for scene in TOLD.scenes:
        for claim in _text(scene).claims:
            assert not {"s1", "s2", "s3", "s4", "s5"} & {*claim.says.split(), *claim.by.split()}


def test_what_is_only_supposed_is_no_touch() -> None:
    assert _layer(_text("s2"), "contacts") == []


def test_words_of_time_are_shown_where_they_say_when_the_scene_is() -> None:
    story = lighthouse()
    hour = replace(story.time_expressions[0], span=at("at sunrise"), value="TMO")
    timed = replace(story, time_expressions=(hour, *story.time_expressions))
    assert [claim.says for claim in _layer(_text("s2", timed), "time_expressions")] == [
        "Scene 2: June, summer, Wednesday, sunrise"
    ]
    assert _layer(_text("s5", timed), "time_expressions") == []


def test_an_order_that_follows_from_ages_is_left_to_why() -> None:
    claims = _layer(_text("s5"), "relations")
    assert "Scene 4 comes before scene 5" not in {claim.says for claim in claims}


def test_another_name_is_shown_where_it_is_first_used() -> None:
    story = lighthouse()
    often = NameVariant("c2", "Ben", "short", (at("Ben"), at("Ben", 2)))
    once = replace(story, name_variants=(often,))
    assert [len(_layer(_text(scene, once), "name_variants")) for scene in ("s1", "s2")] == [1, 0]


def test_a_drift_of_spelling_is_shown_wherever_it_stands() -> None:
    story = lighthouse()
    drift = NameVariant("c2", "Ben", "spelling", (at("Ben"), at("Ben", 2)))
    both = replace(story, name_variants=(drift,))
    assert [len(_layer(_text(scene, both), "name_variants")) for scene in ("s1", "s2")] == [1, 1]


def test_a_mode_is_a_claim_without_a_statement() -> None:
    mode = _layer(_text("s2"), MODES)[0]
    assert (mode.id, mode.says) == (mode_id("s2"), "Scene 2 is told as a flashback")


def test_a_claim_of_order_has_its_status() -> None:
    (order,) = [claim for claim in _layer(_text("s2"), "relations") if claim.says == "Scene 2 comes before scene 1"]
    assert (order.status, order.confidence) == ("proven", 0.98)


def test_what_the_author_confirmed_is_said_so() -> None:
    touch = _layer(scene_text(corrected(), "s1"), "contacts")[0]
    assert (touch.confirmed, touch.status, touch.by) == (CONFIRMED, "stated", "you said so")


def test_quotes_say_in_which_scene_they_stand() -> None:
    order = next(claim for claim in _layer(_text("s1"), "relations") if claim.status == "proven")
    assert [(quote.number, quote.text) for quote in order.quotes] == [
        (1, "The second time they came"),
        (2, "The first time they came"),
    ]


def test_of_quotes_that_begin_together_the_longest_is_given() -> None:
    quotes = TOLD.quotes((at("Ada"), at("Ada took"), at("Ben")))
    assert [quote.text for quote in quotes] == ["Ada took", "Ben"]


def test_a_claim_names_whom_it_is_about() -> None:
    (touch,) = _layer(_text("s1"), "contacts")
    assert touch.about == ("c1", "c2")
    assert _layer(_text("s1"), "visits")[0].about == ("p1",)


def test_every_mention_is_a_claim() -> None:
    assert [claim.says for claim in _layer(_text("s1"), "mentions")] == ["“Ada” is Ada", "“Ben” is Ben", "“You” is Ben"]


def test_a_scene_that_begins_within_a_paragraph_has_its_part_of_it() -> None:
    story = lighthouse()
    half = Span(at("Ada took").start, story.scenes[0].span.end)
    cut = replace(story, scenes=(replace(story.scenes[0], span=half), *story.scenes[1:]))
    assert _text("s1", cut).paragraphs[0].runs[0].text.startswith("Ada")


def test_front_matter_is_not_the_story() -> None:
    story = lighthouse()
    first, *others = story.document.paragraphs
    document = replace(story.document, paragraphs=(replace(first, kind=ParagraphKind.FRONT), *others))
    assert _text("s1", replace(story, document=document)).paragraphs == ()


def test_the_authors_law_stands_in_place_of_the_claim_it_confirms() -> None:
    story = lighthouse()
    own = story.chronology.timelines[2].relations[0]
    claims = [claim for claim in _layer(_text("s1"), "relations") if claim.status == "stated"]
    assert isinstance(own, TemporalRelation)
    assert [claim.says for claim in claims] == ["Scene 1 comes before scene 2 for Ben"]


def test_another_scene_is_not_known() -> None:
    with pytest.raises(UnknownName):
        _text("s99")
