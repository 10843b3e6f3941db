"""What a correction changes, as people see a story: its scenes, order, cast, places, touches and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.same_people import same_people
from esesea.app.scene_words import words_for
from esesea.story.character import Life
from esesea.story.drafts.difference import Renamed, SceneDifference, difference

if TYPE_CHECKING:
    from esesea.story.scene import Scene
    from esesea.story.story import Story

NAMED = 6
"""So many names or scenes are told; of more the number is."""


Called = Callable[[Sequence[SceneDifference]], str]


def _by_id(scenes: Sequence[SceneDifference]) -> str:
    return _some(tuple(each.after or each.before or "" for each in scenes))


@dataclass(frozen=True, slots=True)
class Changes:
    """What one story has that another of the same draft has not.

    Scenes and people as `esesea.story.drafts.difference.Difference` has them, places by name. ``facts`` says what else
    is so now of scenes, touches and deaths, a few words each. ``findings`` and ``settled`` are the messages of what
    newly contradicts, and of what no longer does or is meant to be so.
    """

    added: tuple[SceneDifference, ...] = ()
    cut: tuple[SceneDifference, ...] = ()
    moved: tuple[SceneDifference, ...] = ()
    edited: tuple[SceneDifference, ...] = ()
    order: tuple[SceneDifference, ...] = ()
    people: tuple[str, ...] = ()
    people_gone: tuple[str, ...] = ()
    people_renamed: tuple[Renamed, ...] = ()
    places: tuple[str, ...] = ()
    places_gone: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()

    def lines(self, called: Called = _by_id) -> Iterator[str]:
        """The changes as people read them; none where nothing that is told here has changed.

        ``called`` says what scenes are called together.
        """
        told = [
            *(f"{what}: {called(which)}." for what, which in self._scenes() if which),
            *_came_and_went("people", self.people, self.people_gone),
            *(f"{each.before} is now {each.after}." for each in self.people_renamed),
            *_came_and_went("places", self.places, self.places_gone),
            *(f"{each}." for each in self.facts[:NAMED]),
            f"… and {len(self.facts) - NAMED} facts more." if len(self.facts) > NAMED else "",
            *(f"Now contradicts: {each}" for each in self.findings),
            *(f"No longer a worry: {each}" for each in self.settled),
        ]
        yield from (line for line in told if line)

    def _scenes(self) -> Iterator[tuple[str, tuple[SceneDifference, ...]]]:
        yield "New scenes", self.added
        yield "No longer told", self.cut
        yield "Told elsewhere", self.moved
        yield "Longer or shorter", self.edited
        yield "Elsewhere in story order", self.order


def changes(before: Story, after: Story, called: Callable[[str], str] = str) -> Changes:
    """What ``after`` has that ``before`` has not; both solved, of the same draft.

    ``called`` says what a scene of ``after``, by its id, is called in ``facts``.
    """
    found = difference(before, after)
    people = same_people(before, after)
    places, places_gone = _both_ways((each.name for each in before.places), (each.name for each in after.places))
    return Changes(
        added=found.added,
        cut=found.cut,
        moved=found.moved,
        edited=found.edited,
        order=found.order,
        people=found.people,
        people_gone=found.people_gone,
        people_renamed=found.people_renamed,
        places=places,
        places_gone=places_gone,
        facts=(
            *_scene_facts(before, after, people, called),
            *_touches(before, after),
            *_deaths(before, after, people),
        ),
        findings=tuple(each.message for each in found.new),
        settled=tuple(each.message for each in found.gone),
    )


def _both_ways(before: Iterable[str], after: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What only the other, and only the one has."""
    was, now = Counter(before), Counter(after)
    return tuple((now - was).elements()), tuple((was - now).elements())


def _scene_facts(before: Story, after: Story, people: Mapping[str, str], called: Callable[[str], str]) -> Iterator[str]:
    """Of scenes that begin at the same words: where and when they are, how they are told, and who is there.

    Who only has another name or id (``people``) has neither come nor gone.
    """
    was = {scene.span.start: scene for scene in before.scenes}
    for scene in after.scenes:
        old = was.get(scene.span.start)
        if old is not None:
            told = [*_said_of(before, old, after, scene), *_met(before, old, after, scene, people)]
            if told:
                yield f"{called(scene.id)}: {'; '.join(told)}"


def _said_of(before: Story, old: Scene, after: Story, new: Scene) -> Iterator[str]:
    pairs = (
        ("at ", "nowhere that is told", _place(before, old), _place(after, new)),
        ("told as ", "", words_for(old.mode), words_for(new.mode)),
        ("date ", "no date", old.time.date, new.time.date),
        ("on ", "no weekday", old.time.weekday, new.time.weekday),
        ("time ", "no time of the day", old.time.of_day, new.time.of_day),
    )
    for what, nothing, was, now in pairs:
        if was != now:
            yield (f"{what}{now}" if now else nothing) + (f", was {was}" if was else "")


def _met(before: Story, old: Scene, after: Story, new: Scene, people: Mapping[str, str]) -> Iterator[str]:
    came, went = _others(before, frozenset(old.present), after, frozenset(new.present), people)
    if came:
        yield f"with {_some(came)}"
    if went:
        yield f"without {_some(went)}"


def _others(
    before: Story, were: frozenset[str], after: Story, are: frozenset[str], people: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of those (ids) who are and were not, and of those who were and are not."""
    heirs = {people[who] for who in were if who in people}
    lost = frozenset(who for who in were if who not in people)
    return _names(after, are - heirs), (*_names(after, heirs - are), *_names(before, lost))


def _place(story: Story, scene: Scene) -> str | None:
    return None if scene.place is None else story.place(scene.place).name


def _names(story: Story, ids: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in story.characters if each.id in ids))


def _touches(before: Story, after: Story) -> Iterator[str]:
    was, now = (sum(contact.asserted for contact in story.contacts) for story in (before, after))
    if was != now:
        yield f"{now} touches, was {was}"


def _deaths(before: Story, after: Story, people: Mapping[str, str]) -> Iterator[str]:
    came, went = _others(before, _dead(before), after, _dead(after), people)
    yield from (f"{name} dies" for name in came)
    yield from (f"{name} does not die" for name in went)


def _dead(story: Story) -> frozenset[str]:
    return frozenset(state.character for state in story.life_states if state.state is Life.DEAD)


def _came_and_went(what: str, new: tuple[str, ...], gone: tuple[str, ...]) -> Iterator[str]:
    if new:
        yield f"New {what}: {_some(new)}."
    if gone:
        yield f"No longer among the {what}: {_some(gone)}."


def _some(names: tuple[str, ...]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
