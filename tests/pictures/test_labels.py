"""Words beside marks: never over one another, never over a mark."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from esesea.pictures.labels import Box, box_of, placed

ROOM = Box(0, 0, 400, 300)
marks = st.lists(
    st.builds(
        lambda x, y, wide, words: (words, Box(x, y, x + wide, y + 10)),
        st.floats(0, 380),
        st.floats(0, 290),
        st.floats(2, 60),
        st.text("abc ", min_size=1, max_size=20),
    ),
    max_size=15,
)


@given(marks)
def test_labels_cover_nothing_and_stay_inside(wanted: list[tuple[str, Box]]):
    labels = list(placed(((str(at), words, box) for at, (words, box) in enumerate(wanted)), 12, ROOM))
    boxes = [box_of(label.words, 12, label.x, label.y) for label in labels]
    assert all(box.within(ROOM) for box in boxes)
    assert not any(one.covers(other) for one, other in combinations(boxes, 2))
    assert not any(box.covers(mark) for box in boxes for _, mark in wanted)


def test_a_lone_mark_has_its_words_above():
    (label,) = placed([("s1", "They are running", Box(100, 100, 140, 110))], 12, ROOM)
    assert (label.of, label.x) == ("s1", 120)
    assert label.y < 100


def test_words_that_fit_nowhere_are_left_out():
    assert list(placed([("s1", "a long way of saying this", Box(0, 0, 30, 10))], 12, Box(0, 0, 40, 20))) == []
