"""``.tei.xml``: TEI P5 (tei-c.org): people, places and events, and what the text says of them, beside the text.

All of it stands in ``standOff``. The story clock is a calendar of its own: ``when-custom="3"`` is the third rank from
0, and ``notBefore-custom``/``notAfter-custom`` are the ranks left open (guidelines 13.4, ``att.datable.custom``).
With the text, spans point into its paragraphs (``string-range``, guidelines 16.2.4.9); without, they hold their words.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.export.export import Export, Wanted
from esesea.export.formats.tei.body import add_text
from esesea.export.formats.tei.events import add_events
from esesea.export.formats.tei.people import add_people, add_places
from esesea.export.formats.tei.pointing import STORY_TIME, TIMEX, XML_ID, Pointing, clock_id
from esesea.export.formats.tei.spans import add_spans
from esesea.export.one_file import write_one
from esesea.export.xml_parts import child, root, written
from esesea.story.story import Story
from esesea.story.time import lived

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT = "TEI P5"
NAMESPACE = "http://www.tei-c.org/ns/1.0"
OURS = re.compile(rb'<TEI [^>]*n="esesea\.tei/')
NUMBER = re.compile(r"\d+(\.\d+)*")


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the TEI document to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_one(target, encoded(wanted.story, with_text=wanted.with_text), OURS)


def encoded(story: Story, *, with_text: bool) -> bytes:
    """UTF-8 XML; ``with_text`` adds the manuscript's own words, and what points to them."""
    top = root("TEI", NAMESPACE, n="esesea.tei/1")
    _add_header(top, story)
    pointing = Pointing.of(story, with_text=with_text)
    beside = child(top, "standOff")
    add_people(beside, story, pointing)
    add_places(beside, story)
    add_events(beside, story, pointing)
    add_spans(beside, story, pointing)
    if with_text:
        add_text(top, story)
    elif not len(beside):
        child(child(child(top, "text"), "body"), "p", "Nothing is known of this story.")
    if not len(beside):
        top.remove(beside)
    return written(top)


def _add_header(top: _Element, story: Story) -> None:
    header = child(top, "teiHeader")
    about = child(header, "fileDesc")
    _add_title(child(about, "titleStmt"), story)
    child(child(about, "publicationStmt"), "p", "Exported by Esesea from the author's manuscript; not published.")
    source = child(child(about, "sourceDesc"), "bibl")
    _add_title(source, story)
    child(source, "idno", story.document.name, type="file")
    child(source, "idno", story.document.sha256, type="sha256")
    found = NUMBER.match(version("esesea"))
    by = child(child(child(header, "encodingDesc"), "appInfo"), "application", ident="esesea")
    by.set("version", found[0] if found else "0")
    child(by, "label", "Esesea")
    child(by, "desc", f"Read by {story.reader}.")
    _add_calendars(child(child(header, "profileDesc"), "calendarDesc"), story)


def _add_title(into: _Element, story: Story) -> None:
    child(into, "title", story.title or story.document.name)
    if story.document.author:
        child(into, "author", story.document.author)


def _add_calendars(into: _Element, story: Story) -> None:
    """What the custom dates count by: the clocks, TIMEX3, and the author's own calendar."""
    _add_calendar(
        into, STORY_TIME, "Story order: a scene's rank in the world of the story, from 0; equal ranks begin together."
    )
    for character in story.chronology.parted:
        words = f"Lived order of {character}: a scene's rank in that person's own time, from 0."
        _add_calendar(into, clock_id(lived(character)), words)
    _add_calendar(into, TIMEX, "TIMEX3 values (TimeML 1.2.1) of time expressions.")
    if story.calendar is not None:
        words = f"The author's calendar “{story.calendar.name}”: year-month-day. {story.calendar.source}"
        _add_calendar(into, clock_id(f"calendar:{story.calendar.name}"), words)


def _add_calendar(into: _Element, name: str, words: str) -> None:
    child(child(into, "calendar", reserved={XML_ID: name}), "p", words)


EXPORT = Export(
    ".tei.xml",
    FORMAT,
    write,
    about="people, places, events and what the text says of them, for scholars' editions",
    keeps="people with traits and states, places, scenes and what happens off stage as events on the story clock with"
    " dates where they are known, order relations and touches with their words, and mentions, speech, events, time"
    " expressions, asides and motifs as stand-off spans; with `--with-text` the text, to which all point.",
    loses="findings, doubts (leaps), distances in days, ordinals and name variants; a screenplay's paragraphs are"
    " `ab` with a type, not TEI drama.",
)
