"""A name for a finding that the next draft keeps."""

from __future__ import annotations

import re
from hashlib import sha256

from esesea.story.finding import Finding
from esesea.story.story import Story

LENGTH = 32
"""Hexadecimal digits: 128 bits, so that two findings of one story never share a name by chance."""

_WORD = re.compile(r"[^\W_]+")


def fingerprint(story: Story, finding: Finding) -> str:
    """The finding's name, 32 hexadecimal digits, made of its check and the words that contradict and nothing else.

    It stays where scenes are added, moved or cut, where what stands around the words changes, and where only their
    case, marks or line ends do; it changes with the words themselves. Two findings of one check with the same words
    (a sentence that stands twice in the manuscript) share it.
    """
    quotes = (" ".join(_WORD.findall(story.quote(span).casefold())) for span in finding.spans)
    return sha256("\0".join((finding.check, *quotes)).encode()).hexdigest()[:LENGTH]
