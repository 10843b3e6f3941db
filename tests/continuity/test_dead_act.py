"""Who is dead does not act; but many things only look like it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from esesea.continuity.checks.dead_act import check
from esesea.story.acts import RemoveDeath
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.chronology import Chronology
from esesea.story.corrections.judging import remove_death
from esesea.story.corrections.saying import said
from esesea.story.event import Event
from esesea.story.finding import Severity
from esesea.story.leap import Leap
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation, lived
from esesea.text.span import Span
from tests.builders import document
from tests.continuity.stories import found, ordered, peopled, quotes, seen, told

TEXT = """Anna was dead.

A year later Anna opened the door and poured the tea."""


def story(status: Status = Status.PROVEN, **facts: object) -> Story:
    bare = told(
        TEXT,
        {"present": ("c1",)},
        {"present": ("c1",)} | facts,
        characters=(Character("c1", "Anna", ("Anna",)),),
    )
    return replace(
        bare,
        mentions=tuple(Mention(found(bare, "Anna", nth), "c1", MentionKind.PROPER) for nth in (1, 2)),
        events=tuple(
            Event(found(bare, word), "s2", lemma, ("c1",), "past")
            for word, lemma in (("opened", "open"), ("poured", "pour"))
        ),
        life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, "Anna was dead")),),
        chronology=Chronology((ordered(bare.scenes, settled={("s1", "s2"): status}),), ()),
    )


def test_an_act_after_death_is_found_with_both_quotes() -> None:
    (finding,) = check(story())
    assert finding.scenes == ("s1", "s2")
    assert quotes(story(), finding.spans) == ["Anna was dead", "opened", "poured"]
    assert finding.severity is Severity.ERROR
    assert "Anna is dead in scene 1 and acts after it, in scene 2" in finding.message


@pytest.mark.parametrize(
    "facts",
    [{"mode": mode} for mode in (Mode.DREAM, Mode.EMBEDDED, Mode.HYPOTHETICAL, Mode.REFLECTION, Mode.ITERATIVE)]
    + [{"present": (), "mentioned": ("c1",)}],
    ids=str,
)
def test_no_act_in_a_dream_a_tale_or_mere_mention(facts: dict[str, object]) -> None:
    assert not list(check(story(**facts)))


@pytest.mark.parametrize("status", [Status.DEFAULT, Status.LIKELY])
def test_the_telling_orders_them_where_both_are_told_by_name(status: Status) -> None:
    (finding,) = check(story(status))
    assert finding.severity is Severity.WARNING
    named = story(status).mentions
    assert not list(check(replace(story(status), mentions=named[:1])))
    assert not list(check(replace(story(status), mentions=named[1:])))


def test_the_telling_orders_nothing_where_a_scene_seems_to_leap() -> None:
    assert not list(check(replace(story(Status.DEFAULT), leaps=(Leap("s2", 0.8, "s2"),))))


@pytest.mark.parametrize("mode", [Mode.ANALEPSIS, Mode.PROLEPSIS])
def test_nor_in_a_flashback(mode: Mode) -> None:
    assert not list(check(story(Status.DEFAULT, mode=mode)))


def test_what_only_keeps_the_living_alive_does_not_outweigh_the_telling() -> None:
    """The order engine puts her acts before her death, since the dead do not act: that explains every slip away."""
    alive = story(Status.DEFAULT)
    for by, fires in (("life_states", True), ("tense", False)):
        claim = TemporalRelation("s2", "s1", Relation.BEFORE, STORY_CLOCK, *seen(alive, "Anna was dead", by), "s1")
        turned = ordered(alive.scenes, (2, 1), {("s2", "s1"): Status.LIKELY}, (claim,))
        assert bool(list(check(replace(alive, chronology=Chronology((turned,), ()))))) is fires


def test_a_body_may_be_taken_for_anothers() -> None:
    text = story().document.text.replace("Anna was dead", "The body was Anna")
    body = replace(story(Status.DEFAULT), document=document(text))
    shown = LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(body, "The body was Anna"))
    mentions = tuple(Mention(found(body, "Anna", nth), "c1", MentionKind.PROPER) for nth in (1, 2))
    acts = tuple(
        replace(each, span=found(body, body.quote(found(body, word))))
        for each, word in zip(body.events, ("opened", "poured"), strict=True)
    )
    (finding,) = check(replace(body, life_states=(shown,), mentions=mentions, events=acts))
    assert finding.severity is Severity.INFO


def test_who_lives_on_in_scene_after_scene_is_told_of_once() -> None:
    words = "\n\n".join(["Anna was dead.", *["Anna opened the door and poured the tea."] * 8])
    bare = told(words, *({"present": ("c1",)} for _ in range(9)), characters=(Character("c1", "Anna", ("Anna",)),))
    lively = replace(
        bare,
        mentions=tuple(Mention(found(bare, "Anna", nth), "c1", MentionKind.PROPER) for nth in range(1, 10)),
        events=tuple(
            Event(found(bare, word, nth), f"s{nth + 1}", lemma, ("c1",), "past")
            for nth in range(1, 9)
            for word, lemma in (("opened", "open"), ("poured", "pour"))
        ),
        life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, "Anna was dead")),),
    )
    assert [each.severity for each in check(lively)] == [Severity.WARNING]


def test_a_likely_order_counts_where_one_claim_is_sure_enough() -> None:
    likely = story(Status.LIKELY)
    claim = TemporalRelation(
        "s1", "s2", Relation.BEFORE, STORY_CLOCK, seen(likely, "A year later", confidence=0.93)[0], "s2", Status.LIKELY
    )
    timeline = replace(likely.chronology.timelines[0], relations=(claim,))
    (finding,) = check(replace(likely, chronology=Chronology((timeline,), ())))
    assert finding.severity is Severity.WARNING


def test_one_act_is_too_few() -> None:
    assert not list(check(replace(story(), events=story().events[:1])))


def test_a_body_may_lie_and_seem() -> None:
    still = tuple(replace(event, lemma=lemma) for event, lemma in zip(story().events, ("lie", "seem"), strict=True))
    assert not list(check(replace(story(), events=still)))


def test_what_had_happened_before_is_no_act() -> None:
    earlier = tuple(replace(event, tense="pluperfect") for event in story().events)
    assert not list(check(replace(story(), events=earlier)))


def test_an_unsure_death_is_none() -> None:
    unsure = LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(story(), "Anna was dead", confidence=0.5))
    assert not list(check(replace(story(), life_states=(unsure,))))


def test_who_is_only_a_pronoun_in_the_scene_may_be_another() -> None:
    assert not list(check(replace(story(), mentions=story().mentions[:1])))


def test_a_ghost_may_act() -> None:
    assert not list(check(replace(story(), characters=(Character("c1", "Anna's ghost", ("Anna's ghost",)),))))


def test_who_is_said_to_live_again_may_act() -> None:
    alive = LifeState("c1", Life.ALIVE, "s2", STORY_CLOCK, seen(story(), "opened"))
    assert not list(check(replace(story(), life_states=(*story().life_states, alive))))


def test_nobody_dies_of_whom_the_author_says_that_they_do_not() -> None:
    """The words still stand there, and without the author's word they tell of a death."""
    assert list(check(replace(story(), life_states=())))
    assert not list(check(remove_death(story(), RemoveDeath("c1"))))


