from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.store.decisions import append, line_of, parse, read
from esesea.story.correction import Anchor, Correction

FIRST = Correction(
    "d1",
    "order",
    "2026-03-01T10:00:00Z",
    "ada",
    "it is “earlier”",
    (Anchor("The first time", "before ", " after", 128),),
    {"a": "s2", "b": "s1", "names": ["Bén", "Ben"], "sure": True, "weight": 0.5, "n": 2, "none": None},
)
SECOND = Correction("d2", "undo", "2026-03-02T10:00:00Z", "ada", of={"id": "d1"})

words = st.text(st.characters(exclude_categories=["Cs"]))
facts = st.one_of(
    words, st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()
)
corrections = st.builds(
    Correction,
    id=words,
    act=words,
    at=st.datetimes().map(lambda at: at.isoformat() + "Z"),
    who=words,
    why=words,
    anchors=st.lists(st.builds(Anchor, words, words, words, st.integers(0, 10**9)), max_size=2).map(tuple),
    of=st.dictionaries(words, facts | st.lists(words, max_size=3), max_size=3),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "decisions.jsonl"


@given(corrections)
def test_a_line_says_the_same_again(correction: Correction):
    line = line_of(correction)
    assert line.count(b"\n") == 1
    assert parse(line).corrections == (correction,)


def test_a_line_is_readable_and_its_keys_are_sorted():
    line = line_of(FIRST).decode()
    assert "“earlier”" in line
    assert list(json.loads(line)) == sorted(json.loads(line))


@pytest.mark.parametrize(
    "wrong",
    [
        Correction("d", "order", "yesterday", "ada"),
        Correction("d", "order", "2026-03-01T10:00:00Z", "ada", of={"n": float("nan")}),
        Correction("d", "order", "2026-03-01T10:00:00Z", "ada", of={"n": {"a": 1}}),  # type: ignore[dict-item]  # wrong
        Correction("d", "order", "2026-03-01T10:00:00Z", "half \ud800"),
    ],
)
def test_what_could_not_be_read_back_is_refused(file: Path, wrong: Correction):
    with pytest.raises(ValueError, match=r".+"):
        append(file, wrong)
    assert not file.exists()


def test_lines_are_only_ever_added(file: Path):
    append(file, FIRST)
    before = file.read_bytes()
    append(file, SECOND)
    assert file.read_bytes() == before + line_of(SECOND)
    assert read(file).corrections == (FIRST, SECOND)


def test_no_file_no_decisions(file: Path):
    assert read(file).corrections == ()


def test_a_torn_last_line_is_reported_kept_and_harms_no_other(file: Path):
    append(file, FIRST)
    with file.open("ab") as torn:
        torn.write(line_of(SECOND)[:20])
    found = read(file)
    assert found.corrections == (FIRST,)
    assert [(line.number, line.text) for line in found.unreadable] == [(2, line_of(SECOND)[:20].decode())]
    assert "not whole" in found.unreadable[0].why

    append(file, SECOND)
    again = read(file)
    assert again.corrections == (FIRST, SECOND)
    assert again.unreadable == found.unreadable


def test_a_last_line_without_its_end_counts(file: Path):
    file.write_bytes(line_of(FIRST).rstrip(b"\n"))
    append(file, SECOND)
    assert read(file).corrections == (FIRST, SECOND)
    assert read(file).unreadable == ()


def test_two_copies_merged_count_once():
    merged = line_of(FIRST) + line_of(SECOND) + line_of(FIRST)
    assert parse(merged).corrections == (FIRST, SECOND)
    assert parse(merged).unreadable == ()


def test_one_id_for_two_decisions_is_reported():
    other = Correction("d1", "reject", FIRST.at, "ben")
    found = parse(line_of(FIRST) + line_of(other))
    assert found.corrections == (FIRST,)
    assert "d1" in found.unreadable[0].why


def test_marks_of_a_conflict_are_reported_and_both_sides_read():
    merged = b"<<<<<<< ours\n" + line_of(FIRST) + b"=======\n" + line_of(SECOND) + b">>>>>>> theirs\n"
    found = parse(merged)
    assert found.corrections == (FIRST, SECOND)
    assert [line.number for line in found.unreadable] == [1, 3, 5]
    assert all("conflict" in line.why for line in found.unreadable)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": 3}', "not a decision"),
        (b'{"act":"a","at":"soon","id":"x","who":"w"}', "time"),
        (b"\xff\xfe", "not whole"),
        (b"[]", "not a decision"),
    ],
)
def test_other_lines_are_reported_with_a_reason(line: bytes, why: str):
    found = parse(line + b"\n" + line_of(FIRST))
    assert found.corrections == (FIRST,)
    assert why in found.unreadable[0].why


def test_what_other_editors_do_to_a_file_is_no_harm():
    content = b"\xef\xbb\xbf\n" + line_of(FIRST).replace(b"\n", b"\r\n") + b"\n" + line_of(SECOND)
    assert parse(content).corrections == (FIRST, SECOND)


def test_a_newer_fact_is_passed_over(file: Path):
    newer = line_of(FIRST).replace(b'{"act"', b'{"a_newer_fact": 1, "act"')
    file.write_bytes(newer)
    append(file, SECOND)
    assert read(file).corrections == (FIRST, SECOND)
    assert file.read_bytes().startswith(newer)
