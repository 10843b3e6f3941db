"""Names that are spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.finding import Finding, Severity
from esesea.story.pattern import NameVariant
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "name_drift"


def check(story: Story) -> Iterator[Finding]:
    """One finding, for information, for each spelling that drifts from the name the story mostly uses.

    Where the text itself speaks of two ways to say a name, that is no drift (kind ``dialect``).
    """
    known = {character.id: character.name for character in story.characters}
    known |= {place.id: place.name for place in story.places}
    for variant in story.name_variants:
        if variant.kind == "spelling" and variant.variant and variant.spans and variant.of in known:
            usual = _usual(story, known[variant.of], variant)
            if usual is not None:
                yield _finding(story, variant, known[variant.of], usual)


def _finding(story: Story, variant: NameVariant, name: str, usual: Span) -> Finding:
    spans = tuple(sorted({usual, *variant.spans}))
    inside = [scene for scene in story.scenes if any(scene.span.contains(span) for span in spans)]
    return Finding(
        NAME,
        Severity.INFO,
        f"{name} is also spelt {variant.variant}.",
        "Choose one spelling, or say that both are meant.",
        tuple(scene.id for scene in inside),
        spans,
        0.7,
    )


def _usual(story: Story, name: str, variant: NameVariant) -> Span | None:
    """Where the name is first spelt as usual."""
    for mention in story.mentions:
        if mention.character == variant.of and story.quote(mention.span) == name:
            return mention.span
    start = story.document.text.find(name)
    return Span(start, start + len(name)) if start >= 0 else None
