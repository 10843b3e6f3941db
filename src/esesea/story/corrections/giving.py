"""Mentions given to another character, and with them what is said at them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from esesea.story.character import Mention
from esesea.story.corrections.saying import is_referred_to
from esesea.story.pattern import NameVariant
from esesea.story.place import Visit
from esesea.story.references import Names, Words, ids_of, renamed
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

NEAR = 8
"""So many mentions on either side of a statement's words are looked at."""


def given(story: Story, old: str, new: str, chosen: Collection[Span]) -> Story:
    """``story`` in which the mentions of ``old`` at ``chosen`` are of ``new``; the cast itself is left as it is.

    What has words goes with the mention of the old character that stands nearest to them. Where the old one is present
    or mentioned, either or both of the two are, by whom the scene then refers to.
    """
    own = tuple(mention for mention in story.mentions if mention.character == old)
    spans = tuple(sorted((scene.span for scene in story.scenes), key=attrgetter("start")))
    parting = _Parting(old, new, own, frozenset(chosen), spans)
    mentions = tuple(
        replace(each, character=new) if each.character == old and each.span in parting.chosen else each
        for each in story.mentions
    )
    touched = {scene for span in chosen if (scene := parting.scene(span)) is not None}
    referring: dict[Span, list[Mention]] = {scene: [] for scene in touched}
    for mention in mentions:
        inside = parting.scene(mention.span, whole=False)
        if inside is not None and inside in referring:
            referring[inside].append(mention)
    scenes = tuple(
        _peopled(scene, referring[scene.span], old, new) if scene.span in touched else scene for scene in story.scenes
    )
    present = {scene.id: frozenset(scene.present) for scene in scenes}
    return replace(
        renamed(story, Names(character=parting.who, among=ids_of(old))),
        mentions=mentions,
        scenes=scenes,
        visits=tuple(_visitors(visit, old, new, present) for visit in story.visits),
        name_variants=tuple(_variant(each, old, new, parting.chosen) for each in story.name_variants),
    )


@dataclass(frozen=True, slots=True)
class _Parting:
    """Which of the two a statement is about: whom the nearest of the old one's mentions refers to now.

    ``scenes`` are sorted as they stand in the text.
    """

    old: str
    new: str
    own: tuple[Mention, ...]
    chosen: Collection[Span]
    scenes: tuple[Span, ...]

    def who(self, character: str, words: Words) -> str:
        if character != self.old or not words:
            return character
        return self.new if self._nearest(words).span in self.chosen else self.old

    def scene(self, words: Span, *, whole: bool = True) -> Span | None:
        """The scene in which the words stand, with ``whole`` to their end; None between scenes."""
        at = bisect_right(self.scenes, words.start, key=attrgetter("start")) - 1
        end = words.end if whole else words.start + 1
        return self.scenes[at] if at >= 0 and end <= self.scenes[at].end else None

    def _nearest(self, words: Words) -> Mention:
        """The mention that stands inside the words, else the nearest in the scene; of two the earlier."""
        at = bisect_left(self.own, words[0].start, key=attrgetter("span.start"))
        around = self.own[max(0, at - NEAR) : at + NEAR]
        itself = next((each for each in self.own[at : at + 1] if words == (each.span,)), None)
        if itself is not None and all(each.span.end < words[0].start for each in self.own[max(0, at - NEAR) : at]):
            return itself
        here = self.scene(words[0])

        def apart(mention: Mention) -> tuple[bool, int]:
            elsewhere = here is not None and not here.contains(mention.span)
            return elsewhere, min(
                max(0, mention.span.start - each.end, each.start - mention.span.end) for each in words
            )

        return min(around, key=apart)


def _peopled(scene: Scene, inside: Sequence[Mention], old: str, new: str) -> Scene:
    """Present are those of the two of whom the narration speaks in a scene where the old one was present."""
    if old not in (*scene.present, *scene.mentioned):
        known = new in scene.present or not is_referred_to(inside, scene, new)
        return scene if known else replace(scene, mentioned=tuple(sorted({*scene.mentioned, new})))
    named = [who for who in (old, new) if is_referred_to(inside, scene, who)] or [old]
    shown = [who for who in named if is_referred_to(inside, scene, who, spoken=False)] or named
    there = set(shown) if old in scene.present else set()
    return replace(
        scene,
        present=tuple(sorted((set(scene.present) - {old}) | there)),
        mentioned=tuple(sorted((set(scene.mentioned) - {old}) | (set(named) - there))),
    )


def _visitors(visit: Visit, old: str, new: str, present: dict[str, frozenset[str]]) -> Visit:
    if old not in visit.by:
        return visit
    there = {who for who in (old, new) if who in present.get(visit.scene, frozenset())}
    return replace(visit, by=tuple(sorted((set(visit.by) - {old}) | there)))


def _variant(variant: NameVariant, old: str, new: str, chosen: Collection[Span]) -> NameVariant:
    """A way to say a name goes with the words that say it."""
    theirs = variant.of == old and variant.spans and all(span in chosen for span in variant.spans)
    return replace(variant, of=new) if theirs else variant
