"""Bad input ends in one clear sentence that names the file, a next step, a non-zero exit, and nothing half-written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Run


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 400_000_000)
        archive.writestr("[Content_Types].xml", "<Types/>")
    return packed.getvalue()


def half_a_docx() -> bytes:
    made = io.BytesIO()
    document = Document()
    document.add_paragraph("Anna walked home.")
    document.save(made)
    return made.getvalue()[: len(made.getvalue()) // 2]


GERMAN = "Es war einmal ein König, der hatte eine Tochter, die war schön und stolz. Er liebte sie sehr. " * 20

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n \n",
    "binary.txt": bytes(range(256)) * 64,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "protected.docx": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000),
    "broken.docx": half_a_docx(),
    "broken.epub": b"PK\x03\x04" + bytes(50),
    "old.doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000),
    "print.pdf": b"%PDF-1.7\n" + bytes(500),
    "german.txt": GERMAN.encode(),
}


def speaks_clearly(run: Run, path: Path) -> None:
    before = sorted(path.parent.iterdir())
    done = run("read", path)
    assert done.code == 2
    assert "Traceback" not in done.err + done.out
    assert done.err.startswith("error: ")
    assert path.name in done.err.splitlines()[0]
    assert "hint: " in done.err
    assert done.out == ""
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("name", BAD)
def test_bad_file(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    speaks_clearly(run, path)


def test_no_such_file(run: Run, tmp_path: Path) -> None:
    speaks_clearly(run, tmp_path / "nowhere.txt")


def test_a_folder_for_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "chapters.txt").mkdir()
    speaks_clearly(run, tmp_path / "chapters.txt")


def test_twenty_million_characters(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "endless.txt"
    path.write_text("Anna walked home. " * (20_000_000 // 18 + 1))
    speaks_clearly(run, path)


def test_a_zip_bomb(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(bomb())
    speaks_clearly(run, path)


def test_a_place_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "novel.txt"
    manuscript.write_text("Anna walked home. Then Anna slept.")
    done = run("read", manuscript, "-o", "/dev/null/here")
    assert done.code == 2
    assert "Traceback" not in done.err
    assert "hint: " in done.err


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Anna walked home. Then Anna slept.", "one scene"),
        ("Rain fell on the roof. Rain fell on the road. Nothing moved.", "Nobody was found"),
    ],
)
def test_a_thin_story_is_read_and_remarked_on(run: Run, tmp_path: Path, text: str, remark: str) -> None:
    path = tmp_path / "thin.txt"
    path.write_text(text)
    done = run("read", path)
    assert done.code == 0
    assert remark in done.err
    assert path.name in done.err
