"""A small whole `Story`, built by hand: every kind of layer has at least one value.

Five scenes told out of order: Ada and Ben at the lighthouse (second visit), their first visit, a reflection
outside of time, Ada's death, and Ben as an old man. Ben's clock parts from the story's; Ada's does not.
"""

from __future__ import annotations

from dataclasses import replace

from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.chronology import Chronology, Conflict, Slot, Timeline
from esesea.story.days import Age, ClockDays, DayConflict, DayPattern, Distance, SceneDate, SceneDays, born
from esesea.story.event import Aside, AsideKind, Cause, Contact, Event
from esesea.story.evidence import Evidence
from esesea.story.finding import Finding, Severity
from esesea.story.leap import Landing, Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, MotifKind, NameVariant
from esesea.story.place import Place, Visit
from esesea.story.scene import Mode, Scene, SceneTime
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.thing import Fate, ThingState
from esesea.story.time import (
    STORY_CLOCK,
    Relation,
    Status,
    TemporalRelation,
    TimeExpression,
    TimexType,
    Traveller,
    lived,
)
from esesea.story.trait import Trait, TraitKind
from esesea.text.document import Chapter, Document
from esesea.text.span import Span
from tests.builders import document

TEXT = """The second time they came to the lighthouse the windows were broken. Ada took Ben's hand. \
"You taught me to climb," she said.


The first time they came to the lighthouse, one Wednesday in June, it was white and new. Ben taught her to climb \
at sunrise. If she had slipped, he would have caught her.


He counts the steps every night. The light is like a coin.


They found her below the rocks. Ada was dead. Ben, "Benjamin" to the police, held her.


He is old now, and climbs because she climbed. He climbs towards the white light three years later.
"""

LIVED_BY_ADA = lived("c1")
LIVED_BY_BEN = lived("c2")


