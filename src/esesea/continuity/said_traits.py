"""What sentences say that somebody is like, whichever way they are built."""

from __future__ import annotations

from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import Narration
from esesea.continuity.said_heights import said_heights
from esesea.continuity.said_kin import UNRELATED, said_kin
from esesea.continuity.said_looks import said_looks
from esesea.continuity.said_marks import MIRRORED, said_marks
from esesea.story.story import Story
from esesea.story.trait import Trait, TraitKind


def said_traits(story: Story) -> tuple[Trait, ...]:
    """Looks, heights, marks and kin as single sentences tell them of people who are named.

    They stand beside those of ``story.traits``: found in the words alone, so that an odd sentence that no parser takes
    apart is heard, too.
    """
    hearing = Hearing.of(story)
    return (*said_looks(hearing), *said_heights(hearing), *said_marks(hearing), *said_kin(hearing))


def is_literal(narration: Narration, trait: Trait) -> bool:
    """Whether the sentence in which a trait was read speaks of no nun's sisters, no part in a play and no mirror."""
    other = {TraitKind.KIN: UNRELATED, TraitKind.MARK: MIRRORED}.get(trait.kind)
    if other is None:
        return True
    return other.search(narration.words(narration.sentence(trait.evidence[0].spans[0].start))) is None
