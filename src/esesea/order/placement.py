"""One line for all scenes: as told wherever nothing is said, and moved as little as what is said demands.

Topological sorting by told index is not that: told 0 to 4 and then "5 happens before 0", it would begin 1, 2, 3, 4, 5.
Here scenes are put on the line one after another, each as late as what already stands there allows. So it is the
scene told *later* that moves back (looking back is far commoner in fiction than looking ahead: Genette 1980, p. 67),
to just before the first thing it must precede, and the scene told after it goes on with the main line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from esesea.order.authors_words import Words, authors_words
from esesea.order.bitset import bits
from esesea.order.closure import Precedence
from esesea.order.constraints import Line
from esesea.story.scene import Mode
from esesea.story.time import Relation, Status, TemporalRelation

Unit = tuple[int, ...]


def placed(told: Sequence[Line], known: Precedence, relations: Iterable[TemporalRelation]) -> tuple[Unit, ...]:
    """The scenes (told indices) in order of when they begin, those that begin together in one unit.

    ``relations`` are the claims that were kept and ``known`` what follows from them; every order they entail holds
    in the line. A hypothetical scene that no claim ties to another is outside of time and left out.

    A scene goes directly after the one that it continues, falls into or overlaps, and before all else after the one
    that the author said it comes after (their word's ``source`` is the scene they speak of). A flash-forward, or a
    scene that the author moved, goes directly after what it must follow, where that is told later; what goes on
    from one goes with it.
    """
    place = {scene.id: index for index, scene in enumerate(told)}
    relations = tuple(relations)
    words = authors_words(relations, place)
    touched = _touched(relations, known, place)
    line = _Line(known, touched, words, _displaced(relations, touched, place))
    units = _units(told, known, _tied(relations, place), words.joined)
    ahead = _ahead(told, known, words)
    as_late_as_can_be = len(told)
    for unit in units:
        if not ahead.issuperset(unit):
            line.put(unit, as_late_as_can_be)
    for unit in units:
        if ahead.issuperset(unit):
            line.put(unit, _wished(unit[0], line, known, words, as_late_as_can_be))
    return tuple(line.units)


class _Line:
    """The scenes placed so far. It is a workbench inside one placing and never leaves it."""

    def __init__(
        self, known: Precedence, touched: Mapping[int, frozenset[int]], words: Words, displaced: frozenset[int]
    ) -> None:
        self.units: list[Unit] = []
        self.at: dict[int, int] = {}
        self._known = known
        self._touched = touched
        self._words = words
        self._displaced = displaced
        self._onto: dict[int, int] = {}
        self._goes_on_from: dict[int, int] = {}
        self._here = 0

    def put(self, unit: Unit, wished: int) -> None:
        """Place ``unit`` where it continues a placed scene, else at ``wished``, or as near as what must hold allows."""
        low, high = self._bounds(unit[0])
        said = max((self.at[a] for scene in unit if (a := self._words.after.get(scene, -1)) in self.at), default=None)
        anchor = max((self.at[t] for scene in unit for t in self._touched.get(scene, ()) if t in self.at), default=None)
        if said is not None:
            wished = said + 1
        elif anchor is not None:
            wished = self._behind_all_of(anchor)
            self._onto[unit[0]] = self.units[anchor][0]
        elif (going_on := self._going_on(unit[0])) is not None and low <= self.at[going_on] + 1 <= high:
            wished = self.at[going_on] + 1
            self._goes_on_from[unit[0]] = going_on
        spot = min(max(wished, low), high)
        self.units.insert(spot, unit)
        for index in range(spot, len(self.units)):
            for scene in self.units[index]:
                self.at[scene] = index
        for scene in unit:
            self._here |= 1 << scene

    def _going_on(self, scene: int) -> int | None:
        """The scene that one of which nothing is said goes on from, where the author's words part it from the line.

        It goes on from the one told before it that the text does not move; where that ends a run that the author
        moved, from the one that the telling left for the run. None: it goes on with the main line.
        """
        before = scene - 1
        if before in self._words.moved:
            before = self._words.run_start(before) - 1
        else:
            while before in self._displaced and before not in self._words.moved:
                before -= 1
        if before not in self.at or not (before in self._words.after or before in self._goes_on_from):
            return None
        return before

    def behind(self, scene: int) -> int:
        """The place directly behind a scene, the first where it is not placed."""
        return self.at.get(scene, -1) + 1

    def _bounds(self, scene: int) -> tuple[int, int]:
        """The first and last place that leave it after all it must follow and before all it must precede.

        There always is one: whatever must follow something that must follow a third must follow the third.
        """
        before, after = self._known.earlier[scene] & self._here, self._known.later[scene] & self._here
        low = max((self.at[each] + 1 for each in bits(before)), default=0)
        high = min((self.at[each] for each in bits(after)), default=len(self.units))
        return low, high

    def _behind_all_of(self, anchor: int) -> int:
        """The place behind the unit at ``anchor`` and behind all that was attached to it before."""
        spot = anchor + 1
        while spot < len(self.units) and self._hangs_on(self.units[spot][0], self.units[anchor][0]):
            spot += 1
        return spot

    def _hangs_on(self, scene: int, anchor: int) -> bool:
        while scene in self._onto and scene != anchor:
            scene = self._onto[scene]
        return scene == anchor


def _units(told: Sequence[Line], known: Precedence, tied: frozenset[int], joined: frozenset[int]) -> list[Unit]:
    """The scenes that begin together, in told order of the first that tells it in the main line and was not moved."""
    found: dict[int, None] = {}
    for index, scene in enumerate(told):
        if index in tied or scene.mode is not Mode.HYPOTHETICAL:
            found[known.together[index]] = None
    elsewhere = joined | {index for index, scene in enumerate(told) if scene.mode is Mode.PROLEPSIS}
    units = [tuple(bits(together)) for together in found]
    return sorted(units, key=lambda unit: next((each for each in unit if each not in elsewhere), unit[0]))


def _tied(relations: Iterable[TemporalRelation], place: Mapping[str, int]) -> frozenset[int]:
    return frozenset(place[scene] for relation in relations for scene in (relation.a, relation.b))


def _ahead(told: Sequence[Line], known: Precedence, words: Words) -> frozenset[int]:
    """The scenes that go after something told later, and may be moved on for it; what goes on from one is one."""
    found: set[int] = set()
    for index, scene in enumerate(told):
        forward = scene.mode is Mode.PROLEPSIS
        runs_on = forward and index - 1 in found and told[index - 1].mode is Mode.PROLEPSIS
        past = (forward or index in words.tied) and _looks_past(index, known, words)
        anchor = words.after.get(index)
        moved_on = index in words.before_later if anchor is None else anchor > index or anchor in found
        if runs_on or moved_on or (past and anchor is None):
            found.add(index)
    return frozenset(found)


def _wished(scene: int, line: _Line, known: Precedence, words: Words, as_late_as_can_be: int) -> int:
    """Where a scene that goes ahead is put: before what the author said, behind all it must follow, or as told."""
    if scene in words.before_later:
        return as_late_as_can_be
    return 0 if _looks_past(scene, known, words) else line.behind(scene - 1)


def _looks_past(scene: int, known: Precedence, words: Words) -> bool:
    """Whether something told after the scene begins before it, and not only because the author moved it there."""
    later = known.earlier[scene] >> scene << scene
    return any(each not in words.moved for each in bits(later))


def _displaced(
    relations: Iterable[TemporalRelation], touched: Mapping[int, frozenset[int]], place: Mapping[str, int]
) -> frozenset[int]:
    """The scenes that the text puts before one told earlier, or directly after another than the one told before."""
    found = {scene for scene, anchors in touched.items() if scene - 1 not in anchors}
    for relation in relations:
        a, b = place[relation.a], place[relation.b]
        if relation.status is not Status.STATED:
            if relation.relation is Relation.BEFORE and a > b:
                found.add(a)
            elif relation.relation is Relation.AFTER and b > a:
                found.add(b)
    return frozenset(found)


def _touched(
    relations: Iterable[TemporalRelation], known: Precedence, place: Mapping[str, int]
) -> dict[int, frozenset[int]]:
    """For each scene those that begin before it and that it continues, falls into or overlaps."""
    found: dict[int, set[int]] = {}
    for relation in relations:
        if relation.relation not in {Relation.BEFORE, Relation.AFTER}:
            a, b = place[relation.a], place[relation.b]
            for one, other in ((a, b), (b, a)):
                if known.later[one] >> other & 1:
                    found.setdefault(other, set()).add(one)
    return {scene: frozenset(anchors) for scene, anchors in found.items()}
