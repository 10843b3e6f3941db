"""What sentences say that somebody is like, whichever way they are built."""

from __future__ import annotations

from esesea.continuity.narration import Narration
from esesea.continuity.owners import Owners
from esesea.continuity.said_kin import said_kin
from esesea.continuity.said_looks import said_looks
from esesea.continuity.said_marks import said_marks
from esesea.story.story import Story
from esesea.story.trait import Trait


def said_traits(story: Story) -> tuple[Trait, ...]:
    """Looks, marks and kin as single sentences tell them of people who are named, beside those of ``story.traits``.

    They are found in the words alone, so that an odd sentence that no parser takes apart is heard, too.
    """
    narration = Narration.of(story)
    owners = Owners.of(narration)
    return (*said_looks(narration, owners), *said_marks(narration, owners), *said_kin(narration, owners))
