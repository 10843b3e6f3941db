"""A story read by a model: its windows first, then the list of its scenes. What comes of it are grounded claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esesea.reading.layers import Layers
from esesea.reading.llm.asking import Question
from esesea.reading.llm.claims import Claim, ModeClaim, OrderClaim, Said, TimeClaim
from esesea.reading.llm.conversation import Answer, Conversation, TooLongFor
from esesea.reading.llm.grounding import Grounding
from esesea.reading.llm.instructions import ORDER, PASSAGE
from esesea.reading.llm.language_model import LanguageModel
from esesea.reading.llm.passage import passage_of
from esesea.reading.llm.quoting import found
from esesea.reading.llm.room import Room, room_for
from esesea.reading.llm.scene_list import Known, listed, scene_lists
from esesea.reading.llm.tally import Tally
from esesea.reading.llm.windows import Window, halves, windows_of
from esesea.reading.llm.wire import PassageSaid, ScenesSaid
from esesea.reading.passages import SceneSpan
from esesea.story.time import Relation
from esesea.text.document import Document
from esesea.text.span import Span

RELATIONS = {
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "same": Relation.EQUAL,
    "during": Relation.DURING,
}

MOST_ORDER = 2000
"""Tokens of an answer about the order of a list of scenes."""


def questioned(document: Document, layers: Layers, llm: LanguageModel) -> Said:
    """All that the model says of the story and shows words for. Raises ModelError; what was answered is kept."""
    scenes = layers.of(SceneSpan)
    room = room_for(llm.context)
    with Conversation(llm, layers.progress) as conversation:
        return _Questioning(document, scenes, room, conversation).held()


@dataclass(frozen=True, slots=True)
class _Questioning:
    document: Document
    scenes: Sequence[SceneSpan]
    room: Room
    conversation: Conversation

    def held(self) -> Said:
        windows = windows_of(self.document, self.scenes, self.room.story)
        lists = scene_lists(self.scenes, self.room.story)
        questions = [self._about(window) for window in windows]
        later = [self._about_order(each, {}) for each in lists]
        if not all(map(self.conversation.store.find, questions)):
            # Else the lists are known wholly before anything is asked, and so is whether they were answered.
            self.conversation.agree(self.conversation.estimate(questions, later))
        answers = self._passages(windows)
        claims: list[Claim] = []
        known: dict[str, Known] = {}
        counted = Tally()
        for passage, (window, answer) in enumerate(answers):
            said = answer.said
            assert isinstance(said, PassageSaid)
            grounded, tally = Grounding(self.document, window, passage).ground(said, answer.malformed)
            claims.extend(grounded)
            counted += tally
            _note(known, window, said, grounded)
        for scenes, answer in self._orders(lists, known):
            order, tally = self._ordered(scenes, answer)
            claims.extend(order)
            counted += tally
        return Said(tuple(claims), counted + self.conversation.priced())

    def _about(self, window: Window) -> Question:
        return Question(PASSAGE, passage_of(self.document, window), PassageSaid, self.room.answer)

    def _about_order(self, scenes: Sequence[SceneSpan], known: dict[str, Known]) -> Question:
        most = min(MOST_ORDER, self.room.answer)
        return Question(ORDER, listed(self.document, scenes, known), ScenesSaid, most)

    def _passages(self, windows: Sequence[Window]) -> list[tuple[Window, Answer]]:
        """The answers with their windows, in text order; what is too long is asked in halves."""
        answered: list[tuple[Window, Answer]] = []
        left = 0
        waiting = list(windows)
        while waiting:
            answers = self.conversation.ask([self._about(window) for window in waiting])
            smaller: list[Window] = []
            for window, answer in zip(waiting, answers, strict=True):
                if isinstance(answer, Answer):
                    answered.append((window, answer))
                elif isinstance(answer, TooLongFor) and (parts := halves(self.document, window)):
                    smaller.extend(parts)
                else:
                    left += 1
            waiting = smaller
        self.conversation.tally += Tally(left=left)
        return sorted(answered, key=lambda each: each[0].span)

    def _orders(
        self, lists: Sequence[tuple[SceneSpan, ...]], known: dict[str, Known]
    ) -> list[tuple[tuple[SceneSpan, ...], Answer]]:
        answers = self.conversation.ask([self._about_order(each, known) for each in lists])
        return [(scenes, each) for scenes, each in zip(lists, answers, strict=True) if isinstance(each, Answer)]

    def _ordered(self, scenes: Sequence[SceneSpan], answer: Answer) -> tuple[list[OrderClaim], Tally]:
        """The claims about the order of a list whose quotes stand in one of the two scenes."""
        said = answer.said
        assert isinstance(said, ScenesSaid)
        claims: list[OrderClaim] = []
        unquoted = unknown = 0
        for each in said.order:
            if not (1 <= each.scene <= len(scenes) and 1 <= each.other <= len(scenes)) or each.scene == each.other:
                unknown += 1
                continue
            a, b = scenes[each.scene - 1], scenes[each.other - 1]
            shown = [(one, self._found(each.quote, one)) for one in (a, b)]
            source, span = next(((one, at) for one, at in shown if at is not None), (a, None))
            if span is None:
                unquoted += 1
                continue
            claims.append(OrderClaim(a.id, b.id, RELATIONS[each.when], source.id, span))
        tally = Tally(
            claims=len(said.order) + answer.malformed,
            unquoted=unquoted,
            unknown=unknown,
            malformed=answer.malformed,
        )
        return claims, tally

    def _found(self, quote: str, scene: SceneSpan) -> Span | None:
        return found(quote, self.document.text, scene.span)


def _note(known: dict[str, Known], window: Window, said: PassageSaid, claims: Sequence[Claim]) -> None:
    """Remember of each scene of ``window`` what the list of scenes shows; what its first window says comes first."""
    for scene in said.scenes:
        if 1 <= scene.scene <= len(window.scenes):
            ident = window.scenes[scene.scene - 1]
            before = known.get(ident, Known())
            known[ident] = replace(before, gist=before.gist or scene.gist)
    for claim in claims:
        if isinstance(claim, ModeClaim):
            before = known.get(claim.scene, Known())
            known[claim.scene] = replace(before, mode=before.mode or claim.mode)
        elif isinstance(claim, TimeClaim):
            before = known.get(claim.scene, Known())
            known[claim.scene] = replace(before, times=(*before.times, claim.shown))
