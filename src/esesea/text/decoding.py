"""Bytes → characters, whatever encoding the author's program wrote."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from esesea.text.errors import EmptyManuscript, NotText, TooLong
from esesea.text.limits import Limits
from esesea.text.source import Source

# The longest first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_WESTERN = ("cp1252", "mac_roman", "cp850")
# Bytes that no writing program puts into a text: controls but tab, line feed, vertical tab, form feed, return,
# end of file (DOS) and escape.
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.005
_TYPOGRAPHY = re.compile(
    r"(?<=\w)’(?=\w)|(?<=[\w.,!?…—–-])[’”](?=[\s.,;:!?)\]—–…’”-]|\Z)|(?<![^\s(\[—–“‘-])[“‘](?=[\w…—–.‘’“])"
    r"|(?<=[\w\s,.!?’”])[—–](?=[\w\s“‘’”])|(?<=[\w\s])…|[«»¡¿£©®°½§†•€™]|\u00a0"
)
_ACCENTED = re.compile(
    r"(?<=[A-Za-zà-ÿœ])[à-öø-ÿœ]|(?<![^\W\d_])[À-ÖØ-ÞŒà-öø-ÿœ](?=[a-zà-ÿœ\W])|(?<=[A-ZÀ-Þ])[À-ÖØ-ÞŒ]"
)
_LETTER = re.compile(r"[^\W\d_]")
_PLAUSIBLE = 0.8
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file without a byte order mark, the encoding they were read in, and what got lost."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(source: Source, limits: Limits, declared: str | None = None) -> Decoded:
    """The characters of ``source``: by byte order mark, as UTF-8, by zero bytes (UTF-16, UTF-32), or detected.

    ``declared`` is the encoding the file itself names, tried after UTF-8, which few texts of another fit.
    Raises EmptyManuscript, NotText or TooLong.
    """
    if not source.data.strip(b"\0 \t\r\n"):
        raise EmptyManuscript(source.file)
    data = source.data
    decoded = _by_mark(data) or _as_utf8(data) or _as_declared(data, declared) or _wide(data) or _narrow(data)
    if decoded is None:
        raise NotText(source.file)
    if len(decoded.text) > limits.max_characters:
        raise TooLong(source.file, len(decoded.text), limits.max_characters, "characters")
    if len(_CONTROL.findall(decoded.text)) > _MOST_CONTROLS * len(decoded.text):
        raise NotText(source.file)
    if not decoded.text.strip():
        raise EmptyManuscript(source.file)
    return decoded


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (text := _attempt(data, encoding)) is not None:
            return Decoded(text, encoding.removesuffix("-sig"))
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    text = _attempt(data, "utf-8")
    if text is not None:
        return None if "\0" in text else Decoded(text, "utf-8")
    if b"\0" in data:
        return None
    # A draft that was cut off, or into which one paragraph was pasted in another encoding, is still UTF-8.
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost * 10 > sum(1 for character in text if character > "\x7f"):
        return None
    return Decoded(text, "utf-8", (f"{lost} damaged characters are shown as \ufffd.",))


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None or "escape" in declared.lower():  # Python's own string escapes are no encoding of texts
        return None
    # Browsers take these two for the Windows encoding that holds them both.
    encoding = "cp1252" if declared.lower() in {"iso-8859-1", "latin-1", "us-ascii"} else declared
    try:
        return Decoded(data.decode(encoding), encoding.lower())
    except (UnicodeError, LookupError):
        return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: in Western writing at least a third of the bytes are zero."""
    if data.count(0) * 3 < len(data):
        return None
    found = ((encoding, _attempt(data, encoding)) for encoding in _WIDE)
    plain = [(text, encoding) for encoding, text in found if text and "\0" not in text and _mostly_latin(text)]
    return Decoded(*plain[0]) if plain else None


def _mostly_latin(text: str) -> bool:
    sample = text[:_SAMPLE]
    return sum(1 for character in sample if character < "\u0250" or "\u2010" <= character < "\u2040") * 2 > len(sample)


def _narrow(data: bytes) -> Decoded | None:
    """One byte a character: Western if that makes good typography and words, else what the statistics say."""
    if b"\0" in data:
        return None
    # Statistics alone take a few curly quotes for Central European or Greek letters (measured on excerpts of
    # Persuasion with charset-normalizer 3.4), so the Western encodings are tried first, by what they make.
    texts = [(encoding, text) for encoding in _WESTERN if (text := _attempt(data, encoding)) is not None]
    ranked = sorted(texts, key=lambda pair: -western_plausibility(pair[1][:_SAMPLE]))
    if ranked and western_plausibility(ranked[0][1][:_SAMPLE]) >= _PLAUSIBLE:
        return Decoded(ranked[0][1], ranked[0][0])
    best = from_bytes(data).best()
    if best is None or (text := _attempt(data, best.encoding)) is None:
        return None
    return Decoded(text, best.encoding)


def western_plausibility(text: str) -> float:
    """The share, 0 to 1, of the characters beyond ASCII that stand where Western typography or spelling puts them.

    0 where more than three in ten letters are accented: no Western language writes so.
    """
    strange = sum(1 for character in text if character > "\x7f")
    if not strange:
        return 1.0
    letters = _LETTER.findall(text)
    if sum(1 for letter in letters if letter > "\x7f") > 0.3 * len(letters):
        return 0.0
    return min(1.0, (len(_TYPOGRAPHY.findall(text)) + len(_ACCENTED.findall(text))) / strange)
