"""The marks inside a line of a novelWriter document, and the words without them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.text.draft import Run

_SHORTCODES = r"\[/?(?:b|i|s|u|m|sup|sub)\]|\[(?:new ?page|vspace(?::\d+)?|footnote:[^\]\n]*|field:[^\]\n]*)\]"
_EMPHASIS = r"\*\*|~~|(?<![\w\\])_+(?=\S)|(?<=[^\s\\])_+(?!\w)"
_ALIGNED = re.compile(r"^(?:>{1,2}[ \t]*)?(?P<words>.*?)(?:[ \t]*<{1,2})?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Marks:
    """What is taken out of a line: ``pattern`` finds it, ``replacements`` are the project's own abbreviations."""

    pattern: re.Pattern[str]
    replacements: Mapping[str, str]


def marks_of(replacements: Mapping[str, str]) -> Marks:
    """The marks of a project whose author has ``<key>`` shown as other words."""
    keys = "|".join(re.escape(key) for key in sorted(replacements, key=len, reverse=True) if key)
    own = rf"|<(?P<key>{keys})>" if keys else "|(?P<key>(?!))"
    return Marks(re.compile(rf"(?P<br>\[br\])|\\(?P<escaped>[*_~\\\[])|{_SHORTCODES}|{_EMPHASIS}{own}"), replacements)


def words_of(line: str, number: int, marks: Marks) -> Iterator[Run]:
    """The words of line ``number``, without alignment, emphasis and shortcodes, where each stands."""
    found = _ALIGNED.match(line)
    start, end = found.span("words") if found else (0, len(line))
    for mark in marks.pattern.finditer(line, start, end):
        if mark.start() > start:
            yield Run(line[start : mark.start()], number, start + 1)
        shown = _shown(mark, marks)
        if shown:
            yield Run(shown, number, mark.start() + 1)
        start = mark.end()
    if start < end:
        yield Run(line[start:end], number, start + 1)


def _shown(mark: re.Match[str], marks: Marks) -> str:
    if mark["br"]:
        return "\n"
    if mark["escaped"]:
        return mark["escaped"]
    return marks.replacements.get(mark["key"], "") if mark["key"] else ""
