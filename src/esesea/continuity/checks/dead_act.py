"""The dead who act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.continuity.sureness import HAPPENS, numbered, own_timeline, sureness
from esesea.story.character import Character, Life, LifeState, MentionKind
from esesea.story.finding import Finding, Severity
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "dead_act"

SURE_DEATH = 0.85
"""The least confidence in a death. Words of dying alone are right in 16 of 100 hits (design, reading.md)."""

SURE_ORDER = 0.9
"""How surely the act must come after the death on their own clock."""

FEWEST_ACTS = 2
"""One act may be a pronoun gone astray; two by someone whom the scene names are seldom both."""

PASSIVE = frozenset(
    {
        "be",
        "become",
        "seem",
        "appear",
        "look",
        "lie",
        "rest",
        "remain",
        "stay",
        "have",
        "hang",
        "float",
        "fall",
        "drop",
        "die",
        "burn",
        "bleed",
        "smell",
        "sleep",
    }
)
"""Verbs whose subject may be a body."""

UNDEAD = frozenset(
    {
        "ghost",
        "spirit",
        "phantom",
        "spectre",
        "specter",
        "shade",
        "wraith",
        "vampire",
        "zombie",
        "revenant",
        "corpse",
        "body",
    }
)
"""Names of those who are dead and act all the same."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Where each character does something that takes a living body, by scene and character."""

    spans: Mapping[tuple[str, str], tuple[Span, ...]]
    named: frozenset[tuple[str, str]]
    """The scenes and characters of which the narration gives a name."""

    def of(self, scene: Scene, who: Character) -> tuple[Span, ...]:
        """What ``who`` does in ``scene``; nothing where the scene does not surely show them."""
        here = (scene.id, who.id)
        surely = scene.mode in HAPPENS and who.id in scene.present and (here in self.named or not who.names)
        return self.spans.get(here, ()) if surely else ()


def check(story: Story) -> Iterator[Finding]:
    """One finding for each character who is shown acting, or heard speaking, after their death on their own clock.

    Mention, memory, dream, letter and tale within the tale are no acts; a flashback is none unless the text proves
    that it comes after the death. Someone called a ghost may act.
    """
    deaths = [state for state in story.life_states if state.state is Life.DEAD and _confidence(state) >= SURE_DEATH]
    if not deaths:
        return
    acts = _acts(story)
    told: set[str] = set()
    for death in deaths:
        who = story.character(death.character)
        if who.id in told or _undead(who) or _lives_again(story, death):
            continue
        finding = _after(story, death, who, acts)
        if finding is not None:
            told.add(who.id)
            yield finding


def _after(story: Story, death: LifeState, who: Character, acts: Acts) -> Finding | None:
    timeline = own_timeline(story, who.id)
    for scene in story.scenes:
        done = acts.of(scene, who)
        if scene.id == death.from_scene or len(done) < FEWEST_ACTS:
            continue
        sure = sureness(timeline, death.from_scene, scene.id)
        if sure >= SURE_ORDER:
            return _finding(story, death, scene, done, sure)
    return None


def _finding(story: Story, death: LifeState, scene: Scene, done: tuple[Span, ...], sure: float) -> Finding:
    confidence = sure * _confidence(death)
    scenes = sorted({death.from_scene, scene.id}, key=lambda found: story.scene(found).reading_order)
    dead = {span for evidence in death.evidence for span in evidence.spans}
    name = story.character(death.character).name
    return Finding(
        NAME,
        Severity.ERROR if confidence >= SURE_ORDER else Severity.WARNING,
        f"{name} is dead in {numbered(story, death.from_scene)} and acts after it, in {numbered(story, scene.id)}.",
        "Move one of the scenes, or say when it happens, or mark the later one as a dream or a memory.",
        tuple(scenes),
        tuple(sorted({*dead, *done[:FEWEST_ACTS]})),
        confidence,
    )


def _acts(story: Story) -> Acts:
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for event in story.events:
        if event.participants and event.tense != "pluperfect" and event.lemma not in PASSIVE:
            spans[event.scene, event.participants[0]].append(event.span)
    for contact in story.contacts:
        if contact.asserted:
            spans[contact.scene, contact.a].append(contact.span)
    for quotation in story.quotations:
        if quotation.speaker is not None:
            spans[quotation.scene, quotation.speaker].append(quotation.span)
    return Acts({key: _apart(found) for key, found in spans.items()}, _named(story))


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap an earlier one left out (a touch is an event, too)."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or not kept[-1].overlaps(span):
            kept.append(span)
    return tuple(kept)


def _named(story: Story) -> frozenset[tuple[str, str]]:
    asides = sorted(aside.span for aside in story.asides)
    mentions = [
        mention
        for mention in story.mentions
        if mention.kind is MentionKind.PROPER
        and not mention.quoted
        and not any(aside.contains(mention.span) for aside in asides)
    ]
    found: set[tuple[str, str]] = set()
    scenes = iter(story.scenes)
    scene = next(scenes, None)
    for mention in sorted(mentions, key=lambda mention: mention.span):
        while scene is not None and scene.span.end <= mention.span.start:
            scene = next(scenes, None)
        if scene is not None and scene.span.start <= mention.span.start:
            found.add((scene.id, mention.character))
    return frozenset(found)


def _undead(who: Character) -> bool:
    words = {word.casefold() for name in (who.name, *who.names) for word in name.split()}
    return not words.isdisjoint(UNDEAD)


def _lives_again(story: Story, death: LifeState) -> bool:
    """Whether the text says, other than surely before the death, that they are alive."""
    timeline = own_timeline(story, death.character)
    return any(
        state.character == death.character
        and state.state is Life.ALIVE
        and sureness(timeline, state.from_scene, death.from_scene) < SURE_ORDER
        for state in story.life_states
    )


def _confidence(state: LifeState) -> float:
    return max((evidence.confidence for evidence in state.evidence), default=0.0)
