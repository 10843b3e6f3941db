"""Reading a changed draft with what is remembered of the last one gives what a reading from nothing gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from esesea.app.keeping import keep
from esesea.app.reading import read, read_again
from esesea.store.codec import encode
from esesea.store.folder import StoryFolder

EXAMPLES = Path(__file__).parents[2] / "examples"
NOVELTIES = (
    "Old Mrs. Alder came back in June. “You are late,” she said to her nephew, and he kissed her.",
    "Three years earlier the bridge had burnt down.",
    "On Monday the ferryman died, and nobody wept for him.",
    "“Where is it?” he asked.",
)


def typo(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs))
    words = paragraphs[at].split(" ")
    spot = chance.randrange(len(words))
    words[spot] = words[spot][::-1] if chance.random() < 0.5 else ""
    paragraphs[at] = " ".join(words)


def addition(paragraphs: list[str], chance: Random) -> None:
    paragraphs.insert(chance.randrange(len(paragraphs) + 1), chance.choice(NOVELTIES))


def cut(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs) - 3)
    del paragraphs[at : at + chance.randrange(1, 4)]


def move(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs) - 6)
    taken = paragraphs[at : at + 6]
    del paragraphs[at : at + 6]
    to = chance.randrange(len(paragraphs) + 1)
    paragraphs[to:to] = taken


def renaming(paragraphs: list[str], chance: Random) -> None:
    capitals = sorted({word for one in paragraphs for word in one.split() if word.istitle() and word.isalpha()})
    name = chance.choice(capitals)
    paragraphs[:] = [one.replace(name, "Wilhelmina") for one in paragraphs]


EDITS: tuple[Callable[[list[str], Random], None], ...] = (typo, typo, addition, cut, move, renaming)


@pytest.mark.parametrize(
    ("example", "reader", "seed", "drafts"),
    [
        ("the_upriver_ferry.txt", "literary", 1, 5),
        ("the_boat_in_the_attic.md", "literary", 2, 3),
        ("the_boat_in_the_attic.md", "rules", 3, 3),
        ("dead_air.fountain", "literary", 4, 3),
    ],
)
def test_a_changed_draft_is_read_as_from_nothing(
    example: str, reader: str, seed: int, drafts: int, tmp_path: Path
) -> None:
    chance = Random(seed)
    paragraphs = (EXAMPLES / example).read_text(encoding="utf-8").split("\n\n")
    draft = tmp_path / example
    last: bytes | None = None
    for number in range(drafts):
        for _ in range(chance.randrange(1, 4) if number else 0):
            chance.choice(EDITS)(paragraphs, chance)
        draft.write_text("\n\n".join(paragraphs), encoding="utf-8")
        story, last = read_again(draft, last, reader=reader)
        assert encode(story) == encode(read(draft, reader=reader))


def test_the_same_draft_is_computed_once(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_bytes((EXAMPLES / "the_upriver_ferry.txt").read_bytes())
    story, last = read_again(draft, None)
    again, kept = read_again(draft, last)
    assert encode(again) == encode(story)
    assert len(kept) == len(last)


@pytest.mark.parametrize("content", [b"", b"no memo", None])
def test_a_damaged_memo_is_harmless(tmp_path: Path, content: bytes | None) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on Monday. Tom was dead.\n\nShe met Mary there.", encoding="utf-8")
    story, folder = keep(draft)
    memo = StoryFolder.open(folder).memo_file
    assert memo.is_file()
    kept = memo.read_bytes()
    memo.write_bytes(kept[: len(kept) // 2] + b"\0" + kept[len(kept) // 2 + 1 :] if content is None else content)
    assert keep(draft)[0] == story
    assert len(memo.read_bytes()) == len(kept)


def test_a_memo_that_cannot_be_kept_troubles_nobody(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on Monday.", encoding="utf-8")
    story, folder = keep(draft)
    memo = StoryFolder.open(folder).memo_file
    memo.unlink()
    memo.mkdir()
    assert keep(draft)[0] == story
