"""The dead who act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from esesea.continuity.as_told import comes_before_for, timeline_with
from esesea.continuity.hearing import Hearing
from esesea.continuity.naming import Names, called
from esesea.continuity.narration import Narration
from esesea.continuity.said_deaths import said_deaths
from esesea.continuity.stages import on_stage
from esesea.continuity.sureness import HAPPENS, numbered, own_timeline, sureness
from esesea.story.character import Character, Life, LifeState, Mention
from esesea.story.finding import Finding, Severity
from esesea.story.replies import AUTHOR
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "dead_act"

SURE_DEATH = 0.85
"""The least confidence in a death. Words of dying alone are right in 16 of 100 hits (design, reading.md)."""

SURE_ORDER = 0.9
"""How surely the act must come after the death on their own clock, or else both be told in so many words."""

FEWEST_ACTS = 2
"""One act may be a pronoun gone astray; two by someone whom the scene names are seldom both."""

NEAR = 40
"""So many characters before or behind what is done or said the one who does it is named, if by name."""

TITLE = re.compile(r"(?:Mrs?|Ms|Miss|Lady|Lord|Sir|Dr|Aunt|Uncle|Captain|Colonel|Old|Madame|Monsieur|Squire)\b")
"""Before a surname; the same surname bare may be another's of the family."""

BODY = re.compile(r"\b(?:body|bodies|corpses?|remains|carcass|skeleton)\b", re.IGNORECASE)

_HAD_SAID = re.compile(r"\s*(?:wrote|(?:[\w’'-]+\.?\s+){1,3}(?:had\s+(?:\w+ly\s+)?\w+|wrote|used\s+to))\b")
_HAD_SAID_BEFORE = re.compile(
    r"\b(?:had\s+(?:written|said|told|asked|cried)|wrote|used\s+to\s+say|letter\s+(?:said|ran|began))\b[^.“”]*$"
)

_IN_MIND = re.compile(
    r"\b(?:thought|think(?:s|ing)?|imagin\w+|dream(?:s|t|ed|ing)?|pictur(?:es?|ed|ing)|wonder\w*|pretend\w*|seem(?:s|ed)?|remember\w*"
    r"|recall\w*|as\s+(?:if|though)|would|might|wish\w*|suppos\w+|fanc(?:y|ies|ied))\b",
    re.IGNORECASE,
)
"""Before an act in its sentence: it is only thought of, or wished."""

YOUNGER = re.compile(r"\b(?:young|younger|junior|new|other)\b[^;,]{0,30}$", re.IGNORECASE)
"""Before a name, or in it, this makes it the son's, the daughter's or the heir's."""

YOUNGER_WITHIN = 12
"""So many characters before the name."""

_SENTENCE_ENDS = re.compile(r"[.!?]\s")

_IS_DONE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$")
"""Before a verb that is no participle in -ing."""

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

    spans: Mapping[tuple[str, str], Sequence[Span]]
    names: Names
    text: str

    def of(self, scene: Scene, who: Character) -> tuple[Span, ...]:
        """What ``who`` does in ``scene``; nothing where the scene does not surely show them."""
        surely = scene.mode in HAPPENS and who.id in scene.present
        surely = surely and (self.names.names(scene.span, who.id) or not who.names)
        return _apart(self.spans.get((scene.id, who.id), ())) if surely else ()

    def by_name(self, scene: Scene, who: Character) -> tuple[Span, ...]:
        """What ``who`` does in ``scene`` and is told beside their name, where they do two things there at least."""
        named = [span for span in self.of(scene, who) if self._is_named_beside(span, who.id)]
        return tuple(named) if len(self.of(scene, who)) >= FEWEST_ACTS else ()

    def _is_named_beside(self, span: Span, who: str) -> bool:
        """Whether the name stands near the act, and no sentence ends between the name and what is done after it."""
        return any(
            mention.character == who
            and not YOUNGER.search(self.text, max(0, mention.span.start - YOUNGER_WITHIN), mention.span.end)
            and not _SENTENCE_ENDS.search(self.text, mention.span.end, max(mention.span.end, span.start))
            for mention in self.names.within(span.start - NEAR, span.end + NEAR)
        )


