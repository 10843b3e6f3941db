"""What an author declares in a small TOML file: read, checked for its form, every fault told in their words."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from esesea.errors import EseseaError

Settings = TypeVar("Settings")


class DeclarationError(EseseaError):
    """What is declared cannot be used, for each reason in ``why``.

    ``file`` is its path as the caller gave it; ``what`` names it in a sentence.
    """

    what = "the declaration"
    advice = "docs/calendars.md shows what such a file holds"

    def __init__(self, file: str, *why: str) -> None:
        super().__init__(file, *why)
        self.file, self.why = file, why

    @property
    def hint(self) -> str:
        """The next step."""
        return self.advice


class NoDeclaration(DeclarationError):
    """There is no such file, or it cannot be read."""

    @property
    def fact(self) -> str:
        """Which file, and why not."""
        return f"{self.what} `{self.file}` cannot be read: {'; '.join(self.why)}"


class NotToml(DeclarationError):
    """The file is not TOML; ``why`` says where."""

    @property
    def fact(self) -> str:
        """What is not understood, and where."""
        return f"{self.what} `{self.file}` is not written as TOML: {'; '.join(self.why)}"


class DeclarationFaults(DeclarationError):
    """What the file says does not go together; every fault is named in ``why``."""

    @property
    def fact(self) -> str:
        """All that is wrong."""
        return f"{self.what} `{self.file}` cannot be used: {'; '.join(self.why)}"


@dataclass(frozen=True, slots=True)
class Declaring(Generic[Settings]):
    """One kind of declaration: its ``settings`` as a msgspec type, ``largest`` size in bytes, and errors of its own.

    ``faults`` tells what does not go together in settings that have the right form, a phrase each.
    """

    settings: type[Settings]
    largest: int
    faults: Callable[[Settings], Iterable[str]]
    missing: type[NoDeclaration]
    garbled: type[NotToml]
    faulty: type[DeclarationFaults]

    def source(self, file: Path) -> str:
        """The words of ``file``. Raises ``missing``."""
        try:
            if file.stat().st_size > self.largest:
                raise self.missing(str(file), "it is far too long for one")
            return file.read_text(encoding="utf-8")
        except OSError as fault:
            raise self.missing(str(file), fault.strerror or "it is not there") from fault
        except UnicodeDecodeError as fault:
            raise self.missing(str(file), "it is not a text in UTF-8") from fault

    def declared(self, source: str, file: str) -> Settings:
        """What ``source`` declares; ``file`` is what errors call it. Raises ``garbled`` or ``faulty``."""
        try:
            said = tomllib.loads(source)
        except tomllib.TOMLDecodeError as fault:
            raise self.garbled(file, str(fault)) from fault
        try:
            settings = msgspec.convert(said, self.settings)
        except msgspec.ValidationError as fault:
            raise self.faulty(file, str(fault).replace("$.", "").replace("`$`", "the file")) from fault
        faults = tuple(self.faults(settings))
        if faults:
            raise self.faulty(file, *faults)
        return settings
