"""Why scenes stand where they do."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.web.answers.scene import Quoted
from esesea.web.answers.story import Status


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One step of a chain: scene ``a`` stands in ``relation`` to ``b``, and these words, or that sign, say so.

    ``relation`` is what stands between the two in a sentence ("comes before"), ``by`` the sign in words. ``claim`` is
    the id by which it can be confirmed or rejected, None for what is no claim (told order).
    """

    a: str
    b: str
    relation: str
    status: Status
    by: str
    confidence: float | None
    claim: str | None
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A sign of when scenes are that does not count, because it cannot hold with those that do.

    ``says`` is what it would say, ``by`` the sign in words; ``against`` is what it cannot hold with, a sentence each.
    ``claim`` is the id by which it can be confirmed after all, None for a distance or a date.
    """

    says: str
    by: str
    claim: str | None
    against: tuple[str, ...]
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """How ``a`` stands to ``b`` on ``clock``: ``before``, ``after``, ``same time`` or ``outside of time``.

    ``says`` is the whole in a sentence; the ``chain`` is empty where nothing in the text says. ``set_aside`` are signs
    about either of the two that do not count.
    """

    a: str
    b: str
    clock: str
    relation: str
    status: Status
    says: str
    chain: tuple[ChainLink, ...]
    set_aside: tuple[SetAside, ...]