def check(story: Story) -> Iterator[Finding]:
    """One finding for each character who is shown acting, or heard speaking, after their death on their own clock.

    Mention, memory, dream, letter and tale within the tale are no acts; a flashback is none unless the text proves
    that it comes after the death. Someone called a ghost may act. Where only the telling says that the act comes after,
    the death and the acts must both be told of them by name.
    """
    read = [state for state in story.life_states if state.state is Life.DEAD]
    said = (each for each in said_deaths(Hearing.of(story)) if not any(_of_same_words(each, state) for state in read))
    deaths = [*(state for state in read if _confidence(state) >= SURE_DEATH), *said]
    if not deaths:
        return
    acts = _acts(story, {death.character for death in deaths})
    told: set[str] = set()
    for death in deaths:
        who = story.character(death.character)
        if who.id in told or who.narrator or _undead(who) or _lives_again(story, death) or _walks(story, death, acts):
            continue
        finding = _after(story, death, who, acts) or _as_told(story, death, who, acts)
        if finding is not None:
            told.add(who.id)
            yield finding


def _of_same_words(one: LifeState, other: LifeState) -> bool:
    """Whether both tell of one person in words that overlap: what the reading has weighed is not weighed again."""
    mine, theirs = (tuple(span for each in state.evidence for span in each.spans) for state in (one, other))
    return one.character == other.character and any(span.overlaps(their) for span in mine for their in theirs)


def _after(story: Story, death: LifeState, who: Character, acts: Acts) -> Finding | None:
    for scene in story.scenes:
        done = acts.of(scene, who)
        if scene.id == death.from_scene or len(done) < FEWEST_ACTS:
            continue
        sure = sureness(timeline_with(story, who.id, death.from_scene, scene.id), death.from_scene, scene.id)
        if sure >= SURE_ORDER:
            finding = _finding(story, death, scene, done, sure)
            spans = (span for each in death.evidence for span in each.spans)
            said = any(each.by == AUTHOR for each in death.evidence)
            if said or any(acts.names.names(span, who.id) for span in spans):
                return finding
            return replace(finding, severity=Severity.INFO)
    return None


def _as_told(story: Story, death: LifeState, who: Character, acts: Acts) -> Finding | None:
    """The first scene told later in which they act by name, where the death is told of them by name too.

    It is a note only where the death is not shown, or a body or a pronoun tells it: bodies are taken for another's.
    """
    spans = [span for each in death.evidence for span in each.spans]
    shown = [
        span
        for span in spans
        if _calls(story, acts.names, span, who) and not BODY.search(story.quote(span)) and not on_stage(story, span)
    ]
    if not shown and not any(acts.names.means(span, who.id) for span in spans):
        return None
    later = [
        (scene, sure)
        for scene in story.scenes
        if scene.id != death.from_scene
        and acts.by_name(scene, who)
        and (sure := comes_before_for(story, who.id, death.from_scene, scene.id))
    ]
    if not later:
        return None
    scene, sure = later[0]
    finding = _finding(story, death, scene, acts.by_name(scene, who), sure)
    return finding if shown else replace(finding, severity=Severity.INFO)


def _calls(story: Story, names: Names, span: Span, who: Character) -> bool:
    """Whether ``span`` names ``who`` so that no namesake is meant: "Mr. Lee" may be the father of Tom Lee."""
    titled = TITLE.match(who.name)
    return any(
        mention.character == who.id and (titled or not TITLE.match(story.quote(mention.span)))
        for mention in names.within(span.start, span.end)
    )


def _finding(story: Story, death: LifeState, scene: Scene, done: tuple[Span, ...], sure: float) -> Finding:
    confidence = sure * _confidence(death)
    scenes = sorted({death.from_scene, scene.id}, key=lambda found: story.scene(found).reading_order)
    dead = {span for evidence in death.evidence for span in evidence.spans}
    name = called(story, death.character)
    return Finding(
        NAME,
        Severity.ERROR if confidence >= SURE_ORDER else Severity.WARNING,
        f"{name} is dead in {numbered(story, death.from_scene)} and acts after it, in {numbered(story, scene.id)}.",
        "Move one of the scenes, or say when it happens, or mark the later one as a dream or a memory.",
        tuple(scenes),
        tuple(sorted({*dead, *done[:FEWEST_ACTS]})),
        confidence,
    )


