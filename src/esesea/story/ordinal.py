"""Where the text counts: the first time, her second visit, again, never again."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.text.span import Span

LAST = -1
AGAIN = 0


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The text counts: this is the ``n``-th time (``LAST`` = -1 for "the last time", 0 for "again").

    ``of`` is the id of the place that is visited, or None; ``act`` the lemma of the verb that is counted, or
    None; ``by`` the ids of those who do it and with whom; ``own`` of those who count it as theirs: "the first time he
    met her" is his. ``for_each``: the scene's own meeting is counted for each who shares it ("for him the third, for
    her the first").
    """

    scene: str
    span: Span
    n: int
    of: str | None
    act: str | None
    by: tuple[str, ...]
    own: tuple[str, ...] = ()
    for_each: bool = False
