"""Random edits such as authors make between two drafts, each with its truth."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.reattach.edited import Edited, Piece, added, kept, replaced

PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n[ \t]*\n|\s*\Z)", re.DOTALL)
WORD = re.compile(r"[A-Za-z]{3,}")
SENTENCE_END = re.compile(r"(?<=[a-z][.!?])[\"”’]*\s+(?=[\"“A-Z])")
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
NEW_NAMES = ("Ottilie", "Barnaby", "Zelda", "Corwin", "Philippa", "Aurelio", "Tamsin", "Leopold", "Ines", "Rafe")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
COMMON = frozenset(
    ("The", "And", "But", "She", "His", "Her", "They", "Then", "There", "What", "When", "This", "That", "You", "God")
)


@dataclass(frozen=True, slots=True)
class Source:
    """A novel, and another one from which new words are taken."""

    text: str
    other: str


Edit = Callable[[Source, random.Random], Edited]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each starts and ends."""
    return [found.span() for found in PARAGRAPH.finditer(text)]


def typos(source: Source, chance: random.Random) -> Edited:
    """Letters swapped, dropped, doubled or mistaken in 20 to 400 words."""
    words = [found.span() for found in WORD.finditer(source.text)]
    chosen = chance.sample(words, min(len(words), chance.randint(20, 400)))
    return replaced(source.text, [(start, end, _mistyped(source.text[start:end], chance)) for start, end in chosen])


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + chance.choice(LETTERS) + word[at + 1 :],
        )
    )


def moved_chapter(source: Source, chance: random.Random) -> Edited:
    """A twentieth to a sixth of the novel put elsewhere."""
    return _moved(source.text, chance, 1 / 20, 1 / 6)


def moved_scene(source: Source, chance: random.Random) -> Edited:
    """Six to forty paragraphs put elsewhere."""
    count = len(paragraphs(source.text))
    return _moved(source.text, chance, 6 / count, 40 / count)


def _moved(text: str, chance: random.Random, least: float, most: float) -> Edited:
    found = paragraphs(text)
    size = max(1, round(chance.uniform(least, most) * len(found)))
    first = chance.randrange(len(found) - size)
    start, end = found[first][0], found[first + size][0]
    to = chance.choice([begin for begin, _ in found if not start <= begin <= end])
    if to < start:
        cuts = [(0, to), (start, end), (to, start), (end, len(text))]
    else:
        cuts = [(0, start), (end, to), (start, end), (to, len(text))]
    return Edited.of(kept(text, low, high) for low, high in cuts)


def renamed(source: Source, chance: random.Random) -> Edited:
    """One of the people called by another name throughout."""
    names = [name for name, _ in Counter(NAME.findall(source.text)).most_common(25) if name not in COMMON][:8]
    name, new = chance.choice(names), chance.choice(NEW_NAMES)
    found = [match.span() for match in re.finditer(rf"\b{name}\b", source.text)]
    return replaced(source.text, [(start, end, new) for start, end in found])


def cut_scene(source: Source, chance: random.Random) -> Edited:
    """Six to forty paragraphs left out."""
    start, end = _stretch(source.text, chance)
    return Edited.of((kept(source.text, 0, start), kept(source.text, end, len(source.text))))


def rewritten_scene(source: Source, chance: random.Random) -> Edited:
    """Six to forty paragraphs with others in their place."""
    start, end = _stretch(source.text, chance)
    low, high = _stretch(source.other, chance)
    text = source.text
    return Edited.of((kept(text, 0, start), added(source.other[low:high]), kept(text, end, len(text))))