def _acts(story: Story, people: Container[str]) -> Acts:
    """What ``people`` do."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    text, mentions = story.document.text, _by_person(each for each in story.mentions if each.character in people)
    narration = Narration.of(story)
    for event in story.events:
        if event.participants and event.tense != "pluperfect" and event.lemma not in PASSIVE:
            who = event.participants[0]
            if who in people and _does(text, mentions[who], event.span) and not _is_unseen(narration, event.span):
                spans[event.scene, who].append(event.span)
    for contact in story.contacts:
        if contact.asserted and contact.a in people:
            spans[contact.scene, contact.a].append(contact.span)
    turns = {each.turn for each in story.quotations if each.speaker in people}
    written = {each.turn for each in story.quotations if each.turn in turns and _is_of_earlier(text, each.span)}
    for quotation in story.quotations:
        who = quotation.speaker or ""
        if who in people and quotation.turn not in written:
            spans[quotation.scene, who].append(quotation.span)
    return Acts(spans, Names.of(story), text)


def _by_person(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span, who in sorted((mention.span, mention.character) for mention in mentions):
        found[who].append(span)
    return found


def _does(text: str, mentions: Sequence[Span], act: Span) -> bool:
    """Whether somebody who is mentioned so does it: not "the monks buried him", nor "he was buried"."""
    before = bisect_left(mentions, act.start, key=attrgetter("start"))
    if not before or _SENTENCE_ENDS.search(text, mentions[before - 1].end, act.start):
        return False
    return act.of(text).endswith("ing") or not _IS_DONE.search(text[max(0, act.start - NEAR) : act.start])


def _is_unseen(narration: Narration, act: Span) -> bool:
    """Whether it is only spoken of, or thought of: "“She sings here,”", "she thought that Ann had walked in"."""
    lead = Span(narration.sentence(act.start).start, act.start)
    return narration.speech(act.start) is not None or _IN_MIND.search(narration.story.quote(lead)) is not None


def _is_of_earlier(text: str, speech: Span) -> bool:
    """Whether the words around it say that it was said, or is written, before: "“Come,” Ann had written"."""
    line = text.find("\n", speech.end, speech.end + NEAR)
    behind = text[speech.end : line if line >= 0 else speech.end + NEAR]
    return bool(_HAD_SAID.match(behind) or _HAD_SAID_BEFORE.search(text[max(0, speech.start - NEAR) : speech.start]))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap an earlier one left out (a touch is an event, too)."""
    kept: list[Span] = []
    for span in sorted(spans, key=attrgetter("start", "end")):
        if not kept or not kept[-1].overlaps(span):
            kept.append(span)
    return tuple(kept)


def _undead(who: Character) -> bool:
    words = {word.casefold() for name in (who.name, *who.names) for word in name.split()}
    return not words.isdisjoint(UNDEAD)


def _lives_again(story: Story, death: LifeState) -> bool:
    """Whether the author says that they are alive, or the text other than surely before the death."""
    timeline = own_timeline(story, death.character)
    return any(
        state.character == death.character
        and state.state is Life.ALIVE
        and (
            any(each.by == AUTHOR for each in state.evidence)
            or sureness(timeline, state.from_scene, death.from_scene) < SURE_ORDER
        )
        for state in story.life_states
    )


def _walks(story: Story, death: LifeState, acts: Acts) -> bool:
    """Whether who is said to have died before goes on to act in that very scene: given up too soon, or undead."""
    if not death.known_only:
        return False
    here, who = story.scene(death.from_scene), story.character(death.character)
    last = max((span.end for each in death.evidence for span in each.spans), default=0)
    done = [span for span in acts.of(here, who) if span.start > last]
    return len(done) >= FEWEST_ACTS and any(span in done for span in acts.by_name(here, who))


def _confidence(state: LifeState) -> float:
    return max((evidence.confidence for evidence in state.evidence), default=0.0)
