from __future__ import annotations

from bench.reach import Figure, page

SOLVE = Figure("solve", "3,000 scenes", "under 10 s", "1.0 s", met=True)
SEED = Figure("seed", "scenes", "11", "11", met=True)
ORDER = Figure("order", "mean tau", "over 0.361", "0.4", met=True)


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| part")]


def test_parts_stand_in_their_own_order():
    assert [row.split(" | ")[0] for row in rows(page([SOLVE, SEED]))] == ["| seed", "| solve"]


def test_a_part_that_was_not_measured_keeps_its_rows():
    before = page([SEED, SOLVE])
    after = page([ORDER, Figure("solve", "3,000 scenes", "under 10 s", "12.0 s", met=False)], before)
    assert rows(after) == [
        "| seed | scenes | 11 | 11 | yes |",
        "| solve | 3,000 scenes | under 10 s | 12.0 s | **no** |",
        "| order | mean tau | over 0.361 | 0.4 | yes |",
    ]


def test_writing_the_page_again_changes_nothing():
    before = page([SEED, SOLVE, ORDER])
    assert page([], before) == before
