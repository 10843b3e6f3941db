"""Names that are spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.in_place_of import stands_for
from esesea.story.finding import Finding, Severity
from esesea.story.pattern import NameVariant
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "name_drift"

SHORTEST = 5
"""Letters: of shorter names a letter apart (Jane, June) nothing is said where they only resemble each other."""

SURE = {"sound": 0.85, "spelling": 0.7}
"""How sure a drift is by the kind of variant. Of those of the same sound in sixteen novels (LitBank, PDNC) all are
slips of author or printer (vowels that changed places, a doubled consonant); of the others a third."""


def check(story: Story) -> Iterator[Finding]:
    """One finding for each spelling that drifts from the name the story mostly uses.

    Another spelling of the same sound is a warning, and one that differs by a letter where it stands in the place of
    the name; otherwise it may be another name, and is a note. Where the text itself speaks of two ways to say a name,
    that is no drift (kind ``dialect``).
    """
    known = {character.id: character.name for character in story.characters}
    known |= {place.id: place.name for place in story.places}
    for variant in story.name_variants:
        if variant.kind in SURE and variant.variant and variant.spans and variant.of in known:
            usual = _usual(story, known[variant.of], variant)
            long = len(variant.variant) >= SHORTEST
            plain = (long and variant.kind == "sound") or stands_for(story, variant)
            if usual is not None and (plain or long):
                yield _finding(story, variant, known[variant.of], usual, plain=plain)


def _finding(story: Story, variant: NameVariant, name: str, usual: Span, *, plain: bool) -> Finding:
    spans = tuple(sorted({usual, *variant.spans}))
    inside = [scene for scene in story.scenes if any(scene.span.contains(span) for span in spans)]
    return Finding(
        NAME,
        Severity.WARNING if plain else Severity.INFO,
        f"{name} is also spelt {variant.variant}.",
        "Choose one spelling, or say that both are meant.",
        tuple(scene.id for scene in inside),
        spans,
        SURE["sound"] if plain else SURE[variant.kind],
    )


def _usual(story: Story, name: str, variant: NameVariant) -> Span | None:
    """Where the name is first spelt as usual."""
    for mention in story.mentions:
        if mention.character == variant.of and story.quote(mention.span) == name:
            return mention.span
    start = story.document.text.find(name)
    return Span(start, start + len(name)) if start >= 0 else None
