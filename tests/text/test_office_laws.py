"""What holds of word processors' files and scripts, whatever is in them: checked on generated ones."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esesea.text.errors import ManuscriptError
from tests.text.books import fdx, line, odt, opened, rtf, told
from tests.text.test_laws import holds, read

MANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CODES = """
par pard plain page sect sectd sbknone s1 s2 s15 s999 v v0 deleted deleted0 revised f0 f1 f2 f-1 uc0 uc1 uc99999 u233
u-10179 u-8704 u55357 u0 u bin0 bin3 bin999999999999 cell row intbl trowd footnote annotation upr header pict
stylesheet fonttbl info title author outlinelevel0 outlinelevel99999999999 qc pagebb pagebb0 line tab emdash
ansicpg932 ansicpg65001 ansicpg-1 ansicpg0 mac sbasedon1 cs10 fcharset128 cpg65001 ~ - _ { } 'e9 '81 '00 'zz
"""
PIECE = st.one_of(
    st.sampled_from(["{", "{", "}", "}", "Ada ran. ", "\r\n", ";", "\\", "<$Scr_H::2>", r"\{\\Scrv_annot \\text="]),
    st.sampled_from([*CODES.split(), "*\\ud", "*\\unknown", "\\"]).map(lambda code: f"\\{code} "),
    st.text(st.characters(codec="cp1252", exclude_characters="{}\\"), max_size=8),
)
ATTRIBUTES = (
    "",
    ' text:style-name="Heading_20_1"',
    ' text:outline-level="2"',
    ' text:c="9999999"',
    ' text:display="none"',
)
TAGS = "p h span s tab line-break list list-item section note note-body note-citation table-of-content index-body ruby"
OPEN_NAMES = [f"text:{tag}" for tag in TAGS.split()] + ["office:annotation", "table:table", "table:table-row", "draw:g"]
SCRIPT_NAMES = [
    *("Paragraph", "Text", "DualDialogue", "OmittedScene"),
    *("ScriptNote", "SceneProperties", "Summary", "Content"),
]
TYPES = ("", ' Type="Character"', ' Type="Dialogue"', ' Type="Scene Heading"', ' Type="x" StartsNewPage="Yes"')


def trees(names: list[str], attributes: tuple[str, ...]) -> st.SearchStrategy[str]:
    """XML of elements inside elements."""
    words = st.sampled_from(["", "Ada ran. ", "OMITTED", " \n ", "***", "&amp;"])
    return st.recursive(
        words,
        lambda inner: st.tuples(st.sampled_from(names), st.sampled_from(attributes), st.lists(inner, max_size=4)).map(
            lambda made: f"<{made[0]}{made[1]}>{''.join(made[2])}</{made[0]}>"
        ),
        max_leaves=25,
    )


@MANY
@given(st.lists(PIECE, max_size=40), st.booleans())
def test_any_codes_are_a_document_or_are_refused(pieces: list[str], balanced: bool) -> None:
    body = "".join(pieces)
    closing = max(0, body.count("{") - body.count("}")) if balanced else 0
    document = read(f"{{\\rtf1\\ansi {body}{'}' * (closing + 1)}".encode("cp1252"), "s.rtf")
    if document is not None:
        holds(document)


@MANY
@given(st.lists(trees(OPEN_NAMES, ATTRIBUTES), max_size=5).map("".join))
def test_any_opendocument_is_a_document_or_is_refused(body: str) -> None:
    document = read(odt(body), "s.odt")
    if document is not None:
        holds(document)


@MANY
@given(st.lists(trees(SCRIPT_NAMES, TYPES), max_size=5).map("".join))
def test_any_script_is_a_document_or_is_refused(content: str) -> None:
    document = read(fdx(content), "s.fdx")
    if document is not None:
        holds(document)


WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20).map(
    lambda words: f"Ada {' '.join(words.split())} ran"
)


@MANY
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_character_comes_through_rtf(paragraphs: list[str]) -> None:
    def written(words: str) -> str:
        wide = words.encode("utf-16-le")
        units = [int.from_bytes(wide[at : at + 2], "little", signed=True) for at in range(0, len(wide), 2)]
        return "".join(rf"\u{unit}?" if unit < 0 or unit > 126 or chr(unit) in "\\{}" else chr(unit) for unit in units)

    document = opened(rtf("".join(rf"\pard {written(words)}\par " for words in paragraphs)), "s.rtf")
    assert [document.quote(paragraph.span) for paragraph in document.paragraphs] == paragraphs


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("groups.rtf", b"{\\rtf1 " + b"{}" * 40_000 + b"Ada ran.}"),
        ("deep.rtf", b"{\\rtf1 " + b"{\\b " * 40_000),
        ("codes.rtf", b"{\\rtf1 Ada ran." + b"\\par" * 40_000 + b"}"),
        ("number.rtf", b"{\\rtf1 Ada\\u" + b"9" * 1_000_000 + b" ran.}"),
        ("word.rtf", b"{\\rtf1 Ada\\" + b"x" * 1_000_000 + b" ran.}"),
        ("styles.rtf", b"{\\rtf1{\\stylesheet" + b"{\\s1\\sbasedon1 a;;;b,c;}" * 8_000 + b"}\\s1 Ada ran.\\par}"),
        (
            "chain.rtf",
            b"{\\rtf1{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}" + b"\\s1 Ada ran.\\par" * 999 + b"}",
        ),
        ("picture.rtf", b"{\\rtf1{\\pict " + b"89504e47\n" * 200_000 + b"}Ada ran.}"),
        ("marks.rtf", b"{\\rtf1 " + b"\\{\\\\Scrv_annot \\\\text=" * 8_000 + b"Ada ran.}"),
        ("deep.odt", odt("<text:span>" * 5000 + "Ada ran." + "</text:span>" * 5000)),
        ("deep.fdx", fdx("<DualDialogue>" * 5000 + line("Action", "Ada ran.") + "</DualDialogue>" * 5000)),
        ("spaces.odt", odt("<text:p>Ada" + '<text:s text:c="9999"/>' * 8_000 + " ran.</text:p>")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bomb_ends_soon(name: str, data: bytes) -> None:
    begun = time.process_time()
    with suppress(ManuscriptError):
        assert told(opened(data, name))
    assert time.process_time() - begun < 10
