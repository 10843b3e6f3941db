"""What was looked at, and how it is: values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How something is."""

    FINE = "fine"
    TOLD = "told"
    """A fact, neither good nor bad."""
    ABSENT = "absent"
    """Not there, and only some need it."""
    CARE = "care"
    """It works, and something may come of it."""
    BROKEN = "broken"
    """What Esesea needs, and does not have."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: how it is, in words; ``mend`` is the command or the step that changes that, empty where none is."""

    name: str
    state: State
    says: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """All that was looked at. ``fine``: nothing that Esesea needs is broken."""

    fine: bool
    sections: tuple[Section, ...]

    @classmethod
    def of(cls, sections: tuple[Section, ...]) -> Examination:
        """What ``sections`` come to."""
        broken = any(entry.state is State.BROKEN for section in sections for entry in section.entries)
        return cls(not broken, sections)


Look = Callable[[], Iterator[Entry]]
"""A look at one kind of things. What it raises counts as a thing that is broken."""


def looked(title: str, look: Look, mend: str) -> Section:
    """What ``look`` finds; where it fails, what it found until then, and the failure with what may ``mend`` it."""
    entries: list[Entry] = []
    try:
        entries.extend(look())
    except Exception as fault:  # noqa: BLE001 - a half-broken installation fails in ways that nobody can list
        said = " ".join(str(fault).split())
        entries.append(Entry("fault", State.BROKEN, f"{type(fault).__name__}: {said}", mend))
    return Section(title, tuple(entries))
