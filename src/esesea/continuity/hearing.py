"""What sentences say, asked anew only where something changed by which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar, TypeVarTuple

from esesea.continuity.circumstances import Circumstances, Mentioned, ReadBy
from esesea.continuity.naming import BEFORE, Cast, cast_of
from esesea.continuity.narration import Narration
from esesea.continuity.owners import Owners
from esesea.continuity.persons import NEAR_SPEECH, Persons
from esesea.continuity.remembering import memory_of
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
    those the same sentence says the same, whatever became of the scenes around, and is not read again. So does a new
    draft; there, as places move, it is known again what says nothing, and that is nearly all.
    """

    narration: Narration
    persons: Persons
    owners: Owners
    _starts: Sequence[int]
    _mentioned: Sequence[Mentioned]
    _around: dict[int, Circumstances] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story) -> Hearing:
        """That of ``story``; the very same for the same story."""
        return memory_of(story.document).recall_of(_hearing, story)

    def each(
        self, hear: Callable[[Hearing, Span, *Facts], Iterable[T]], sentences: Iterable[Span], *facts: *Facts
    ) -> Iterator[tuple[Scene, T]]:
        """What ``hear`` finds in each of ``sentences`` of a scene that takes place once, with that scene.

        ``hear`` takes this, a sentence and ``facts``, and may look at the paragraph of the sentence: at its words, at
        who is mentioned, speaks and owns there, at asides; not at scenes, times or anything else that an act changes,
        nor at the words of other paragraphs.
        """
        for sentence in sentences:
            scene = self.narration.scene(sentence.start)
            if scene is None or scene.mode not in HAPPENS:
                continue
            if sentence.end > scene.span.end:
                # The author parted it: what is behind the cut may be of a scene that does not happen.
                found: Iterable[T] = hear(self, sentence, *facts)
            else:
                found = self._recalled(hear, sentence, *facts)
            for each in found:
                yield scene, each

    def _recalled(
        self, hear: Callable[[Hearing, Span, *Facts], Iterable[T]], sentence: Span, *facts: *Facts
    ) -> tuple[T, ...]:
        paragraph = self.narration.paragraph(sentence.start)
        begin = paragraph.start
        around = self._around.get(begin)
        if around is None:
            around = self._around[begin] = Circumstances.of(self._read_by(paragraph))
        asked = (hear, sentence.start - begin, sentence.end - begin, *facts)
        if around.is_in_vain(asked):
            return ()
        memory = memory_of(self.narration.story.document)
        found = memory.recall_by((around, begin, asked), _heard, hear, self, sentence, *facts)
        if not found:
            around.keep_in_vain(asked)
        return found

    def _read_by(self, paragraph: Span) -> ReadBy:
        begin = paragraph.start
        beside = self.narration.beside(paragraph)
        said = beside.said
        # Of a speech that goes on over paragraphs it is asked whether its speaker is named at either end.
        start = min(begin, said[0].span.start) if said else begin
        end = max(paragraph.end, said[-1].span.end) if said else paragraph.end
        near = slice(bisect_left(self._starts, start - BEFORE), bisect_right(self._starts, end + NEAR_SPEECH))
        return ReadBy(
            self.narration.story.quote(paragraph),
            self.narration.kind(begin),
            tuple((each.span.start - begin, each.span.end - begin, each.speaker) for each in said),
            beside.asides,
            tuple([start - begin for start in self._starts[near]]),
            tuple(self._mentioned[near]),
        )


def _heard(
    hear: Callable[[Hearing, Span, *Facts], Iterable[T]], hearing: Hearing, sentence: Span, *facts: *Facts
) -> tuple[T, ...]:
    return tuple(hear(hearing, sentence, *facts))


def _hearing(story: Story) -> Hearing:
    narration, persons = Narration.of(story), Persons.of(story)
    starts, mentioned = memory_of(story.document).recall_of(_in_order, story.mentions, cast_of(story))
    return Hearing(narration, persons, Owners.of(narration), starts, mentioned)


def _in_order(mentions: tuple[Mention, ...], cast: Cast) -> tuple[list[int], list[Mentioned]]:
    known = {who: (narrator, pronoun) for who, narrator, pronoun in cast}
    found = sorted(mentions, key=attrgetter("span.start"))
    mentioned = [(len(each.span), who := each.character, each.kind, each.quoted, known.get(who)) for each in found]
    return [each.span.start for each in found], mentioned
