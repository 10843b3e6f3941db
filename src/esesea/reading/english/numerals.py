"""Numbers as English prose writes them: "57", "fifty-seven", "a dozen", "the third"."""

from __future__ import annotations

import re

from text_to_num import text2num

from esesea.text.structure.numbers import ORDINALS

_DIGITS = "one|two|three|four|five|six|seven|eight|nine"
_UNITS = f"{_DIGITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = rf"(?:(?:{_TENS})(?:[- ](?:{_DIGITS}))?|{_UNITS})"

NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:(?:a |{_WORD} )?(?:hundred|thousand|million)(?: "
    rf"(?:and )?{_WORD})?)|{_WORD})"
)
"""A counted number, in digits or words; a fragment for case-insensitive patterns."""

VAGUE_NUMBER = (
    r"(?:(?:a |the (?:last|past|next) )?few|several|some|many|countless|a couple(?: of)?|half "
    r"a dozen|(?:a|two|three) dozen|a score(?: of)?"
    r"|(?:dozens|scores|hundreds|thousands|millions) of|a (?:good|great) many|an? (?:odd )?number of)"
)
"""An amount that is not counted exactly ("a dozen" is, see `amount`)."""

_BY_ORDINAL = {word: count for count, word in enumerate(ORDINALS) if count} | {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
}
_TENS_VALUES = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty)[- ])?(?:{'|'.join(_BY_ORDINAL)}))"
"""An ordinal number, in digits or words, up to fifty-ninth; a fragment for case-insensitive patterns."""

_DOZENS = {"half a dozen": 6.0, "a dozen": 12.0, "two dozen": 24.0, "three dozen": 36.0, "a score": 20.0}


def number(words: str) -> float | None:
    """The number that ``words`` spell, or None for an uncounted amount and for words that are no number.

    Example: "fifty-seven" is 57, "a hundred" 100, "a dozen" 12, "1,500" 1500. "a few" is None.
    """
    plain = " ".join(words.lower().replace("-", " ").split())
    if plain in {"a", "an", "one", "the"}:
        return 1.0
    dozen = _DOZENS.get(plain.removesuffix(" of"))
    if dozen is not None:
        return dozen
    digits = plain.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return float(digits)
    if re.match(r"a (?:hundred|thousand|million)\b", plain):
        plain = "one" + plain[1:]
    try:
        return float(text2num(plain, "en"))
    except ValueError:
        return None


def ordinal(words: str) -> int | None:
    """The number of an ordinal: "third" and "3rd" are 3, "twenty-first" 21; None for other words."""
    plain = words.lower().replace("-", " ")
    found = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", plain)
    if found:
        return int(found.group(1))
    tens, _, rest = plain.rpartition(" ")
    if rest not in _BY_ORDINAL or (tens and tens not in _TENS_VALUES):
        return None
    return _BY_ORDINAL[rest] + _TENS_VALUES.get(tens, 0)


def plain(value: float) -> str:
    """``value`` without a needless decimal point: 3 for 3.0, 2.5 for 2.5."""
    return str(int(value)) if value == int(value) else str(value)
