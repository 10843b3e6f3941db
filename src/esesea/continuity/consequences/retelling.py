"""A story before and after an edit, side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar, TypeVarTuple

from esesea.continuity.consequences.consequence import Loss
from esesea.continuity.consequences.sentences import sentence_at
from esesea.continuity.remembering import Memory, memory_of
from esesea.story.character import Mention
from esesea.story.scene import Scene
from esesea.story.statement_ids import SceneFinder
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status
from esesea.text.span import Span

T = TypeVar("T")
Facts = TypeVarTuple("Facts")

Mentions = Mapping[str, tuple[tuple[str, Mention], ...]]
"""By character, every mention with its scene, as told."""

HELD = frozenset({Status.STATED, Status.PROVEN, Status.LIKELY})
"""How an order is known that not only the telling gives."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """``before`` and ``after``, both solved, of one document; a scene has the same id in both.

    ``was`` and ``now``: where each scene is told, from 0. ``gone``: the scenes that are told no more. ``mentions``: by
    character, every mention before the edit with its scene, as told then.
    """

    before: Story
    after: Story
    was: Mapping[str, int]
    now: Mapping[str, int]
    gone: frozenset[str]
    mentions: Mentions
    finder: SceneFinder
    _memory: Memory

    @classmethod
    def of(cls, before: Story, after: Story) -> Retelling:
        """The two side by side. Linear in the story."""
        was = {scene.id: scene.reading_order for scene in before.scenes}
        now = {scene.id: scene.reading_order for scene in after.scenes}
        memory = memory_of(before.document)
        layout = memory.same(tuple((each.span.start, each.span.end, each.id) for each in before.scenes))
        mentions, finder = memory.recall_of(_mentions, before.mentions, layout)
        return cls(before, after, was, now, frozenset(was) - frozenset(now), mentions, finder, memory)

    def recall(self, function: Callable[[*Facts], T], *facts: *Facts) -> T:
        """What a pure function of words of this manuscript gives, worked out once (see `Memory.recall`)."""
        return self._memory.recall(function, *facts)

    def recall_of(self, function: Callable[[*Facts], T], *parts: *Facts) -> T:
        """What a pure function of parts of the story gives, worked out once (see `Memory.recall_of`)."""
        return self._memory.recall_of(function, *parts)

    def lost(self, carrier: str, hanging: str) -> Loss | None:
        """What became of ``carrier`` for the scene ``hanging``, which stands on its being told before.

        GONE where it is cut, LATER where it was told before and is told after now; None where nothing is lost, or the
        scene that hangs is itself gone.
        """
        if hanging not in self.now:
            return None
        if carrier not in self.now:
            return Loss.GONE
        was_first = self.was[carrier] < self.was[hanging]
        return Loss.LATER if was_first and self.now[carrier] > self.now[hanging] else None

    def carriers(self) -> tuple[str, ...]:
        """The scenes that are lost to any other, as told before: gone, or behind one that they were before. Linear."""
        earliest = len(self.now)
        found: list[str] = []
        for scene in reversed(self.before.scenes):
            now = self.now.get(scene.id)
            if now is None or now > earliest:
                found.append(scene.id)
            earliest = earliest if now is None else min(earliest, now)
        return tuple(reversed(found))

    def leads_to(self, carrier: str, hanging: str) -> bool:
        """Whether ``carrier`` is told before ``hanging``, or words say that it happens before it."""
        settled = self.before.chronology.timeline(STORY_CLOCK).settled
        return self.was[carrier] < self.was[hanging] or settled.get((carrier, hanging), Status.DEFAULT) in HELD

    def scene(self, scene: str) -> Scene:
        """The scene as it was before."""
        return self.before.scenes[self.was[scene]]

    def place_now(self, words: tuple[str, Span]) -> tuple[int, int, int]:
        """Where words in a scene that is left stand in the new telling: the scene's place, their start and end."""
        scene, span = words
        return self.now[scene], span.start, span.end

    def scene_at(self, words: Span) -> str:
        """The scene in which ``words`` stand; KeyError between scenes."""
        found = self.finder.at(words.start)
        if found is None:
            raise KeyError(words.start)
        return found

    def number(self, scene: str) -> str:
        """The scene as people count it in the story before them: ``scene 4``, and its id is that of before, too."""
        return f"scene {self.was[scene] + 1}"

    def sentence(self, words: Span, scene: str) -> Span:
        """The sentence of ``scene`` in which ``words`` stand."""
        return self.recall(sentence_at, self.before.document.text, words, self.scene(scene).span)

    def sentences(self, scene: str) -> Iterator[Span]:
        """The sentences of ``scene``, in order."""
        within = self.scene(scene).span
        at = within.start
        while at < within.end:
            sentence = self.sentence(Span(at, at + 1), scene)
            yield sentence
            at = max(sentence.end, at + 1)

    def opening(self, scene: str) -> Span:
        """The first sentence of ``scene``, without what stands over it."""
        here = self.scene(scene)
        words = r"\s+".join(map(re.escape, here.opens.split()))
        found = re.compile(words).search(self.before.document.text, here.span.start, here.span.end)
        start = found.start() if found else here.span.start
        return self.sentence(Span(start, found.end() if found else start + 1), scene)

    def quote(self, span: Span) -> str:
        """The words at ``span`` on one line."""
        return " ".join(self.before.quote(span).split())


Layout = tuple[tuple[int, int, str], ...]
"""Of each scene, as told, where it begins and ends, and its id."""


def _mentions(mentions: tuple[Mention, ...], layout: Layout) -> tuple[Mentions, SceneFinder]:
    finder = SceneFinder(*zip(*sorted(layout), strict=True)) if layout else SceneFinder((), (), ())
    told = {scene: place for place, (_, _, scene) in enumerate(layout)}
    found: dict[str, list[tuple[int, int, str, Mention]]] = defaultdict(list)
    for mention in mentions:
        start = mention.span.start
        scene = finder.at(start)
        if scene is not None:
            found[mention.character].append((told[scene], start, scene, mention))
    for each in found.values():
        each.sort(key=itemgetter(0, 1))
    return {who: tuple((scene, mention) for _, _, scene, mention in each) for who, each in found.items()}, finder
