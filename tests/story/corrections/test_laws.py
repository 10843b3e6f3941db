"""Laws of corrections, over any acts in any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.replies import laws
from esesea.story import acts
from esesea.story.acts import Act
from esesea.story.correction import Correction
from esesea.story.corrections.applying import Applied, applied
from esesea.story.corrections.keeping import kept
from esesea.story.references import LAYERS, REFERENCES, Refers
from esesea.story.story import Story
from esesea.text.span import Span
from tests.story.corrections.acts import done, every_act
from tests.story.corrections.test_people import village
from tests.story_builders import lighthouse

STORY = lighthouse()
ANY_ACT = st.sampled_from(every_act(STORY))
START = datetime(2026, 11, 1, tzinfo=UTC)


def decisions(all_acts: list[Act]) -> list[Correction]:
    """The acts as decisions made one after the other, each on the story as it was read."""
    return [
        replace(kept(act, STORY), id=f"d{number}", at=(START + timedelta(minutes=number)).isoformat())
        for number, act in enumerate(all_acts)
    ]


def undoing(decision: Correction, number: int) -> Correction:
    at = (START + timedelta(days=1, minutes=number)).isoformat()
    return Correction(f"u{number}", "undo", at, "eve", of={"id": decision.id})


def on(said: list[Correction]) -> Applied:
    return applied(STORY, said, laws)


def dangling(story: Story) -> set[str]:
    """Ids that something refers to and that are not there."""
    known = {
        Refers.SCENE: {scene.id for scene in story.scenes},
        Refers.CHARACTER: {each.id for each in story.characters},
        Refers.PLACE: {place.id for place in story.places},
    }
    values = [*story.scenes, *story.places, *(value for layer in LAYERS for value in getattr(story, layer))]
    found: set[str] = set()
    for value in values:
        for name, kind in REFERENCES[type(value)].items():
            ids = getattr(value, name)
            found |= {
                each for each in ((ids,) if isinstance(ids, str) else ids or ()) if each not in known.get(kind, {each})
            }
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_ACT, max_size=5), ANY_ACT)
def test_undone_is_as_if_never_said(before: list[Act], act: Act) -> None:
    said = decisions([*before, act])
    assert on([*said, undoing(said[-1], 0)]).story == on(said[:-1]).story


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_ACT, max_size=6), st.randoms(use_true_random=False))
def test_applying_is_deterministic_however_the_file_was_merged(all_acts: list[Act], random) -> None:
    said = decisions(all_acts)
    mixed = list(said)
    random.shuffle(mixed)
    once, again = on(said), on(mixed)
    assert once.story == again.story
    assert [each.act for each in once.outcomes] == [each.act for each in again.outcomes]


@settings(max_examples=80, deadline=None)
@given(st.lists(ANY_ACT, max_size=6))
def test_nothing_is_dropped_and_nothing_dangles(all_acts: list[Act]) -> None:
    said = decisions(all_acts)
    result = on(said)
    assert [each.correction for each in result.outcomes] == said
    assert all((each.act is None) == (each.loose is not None) for each in result.outcomes)
    assert dangling(result.story) == set()
    order = [scene.reading_order for scene in result.story.scenes]
    assert order == list(range(len(order)))
    assert all(not set(scene.present) & set(scene.mentioned) for scene in result.story.scenes)


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_ACT, max_size=3), st.integers(0, len(STORY.document.text) - 1))
def test_parted_and_joined_scenes_are_where_they_were(before: list[Act], offset: int) -> None:
    story = on(decisions(before)).story
    scene = next((each for each in story.scenes if each.span.start < offset < each.span.end), None)
    text = story.document.text
    if scene is None or text[offset].isspace() or not text[scene.span.start : offset].strip():
        return
    parted = done(story, acts.SplitScene(Span(offset, offset + 1)))
    first, second = (each for each in parted.scenes if scene.span.contains(each.span))
    joined = done(parted, acts.JoinScenes(first.id, second.id))
    assert [each.span for each in joined.scenes] == [each.span for each in story.scenes]
    assert [each.mode for each in joined.scenes] == [each.mode for each in story.scenes]
    assert joined.mentions == story.mentions
    assert [each.span for each in joined.contacts] == [each.span for each in story.contacts]


@settings(max_examples=40, deadline=None)
@given(st.permutations(["c1", "c2", "c3"]))
def test_merged_and_split_gives_the_cast_back(ids: list[str]) -> None:
    story = village()
    kept_one, merged = story.character(ids[0]), story.character(ids[1])
    theirs = tuple(each.span for each in story.mentions if each.character == merged.id)
    again = done(
        story,
        acts.MergeCharacters(kept_one.id, merged.id),
        acts.SplitCharacter(kept_one.id, merged.name, theirs),
    )
    new = {each.id for each in again.characters} - {each.id for each in story.characters} or {merged.id}
    back = {next(iter(new)): merged.id}
    assert {(each.name, each.mentions) for each in again.characters} == {
        (each.name, each.mentions) for each in story.characters
    }
    assert [(each.span, back.get(each.character, each.character)) for each in again.mentions] == [
        (each.span, each.character) for each in story.mentions
    ]
