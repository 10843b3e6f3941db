"""Cues put into the words of a story; nothing else in it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.retell.cues import Cue
from bench.retell.wordings import Form

SPEECH = ("“", '"', "‘", "'", "—", "-")

Scene = tuple[list[str], list[str]]


def said(scenes: Sequence[Sequence[str]], cues: Sequence[Cue]) -> Iterator[Scene]:
    """The titles over each scene and its paragraphs, with the cues in them."""
    small = frozenset(word for scene in scenes for paragraph in scene for word in paragraph.split() if word.islower())
    before = {cue.at: cue for cue in cues}
    for at, scene in enumerate(scenes):
        titles, paragraphs = _opened(list(scene), before.get(at), small)
        following = before.get(at + 1)
        if following is not None and following.form is Form.ENDING:
            paragraphs = [*paragraphs[:-1], *_joined(paragraphs[-1], following.words)]
        yield titles, paragraphs


def _opened(paragraphs: list[str], cue: Cue | None, small: frozenset[str]) -> Scene:
    if cue is None or cue.form is Form.ENDING:
        return [], paragraphs
    if cue.form is Form.HEADING:
        return [cue.words], paragraphs
    if cue.form is Form.LINE:
        return [], [cue.words, *paragraphs]
    first, rest = paragraphs[0], paragraphs[1:]
    if cue.form is Form.OPENING:
        return [], [*_joined(cue.words, first), *rest]
    return [], [f"{cue.words} {_lowered(first, small)}", *rest]


def _joined(one: str, other: str) -> list[str]:
    """One paragraph, or two where either side is speech."""
    if one.startswith(SPEECH) or one.endswith(("”", '"', "’", "'")) or other.startswith(SPEECH):
        return [one, other]
    return [f"{one} {other}"]


def _lowered(sentence: str, small: frozenset[str]) -> str:
    """A sentence that no longer begins one: its first word small, unless it is a name or "I".

    A word is a name that the story nowhere writes small. A first word in capitals is a printer's ornament.
    """
    first, _, rest = sentence.partition(" ")
    word = first.lower()
    plain = word.rstrip(",;:.'’s") if word not in small else word
    if first in {"I", "I'm", "I’m", "I'd", "I’d"} or not ({word, plain} & small):
        return sentence
    return f"{word} {rest}"
