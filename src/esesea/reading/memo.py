"""What pure functions gave for pieces of the last draft, so that the next draft's reading computes only what changed.

A memo never changes what a reading says: a value is found again only under the function's name and all that the
function was given. Values are plain (numbers, words, tuples, frozen dataclasses, enumerations), since they are kept as
data and never as code; a function's return annotation says what they are read back as.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, ParamSpec, TypeVar

import msgspec

P = ParamSpec("P")
R = TypeVar("R")

Used = Mapping[str, Mapping[bytes, Any]]
"""By a function's name: what it gave, by the digest of what it was given."""

Kept = dict[str, msgspec.Raw]
"""The same as data: the values of each function as MessagePack."""

encode = msgspec.msgpack.Encoder(order="deterministic").encode
"""Plain values as bytes, sets and mappings in an order of their own."""

DIGEST = 16
"""Bytes of a digest: two of a book's million pieces share one with a chance of 1e-27."""

NOTHING: Any = object()
"""What ``Memo.find`` gives where nothing is remembered."""


@dataclass(slots=True)
class _Shelf:
    """One function's values: those of the last draft, and those that this draft used."""

    last: Mapping[bytes, Any]
    used: dict[bytes, Any] = field(default_factory=dict)
    missed: int = 0


class Memo:
    """The values of the last draft (none for a first one), and those that this draft used, which alone are kept.

    ``last`` has them as data or, where this process itself read that draft, as they are. Not for several threads at
    once.
    """

    def __init__(self, last: Kept | Used | None = None) -> None:
        self._last: Mapping[str, msgspec.Raw | Mapping[bytes, Any]] = last or {}
        self._shelves: dict[Callable[..., Any], _Shelf] = {}

    def remembered(self, function: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        """``function(*arguments)``, computed only where it is not remembered. The arguments are plain values."""
        key = digest(arguments, sorted(named.items())) if named else digest(arguments)
        found: R = self.find(function, key)
        if found is NOTHING:
            found = self.keep(function, key, function(*arguments, **named))
        return found

    def find(self, function: Callable[..., R], key: bytes) -> R:
        """What ``function`` gave for what ``key`` is a digest of; NOTHING where that is not remembered."""
        shelf = self._shelves.get(function) or self._shelf(function)
        found = shelf.last.get(key, NOTHING)
        if found is NOTHING:
            return shelf.used.get(key, NOTHING)  # type: ignore[no-any-return]  # the annotation of `function` says
        shelf.used[key] = found
        return found  # type: ignore[no-any-return]  # what its values are decoded as

    def keep(self, function: Callable[..., R], key: bytes, value: R) -> R:
        """Remember ``value`` and give it back."""
        shelf = self._shelf(function)
        shelf.missed += 1
        shelf.used[key] = value
        return value

    def used(self) -> Used:
        """What this draft used, to be kept for the next."""
        return {_name(function): shelf.used for function, shelf in self._shelves.items()}

    def computed(self) -> dict[str, int]:
        """How many values each function had to compute, by its name; those that computed none are left out."""
        return {_name(function): shelf.missed for function, shelf in self._shelves.items() if shelf.missed}

    def _shelf(self, function: Callable[..., Any]) -> _Shelf:
        shelf = self._shelves.get(function)
        if shelf is None:
            shelf = self._shelves[function] = _Shelf(self._remembered(function))
        return shelf

    def _remembered(self, function: Callable[..., Any]) -> Mapping[bytes, Any]:
        """What ``function`` gave for the last draft, read back all at once: an edit leaves nearly all of it in use."""
        raw = self._last.get(_name(function), {})
        if not isinstance(raw, msgspec.Raw):
            return raw
        given = typing.get_type_hints(function)["return"]
        try:
            return msgspec.msgpack.decode(raw, type=dict[bytes, given])  # type: ignore[valid-type]  # made here
        except (msgspec.DecodeError, ValueError):  # written by something else than this function
            return {}


def digest(*given: object) -> bytes:
    """A digest of plain values; the same values have the same one, other values another."""
    return blake2b(encode(given), digest_size=DIGEST).digest()


def _name(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
