"""A made novel of any length, whole: text, people, places, and all that a reading finds, from a fixed seed.

No sense is in it; how much of everything there is to a thousand words is as in The Secret Garden, read with the rules.
Its order is that of `bench.solve`: flashbacks and strands, claims mostly near, a few of them false.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from bench.solve import realistic

from esesea.app.solving import solved
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.chronology import Chronology
from esesea.story.days import Distance
from esesea.story.event import Aside, AsideKind, Cause, Contact, Event
from esesea.story.evidence import Evidence
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, MotifKind, NameVariant
from esesea.story.place import Place, Visit
from esesea.story.references import LAYERS
from esesea.story.scene import Mode, Scene, SceneTime
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, TimeExpression, TimexType, Traveller
from esesea.story.trait import Trait, TraitKind
from esesea.text.document import Break, BreakKind, Document, Origin, Paragraph, ParagraphKind
from esesea.text.span import Span

_WORDS = (
    "morning window letter garden door hand river stone winter lamp road table paper field voice shadow bread coat"
    " quiet bright narrow empty slow heavy warm distant again never always before after until under over along beside"
)
_VERBS = "takes finds keeps leaves hears opens carries sees asks knows wants turns"
_GIVEN = "Adam Bella Carl Dora Emil Frieda Georg Hanna Ivo Jana Karl Lena Max Nora Otto Paula"
_SURNAMES = "Abel Brand Clay Dorn Eck Falk"
WORDS, VERBS, GIVEN, SURNAMES = (words.split() for words in (_WORDS, _VERBS, _GIVEN, _SURNAMES))
COLOURS = ("white", "black", "red", "green", "blue", "grey", "gold")
HOURS = ("morning", "noon", "evening", "night")
PARAGRAPHS, SENTENCES, LENGTH = 8, 5, 10
"""Of a scene, of a paragraph, and in words: 400 words a scene."""


@dataclass(slots=True)
class _Novel:
    """What is written so far."""

    chance: Random
    people: tuple[Character, ...]
    text: list[str] = field(default_factory=list)
    at: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    layers: dict[str, list[object]] = field(default_factory=dict)

    def write(self, words: str) -> Span:
        span = Span(self.at, self.at + len(words))
        self.text.append(words)
        self.at = span.end
        return span

    def add(self, layer: str, value: object) -> None:
        self.layers.setdefault(layer, []).append(value)

    def scene(self, number: int, place: str, present: tuple[str, ...]) -> None:
        """One scene of some 400 words."""
        name, start, first = f"s{number}", self.at, len(self.text)
        if number:
            self.breaks.append(Break(start, BreakKind.ORNAMENT))
        for _ in range(PARAGRAPHS):
            begin = self.at
            for _ in range(SENTENCES):
                self.sentence(name, self.chance.choice(present), self.chance.choice(present))
                self.write(" ")
            self.paragraphs.append(Paragraph(Span(begin, self.at - 1), ParagraphKind.PROSE))
            self.write("\n\n")
        span = Span(start, self.at - 3)
        seen = self.evidence(Span(start, start + 12), "places")
        hour = self.chance.choice(HOURS)
        self.add("visits", Visit(place, 1, name, present, ("quiet",), (seen,)))
        self.add("time_expressions", TimeExpression(Span(start, start + 12), name, TimexType.TIME, "TMO"))
        self.scenes.append(
            Scene(
                name,
                number,
                span,
                " ".join("".join(self.text[first:]).split()[:6]),
                heading=f"Chapter {number // 10 + 1}",
                mode=Mode.ANALEPSIS if self.chance.random() < 0.1 else Mode.MAIN,
                mode_evidence=(seen,),
                place=place,
                visit=1,
                time=SceneTime(hour, evidence=(seen,)),
                present=present,
                mentioned=tuple(sorted({each.id for each in self.chance.sample(self.people, 3)} - {*present})),
                mood=self.chance.uniform(-1, 1),
                colours=tuple(self.chance.sample(COLOURS, 2)),
            )
        )

    def sentence(self, scene: str, who: str, whom: str) -> None:
        """Ten words in which one person does something, often to another."""
        doer = next(each for each in self.people if each.id == who)
        named = self.chance.random() < 0.5
        called = doer.names[-1] if named else doer.pronouns or "they"
        mention = self.write(called.capitalize())
        self.add("mentions", Mention(mention, who, MentionKind.PROPER if named else MentionKind.PRONOUN))
        self.write(" ")
        verb = self.write(self.chance.choice(VERBS))
        self.add("events", Event(verb, scene, "take", (who,), "past", (self.evidence(verb, "events"),)))
        self.write(" " + " ".join(self.chance.choice(WORDS) for _ in range(LENGTH - 3)) + " ")
        other = self.write("them")
        if self.chance.random() < 0.5:
            self.add("mentions", Mention(other, whom, MentionKind.PRONOUN))
        whole = Span(mention.start, self.write(".").end)
        self.found(scene, who, whom, whole)

    def found(self, scene: str, who: str, whom: str, span: Span) -> None:
        """What else is read from a sentence, as often as in a novel."""
        chance = self.chance
        if chance.random() < 0.25:
            self.add("quotations", Quotation(span, scene, who, whom, len(self.layers.get("quotations", ())) + 1))
        if chance.random() < 0.04:
            self.add("asides", Aside(span, scene, AsideKind.MEMORY, (self.evidence(span, "asides"),)))
        if chance.random() < 0.02 and who != whom:
            self.add("contacts", Contact(scene, who, whom, span, "take", evidence=(self.evidence(span, "contacts"),)))
        if chance.random() < 0.02:
            self.add("ordinals", Ordinal(scene, span, chance.randint(1, 4), None, "take", (who,), (who,)))
        if chance.random() < 0.03:
            self.add("time_expressions", TimeExpression(span, scene, TimexType.DATE, "PAST_REF"))
        if chance.random() < 0.01:
            event = f"o{len(self.layers.get('off_stage', ())) + 1}"
            self.add("off_stage", OffStage(event, span, (who,), (scene,), (), (self.evidence(span, "causes"),)))
            self.add("causes", Cause(None, scene, span, (self.evidence(span, "causes"),), event))
        if chance.random() < 0.003:
            self.add("traits", Trait(who, TraitKind.EYES, "blue", scene, (self.evidence(span, "traits"),)))
        if chance.random() < 0.001:
            hurt = LifeState(who, Life.HURT, scene, STORY_CLOCK, (self.evidence(span, "life_states"),))
            self.add("life_states", hurt)

    def evidence(self, span: Span, by: str) -> Evidence:
        return Evidence((span,), by, self.chance.choice((0.7, 0.8, 0.9)))


def made_novel(scenes: int = 300, *, people: int = 40, places: int = 30, travellers: int = 2, seed: int = 6) -> Story:
    """A novel of ``scenes`` scenes of 400 words, its order solved: 300 scenes are 120,000 words."""
    chance = Random(seed)
    cast = tuple(_person(number) for number in range(people))
    where = tuple(Place(f"p{number}", f"the {WORDS[number % 20]} room {number}", ()) for number in range(places))
    novel = _Novel(chance, cast)
    company: frozenset[str] = frozenset()
    for number in range(scenes):
        company = _company(company, cast, chance)
        novel.scene(number, chance.choice(where).id, tuple(sorted(company)))
    return solved(_story(novel, where, travellers))


def _company(before: frozenset[str], cast: tuple[Character, ...], chance: Random) -> frozenset[str]:
    """Who is there next: most stay, and others come, the leads more often; now and then everybody goes."""
    kept = {who for who in sorted(before) if chance.random() < 0.7} if chance.random() < 0.8 else set()
    wanted = chance.randint(2, 6)
    while len(kept) < wanted:
        kept.add(cast[min(len(cast) - 1, int(chance.expovariate(1 / 6)))].id)
    return frozenset(kept)


def _person(number: int) -> Character:
    given, surname = GIVEN[number % len(GIVEN)], SURNAMES[number // len(GIVEN) % len(SURNAMES)]
    name = f"{given} {surname}{'son' * (number // 32)}"
    return Character(f"c{number}", name, (name, given), ("he", "she")[number % 2], mentions=1000 - number)


def _story(novel: _Novel, places: tuple[Place, ...], travellers: int) -> Story:
    text = "".join(novel.text).rstrip()
    document = Document(
        "made.txt", "text", "0" * 64, text, tuple(novel.paragraphs), tuple(novel.breaks), origins=(Origin(0, "", 1, 1),)
    )
    told = {scene.id: scene for scene in novel.scenes}
    claims = tuple(
        replace(claim, evidence=replace(claim.evidence, spans=_words(told[claim.a], told[claim.b]), by="phrases"))
        for claim in realistic("made", len(novel.scenes), wrong=0.03).claims
        if claim.clock == STORY_CLOCK
    )
    distances = tuple(Distance(each.a, each.b, 0, 400, STORY_CLOCK, each.evidence, each.source) for each in claims[::7])
    nothing: dict[str, tuple[object, ...]] = dict.fromkeys(LAYERS, ())
    layers = nothing | {name: tuple(values) for name, values in novel.layers.items()}
    colours = tuple(
        Motif(colour, MotifKind.COLOUR, (colour,), tuple(told)[at::9], tuple(each.span for each in novel.scenes[at::9]))
        for at, colour in enumerate(COLOURS)
    )
    layers |= {
        "name_variants": tuple(
            NameVariant(each.id, each.names[-1], "short", _first(novel, each)) for each in novel.people
        ),
        "motifs": colours,
        "travellers": tuple(Traveller(each.id, ()) for each in novel.people[:travellers]),
        "distances": distances,
        "relations": claims,
    }
    return Story(
        document=document,
        title="A made novel",
        scenes=tuple(novel.scenes),
        characters=novel.people,
        places=places,
        calendar=None,
        travel=None,
        chronology=Chronology((), ()),
        reader="made/1",
        **layers,  # type: ignore[arg-type]  # each layer's own values
        findings=(),
    )


def _words(a: Scene, b: Scene) -> tuple[Span, ...]:
    return tuple(sorted({Span(each.span.start, each.span.start + 20) for each in (a, b)}))


def _first(novel: _Novel, who: Character) -> tuple[Span, ...]:
    own = (each for each in novel.layers["mentions"] if isinstance(each, Mention) and each.character == who.id)
    return tuple(each.span for each in own if each.kind is MentionKind.PROPER)[:20]
