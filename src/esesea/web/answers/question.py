"""What the author is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be given: ``says`` in words, ``reply`` to be sent back as it is.

    ``scene`` is the scene that it places, ``after`` where (None: first), for drawing it before it is chosen.
    """

    says: str
    reply: str
    scene: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class AskedScene:
    """A scene of the question, with its opening, and the scene it goes on from today (None: it stands first)."""

    scene: str
    number: int
    opening: str
    now: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The question whose answer settles most; ``kind`` is ``none`` where no more is worth asking.

    ``token`` names it, and is sent back with the reply. ``asks`` is the question, ``because`` why it is asked.
    """

    revision: int
    kind: Literal["leap", "compare", "none"]
    token: str
    asks: str
    because: str
    scenes: tuple[AskedScene, ...]
    choices: tuple[Choice, ...]
