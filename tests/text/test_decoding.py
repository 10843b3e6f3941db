"""Encodings: what programs of forty years have written."""

from __future__ import annotations

import pytest

from tests.text.books import opened

TEXT = "She didn’t go. “Café,” he said — twice…\n\n“Naïve façade,” said Zoë. It was late, and nobody else was there."
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
    "cp1252",
    "mac_roman",
]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_of_english(encoding: str) -> None:
    assert opened(TEXT.encode(encoding)).text == TEXT


def test_ascii_with_accents_in_latin_1() -> None:
    assert opened("Déjà vu, naïve façade. She went home.".encode("latin-1")).text.startswith("Déjà vu")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_scripts(encoding: str) -> None:
    text = "Привет, как дела? Мы пошли домой, и там было темно. " * 5
    assert opened(text.encode(encoding)).text == text


def test_a_cut_off_character_is_shown_and_said() -> None:
    document = opened(("“Café,” said Zoë. " * 20).encode()[:-5] + b"\xe2\x80")
    assert document.text.count("\ufffd") == 1
    assert document.notes == ("1 damaged characters are shown as \ufffd.",)


def test_a_dos_end_of_file_mark_is_cut_off() -> None:
    assert opened(b"It rained.\r\n\x1a").text == "It rained.\n"
