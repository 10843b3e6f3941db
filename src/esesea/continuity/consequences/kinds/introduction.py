"""People who were introduced in a scene that is gone, or is told only later; and people who are met no more."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.people import Person, people
from esesea.continuity.consequences.people_words import ROLES
from esesea.continuity.consequences.retelling import Retelling
from esesea.continuity.consequences.set_up import Named, from_nowhere
from esesea.story.character import MentionKind
from esesea.story.finding import Severity
from esesea.text.span import Span

NAME = "introduction"

SAID, MET, NAMELESS = 0.8, 0.85, 0.6
"""How sure it is that they are introduced by words that say who they are, that they are met nowhere else, and that "the
maid" is the one who was "a maid"."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """People whom the scenes that are left name as known, and no scene before says who they are.

    Example: "her uncle, a man called Pike" is cut, and "Pike came in." stays; "a maid in grey", and "the maid".
    Counter-example: the first scene that names them now says itself who they are. Somebody who is only met in scenes
    that are cut, and is named in others, is told of with all that name them: a reference is easily overlooked.
    """
    for person in people(told):
        if person.is_met_no_more(told):
            yield _met_no_more(told, person)
            continue
        first = person.first_named_now(told)
        if first is None or not person.loses_first(told, first):
            continue
        said = person.introduction(told, first)
        if said is not None:
            yield _unknown(told, person, first, said)
    for noun, carrier, now in from_nowhere(told, ROLES):
        if not _has_a_name(told, carrier):
            gone, where = carrier.scene in told.gone, told.number(carrier.scene)
            yield Consequence(
                NAME,
                Severity.WARNING if gone else Severity.INFO,
                f"The {noun} is spoken of as known; {where} said who that is, and is gone."
                if gone
                else f"The {noun} is spoken of as known before {where}, which says who that is.",
                now[0].scene,
                (told.sentence(now[0].span, now[0].scene),),
                (carrier.scene,),
                (told.sentence(carrier.span, carrier.scene),),
                NAMELESS,
            )


def _has_a_name(told: Retelling, role: Named) -> bool:
    """Whether the one who is called by the role there has a proper name, too, and is told of by it."""
    whose = {each.character for each in told.before.mentions if each.span.contains(role.span)}
    return any(each.kind is MentionKind.PROPER for who in whose for _, each in told.mentions.get(who, ()))


def _unknown(told: Retelling, person: Person, first: tuple[str, Span], said: Span) -> Consequence:
    scene, words = first
    carrier = told.scene_at(said)
    gone = carrier in told.gone
    where = told.number(carrier)
    return Consequence(
        NAME,
        Severity.WARNING if gone else Severity.INFO,
        f"{person.name} is named as somebody known; {where} said who that is, and is gone."
        if gone
        else f"{person.name} is named before {where}, which says who that is.",
        scene,
        (told.sentence(words, scene),),
        (carrier,),
        (said,),
        SAID,
    )


def _met_no_more(told: Retelling, person: Person) -> Consequence:
    hanging = tuple(dict.fromkeys((scene, told.sentence(words, scene)) for scene, words in person.named_now(told)))
    carriers = tuple(scene for scene in person.met if scene in told.gone)
    times = "once" if len(hanging) == 1 else f"{len(hanging)} times"
    shown = next((words for scene, words in person.named if scene in carriers), None)
    return Consequence(
        NAME,
        Severity.WARNING,
        f"{person.name} is met in no scene any more, and is still named {times}.",
        hanging[0][0],
        tuple(span for _, span in hanging),
        carriers,
        (told.opening(carriers[0]) if shown is None else told.sentence(shown, told.scene_at(shown)),),
        MET,
    )
