"""The order of scenes along a clock, and why, as sheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.order_words import NOTHING_SAYS
from esesea.app.sheets.sheet import Heading, Part, Sheet, Told
from esesea.app.table import Column, Table

if TYPE_CHECKING:
    from esesea.app.ordering import Explanation, Link, OffStageEvent, Quote, Step
    from esesea.story.story import Story

BY_YOUR_WORD = {
    "author_mode": "you said how it is told, and that puts it there",
    "author_split": "you made two scenes of one, and the second goes on from the first",
}
"""What follows from the author's word without words of the text."""


def order_table(label: str, steps: tuple[Step, ...]) -> Table:
    """The scenes along a clock called ``label``, with how each place is known."""
    dated = any(step.when for step in steps)
    columns = (
        Column("n", "", number=True),
        Column("scene", "Scene"),
        Column("opens", "Opens", wide=True),
        *((Column("when", "When"),) if dated else ()),
        Column("status", "Known"),
        Column("why", "By these words", wide=True),
    )
    rows = tuple(
        (
            None if step.rank is None else step.rank + 1,
            step.scene,
            step.opens,
            *((step.when,) if dated else ()),
            step.status,
            words_of(step.why),
        )
        for step in steps
    )
    return Table(label[:1].upper() + label[1:], columns, rows, "no scene is on this clock")


def steps_table(story: Story, clock: str, steps: tuple[Step, ...]) -> Table:
    """The same, called as people call the ``clock``."""
    from esesea.app.names import clock_label  # noqa: PLC0415 - only where it is shown

    return order_table(clock_label(story, clock), steps)


def happened_table(story: Story, happened: tuple[OffStageEvent, ...]) -> Table:
    """What is told of and not shown, each with the scenes between which it falls."""
    names = {character.id: character.name for character in story.characters}
    columns = (
        Column("words", "Words", wide=True),
        Column("who", "Who", wide=True),
        Column("between", "When"),
    )
    rows = tuple(
        (words_of(event.words), ", ".join(names[each] for each in event.participants), _falls(event))
        for event in happened
    )
    return Table("Told of and not shown", columns, rows, "nothing")


def _falls(event: OffStageEvent) -> str:
    """Between which scenes something off stage falls."""
    sides = (event.earliest and f"after {event.earliest}", event.latest and f"before {event.latest}")
    return ", ".join(side for side in sides if side)


def words_of(quotes: tuple[Quote, ...]) -> str | None:
    """The words in quotation marks; None where there are none."""
    return " · ".join(f"“{quote.quote}”" for quote in quotes) or None


def explanation_sheet(explanation: Explanation) -> Sheet:
    """Why one scene stands where it does to another."""
    return Sheet(stands(explanation), (), tuple(_links(explanation)))


def _links(explanation: Explanation) -> Iterator[Part]:
    for link in explanation.chain:
        yield Heading(claim_words(link))
        for quote in link.quotes:
            yield Told(quote.quote, quoted=True)
        own = said_by_author(link)
        if own:
            yield Told(own)
    if not explanation.chain and explanation.status == "default":
        yield Told(NOTHING_SAYS)


def said_by_author(link: Link) -> str:
    """What of the author's word the claim is, or follows from; empty where it is the text's."""
    return "you said so" if link.status == "stated" else BY_YOUR_WORD.get(link.by, "")


def stands(explanation: Explanation) -> str:
    """How the one stands to the other, in a line."""
    return f"{explanation.a} {_verb(explanation)} {explanation.b} ({explanation.status})"


def _verb(explanation: Explanation) -> str:
    return {
        "before": "is before",
        "after": "is after",
        "same time": "is at the same time as",
        "outside of time": "stands outside of time, or so does",
    }[explanation.relation]


def claim_words(link: Link) -> str:
    """A claim of an explanation in a line."""
    return f"{link.a} {link.relation.replace('-', ' ')} {link.b}" + (f" ({link.status})" if link.status else "")
