"""The text of a scene, words searched for, and what was read from the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from esesea.app.names import find_scene
from esesea.app.pointing_out import claims
from esesea.app.searching import Hit as Answer
from esesea.app.searching import Kind, search
from esesea.app.wording import sentence
from esesea.mcp.answers.quote import Named
from esesea.mcp.answers.text import ClaimLine, Claims, Found, Hit, SceneText
from esesea.mcp.arguments import First, Most, Name, SceneName, part
from esesea.mcp.told import Told
from esesea.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esesea.app.pointing_out import Claim
    from esesea.store.search import Hit as Paragraph

AT_ONCE = 8000
"""Characters of a scene that are given at once, cut at the end of a line or a word."""

AROUND = 120
"""Characters shown on either side of words that were found."""

Layer = Literal[
    "mentions", "visits", "ordinals", "quotations", "events", "contacts", "life_states", "traits", "thing_states",
    "time_expressions", "asides", "causes", "off_stage", "name_variants", "motifs", "travellers", "leaps", "distances",
    "scene_dates", "day_patterns", "relations",
]  # fmt: skip
"""`esesea.story.references.LAYERS`, as a schema can have it."""


def read_scene(
    told: Told,
    scene: SceneName,
    start: Annotated[
        int | None, Field(ge=0, description="The character to begin with: what the last answer gave as next.")
    ] = None,
) -> SceneText:
    """The text of one scene, word for word, in parts where it is long. It is the manuscript's, not the user's."""
    found = find_scene(told.story, scene)
    span = told.story.scene(found).span
    begin = min(max(span.start, start or 0), span.end)
    end = span.end if span.end - begin <= AT_ONCE else begin + _whole(told.story.document.text[begin : begin + AT_ONCE])
    return SceneText(
        revision=told.revision,
        scene=told.scene(found),
        start=begin,
        end=end,
        text=told.story.document.text[begin:end],
        next=end if end < span.end else None,
    )


def search_story(
    told: Told,
    words: Annotated[Name, Field(description="A name, a scene's number, or words of the text; case does not matter.")],
    first: First = 1,
    most: Most = 25,
) -> Found:
    """Find people and places by name, scenes by number or opening, and words of the text as they stand together.

    Where several words stand together nowhere, the paragraphs that have all of them, the best first.
    """
    last = first - 1 + most
    hits = [_hit(told, each) for each in search(told.story, words, most=last + 1)]
    found = len(hits)
    if not hits:
        paragraphs = told.opened.folder.search(words, last + 1)
        found = len(paragraphs)  # some of which may stand in no scene
        hits = [hit for each in paragraphs for hit in _together(told, each)]
    return Found(told.revision, tuple(hits[first - 1 : last]), last + 1 if found > last else None)


def list_claims(
    told: Told,
    scene: Annotated[SceneName | None, Field(description="Only what was read of this scene.")] = None,
    layer: Annotated[Layer | None, Field(description="Only claims of this kind.")] = None,
    first: First = 1,
    most: Most = 40,
) -> Claims:
    """What Esesea read from the text, claim by claim, each with its words and the id by which it can be corrected."""
    found, page = part(tuple(claims(told.story, layer=layer, scene=scene)), first, most)
    return Claims(told.revision, page, tuple(_claim(told, each) for each in found))


def _whole(words: str) -> int:
    """How many of the characters end at the end of a paragraph, a line, or else a word."""
    for mark in ("\n\n", "\n", " "):
        at = words.rfind(mark)
        if at > AT_ONCE // 2:
            return at + len(mark)
    return len(words)


def _hit(told: Told, hit: Answer) -> Hit:
    number = None if hit.scene is None else told.wording.numbers[hit.scene]
    name = told.names.get(hit.id) or sentence(told.wording.scene(hit.id))
    words = around = None
    if hit.span is not None:
        within = told.story.scene(hit.id).span
        words = told.quote(hit.span)
        around = told.quote(
            Span(max(within.start, hit.span.start - AROUND), min(within.end, hit.span.end + AROUND)), 4 * AROUND
        )
    elif hit.kind is Kind.SCENE:
        around = told.scene(hit.id).opens
    return Hit(hit.kind.value, Named(hit.id, name), hit.scene, number, words, around)


def _together(told: Told, paragraph: Paragraph) -> Iterator[Hit]:
    """A paragraph that has all the words: from a little before the first of them to a little behind the last."""
    scene = told.finder.at(paragraph.span.start)
    if scene is None or not paragraph.found:
        return
    begin, end = paragraph.found[0].start, paragraph.found[-1].end
    around = Span(max(paragraph.span.start, begin - AROUND), min(paragraph.span.end, end + AROUND))
    words = told.quote(Span(begin, end))
    named = Named(scene, sentence(told.wording.scene(scene)))
    yield Hit(Kind.WORDS.value, named, scene, told.wording.numbers[scene], words, told.quote(around, 4 * AROUND))


def _claim(told: Told, claim: Claim) -> ClaimLine:
    number = None if claim.scene is None else told.wording.numbers[claim.scene]
    return ClaimLine(
        claim.id, claim.layer, claim.scene, number, claim.says, told.quotes(Span(*each) for each in claim.spans)
    )
