"""What was solved lately, so that no story is solved twice: a preview kept, an undo, a redo cost next to nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from esesea.app.authors_word import lawful
from esesea.app.opened import Settled
from esesea.order.replies import laws
from esesea.story.anchoring import GONE, as_it_stood
from esesea.story.corrections.act_words import INTEND
from esesea.story.corrections.applying import Applied, applied, further
from esesea.story.corrections.intending import marked
from esesea.story.standing import standing

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story

REMEMBERED = 12
"""So many states of a story are remembered; they share all but what is solved, some megabytes each for a novel."""

Key = tuple[tuple[object, ...], ...]
Value = TypeVar("Value")


class Solutions:
    """Settles one reading's decisions as `esesea.app.opened.settle` does, and remembers what it settled.

    Safe between threads; one settles at a time. Two lists of decisions of which the same are in force are one state.
    """

    def __init__(self, read: Story, most: int = REMEMBERED) -> None:
        self._read = read
        self._most = most
        self._lock = RLock()
        self._settled: OrderedDict[Key, Settled] = OrderedDict()
        self._solved: OrderedDict[Key, tuple[Applied, Story]] = OrderedDict()

    def __call__(self, read: Story, decisions: tuple[Correction, ...]) -> Settled:
        """The story with ``decisions``; ``read`` is the one that this was made for."""
        assert read is self._read
        in_force = standing(decisions)
        key = tuple(map(_known_by, in_force))
        with self._lock:
            found = self._settled.get(key)
            if found is None:
                found = self._settle(in_force, key)
            self._remember(self._settled, key, found)
            return found

    def _settle(self, in_force: Sequence[Correction], key: Key) -> Settled:
        done = self._applied(in_force, key)
        # What is meant to be so changes no story: it is solved as without those decisions.
        bare = tuple(each for each, decision in zip(key, in_force, strict=True) if decision.act != INTEND)
        solved = self._solved.get(bare)
        if solved is None:
            solved = done, lawful(self._read, done.story)
        self._remember(self._solved, bare, solved)
        same, story = solved
        return Settled(Applied(same.story, done.outcomes), marked(story, done.intentions))

    def _applied(self, in_force: Sequence[Correction], key: Key) -> Applied:
        """What becomes of the decisions: going on from what is known of the first of them, where that is the same."""
        if all(map(self._stands, in_force)):
            for length in range(len(key) - 1, -1, -1):
                known = self._settled.get(key[:length])
                if known is not None:
                    done = known.done
                    for decision in in_force[length:]:
                        done = further(done, decision, laws)
                    return done
        return applied(self._read, in_force, laws)

    def _stands(self, decision: Correction) -> bool:
        """Whether all its passages stand where they stood, or are known to be gone: then others help to find none."""
        text = self._read.document.text
        return all(each.start == GONE or as_it_stood(each, text) is not None for each in decision.anchors)

    def _remember(self, among: OrderedDict[Key, Value], key: Key, value: Value) -> None:
        among[key] = value
        among.move_to_end(key)
        while len(among) > self._most:
            among.popitem(last=False)


def _known_by(decision: Correction) -> tuple[object, ...]:
    """What a decision's part in the story depends on; a reason matters only where something is meant to be so."""
    return decision.id, decision.anchors, decision.why if decision.act == INTEND else ""
