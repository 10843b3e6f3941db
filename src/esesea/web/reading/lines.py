"""What the process that reads says to the server: one JSON object a line."""

from __future__ import annotations

import msgspec


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


Line = Step | Kept | Failed

_DECODER: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


def written(line: Line) -> bytes:
    """``line`` as it is sent."""
    return msgspec.json.encode(line) + b"\n"


def understood(line: bytes) -> Line | None:
    """The line that was sent; None where it was torn."""
    try:
        return _DECODER.decode(line)
    except msgspec.DecodeError:
        return None
