"""An edit to be tried."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.web.wishes.acts import Id, Ids, Name, Words


@dataclass(frozen=True, slots=True)
class WhatIfWish:
    """Tell the story at ``revision`` without the scenes of ``cut``, and those of ``move`` directly after ``after``.

    ``after`` None: first. Those of ``mark`` are told as ``mode``, in a writer's words ("flashback", "main"). With
    ``keep`` the edit becomes corrections; else nothing of it remains.
    """

    revision: int
    cut: Ids = ()
    move: Ids = ()
    after: Id | None = None
    mark: Ids = ()
    mode: Name | None = None
    keep: bool = False
    why: Words = ""
