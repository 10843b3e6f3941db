"""``decisions.jsonl``: the author's word, one JSON object a line, only ever added to."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from esesea.files import sync_folder
from esesea.story.correction import Correction

NEWLINE = b"\n"


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line that is not a decision. It stays in the file; ``number`` counts from 1, ``why`` is one sentence."""

    number: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that the author has said, in the file's order, and the lines that could not be understood."""

    corrections: tuple[Correction, ...]
    unreadable: tuple[UnreadableLine, ...] = ()


def line_of(correction: Correction) -> bytes:
    """The correction as its line, keys sorted, with the line's end.

    Raises ValueError for one that could not be read back as it is (a number that JSON lacks, half a character,
    a value of another type, a time that is not ISO 8601).
    """
    facts = msgspec.to_builtins(correction)
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()
    if _read(written) != correction:
        raise ValueError(f"not a correction that can be kept: {correction!r}")
    return written + NEWLINE


def parse(content: bytes) -> Decisions:
    """What the file's ``content`` says. A decision that stands in it twice (two merged copies) counts once."""
    found: dict[str, Correction] = {}
    unreadable: list[UnreadableLine] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(NEWLINE), 1):
        if not line.strip():
            continue
        try:
            correction = _read(line)
        except ValueError as fault:
            unreadable.append(UnreadableLine(number, line.decode(errors="replace").rstrip("\r"), _why(line, fault)))
            continue
        if found.setdefault(correction.id, correction) != correction:
            why = f"another decision with the same id, {correction.id}, stands above it"
            unreadable.append(UnreadableLine(number, line.decode(errors="replace"), why))
    return Decisions(tuple(found.values()), tuple(unreadable))


def read(file: Path) -> Decisions:
    """The decisions in ``file``; none where it does not exist. Raises OSError."""
    try:
        return parse(file.read_bytes())
    except FileNotFoundError:
        return Decisions(())


def append(file: Path, *corrections: Correction) -> None:
    """Add ``corrections`` as the last lines of ``file``, all of them or none, on disk when this returns.

    A last line that a crash has torn is ended first, so that it damages no other. Raises OSError, and then the
    file is as it was; ValueError as `line_of`. The caller holds the folder's lock.
    """
    lines = b"".join(map(line_of, corrections))
    new = not file.exists()
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
    try:
        size = os.fstat(descriptor).st_size
        _write_or_restore(descriptor, (NEWLINE if _is_torn(descriptor, size) else b"") + lines, size)
    finally:
        os.close(descriptor)
    if new:
        sync_folder(file.parent)


def _is_torn(descriptor: int, size: int) -> bool:
    if not size:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != NEWLINE


def _write_or_restore(descriptor: int, content: bytes, size: int) -> None:
    """Write all of ``content`` at the end; what a full disk took of it is cut off again."""
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    except BaseException:
        os.ftruncate(descriptor, size)
        raise


def _read(line: bytes) -> Correction:
    correction = msgspec.json.decode(line, type=Correction)
    datetime.fromisoformat(correction.at)
    return correction


def _why(line: bytes, fault: ValueError) -> str:
    if line.startswith((b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")):
        return "it is git's mark of a conflict that nobody has settled; delete the mark"
    if isinstance(fault, msgspec.ValidationError):
        return f"it is not a decision as this Esesea knows them: {fault}"
    if isinstance(fault, (msgspec.DecodeError, UnicodeDecodeError)):
        return "it is not whole; perhaps the machine stopped while it was written"
    return f"its time cannot be read: {fault}"
