"""An edit to be tried."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.web.wishes.acts import Id, Ids, Words


@dataclass(frozen=True, slots=True)
class WhatIfWish:
    """Tell the story at ``revision`` without the scenes of ``cut``, and those of ``move`` directly after ``after``.

    ``after`` None: first. With ``keep`` the edit becomes corrections; else nothing of it remains.
    """

    revision: int
    cut: Ids = ()
    move: Ids = ()
    after: Id | None = None
    keep: bool = False
    why: Words = ""
