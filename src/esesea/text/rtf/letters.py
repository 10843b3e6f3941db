"""The characters of RTF: code pages, and the control words that stand for one character."""

from __future__ import annotations

import codecs
from functools import lru_cache

#: The code page of a file that names none.
ANSI = "cp1252"
_NAMED_PAGES = {
    0: ANSI,
    1: ANSI,
    932: "cp932",
    936: "gbk",
    1361: "johab",
    10000: "mac_roman",
    10001: "shift_jis",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10029: "mac_latin2",
    10081: "mac_turkish",
    28591: "iso8859-1",
    65001: "utf-8",
}
_BY_CHARSET = {
    77: 10000,
    78: 10001,
    128: 932,
    129: 949,
    130: 1361,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
    254: 437,
    255: 850,
}
#: The code pages in which a character may have more than one byte.
WIDE = frozenset({"cp932", "shift_jis", "gbk", "cp949", "johab", "cp950", "utf-8"})
#: The code page of each word that declares one for the whole file.
CHARACTER_SETS = {b"ansi": 1252, b"mac": 10000, b"pc": 437, b"pca": 850}
CHARACTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"lbr": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"qmspace": "\u2005",
}
SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}


@lru_cache(maxsize=256)
def code_page(number: int) -> str:
    """Python's name of the Windows or Macintosh code page ``number``; Windows' Western one where there is none such."""
    if number in _NAMED_PAGES:
        return _NAMED_PAGES[number]
    try:
        return codecs.lookup(f"cp{number}").name if 0 < number < 2**16 else ANSI
    except LookupError:
        return ANSI


def page_of_charset(charset: int) -> str | None:
    r"""The code page of a font whose ``\fcharset`` is ``charset``; None where it is the file's own."""
    number = _BY_CHARSET.get(charset)
    return code_page(number) if number is not None else None


class Surrogates:
    """Puts the two halves together in which RTF writes a character beyond the first 65,536."""

    def __init__(self) -> None:
        self._high = 0

    def character(self, number: int) -> str:
        r"""The character that ``\u`` with ``number`` makes; empty for a first half, U+FFFD for what is none."""
        value = number & 0xFFFF if -0x8000 <= number <= 0xFFFF else number
        high, self._high = self._high, 0
        if 0xD800 <= value < 0xDC00:
            self._high = value
            return "\ufffd" if high else ""
        if 0xDC00 <= value < 0xE000:
            return chr(0x10000 + ((high - 0xD800) << 10) + value - 0xDC00) if high else "\ufffd"
        return ("\ufffd" if high else "") + (chr(value) if 0 < value <= 0x10FFFF else "\ufffd")
