"""What was found in a manuscript, kept so that an edited story of it need not be searched anew."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, TypeVarTuple

from esesea.continuity.passages import Passages
from esesea.text.document import Document

T = TypeVar("T")
Facts = TypeVarTuple("Facts")

MANUSCRIPTS = 8
"""So many manuscripts are remembered, those asked for last."""

MOST = 100_000
"""So many values are kept of one; a novel of 120,000 words needs a fifth of it. Then all are forgotten."""

FEW = 24
"""So many values are kept of each function of a whole story."""


class Memory:
    """What pure functions of immutable values have found in one document.

    Threads may share it: at worst two of them find the same thing.
    """

    __slots__ = ("__weakref__", "_few", "_lock", "_many", "document")

    def __init__(self, document: Document) -> None:
        self.document = document
        self._many: dict[Hashable, object] = {}
        self._few: dict[Callable[..., object], OrderedDict[Hashable, tuple[object, object]]] = {}
        self._lock = Lock()

    def recall(self, function: Callable[[*Facts], T], *facts: *Facts) -> T:
        """``function(*facts)``, worked out once. Facts are known again where they are equal; keep them small."""
        return self.recall_by((function, *facts), function, *facts)

    def recall_by(self, key: Hashable, function: Callable[[*Facts], T], *facts: *Facts) -> T:
        """``function(*facts)``, worked out once for each ``key``, which tells everything that it depends on."""
        found = self._many.get(key, self)
        if found is self:
            found = function(*facts)
            self._keep(key, found)
        return found  # type: ignore[return-value]  # what the function gave

    def recall_last(self, function: Callable[[*Facts], T], *facts: *Facts) -> T:
        """The same of the last few facts, where what is found is large."""
        return self._recalled(function, facts, facts)

    def recall_of(self, function: Callable[[*Facts], T], *parts: *Facts) -> T:
        """The same of the last few parts of a story, which are known again where they are the very same values."""
        return self._recalled(function, tuple(map(id, parts)), parts)

    @property
    def passages(self) -> Passages:
        """The document in passages, to look for something in each; see there."""
        return self.recall_of(Passages.of, self.document)

    def same(self, value: T) -> T:
        """The one value that stands for all that are equal to it, so that `recall_of` knows it again."""
        return self.recall_last(_same, value)

    def same_layer(self, values: tuple[T, ...]) -> tuple[T, ...]:
        """The one tuple that stands for all of the very same values; for long ones, as equals are not looked for."""
        return self._recalled(_layer, tuple(map(id, values)), values)

    def forget(self) -> None:
        """Let go of everything; what is kept may refer back to the memory, so that nobody else would free it."""
        with self._lock:
            self._many.clear()
            self._few.clear()

    def _keep(self, key: Hashable, found: object) -> None:
        if len(self._many) >= MOST:
            self._many.clear()
        self._many[key] = found

    def _recalled(self, function: Callable[[*Facts], T], key: Hashable, facts: tuple[*Facts]) -> T:
        with self._lock:
            kept = self._few.setdefault(function, OrderedDict())
            known = kept.get(key)
            if known is not None:
                kept.move_to_end(key)
                return known[1]  # type: ignore[return-value]  # what the function gave
        found = function(*facts)
        with self._lock:
            # The facts are kept, too: an id is that of a value only while there is one.
            kept[key] = facts, found
            while len(kept) > FEW:
                kept.popitem(last=False)
        return found


def _same(value: T) -> T:
    return value


def _layer(*values: T) -> tuple[T, ...]:
    return values


_memories: OrderedDict[int, Memory] = OrderedDict()
_lock = Lock()


def memory_of(document: Document) -> Memory:
    """What is remembered of ``document``, which is known again where it is the very same value."""
    with _lock:
        memory = _memories.get(id(document))
        if memory is None:
            memory = _memories[id(document)] = Memory(document)
        _memories.move_to_end(id(document))
        while len(_memories) > MANUSCRIPTS:
            _memories.popitem(last=False)[1].forget()
        return memory
