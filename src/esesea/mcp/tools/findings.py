"""What contradicts in the story, and what would fall if it were another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from esesea.app.checking import check
from esesea.app.consequence_words import kind_words
from esesea.app.falling import Fall as Hanging
from esesea.app.falling import Turn as Turning
from esesea.app.falling import Words as Sentence
from esesea.app.falling import counted_before, outcome
from esesea.app.whatif import whatif
from esesea.mcp.answers.finding import Fall, FindingLine, Findings, Turn, WhatIf
from esesea.mcp.answers.quote import Quote
from esesea.mcp.arguments import First, Most, Name, SceneName, part
from esesea.mcp.told import MOST_NAMED, Told
from esesea.story.finding import Severity
from esesea.story.statement_ids import statement_ids
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.finding import Finding

Scenes = Annotated[tuple[SceneName, ...], Field(max_length=10_000)]


def check_story(
    told: Told,
    intended: Annotated[bool, Field(description="List those too that the author means to be so.")] = False,  # noqa: FBT002 - a tool's argument has a name
    first: First = 1,
    most: Most = 25,
) -> Findings:
    """What contradicts in the story, gravest first, each with its two or more quotes and what would settle it."""
    every = check(told.story)
    meant = sum(each.intended is not None for each in every)
    found, page = part([each for each in every if intended or each.intended is None], first, most)
    return Findings(told.revision, page, tuple(_lines(told, found, told.findings)), meant)


def what_if(
    told: Told,
    cut: Annotated[Scenes, Field(description="Leave these scenes out.")] = (),
    move: Annotated[Scenes, Field(description="Tell these elsewhere; with after, or at_the_start.")] = (),
    after: Annotated[SceneName | None, Field(description="The scene that the moved ones are told after.")] = None,
    at_the_start: Annotated[bool, Field(description="The moved ones are told before all others.")] = False,  # noqa: FBT002 - as above
    settings: Annotated[
        tuple[Name, ...],
        Field(
            max_length=100,
            description="Facts to set first: 's4 place the kitchen', 's4 present Anna', 's4 absent Anna', "
            "'s4 mode dream', 's4 weekday Monday', 's4 time night', 's4 date 1985-06', 's4 before s2', "
            "'Anna lives', 'Anna dies in s7'.",
        ),
    ] = (),
    first: First = 1,
) -> WhatIf:
    """Try an edit: cut scenes, tell them elsewhere, or set facts; see what is left hanging, moves or contradicts.

    Nothing is kept, whatever is tried.
    """
    found = whatif(told.story, cut=cut, move=move, after=after, first=at_the_start, settings=settings)
    told_of, counted = outcome(found), counted_before(found)
    hanging, page = part(told_of.consequences, first, 25)
    ids = dict(zip(found.after.findings, statement_ids(found.after, ("findings",))["findings"], strict=True))
    return WhatIf(
        revision=told.revision,
        edit=told_of.edit,
        falls=told_of.falls,
        page=page,
        hanging=tuple(_fall(told, each) for each in hanging),
        turn_count=len(told_of.order),
        turns=tuple(_turn(told, each) for each in told_of.order[:MOST_NAMED]),
        new_count=len(found.new),
        new=tuple(
            replace(each, message=counted(each.message), resolve=counted(each.resolve))
            for each in _lines(told, found.new[:MOST_NAMED], ids)
        ),
        gone_count=len(found.gone),
        gone=tuple(_lines(told, found.gone[:MOST_NAMED], told.findings)),
    )


def _lines(told: Told, findings: Iterable[Finding], ids: Mapping[Finding, str]) -> Iterable[FindingLine]:
    for each in findings:
        yield FindingLine(
            id=ids[each],
            check=each.check,
            severity=each.severity.value,
            message=each.message,
            resolve=each.resolve,
            confidence=round(each.confidence, 3),
            intended=each.intended,
            scenes=each.scenes[:MOST_NAMED],
            quotes=told.quotes(each.spans),
        )


def _fall(told: Told, each: Hanging) -> Fall:
    return Fall(
        kind_words(each.kind),
        Severity(each.severity).value,
        each.message,
        told.scene(each.scene),
        _quotes(told, each.hanging),
        _quotes(told, each.carried),
        each.confidence,
    )


def _turn(told: Told, each: Turning) -> Turn:
    return Turn(told.scene(each.scene), each.message, told.quotes(Span(*words.span) for words in each.words))


def _quotes(told: Told, words: Iterable[Sentence]) -> tuple[Quote, ...]:
    return told.quotes(Span(*each.span) for each in words)
