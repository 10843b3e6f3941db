"""What the server and the process that reads say to each other: one JSON object a line."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


class Asked(msgspec.Struct, frozen=True):
    """The server's: read the ``manuscript`` (a name) in the folder, by the ``reader`` that is called so.

    ``folder`` is a path as the system has it, which need not be words.
    """

    folder: bytes
    manuscript: str
    reader: str | None = None

    @classmethod
    def of(cls, folder: Path, manuscript: str, reader: str | None) -> Asked:
        """The same, with a path."""
        return cls(os.fsencode(folder.absolute()), manuscript, reader)


class Step(msgspec.Struct, frozen=True, tag="step"):
    """How far it has come (see `esesea.web.answers.reading.ReadingState`)."""

    phase: str
    done: int
    total: int | None
    share: float


class Kept(msgspec.Struct, frozen=True, tag="kept"):
    """The story lies whole in the folder that is called so, beside the manuscript.

    ``changed`` is what it has that the one before it had not, a sentence each; empty where there was none.
    """

    folder: str
    changed: tuple[str, ...] = ()


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """It could not be read, and why (see `esesea.web.answers.trouble.Trouble`)."""

    kind: str
    fact: str
    hint: str | None


TOO_MUCH_MEMORY = "TooMuchMemory"
"""The kind of a failure for want of memory."""

Line = Step | Kept | Failed

_DECODER: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


def written(line: Line | Asked) -> bytes:
    """``line`` as it is sent."""
    return msgspec.json.encode(line) + b"\n"


def understood(line: bytes) -> Line | None:
    """The line that was sent; None where it was torn."""
    try:
        return _DECODER.decode(line)
    except msgspec.DecodeError:
        return None


def asked(line: bytes) -> Asked:
    """What the server asks for. Raises msgspec.DecodeError for anything else."""
    return msgspec.json.decode(line, type=Asked)