def test_a_traveller_dies_last_on_their_own_clock() -> None:
    """In the world she acts a year after her death; in her own life the death comes later."""
    travelled = story()
    own = ordered(travelled.scenes, (2, 1), {("s2", "s1"): Status.PROVEN}, clock=lived("c1"))
    parted = Chronology((*travelled.chronology.timelines, own), (), ("c1",))
    assert not list(check(replace(travelled, chronology=parted)))


def test_what_a_travellers_own_order_lends_the_world_kills_nobody() -> None:
    """She buries Anna, goes back and meets her: that order is hers, however sure, and not Anna's."""
    travelled = story(Status.LIKELY)
    (world,) = travelled.chronology.timelines
    hers = TemporalRelation("s1", "s2", Relation.BEFORE, lived("c2"), *seen(travelled, "A year later"), "s2")
    lent = Chronology((replace(world, relations=(hers,)),), (), ("c2",))
    assert not list(check(replace(travelled, chronology=lent)))
    said = Chronology((replace(world, relations=(replace(hers, clock=STORY_CLOCK),)),), ())
    assert list(check(replace(travelled, chronology=said)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Anna", "On the stage the audience saw the villain come in before the curtain. Anna died."),
        ("Anna Lee", "Mrs. Lee died."),
    ],
    ids=["in a play", "by a title that may be another's"],
)
def test_a_death_that_may_be_none_of_theirs_is_a_note(name: str, words: str) -> None:
    called = "Mrs. Lee" if "Lee" in name else "Anna"
    bare = told(
        f"{words}\n\n{name} opened the door and poured the tea.",
        *({"present": ("c1",)} for _ in range(2)),
        characters=(Character("c1", name, (name,)),),
    )
    acting = replace(
        bare,
        mentions=(
            Mention(found(bare, called), "c1", MentionKind.PROPER),
            Mention(found(bare, name, 2 if called == name else 1), "c1", MentionKind.PROPER),
        ),
        events=tuple(
            Event(found(bare, word), "s2", lemma, ("c1",), "past")
            for word, lemma in (("opened", "open"), ("poured", "pour"))
        ),
        life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, f"{called} died")),),
    )
    assert [each.severity for each in check(acting)] == [Severity.INFO]


