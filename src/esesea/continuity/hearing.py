"""What sentences say, asked anew only where something changed by which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar, TypeVarTuple

from esesea.continuity.naming import BEFORE
from esesea.continuity.narration import Narration
from esesea.continuity.owners import Owners
from esesea.continuity.persons import NEAR_SPEECH, Persons
from esesea.continuity.remembering import Parts, memory_of
from esesea.continuity.sureness import HAPPENS
from esesea.story.character import Mention
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

T = TypeVar("T")
Facts = TypeVarTuple("Facts")


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """A story's narration, its people and whose things are, to hear sentence by sentence what they say.

    An author's act leaves most paragraphs as they were: who is mentioned in them, who speaks, what is an aside. Of
    those the same sentence says the same, whatever became of the scenes around, and is not read again.
    """

    narration: Narration
    persons: Persons
    owners: Owners
    _mentions: Sequence[Mention]
    _starts: Sequence[int]
    _cast: Mapping[str, tuple[bool, str | None]]
    _around: dict[int, Parts] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story) -> Hearing:
        """That of ``story``; the very same for the same story."""
        return memory_of(story.document).recall_of(_hearing, story)

    def each(
        self, hear: Callable[[Hearing, Span, *Facts], Iterable[T]], sentences: Iterable[Span], *facts: *Facts
    ) -> Iterator[tuple[Scene, T]]:
        """What ``hear`` finds in each of ``sentences`` of a scene that takes place once, with that scene.

        ``hear`` takes this, a sentence and ``facts``, and may look at the paragraph of the sentence: at its words, at
        who is mentioned, speaks and owns there, at asides; not at scenes, times or anything else that an act changes.
        """
        memory = memory_of(self.narration.story.document)
        for sentence in sentences:
            scene = self.narration.scene(sentence.start)
            if scene is None or scene.mode not in HAPPENS:
                continue
            if sentence.end > scene.span.end:
                # The author parted it: what is behind the cut may be of a scene that does not happen.
                found: Iterable[T] = hear(self, sentence, *facts)
            else:
                key = (hear, self._read_by(sentence), sentence, *facts)
                found = memory.recall_by(key, _heard, hear, self, sentence, *facts)
            for each in found:
                yield scene, each

    def _read_by(self, sentence: Span) -> Parts:
        """What the paragraph of the sentence is read by; the very same value where all of it is."""
        paragraph = self.narration.paragraph(sentence.start)
        known = self._around.get(paragraph.start)
        if known is None:
            known = self._around[paragraph.start] = self._parts(paragraph)
        return known

    def _parts(self, paragraph: Span) -> Parts:
        beside = self.narration.beside(paragraph)
        said = beside.said
        # Of a speech that goes on over paragraphs it is asked whether its speaker is named at either end.
        start = min(paragraph.start, said[0].span.start) if said else paragraph.start
        end = max(paragraph.end, said[-1].span.end) if said else paragraph.end
        first = bisect_left(self._starts, start - BEFORE)
        mentions = self._mentions[first : bisect_right(self._starts, end + NEAR_SPEECH)]
        cast = tuple(self._cast.get(each.character) for each in mentions)
        spoken = tuple((each.span.start, each.span.end, each.speaker) for each in said)
        return memory_of(self.narration.story.document).same_parts(
            mentions, paragraph.start, cast, spoken, beside.asides
        )


def _heard(
    hear: Callable[[Hearing, Span, *Facts], Iterable[T]], hearing: Hearing, sentence: Span, *facts: *Facts
) -> tuple[T, ...]:
    return tuple(hear(hearing, sentence, *facts))


def _hearing(story: Story) -> Hearing:
    narration, persons = Narration.of(story), Persons.of(story)
    mentions, starts = memory_of(story.document).recall_of(_sorted, story.mentions)
    cast = {each.id: (each.narrator, each.pronouns) for each in story.characters}
    return Hearing(narration, persons, Owners.of(narration), mentions, starts, cast)


def _sorted(mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], list[int]]:
    found = sorted(mentions, key=attrgetter("span.start"))
    return tuple(found), [each.span.start for each in found]
