"""People whose name stood first in a scene that is gone, or is told only later."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.people import people
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity

NAME = "first_mention"

SURE = 0.6
"""A story may begin to speak of somebody as if they were known."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """For information: who is first named elsewhere now, where nothing that is lost said who they are.

    Counter-example: somebody whom the first scene that names them now shows for the first time, with a word of who they
    are; somebody whose introduction is lost, which is graver and told as such.
    """
    for person in people(told):
        first = person.first_named_now(told)
        if first is None or person.is_met_no_more(told) or not person.loses_first(told, first):
            continue
        if person.introduction(told, first) is None:
            carrier, words = person.named[0]
            gone = carrier in told.gone
            yield Consequence(
                NAME,
                Severity.INFO,
                f"{person.name} was first named in {told.number(carrier)}"
                + (", and is first named here now." if gone else ", which is told after this now."),
                first[0],
                (told.sentence(first[1], first[0]),),
                (carrier,),
                (told.sentence(words, carrier),),
                SURE,
            )
