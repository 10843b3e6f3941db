"""What the narrator asserts of a story's own now: no speech, no aside, nothing of a dream or a habit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TypeVar, TypeVarTuple

from esesea.continuity.passages import Passage, Passages
from esesea.continuity.remembering import Memory, memory_of
from esesea.continuity.sureness import HAPPENS
from esesea.patterns import late
from esesea.story.event import Aside, AsideKind
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.text.document import Paragraph, ParagraphKind
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

T = TypeVar("T")
Facts = TypeVarTuple("Facts")

TOLD = frozenset({ParagraphKind.PROSE, ParagraphKind.ACTION})
"""The kinds of paragraphs in which a narrator speaks."""

UNPLACED = ""
"""The scene of what words say, while only they are looked at: the author may part or join scenes."""

LONGEST_SENTENCE = 800
"""Characters to either side in which a sentence's ends are sought; what goes on longer is cut there."""

_END = late(r"(?:[.!?…]+[”’\"')\]]*|[;:]|--|—)(?=\s)|\n\s*\n")
_ABBREVIATED = late(r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Rev|Capt|Col|Gen|Lt|Sgt|Prof|Hon|No|[A-Z]|[ap]\.m)\.$")
_SHOWN = late(r"\W*(?:SUPER(?:IMPOSED?)?|TITLE(?: CARD)?|CARD|CHYRON|CAPTION|LEGEND|SUBTITLE)S?\b[^a-z]{0,3}[:\s]")
_FULL = late(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Beside:
    """What in a stretch of text is not plainly told: who speaks there, and the asides, as far as they matter."""

    said: tuple[Quotation, ...]
    asides: tuple[Stretches, ...]


@dataclass(frozen=True, slots=True)
class Narration:
    """The text of ``story`` with what in it is told: which scene holds a character, whether it is asserted there.

    Built once for a story; look-ups are O(log n). What the text alone says is remembered for all stories of it.
    """

    story: Story
    _memory: Memory
    _scenes: tuple[Scene, ...]
    _scene_starts: tuple[int, ...]
    _off: Mask
    _beside: Mask
    _unheard: Mask
    _speech_starts: tuple[int, ...]
    _paragraph_starts: tuple[int, ...]

    @classmethod
    def of(cls, story: Story) -> Narration:
        """The narration of ``story``, whose scenes may stand in another order than the text."""
        return memory_of(story.document).recall_of(_narration, story)

    def recall(self, function: Callable[[*Facts], T], *facts: *Facts) -> T:
        """What a pure function of words of this manuscript gives, worked out once (see `Memory.recall`)."""
        return self._memory.recall(function, *facts)

    def recall_of(self, function: Callable[[*Facts], T], *parts: *Facts) -> T:
        """What a pure function of whole layers of the story gives, worked out once (see `Memory.recall_of`)."""
        return self._memory.recall_of(function, *parts)

    @property
    def passages(self) -> Passages:
        """The manuscript in passages, to look for something in each; see there."""
        return self._memory.passages

    def scene(self, offset: int) -> Scene | None:
        """The scene that holds the character at ``offset``, None between scenes."""
        at = bisect_right(self._scene_starts, offset) - 1
        return self._scenes[at] if at >= 0 and offset < self._scenes[at].span.end else None

    def asserts(self, span: Span) -> bool:
        """Whether the narrator says the words at ``span`` of a scene that takes place once."""
        scene = self.scene(span.start)
        if scene is None or scene.mode not in HAPPENS or self.kind(span.start) not in TOLD:
            return False
        return not self.is_off(span)

    def tells(self, span: Span, *, heard: bool = False) -> bool:
        """Whether the words at ``span`` hold in the story, whoever says them: in no aside but a likeness or a memory.

        "Her eyes were as black as coals" is told, likeness and all. ``heard``: what is reported or planned counts, too.
        """
        scene = self.scene(span.start)
        if scene is None or scene.mode not in HAPPENS or self.kind(span.start) not in TOLD:
            return False
        return not (self._unheard if heard else self._beside).overlaps(span)

    def speech(self, offset: int) -> Quotation | None:
        """The speech that holds the character at ``offset``; None outside all speech."""
        said = self.story.quotations
        at = bisect_right(self._speech_starts, offset) - 1
        return said[at] if at >= 0 and offset < said[at].span.end else None

    def beside(self, span: Span) -> Beside:
        """Which speeches and asides share a character with ``span``: all by which its words may be told or not."""
        said, starts = self.story.quotations, self._speech_starts
        first = bisect_right(starts, span.start) - 1
        first += first < 0 or said[first].span.end <= span.start
        return Beside(
            said[first : bisect_left(starts, span.end)],
            (self._off.within(span), self._beside.within(span), self._unheard.within(span)),
        )

    def is_label(self, span: Span) -> bool:
        """Whether the words stand in a slug line, or in a title that is shown ("SUPER: MONDAY")."""
        if self.kind(span.start) is ParagraphKind.SLUG:
            return True
        paragraph = self.paragraph(span.start)
        return bool(_SHOWN.match(self.story.document.text, paragraph.start, paragraph.end))

    def heading(self, scene: Scene) -> Span | None:
        """The slug line that opens ``scene``, None where no such line does."""
        first = self.paragraph(scene.span.start)
        return first if self.kind(scene.span.start) is ParagraphKind.SLUG else None

    def paragraph(self, offset: int) -> Span:
        """The paragraph at ``offset``, or the last before it."""
        at = max(0, bisect_right(self._paragraph_starts, offset) - 1)
        return self.story.document.paragraphs[at].span

    def is_off(self, span: Span) -> bool:
        """Whether any of ``span`` is spoken, or in an aside."""
        return self._off.overlaps(span)

    def sentence(self, offset: int) -> Span:
        """The sentence around the character at ``offset``, or the part of it between colons, semicolons or dashes.

        It never leaves its paragraph, nor reaches further than `LONGEST_SENTENCE` to either side.
        """
        return self._memory.recall(_sentence, self._memory, offset)

    def sentences(
        self, find: Callable[[str], Iterable[int]], step: int = 1, likely: Callable[[str], object] = bool
    ) -> tuple[Span, ...]:
        """The sentences with a character ``step`` behind what ``find`` finds in the text, each once, in text order.

        Those alone whose words, with single blanks between them, ``likely`` finds to be worth a closer look.
        """
        return self._memory.recall(_sentences, self._memory, find, step, likely)

    def sentences_with(self, word: str) -> tuple[Span, ...]:
        """The sentences in which ``word`` begins, in small letters or great, each once, in text order."""
        return self._memory.recall(_sentences_with, self._memory, word)

    def words(self, span: Span) -> str:
        """The words at ``span`` with single spaces between."""
        return " ".join(self.story.quote(span).split())

    def kind(self, offset: int) -> ParagraphKind | None:
        """The kind of the paragraph at ``offset``, or of the last before it; None before the first."""
        at = bisect_right(self._paragraph_starts, offset) - 1
        return self.story.document.paragraphs[at].kind if at >= 0 else None


def _narration(story: Story) -> Narration:
    memory = memory_of(story.document)
    scenes = tuple(sorted(story.scenes, key=attrgetter("span.start", "span.end")))
    return Narration(
        story,
        memory,
        scenes,
        tuple(scene.span.start for scene in scenes),
        memory.recall_of(_off, story.quotations, story.asides),
        memory.recall_of(_beside, story.asides),
        memory.recall_of(_unheard, story.asides),
        memory.recall_of(_starts_of_speech, story.quotations),
        _paragraph_starts(memory),
    )


def _off(said: tuple[Quotation, ...], asides: tuple[Aside, ...]) -> Mask:
    """What is spoken or in an aside."""
    return Mask.of([*(each.span for each in said), *(aside.span for aside in asides)])


def _beside(asides: tuple[Aside, ...]) -> Mask:
    """What is in an aside that is neither a likeness nor a memory."""
    return _all_but(asides, frozenset({AsideKind.SIMILE, AsideKind.MEMORY}))


def _unheard(asides: tuple[Aside, ...]) -> Mask:
    """The same without what is reported or planned."""
    return _all_but(asides, frozenset({AsideKind.SIMILE, AsideKind.MEMORY, AsideKind.REPORTED, AsideKind.PLAN}))


def _all_but(asides: tuple[Aside, ...], kinds: frozenset[AsideKind]) -> Mask:
    return Mask.of(aside.span for aside in asides if aside.kind not in kinds)


def _starts_of_speech(said: tuple[Quotation, ...]) -> tuple[int, ...]:
    return tuple(each.span.start for each in said)


def _paragraph_starts(memory: Memory) -> tuple[int, ...]:
    return memory.recall_of(_starts, memory.document.paragraphs)


def _starts(paragraphs: tuple[Paragraph, ...]) -> tuple[int, ...]:
    return tuple(paragraph.span.start for paragraph in paragraphs)


def _sentence(memory: Memory, offset: int) -> Span:
    at, passage = memory.passages.around(offset)
    start, end = passage.recall(_sentence_in, offset - at)
    return Span(start + at, end + at)


def _sentence_in(passage: Passage, offset: int) -> tuple[int, int]:
    at = bisect_right(passage.paragraphs, offset, key=itemgetter(0)) - 1
    around, past = passage.paragraphs[max(0, at)]
    text = passage.text
    first = max(around, offset - LONGEST_SENTENCE)
    ends = [found.end() for found in _END.finditer(text, first, offset) if _is_end(text, first, found)]
    begin = ends[-1] if ends else first
    last = min(past, offset + LONGEST_SENTENCE)
    close = next((found.end() for found in _END.finditer(text, offset, last) if _is_end(text, first, found)), last)
    while begin < offset and text[begin].isspace():
        begin += 1
    return begin, max(close, offset + 1)


def _sentences(
    memory: Memory, find: Callable[[str], Iterable[int]], step: int, likely: Callable[[str], object]
) -> tuple[Span, ...]:
    return _placed(memory, lambda passage: passage.recall(_sentences_in, find, step, likely))


def _sentences_with(memory: Memory, word: str) -> tuple[Span, ...]:
    return _placed(memory, lambda passage: passage.recall(_sentences_in_with, word))


def _placed(memory: Memory, within: Callable[[Passage], Iterable[tuple[int, int]]]) -> tuple[Span, ...]:
    placed = memory.passages.placed
    return tuple(Span(start + at, end + at) for at, passage in placed for start, end in within(passage))


def _sentences_in(
    passage: Passage, find: Callable[[str], Iterable[int]], step: int, likely: Callable[[str], object]
) -> tuple[tuple[int, int], ...]:
    return tuple(_sentences_at(passage, find(passage.text), step, likely))


def _sentences_in_with(passage: Passage, word: str) -> tuple[tuple[int, int], ...]:
    return tuple(_sentences_at(passage, passage.places(word), 1, bool))


def _sentences_at(
    passage: Passage, places: Iterable[int], step: int, likely: Callable[[str], object]
) -> Iterator[tuple[int, int]]:
    last = -1
    for place in sorted(places):
        if place >= last and passage.first <= place < passage.last:
            start, last = passage.recall(_sentence_in, place + step)
            if likely(" ".join(passage.text[start:last].split())):
                yield start, last


def _is_end(text: str, first: int, found: re.Match[str]) -> bool:
    """Whether it is no abbreviation's point ("Mr. Smith", "4 p.m.")."""
    if not _FULL.match(found.group()):
        return True
    before = text[max(first, found.start() - 6) : found.start() + 1]
    return not _ABBREVIATED.search(before)