def at(words: str, nth: int = 1) -> Span:
    """Where the ``nth`` occurrence of ``words`` stands in `TEXT`."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def seen(words: str, by: str = "test", confidence: float = 0.9, nth: int = 1) -> Evidence:
    """Evidence in one stretch of `TEXT`."""
    return Evidence((at(words, nth),), by, confidence)


def claim(
    a: str, b: str, evidence: Evidence, relation: Relation = Relation.BEFORE, clock: str = STORY_CLOCK
) -> TemporalRelation:
    """An unjudged claim made by the words of ``b``."""
    return TemporalRelation(a, b, relation, clock, evidence, source=b)


TOLD = Evidence((), "told_order", 0.55)
FIRST = claim("s2", "s1", Evidence((at("The first time they came"), at("The second time they came")), "ordinals", 0.98))
DEATH = claim("s1", "s4", seen("Ada was dead", "life_states", 0.95))
AGED = claim("s4", "s5", seen("He is old now", "ages", 0.8))
YEARS = claim("s5", "s1", seen("three years later", "durations", 0.3))
DEFAULT = claim("s2", "s4", TOLD)
LATER = Distance("s1", "s5", 986, 1206, STORY_CLOCK, seen("three years later", "phrases"), "s5")
OLD = Distance(born("c2"), "s5", 14610, 14974, LIVED_BY_BEN, seen("He is old now", "ages"), "s5")
DAYS = (
    ClockDays(
        STORY_CLOCK,
        (
            SceneDays("s2", None, "gregorian", None, 724796),
            SceneDays("s1", None, "gregorian", 724796, 724796, 1),
            SceneDays("s5", "s1", None, 986, 1206),
        ),
        (Age("s1", "c1", 24, 25),),
        (DayConflict(STORY_CLOCK, (LATER,), (), LATER, None),),
    ),
)


def _document() -> Document:
    built = document(TEXT)
    chapter = Chapter(Span(0, len(TEXT)), "The Lighthouse", 1, Span(0, 0))
    return replace(built, title="The Lighthouse", author="A. Tester", chapters=(chapter,), sha256="ab" * 32)


def _scenes(built: Document) -> tuple[Scene, ...]:
    spans = [paragraph.span for paragraph in built.paragraphs]

    def scene(number: int, **facts: object) -> Scene:
        span = spans[number]
        opens = " ".join(span.of(TEXT).split()[:6])
        return Scene(f"s{number + 1}", number, span, opens, **facts)  # type: ignore[arg-type]  # any Scene field

    return (
        scene(0, heading="The Lighthouse", place="p1", visit=2, present=("c1", "c2"), mood=-0.25, strand="t1"),
        scene(
            1,
            mode=Mode.ANALEPSIS,
            mode_evidence=(seen("The first time", "ordinals", 0.8),),
            place="p1",
            visit=1,
            time=SceneTime("sunrise", "Wednesday", "summer", "June", "XXXX-06", (seen("at sunrise", "times"),)),
            present=("c1", "c2"),
            mood=0.5,
            colours=("white",),
            strand="t1",
        ),
        scene(2, mode=Mode.REFLECTION, mentioned=("c2",), mood=0.0),
        scene(3, place="p2", visit=1, present=("c1", "c2"), mood=-0.9, strand="t1"),
        scene(4, present=("c2",), mentioned=("c1",), mood=None, colours=("white",)),
    )


def _judged(relation: TemporalRelation, status: Status) -> TemporalRelation:
    return replace(relation, status=status)


def _chronology() -> Chronology:
    kept = (
        _judged(FIRST, Status.PROVEN),
        _judged(DEATH, Status.PROVEN),
        _judged(AGED, Status.LIKELY),
        _judged(DEFAULT, Status.DEFAULT),
    )
    settled = {
        ("s2", "s1"): Status.PROVEN,
        ("s1", "s4"): Status.PROVEN,
        ("s2", "s4"): Status.PROVEN,
        ("s4", "s5"): Status.LIKELY,
        ("s1", "s5"): Status.LIKELY,
        ("s2", "s5"): Status.LIKELY,
    }
    slots = tuple(Slot(scene, rank, rank, rank) for rank, scene in enumerate(("s2", "s1", "s4", "s5")))
    story = Timeline(STORY_CLOCK, (*slots, Slot("s3", None, None, None)), kept, settled)
    by_ada = Timeline(
        LIVED_BY_ADA,
        tuple(Slot(scene, rank, rank, rank) for rank, scene in enumerate(("s2", "s1", "s4"))),
        kept[:2],
        {pair: status for pair, status in settled.items() if "s5" not in pair},
    )
    own = (_judged(claim("s1", "s2", seen("The second time"), clock=LIVED_BY_BEN), Status.STATED),)
    places = (("s1", 0, 0, 0), ("s2", 1, 1, 1), ("s4", 2, 2, 3), ("s5", 3, 2, 3))
    by_ben = Timeline(LIVED_BY_BEN, tuple(Slot(*place) for place in places), own, {("s1", "s2"): Status.STATED})
    conflicts = (Conflict(STORY_CLOCK, (DEATH, AGED, YEARS), (YEARS,)),)
    return Chronology((story, by_ada, by_ben), conflicts, ("c2",), DAYS)


def lighthouse() -> Story:
    """The whole story."""
    built = _document()
    return Story(
        document=built,
        title="The Lighthouse",
        scenes=_scenes(built),
        characters=(
            Character("c2", "Ben", ("Ben", "Benjamin"), "he", mentions=5),
            Character("c1", "Ada", ("Ada",), "she", mentions=2),
            Character("c3", "I", (), None, narrator=True),
        ),
        mentions=(
            Mention(at("Ada"), "c1", MentionKind.PROPER),
            Mention(at("Ben"), "c2", MentionKind.PROPER),
            Mention(at("You"), "c2", MentionKind.PRONOUN, quoted=True),
            Mention(at("the police"), "c3", MentionKind.COMMON),
        ),
        places=(
            Place("p1", "the lighthouse", ("the lighthouse", "lighthouse"), "building", "p2"),
            Place("p2", "the rocks", ("the rocks",)),
        ),
        visits=(
            Visit("p1", 2, "s1", ("c1", "c2"), ("broken",), (seen("The second time", "ordinals"),)),
            Visit("p1", 1, "s2", ("c1", "c2"), ("white", "new"), (seen("The first time", "ordinals"),)),
            Visit("p2", 1, "s4", ("c1", "c2")),
        ),
        ordinals=(
            Ordinal("s1", at("The second time"), 2, "p1", "be", ("c1", "c2"), ("c1",)),
            Ordinal("s2", at("The first time"), 1, None, None, ()),
        ),
        quotations=(
            Quotation(at('"You taught me to climb,"'), "s1", "c1", "c2", 1, (seen("she said"),)),
            Quotation(at('"Benjamin"'), "s4", None, None, 2),
        ),
        events=(
            Event(at("took"), "s1", "take", ("c1", "c2"), "past", (seen("took"),)),
            Event(at("found"), "s4", "find", (), "past"),
        ),
        contacts=(
            Contact("s1", "c1", "c2", at("Ada took Ben's hand"), "take", evidence=(seen("took Ben's hand"),)),
            Contact("s2", "c2", "c1", at("he would have caught her"), "catch", asserted=False),
            Contact("s4", "c2", "c1", at("held her"), "hold"),
        ),
        life_states=(
            LifeState("c1", Life.DEAD, "s4", STORY_CLOCK, (seen("Ada was dead", "life_states", 0.95),)),
            LifeState("c2", Life.ABSENT, "s5", LIVED_BY_BEN, (), known_only=True),
        ),
        traits=(
            Trait("c1", TraitKind.HAIR, "red", "s2", (seen("she climbed", "traits", 0.8),)),
            Trait(
                "c1", TraitKind.KIN, "sibling", "s2", (seen("Ada was dead", "traits", 0.8),), "c2", "c2", quoted=True
            ),
        ),
        thing_states=(ThingState("lamp", None, Fate.DESTROYED, "s4", (seen("Ada was dead", "thing_states", 0.8),)),),
        time_expressions=(
            TimeExpression(at("one Wednesday"), "s2", TimexType.DATE, "XXXX-WXX-3"),
            TimeExpression(at("every night"), "s3", TimexType.SET, "XXXX-XX-XXTNI", evidence=(seen("every night"),)),
            TimeExpression(at("three years later"), "s5", TimexType.DURATION, "P3Y", "APPROX", quoted=True),
            TimeExpression(at("now"), "s5", TimexType.TIME, None),
        ),
        asides=(
            Aside(at("If she had slipped, he would have caught her."), "s2", AsideKind.HYPOTHETICAL, (seen("If"),)),
            Aside(at("like a coin"), "s3", AsideKind.SIMILE),
        ),
        causes=(
            Cause("s2", "s1", at("You taught me to climb"), (seen("taught me", "back_references", 0.7),)),
            Cause(None, "s5", at("because she climbed"), (), "o1"),
        ),
        off_stage=(
            OffStage(
                "o1", at("because she climbed"), ("c1",), ("s5",), ("s2",), (seen("because she climbed", "causes"),)
            ),
        ),
        name_variants=(
            NameVariant("c2", "Benjamin", "short", (at("Benjamin"),)),
            NameVariant("p1", None, "dialect", (at("the lighthouse"), at("the lighthouse", 2))),
        ),
        motifs=(
            Motif("light", MotifKind.IMAGE, ("light",), ("s3", "s5"), (at("The light"), at("white light"))),
            Motif("white", MotifKind.COLOUR, ("white",), ("s2", "s5"), (at("white"), at("white light"))),
        ),
        travellers=(Traveller("c2", (seen("three years later", "durations", 0.4),)),),
        leaps=(
            Leap("s2", 0.1, "s2"),
            Leap("s5", 0.7, "s5", (Landing("s1", 0.6, ("people", "words")), Landing(None, 0.2)), ("hour_said",)),
        ),
        distances=(LATER, OLD),
        scene_dates=(SceneDate("s1", 724796, 724796, seen("The second time")),),
        day_patterns=(DayPattern("s2", seen("one Wednesday"), weekday=2, month=6),),
        calendar=None,
        travel=None,
        relations=(FIRST, DEATH, AGED, YEARS, DEFAULT),
        chronology=_chronology(),
        findings=(
            Finding(
                "dead_acts",
                Severity.WARNING,
                "Ada is dead in scene 4 but climbs in scene 5.",
                "Say when she climbed.",
                ("s4", "s5"),
                (at("Ada was dead"), at("she climbed")),
                0.6,
            ),
        ),
        reader="english-rules/abc123",
    )


def next_draft(read: Story, added: str, cut: str = "") -> Story:
    """What a reader makes of another draft: nothing but its scenes, cast and mentions; unsolved."""
    text = added + TEXT.replace(cut, "")
    built = replace(document(text), title=read.document.title)
    spans = [paragraph.span for paragraph in built.paragraphs]
    scenes = tuple(replace(scene, span=span) for scene, span in zip(read.scenes, spans[-5:], strict=True))
    mentions = tuple(
        replace(each, span=each.span.shifted(len(added))) for each in read.mentions if read.quote(each.span) not in cut
    )
    bare = dict.fromkeys(
        ("contacts", "life_states", "quotations", "events", "causes", "off_stage", "time_expressions"), ()
    )
    rest = dict.fromkeys(("asides", "name_variants", "motifs", "travellers", "leaps", "day_patterns", "visits"), ())
    return replace(read, document=built, scenes=scenes, mentions=mentions, findings=(), **bare, **rest)  # type: ignore[arg-type]


def empty() -> Story:
    """A story with nothing in it: no scenes, no people, an empty text."""
    whole = lighthouse()
    nothing = dict.fromkeys(
        (
            "scenes",
            "characters",
            "mentions",
            "traits",
            "thing_states",
            "places",
            "visits",
            "ordinals",
            "quotations",
            "events",
            "contacts",
            "life_states",
            "time_expressions",
            "asides",
            "causes",
            "name_variants",
            "motifs",
            "travellers",
            "leaps",
            "off_stage",
            "distances",
            "scene_dates",
            "day_patterns",
            "relations",
            "findings",
        ),
        (),
    )
    blank = Document("empty.txt", "text", "0" * 64, "", ())
    solved = Chronology((Timeline(STORY_CLOCK, (), (), {}),), ())
    return replace(whole, document=blank, title="", chronology=solved, **nothing)  # type: ignore[arg-type]  # all tuples
