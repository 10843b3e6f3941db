"""A second name that only a scene explained that is gone, or is told only later."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.introducing import explains_a_name
from esesea.continuity.consequences.people import Person, people
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.text.span import Span

NAME = "name"

SURE = 0.75
"""The words speak of a name, and both names stand there."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Names that share no word with the others of the same person, where what explained them is lost.

    Example: "Everyone called Rhoda the Wren" is cut, and "The Wren was late." stays. Counter-example: "Rhoda Pike" and
    "Miss Pike" explain one another; a name that another scene told before explains as well.
    """
    for person in people(told):
        for name in _apart(person):
            found = _unexplained(told, person, name)
            if found is not None:
                yield found


def _apart(person: Person) -> Iterator[str]:
    """The names that have no word of the name that the person goes by."""
    own = _words(person.name)
    return (name for name in person.called if own.isdisjoint(_words(name)))


def _words(name: str) -> frozenset[str]:
    return frozenset(word.casefold().strip(".'’") for word in name.split() if word[:1].isupper())


def _unexplained(told: Retelling, person: Person, name: str) -> Consequence | None:
    explained = _explanations(told, person, name)
    used = [(scene, words) for scene, words in person.named_now(told) if told.quote(words) == name]
    if not used or not explained:
        return None
    scene, words = used[0]
    if any(told.lost(each, scene) is None or told.was[each] > told.was[scene] for each, _ in explained):
        return None
    carrier, sentence = explained[0]
    gone = carrier in told.gone
    return Consequence(
        NAME,
        Severity.WARNING if gone else Severity.INFO,
        f"“{name}” is {person.name}: {told.number(carrier)} said so, and "
        + ("is gone." if gone else "is told only later now."),
        scene,
        (told.sentence(words, scene),),
        (carrier,),
        (sentence,),
        SURE,
    )


def _explanations(told: Retelling, person: Person, name: str) -> list[tuple[str, Span]]:
    """The sentences that speak of the name, and have another name of the person too."""
    found: list[tuple[str, Span]] = []
    for scene, words in person.named:
        if told.quote(words) == name:
            sentence = told.sentence(words, scene)
            others = (each for at, each in person.named if at == scene and sentence.contains(each))
            if explains_a_name(told.quote(sentence)) and any(told.quote(each) != name for each in others):
                found.append((scene, sentence))
    return found
