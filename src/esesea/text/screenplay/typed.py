"""Whether a plain text is a screenplay, and how it is typed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from esesea.text.lines import Line, lines
from esesea.text.screenplay.element import CUE_INDENT, Manner
from esesea.text.screenplay.lines import is_cue, is_shouted_slug

# A scene of a screenplay lasts a page or two; a novel that quotes a script has far fewer headings a line.
_FEWEST_SLUGS = 2
_LINES_A_SLUG = 250


def looks_like_script(text: str) -> bool:
    """Whether ``text`` has two or more scene headings in capitals, and one at least every few pages."""
    full = [line for line in lines(text) if not line.blank]
    slugs = sum(1 for line in full if is_shouted_slug(line.text.strip().removeprefix(".")))
    return slugs >= _FEWEST_SLUGS and slugs * _LINES_A_SLUG >= len(full)


def is_indented(text: str) -> bool:
    """Whether most speakers' names stand far in from the column in which scene headings begin."""
    return manner(text).indented


def manner(text: str) -> Manner:
    """How the script in ``text`` is typed; without Fountain's marks."""
    found = list(lines(text))
    slugs = Counter(line.indent for line in found if is_shouted_slug(line.text))
    margin = slugs.most_common(1)[0][0] if slugs else 0
    cues = [two for one, two in pairwise([Line(0, 0, ""), *found]) if one.blank and not two.blank and _is_name(two)]
    far_in = sum(1 for line in cues if line.indent >= margin + CUE_INDENT)
    return Manner(marked=False, margin=margin, indented=far_in * 2 > len(cues))


def _is_name(line: Line) -> bool:
    return is_cue(line.text) and not is_shouted_slug(line.text)
