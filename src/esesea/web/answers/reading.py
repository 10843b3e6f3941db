"""A manuscript being read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.web.answers.trouble import Trouble

State = Literal["waiting", "reading", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How far a reading has come.

    ``phase`` is what is being read, in words; ``done`` of ``total`` steps of it are over (``total`` None: not known);
    ``share`` is how much of the whole is over, 0 to 1. ``story`` is the id of what was read, once ``done``; of a story
    that is read ``again``, from the beginning; ``changed`` is what the new draft changed then, a sentence each.
    ``trouble`` says why it failed.
    """

    id: str
    name: str
    state: State
    phase: str | None = None
    done: int = 0
    total: int | None = None
    share: float = 0.0
    story: str | None = None
    again: bool = False
    changed: tuple[str, ...] = ()
    trouble: Trouble | None = None
