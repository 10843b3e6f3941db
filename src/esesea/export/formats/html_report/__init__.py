"""``.html``: the story as one page to keep, send or print; it needs no network, no script and no other file."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.one_file import check_free, write_one
from esesea.export.report import Report

FORM = "esesea.report/1"
OURS = re.compile(rb"\A<!doctype html><!-- esesea\.report/")
HERE = Path(__file__).parent


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the report to ``target``, in place of an earlier one but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    if wanted.report is None:
        raise ValueError("a report is written where `Wanted.report` makes one")
    check_free(target, OURS)
    return write_one(target, html(wanted.report()).encode(), OURS)


def html(report: Report) -> str:
    """The page. Words of the story are only ever text in it: the template escapes all of them.

    The same report gives the same page.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only where a page is made

    made = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["image"] = _image
    return made.get_template("page.html.jinja").render(report=report, style=(HERE / "page.css").read_text("utf-8"))


def _image(svg: bytes) -> str:
    """A drawing as an address that holds it: an image runs no script, whatever stands in it."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"


EXPORT = Export(
    ".html",
    FORM,
    write,
    about="a report to keep or print, with the pictures",
    keeps="scenes in story order, people, places, findings and what was asked, as a person reads them.",
    loses="ids and offsets, and the words behind what is not shown: it is not to be read back.",
)