@pytest.mark.parametrize(("said", "findings"), [("said Ada.", 1), ("Ada had written.", 0), ("wrote Ada.", 0)])
def test_what_the_dead_had_written_is_no_act(said: str, findings: int) -> None:
    bare = peopled(f"They buried Ada in May.\n\n“Keep the red hen,” {said} “And oil the gate.”", {})
    first, second = (replace(each, speaker="c1", turn=1) for each in bare.quotations)
    assert len(list(check(replace(bare, quotations=(first, second))))) == findings


@pytest.mark.parametrize(
    ("done", "words", "acts"),
    [
        ("The monks washed her and buried her. ", ("washed", "buried"), False),
        ("Anna was washed and was quietly buried. ", ("washed", "buried"), False),
        ("Anna was washing and singing. ", ("washing", "singing"), True),
        ("Anna washed, and sang. ", ("washed", "sang"), True),
    ],
)
def test_what_is_done_to_the_dead_is_no_act_of_theirs(done: str, words: tuple[str, ...], *, acts: bool) -> None:
    bare = told(
        f"Anna was dead.\n\nAnna lay there. {done}",
        {"present": ("c1",)},
        {"present": ("c1",)},
        characters=(Character("c1", "Anna", ("Anna",)),),
    )
    text = bare.document.text
    at = [match.span() for match in re.finditer("Anna|her", text)]
    told_so = replace(
        bare,
        mentions=tuple(Mention(Span(*span), "c1", MentionKind.PROPER) for span in at),
        events=tuple(Event(found(bare, word), "s2", word, ("c1",), "past") for word in words),
        life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, "Anna was dead")),),
        chronology=Chronology((ordered(bare.scenes, settled={("s1", "s2"): Status.PROVEN}),), ()),
    )
    assert bool(list(check(told_so))) is acts


@pytest.mark.parametrize(
    ("words", "fires"),
    [
        ("A year later Anna opened the door and poured the tea.", True),
        ("A year later Ada thought that Anna opened the door and poured the tea.", False),
        ("A year later it seemed that Anna opened the door and poured the tea.", False),
        ("A year later Ada said, “Anna opened the door and poured the tea.”", False),
    ],
)
def test_what_is_only_thought_or_spoken_of_is_not_done(words: str, fires: bool) -> None:
    bare = told(
        f"Anna was dead.\n\n{words}",
        {"present": ("c1",)},
        {"present": ("c1",)},
        characters=(Character("c1", "Anna", ("Anna",)),),
    )
    speech = re.search("“.*”", words)
    start = len("Anna was dead.\n\n")
    here = replace(
        bare,
        mentions=tuple(Mention(found(bare, "Anna", nth), "c1", MentionKind.PROPER) for nth in (1, 2)),
        events=tuple(
            Event(found(bare, word), "s2", lemma, ("c1",), "past")
            for word, lemma in (("opened", "open"), ("poured", "pour"))
        ),
        quotations=() if speech is None else (Quotation(Span(*speech.span()).shifted(start), "s2", None, None, 0),),
        life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, "Anna was dead")),),
        chronology=Chronology((ordered(bare.scenes, settled={("s1", "s2"): Status.PROVEN}),), ()),
    )
    assert bool(list(check(here))) is fires


def test_who_is_not_there_where_they_die_is_dead_all_the_same() -> None:
    """Their own clock has no scene in which others bury them; the story's has."""
    whole = story()
    own = replace(ordered(whole.scenes, (2,), clock=lived("c1")))
    both = Chronology((*whole.chronology.timelines, own), ())
    (finding,) = check(replace(whole, chronology=both))
    assert finding.scenes == ("s1", "s2")
    assert not list(check(replace(whole, chronology=replace(both, parted=("c1",)))))


def test_a_death_that_the_author_says_needs_no_words() -> None:
    whole = story()
    (finding,) = check(replace(whole, life_states=(LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, (said(),)),)))
    assert finding.severity is Severity.ERROR
    assert quotes(whole, finding.spans) == ["opened", "poured"]


def test_who_was_given_up_too_soon_walks() -> None:
    text = (
        "Anna had died in May.\nAnna opened the door. Anna poured the tea.\n\nAnna opened the gate and poured the wine."
    )
    bare = told(text, {"present": ("c1",)}, {"present": ("c1",)}, characters=(Character("c1", "Anna", ("Anna",)),))
    words = (("opened", 1, "s1"), ("poured", 1, "s1"), ("opened", 2, "s2"), ("poured", 2, "s2"))
    whole = replace(
        bare,
        mentions=tuple(Mention(found(bare, "Anna", nth), "c1", MentionKind.PROPER) for nth in (1, 2, 3, 4)),
        events=tuple(Event(found(bare, word, nth), scene, word, ("c1",), "past") for word, nth, scene in words),
        chronology=Chronology((ordered(bare.scenes, settled={("s1", "s2"): Status.PROVEN}),), ()),
    )
    for known, fires in ((True, False), (False, True)):
        death = LifeState("c1", Life.DEAD, "s1", STORY_CLOCK, seen(bare, "Anna had died"), known_only=known)
        assert bool(list(check(replace(whole, life_states=(death,))))) is fires
