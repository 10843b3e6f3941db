"""A story is solved to the same whatever was solved before it: what is remembered of a text changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.app.solving import solved
from esesea.app.whatif import tried
from esesea.order.replies import laws
from esesea.story import acts
from esesea.story.acts import Act
from esesea.story.corrections.applying import apply
from esesea.story.corrections.errors import CorrectionError
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import Traveller, lived
from esesea.text.span import Span
from tests.continuity.stories import told
from tests.continuity.test_said_times_of_life import HEARD, named
from tests.story_builders import claim

LAST = "9999-12-31T00:00:00+00:00"
READ = solved(named(told("\n\n".join(text for _, text in HEARD))))
SCENES = [scene.id for scene in READ.scenes]
SIGN = Evidence((Span(0, 1),), "test", 0.9)
TRAVELLED = solved(
    replace(
        READ,
        travellers=(Traveller("c1", (SIGN,)),),
        relations=(
            *READ.relations,
            claim(SCENES[3], SCENES[0], SIGN, clock=lived("c1")),
            claim(SCENES[2], SCENES[1], SIGN, clock=lived("c1")),
        ),
    )
)

scenes = st.sampled_from(SCENES)
cuts = st.builds(lambda one: acts.Cut((one,)), scenes)
moves = st.builds(acts.MoveScene, scenes, scenes).filter(lambda act: act.scene != act.after)
said = st.one_of(
    st.builds(acts.SetMode, scenes, st.sampled_from(Mode)),
    st.builds(acts.SetPlace, scenes, st.sampled_from(["Rome", "York", None])),
    st.builds(acts.SetPresent, scenes, st.sampled_from(["c1", "c2"]), st.booleans()),
    st.builds(acts.RenameCharacter, st.sampled_from(["c1", "c2"]), st.sampled_from(["Clara", "Dan"])),
    st.builds(acts.SetTimeOfDay, scenes, st.sampled_from(["noon", "night"])),
    cuts,
    moves,
    st.just(acts.MergeCharacters("c1", "c2")),
    st.builds(lambda at: acts.SplitScene(Span(at, at + 1)), st.integers(0, len(READ.document.text) - 1)),
    st.integers(0, len(SCENES) - 2).map(lambda at: acts.JoinScenes(SCENES[at], SCENES[at + 1])),
)


def alone(story: Story) -> Story:
    """The same story, of whose document nothing is remembered."""
    return replace(story, document=replace(story.document))


def test_the_story_has_much_to_find():
    assert {finding.check for finding in READ.findings} >= {"younger_later", "ages_at_odds", "lengths_at_odds"}


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([READ, TRAVELLED]), st.lists(said, min_size=1, max_size=6))
def test_what_was_solved_before_changes_nothing(story: Story, words: list[Act]):
    for act in words:
        try:
            edited = apply(story, act, at=LAST, laws=laws)
        except CorrectionError:
            continue
        after = solved(edited)
        assert after == replace(solved(alone(edited)), document=after.document)
        assert after == solved(after)
        story = after


@settings(max_examples=20, deadline=None)
@given(st.lists(st.one_of(cuts, moves), min_size=1, max_size=3))
def test_what_was_tried_before_changes_nothing(words: list[Act]):
    for act in words:
        one, other = tried(READ, [act]), tried(alone(READ), [act])
        assert (one.consequences, one.order, one.new, one.gone) == (
            other.consequences,
            other.order,
            other.new,
            other.gone,
        )
