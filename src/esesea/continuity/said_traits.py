"""What sentences say that somebody is like, whichever way they are built."""

from __future__ import annotations

from esesea.continuity.hearing import Hearing
from esesea.continuity.said_kin import said_kin
from esesea.continuity.said_looks import said_looks
from esesea.continuity.said_marks import said_marks
from esesea.story.story import Story
from esesea.story.trait import Trait


def said_traits(story: Story) -> tuple[Trait, ...]:
    """Looks, marks and kin as single sentences tell them of people who are named, beside those of ``story.traits``.

    They are found in the words alone, so that an odd sentence that no parser takes apart is heard, too.
    """
    hearing = Hearing.of(story)
    return (*said_looks(hearing), *said_marks(hearing), *said_kin(hearing))
