"""An edition as Markdown (CommonMark), which needs no other program."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.export.edition.edition import Edition, Passage, Section, Style, Words
from esesea.export.xml_parts import legal

ORNAMENT = "\\* \\* \\*"
ESCAPED = re.compile(r"[\\`*_\[\]<>&~|]|==|%%|\$|(?<!\w)#(?=\w)")
BLOCK_START = re.compile(r"\A(?:(#{1,6}(?=\s|\Z)|[-+=](?=[\s=-]|\Z))|(\d{1,9})([.)])(?=\s|\Z))")
TAGS = {"emphasis": ("*", "<em>", "</em>"), "strong": ("**", "<strong>", "</strong>")}
QUOTED = frozenset({Style.NOTE})
STRONG = frozenset({Style.SLUG, Style.CUE})


def encoded(edition: Edition, head: str) -> bytes:
    """UTF-8: ``head`` (a front matter), the title, what it is, the contents, then the parts."""
    return ("\n\n".join((head, *_blocks(edition))) + "\n").encode()


def _blocks(edition: Edition) -> Iterator[str]:
    yield f"# {inline(edition.title)}"
    yield f"*{plain(edition.subtitle)}*"
    if edition.author:
        yield plain(edition.author)
    yield from map(plain, edition.about)
    yield "## Contents"
    yield "\n".join(_contents(edition))
    for part in edition.parts:
        yield f"## {inline(part.title)}"
        if part.lead:
            yield f"*{plain(part.lead)}*"
        for section in part.sections:
            if section.title:
                yield f"### {inline(section.title)}"
            yield from map(_block, section.passages)


def _contents(edition: Edition) -> Iterator[str]:
    """A list that links to every heading by the anchors that GitHub, GitLab and most editors give them."""
    taken: Counter[str] = Counter()
    for title in (edition.title, "Contents"):
        _anchor(title, taken)
    for part in edition.parts:
        yield f"- [{inline(part.title)}](#{_anchor(part.title, taken)})"
        for section in filter(_titled, part.sections):
            yield f"  - [{inline(section.title)}](#{_anchor(section.title, taken)})"


def _anchor(title: str, taken: Counter[str]) -> str:
    bare = re.sub(r"[^\w\- ]", "", legal(title).lower()).replace(" ", "-")
    taken[bare] += 1
    return bare if taken[bare] == 1 else f"{bare}-{taken[bare] - 1}"


def _block(passage: Passage) -> str:
    if passage.style is Style.BREAK:
        return ORNAMENT
    if passage.style is Style.HEADING:
        return f"#### {one_line(passage.words)}"
    words = set_words(passage.words)
    if passage.style in STRONG:
        return f"**{words}**"
    return f"> {words}" if passage.style in QUOTED else words


def set_words(words: Iterable[Words]) -> str:
    """``words`` as Markdown that is read as exactly these words."""
    made = ""
    pieces = [piece for each in words for piece in _pieces(each) if piece[0]]
    for index, (piece, kind) in enumerate(pieces):
        following = pieces[index + 1][0][:1] if index + 1 < len(pieces) else ""
        made += _set(piece, kind, made[-1:], following)
    return "\\\n".join(_line(row.strip()) for row in made.split("\n"))


def one_line(words: Iterable[Words]) -> str:
    """``words`` as `set_words` sets them, in one line: a heading has no other."""
    return set_words(replace(each, text=each.text.replace("\n", " ")) for each in words)


def plain(text: str) -> str:
    """``text`` as a paragraph of one line."""
    return _line(inline(text))


def inline(text: str) -> str:
    """``text`` as one line of Markdown, to stand behind the mark of a heading or a list."""
    return _set(" ".join(text.split()), None, "", "")


def _titled(section: Section) -> bool:
    return bool(section.title)


def _pieces(words: Words) -> Iterator[tuple[str, str | None]]:
    """The words line by line, the white space at the ends of what is marked outside of its marks."""
    kind = "strong" if words.strong else "emphasis" if words.emphasis else None
    for row in re.split(r"(\n)", words.text):
        bare = row.strip() if kind else row
        if not bare:
            yield row, None
            continue
        at = row.index(bare)
        yield row[:at], None
        yield bare, kind
        yield row[at + len(bare) :], None


def _set(text: str, kind: str | None, before: str, after: str) -> str:
    escaped = ESCAPED.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), legal(text))
    if kind is None:
        return escaped
    mark, opening, closing = TAGS[kind]
    if _hugs(text[0], before) and _hugs(text[-1], after):
        return f"{mark}{escaped}{mark}"
    return f"{opening}{escaped}{closing}"


def _hugs(inner: str, outer: str) -> bool:
    """Whether a mark between the two is one of emphasis (CommonMark 6.2): no word or mark may be right outside it."""
    return not outer or outer.isspace() or (inner.isalnum() and not outer.isalnum() and outer not in "*\\>")


def _line(row: str) -> str:
    """A line whose beginning is no heading's, list's or rule's."""
    return BLOCK_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", row)
