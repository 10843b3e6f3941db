"""An edition as a book or a text document, made by pandoc (pandoc.org), which gets it as its own syntax tree."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from esesea.export.edition.edition import Edition, Part, Passage, Section, Style, Words
from esesea.export.errors import NeedsPackage, PandocFailed
from esesea.export.xml_parts import legal

API = (1, 23)
"""The version of pandoc's syntax tree (pandoc-types) that is written here; pandoc 3 reads it."""

EPOCH = "315532800"
"""1 January 1980 in Unix seconds, the first day that a zip's member can have: one story has the same bytes at any time.

``SOURCE_DATE_EPOCH`` in the environment says another (reproducible-builds.org/specs/source-date-epoch).
"""

PATIENCE = 600
"""Seconds after which pandoc is given up; a novel takes it two."""

ORNAMENT = "* * *"

Json = dict[str, object]


def converted(tree: Json, to: str, options: Iterable[str], files: Mapping[str, bytes], form: str) -> bytes:
    """What pandoc makes of ``tree`` in its form ``to``. ``files``, by name, are beside it as it runs.

    ``form`` is what people call it. Raises NeedsPackage and PandocFailed, and OSError where there is no room to work.
    """
    program = _program(form)
    with TemporaryDirectory(prefix="esesea-") as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        out = Path(folder, "out")
        _run((program, "--from=json", f"--to={to}", f"--output={out}", *options), form, _encoded(tree), folder)
        return out.read_bytes()


def data_file(name: str, form: str) -> bytes:
    """A file that pandoc itself carries (``reference.docx``). Raises NeedsPackage and PandocFailed."""
    return _run((_program(form), "--print-default-data-file", name), form)


def _run(command: Sequence[str], form: str, given: bytes = b"", folder: str | None = None) -> bytes:
    """What pandoc prints. No word of a story is among its arguments."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH)}
    try:
        done = subprocess.run(  # noqa: S603 - pandoc itself
            command, input=given, cwd=folder, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as fault:
        raise PandocFailed(form, f"it did not end within {PATIENCE} seconds") from fault
    if done.returncode:
        raise PandocFailed(form, " ".join(done.stderr.decode(errors="replace").split()))
    return done.stdout


def tree_of(edition: Edition, about: Mapping[str, str], *, contents: bool) -> Json:
    """The edition as pandoc's tree; ``about`` is metadata beside author and language.

    ``contents``: a list of links to the headings, for forms that have no contents of their own.
    """
    facts = {"lang": "en", **({"author": edition.author} if edition.author else {}), **about}
    meta = {key: {"t": "MetaInlines", "c": [_text(value)]} for key, value in facts.items()}
    blocks = [*_lead(edition), *(_contents(edition) if contents else ())]
    for part in edition.parts:
        blocks += _part(part)
    return {"pandoc-api-version": [*API, 1], "meta": meta, "blocks": blocks}


def _lead(edition: Edition) -> Iterator[Json]:
    if edition.about:
        yield _header(1, "about", "About this edition")
    for words in edition.about:
        yield _styled("about", [_paragraph([_text(words)])])


def _contents(edition: Edition) -> Iterator[Json]:
    yield _header(1, "contents", "Contents")
    for part in edition.parts:
        yield _styled("contents-part", [_paragraph([_link(part.name, part.title)])])
        for section in filter(_titled, part.sections):
            yield _styled("contents-section", [_paragraph([_link(section.name, section.title)])])


def _part(part: Part) -> Iterator[Json]:
    yield _header(1, part.name, part.title)
    if part.lead:
        yield _styled("about", [_paragraph([_text(part.lead)])])
    for section in part.sections:
        if section.title:
            yield _header(2, section.name, section.title)
        yield from map(_passage, section.passages)


def _titled(section: Section) -> bool:
    return bool(section.title)


def _passage(passage: Passage) -> Json:
    if passage.style is Style.BREAK:
        return _styled(passage.style.value, [_paragraph([_text(ORNAMENT)])])
    paragraph = _paragraph(list(_inlines(passage.words)))
    return paragraph if passage.style is Style.PROSE else _styled(passage.style.value, [paragraph])


def _inlines(words: Iterable[Words]) -> Iterator[Json]:
    for each in words:
        inside: list[Json] = []
        for number, row in enumerate(each.text.split("\n")):
            inside += [{"t": "LineBreak"}] if number else []
            inside += [_text(row)] if row else []
        kind = "Strong" if each.strong else "Emph" if each.emphasis else None
        if kind is None:
            yield from inside
        else:
            yield {"t": kind, "c": inside}


def _styled(style: str, blocks: Sequence[Json]) -> Json:
    """Blocks in a style: a class for EPUB's style sheet, a paragraph style for DOCX."""
    return {"t": "Div", "c": [["", [style], [["custom-style", style.replace("-", " ").title()]]], blocks]}


def _header(level: int, name: str, title: str) -> Json:
    return {"t": "Header", "c": [level, [name, [], []], [_text(title)]]}


def _link(name: str, title: str) -> Json:
    return {"t": "Link", "c": [["", [], []], [_text(title)], [f"#{name}", ""]]}


def _paragraph(inlines: Sequence[Json]) -> Json:
    return {"t": "Para", "c": inlines}


def _text(words: str) -> Json:
    return {"t": "Str", "c": legal(words)}


def _encoded(tree: Json) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def _program(form: str) -> str:
    """The pandoc that pypandoc brings, or the one installed beside it. Raises NeedsPackage."""
    try:
        import pypandoc  # noqa: PLC0415 - loaded only where an edition is made; extra: esesea[editions]

        return str(pypandoc.get_pandoc_path())
    except (ModuleNotFoundError, OSError) as fault:
        raise NeedsPackage(form, "pandoc", "editions") from fault