def partly_rewritten(source: Source, chance: random.Random) -> Edited:
    """In six to forty paragraphs every other sentence, at random, is another one."""
    start, end = _stretch(source.text, chance)
    text = source.text
    ends = [found.end() for found in SENTENCE_END.finditer(text, start, end)]
    low, high = _stretch(source.other, chance)
    others = SENTENCE_END.split(source.other[low:high])
    pieces = [kept(text, 0, start)]
    for a, b in zip([start, *ends], [*ends, end], strict=True):
        pieces.append(added(chance.choice(others) + " ") if chance.random() < 0.5 else kept(text, a, b))
    return Edited.of((*pieces, kept(text, end, len(text))))


def polished(source: Source, chance: random.Random) -> Edited:
    """Forty paragraphs gone over: words left out, put in, or exchanged for others, one in twelve."""
    start, end = _stretch(source.text, chance)
    text = source.text
    words = [found.span() for found in WORD.finditer(text, start, end)]
    others = WORD.findall(source.other[:50_000])
    pieces: list[Piece] = []
    at = 0
    for low, high in words:
        if chance.random() > 1 / 12:
            continue
        pieces.append(kept(text, at, low))
        act = chance.randrange(3)
        if act == 0:  # another word
            pieces.append(added(chance.choice(others)))
        elif act == 1:  # one more word before it
            pieces += [added(chance.choice(others) + " "), kept(text, low, high)]
        at = high
    return Edited.of((*pieces, kept(text, at, len(text))))


def inserted(source: Source, chance: random.Random) -> Edited:
    """New paragraphs at one to twenty places."""
    text = source.text
    at = sorted(chance.sample([start for start, _ in paragraphs(text)], chance.randint(1, 20)))
    pieces: list[Piece] = []
    for low, high in zip([0, *at], at, strict=False):
        first, last = chance.choice(paragraphs(source.other))
        pieces += [kept(text, low, high), added(source.other[first:last] + "\n\n")]
    return Edited.of((*pieces, kept(text, at[-1], len(text))))


def parted_and_joined(source: Source, chance: random.Random) -> Edited:
    """Sixty paragraphs parted in two or joined to the next."""
    text = source.text
    gaps = [(end, start, " ") for (_, end), (start, _) in zip(paragraphs(text), paragraphs(text)[1:], strict=False)]
    parts = [(found.end() - 1, found.end(), "\n\n") for found in SENTENCE_END.finditer(text)]
    chosen = chance.sample(gaps, min(30, len(gaps))) + chance.sample(parts, min(30, len(parts)))
    return replaced(text, chosen)


def curled(source: Source, chance: random.Random) -> Edited:
    """Straight quotation marks curled, double hyphens made dashes, lines wrapped anew."""
    width = chance.choice((0, 72, 90))
    changes: list[tuple[int, int, str]] = []
    for found in re.finditer(r"\"|'|--|(?<!\n)\n(?!\n)", source.text):
        mark, at = found.group(), found.start()
        opens = at == 0 or source.text[at - 1].isspace()
        new = {'"': "“" if opens else "”", "'": "‘" if opens else "’", "--": "—", "\n": " " if not width else "\n"}[
            mark
        ]
        changes.append((at, found.end(), new))
    return replaced(source.text, changes)


def echoed(source: Source, chance: random.Random) -> Edited:
    """One to three paragraphs said a second time, further on."""
    text = source.text
    found = paragraphs(text)
    first = chance.randrange(len(found) - 30)
    start, end = found[first][0], found[first + chance.randint(1, 3)][0]
    to = chance.choice([begin for begin, _ in found[first + 4 :]])
    return Edited.of((kept(text, 0, to), added(text[start:end]), kept(text, to, len(text))))


def _stretch(text: str, chance: random.Random) -> tuple[int, int]:
    found = paragraphs(text)
    size = min(chance.randint(6, 40), len(found) // 4)
    first = chance.randrange(len(found) - size)
    return found[first][0], found[first + size][0]


EDITS: Sequence[Edit] = (
    typos,
    moved_chapter,
    moved_scene,
    renamed,
    cut_scene,
    rewritten_scene,
    partly_rewritten,
    polished,
    inserted,
    parted_and_joined,
    curled,
    echoed,
)
