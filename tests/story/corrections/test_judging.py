"""Claims confirmed and rejected; what no reader saw added; findings meant to be so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story import acts
from esesea.story.character import Life, MentionKind
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.intending import AS_MEANT, Intention, marked
from esesea.story.corrections.sense import check_sense
from esesea.story.references import LAYERS
from esesea.story.replies import AUTHOR, COMPARES
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, lived
from esesea.text.span import Span
from tests.story.corrections.acts import AT, done
from tests.story_builders import at, lighthouse, seen

STORY = lighthouse()


@pytest.mark.parametrize("layer", sorted(set(LAYERS) - {"quotations"}))
def test_what_is_rejected_is_gone_also_when_it_is_read_again(layer: str) -> None:
    for claim in getattr(STORY, layer):
        story = done(STORY, acts.Reject(claim))
        assert claim not in getattr(story, layer)
        assert done(story, acts.Reject(claim)) == story


@pytest.mark.parametrize("layer", sorted(LAYERS))
def test_what_is_confirmed_is_there_also_when_it_is_not_read(layer: str) -> None:
    for claim in getattr(STORY, layer):
        missing = done(replace(STORY, **{layer: ()}), acts.Confirm(claim))
        (made,) = getattr(missing, layer)
        assert type(made) is type(claim)
        by = {each.by for each in _evidence(made)}
        assert not by or by & {AUTHOR, COMPARES}


def _evidence(value):
    evidence = getattr(value, "evidence", ())
    return evidence if isinstance(evidence, tuple) else (evidence,)


def test_a_confirmed_order_is_law() -> None:
    story = done(STORY, acts.Confirm(STORY.relations[1]))
    law = next(each for each in story.relations if each.status is Status.STATED)
    assert (law.a, law.b, law.stated_at) == ("s1", "s4", AT)
    assert STORY.relations[1] in story.relations
    assert done(story, acts.Reject(STORY.relations[1])).relations == tuple(
        each for each in STORY.relations if each != STORY.relations[1]
    )


def test_a_death_takes_with_it_what_it_proved() -> None:
    assert any(each.evidence.by == "life_states" for each in STORY.relations)
    for act in (acts.Reject(STORY.life_states[0]), acts.RemoveDeath("c1")):
        story = done(STORY, act)
        assert sorted(state.state.name for state in story.life_states) == ["ABSENT", "ALIVE"]
        assert not any(each.evidence.by == "life_states" for each in story.relations)
    with pytest.raises(MakesNoSense, match="Ben does not die"):
        check_sense(STORY, acts.RemoveDeath("c2"))


def test_a_place_rejected_is_no_place() -> None:
    story = done(STORY, acts.Reject(STORY.visits[0]))
    assert story.scene("s1").place is None
    assert done(replace(story, visits=()), acts.Confirm(STORY.visits[0])).scene("s1").place == "p1"


def test_speech_whose_speaker_is_wrong_stays_speech() -> None:
    story = done(STORY, acts.Reject(STORY.quotations[0]))
    assert len(story.quotations) == len(STORY.quotations)
    assert (story.quotations[0].speaker, story.quotations[0].addressee) == (None, None)


def test_the_last_mention_takes_the_person_out_of_the_scene() -> None:
    story = done(STORY, acts.Reject(STORY.mentions[0]))
    assert story.character("c1").mentions == STORY.character("c1").mentions - 1
    assert story.scene("s1").present == ("c2",)
    assert story.visits[0].by == ("c2",)


def test_words_about_time_take_the_time_with_them() -> None:
    time = replace(STORY.time_expressions[0], span=at("at sunrise"))
    story = done(replace(STORY, time_expressions=(time,)), acts.Reject(time))
    assert story.scene("s2").time.of_day is None
    years = next(each for each in STORY.time_expressions if STORY.quote(each.span) == "three years later")
    story = done(STORY, acts.Reject(years))
    assert len(story.distances) == len(STORY.distances) - 1
    assert len(story.relations) == len(STORY.relations) - 1


def test_a_variant_of_a_name_is_forgotten() -> None:
    assert done(STORY, acts.Reject(STORY.name_variants[0])).character("c2").names == ("Ben",)


def test_a_mention_is_added_once() -> None:
    her = at("her", 3) if STORY.document.text.count("her") > 2 else at("her")
    story = done(STORY, acts.AddMention("c1", her))
    assert story.character("c1").mentions == STORY.character("c1").mentions + 1
    assert next(each for each in story.mentions if each.span == her).kind is MentionKind.PRONOUN
    assert [each.span for each in story.mentions] == sorted(each.span for each in story.mentions)
    assert done(story, acts.AddMention("c1", her)) == story
    with pytest.raises(MakesNoSense, match="there already"):
        check_sense(story, acts.AddMention("c1", her))


def test_somebody_new() -> None:
    words = at("the police")
    story = done(STORY, acts.AddCharacter("The Inspector", words))
    new = story.characters[-1]
    assert (new.id, new.name, new.mentions) == ("c4", "The Inspector", 1)
    assert new.id in story.scene("s4").mentioned
    assert len(done(story, acts.AddCharacter("Inspector", at("He counts"))).characters) == len(story.characters)
    with pytest.raises(MakesNoSense, match="The Inspector"):
        check_sense(story, acts.AddCharacter("the inspector", words))


def test_a_touch_is_added_and_one_that_was_read_is_the_authors() -> None:
    words = at("Ben taught her")
    story = done(STORY, acts.AddContact("c2", "c1", words, "guide"))
    added = next(each for each in story.contacts if each.how == "guide")
    assert (added.scene, added.evidence[0].by, added.evidence[0].confidence) == ("s2", AUTHOR, 1.0)
    again = done(STORY, acts.AddContact("c2", "c1", at("held her"), "hold"))
    assert len(again.contacts) == len(STORY.contacts)
    assert again.contacts[2].evidence[0].by == AUTHOR
    with pytest.raises(MakesNoSense, match="between two people"):
        done(STORY, acts.AddContact("c1", "c1", words))


def test_a_death_is_added_on_their_own_clock() -> None:
    story = done(STORY, acts.AddDeath("c2", "s5", at("old")))
    assert (story.life_states[-1].clock, story.life_states[-1].evidence[0].spans) == (lived("c2"), (at("old"),))
    story = done(STORY, acts.AddDeath("c1", "s4"))
    assert [state.clock for state in story.life_states if state.state is Life.DEAD] == [STORY_CLOCK]
    assert story.life_states[0].evidence[-1].by == AUTHOR


def test_words_in_no_scene() -> None:
    between = STORY.scenes[0].span.end
    for act in (
        acts.AddMention("c1", Span(between, between + 1)),
        acts.AddContact("c1", "c2", Span(between, between + 1)),
    ):
        with pytest.raises(MakesNoSense, match="no scene"):
            done(STORY, act)


def test_a_finding_is_marked_with_its_reason() -> None:
    (finding,) = STORY.findings
    assert marked(STORY, [Intention(finding, "a ghost story")]).findings[0].intended == "a ghost story"
    assert marked(STORY, [Intention(finding, "")]).findings[0].intended == AS_MEANT
    shorter = replace(finding, spans=(at("was dead"), finding.spans[1]), message="said otherwise")
    assert marked(STORY, [Intention(shorter, "yes")]).findings[0].intended == "yes"
    for other in (replace(finding, check="age"), replace(finding, spans=finding.spans[:1])):
        assert marked(STORY, [Intention(other, "no")]) == STORY


def test_what_is_said_is_the_authors() -> None:
    assert seen("Ada").by == "test"
    story: Story = done(STORY, acts.Confirm(STORY.contacts[0]))
    assert [each.by for each in story.contacts[0].evidence] == ["test", AUTHOR]
    assert done(story, acts.Confirm(STORY.contacts[0])) == story
