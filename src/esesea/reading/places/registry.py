"""Which phrases name the same place, over the whole story."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType

from esesea.reading.english.place_nouns import SIZE
from esesea.story.place import Place

SCENES_APART = 2
"""After so many scenes a generic place ("the room") need not be the same; as many more for each scene that names it."""

WAYS = MappingProxyType({"road": ("lane", "street", "avenue", "highway"), "street": ("road", "avenue", "lane")})
"""What "the road" can be in a scene that has spoken of another way."""


@dataclass(slots=True)
class KnownPlace:
    """A place while the story is read; becomes a ``Place``."""

    key: str
    called: str
    """The proper name as written, or the noun with what sets it apart."""
    kind: str | None
    owner: str | None
    proper: bool
    last_scene: int
    texts: Counter[str] = field(default_factory=Counter)
    containers: Counter[int] = field(default_factory=Counter)
    longer: Counter[str] = field(default_factory=Counter)
    """Phrases that say more of where it is: "the room above the shop"."""
    met: int = 1
    """In how many scenes it is named, so far."""

    def remembered(self, scene: int) -> bool:
        """Whether "the room" in scene number ``scene`` can still be this one: the longer, the oftener it was named."""
        return scene - self.last_scene <= SCENES_APART * (1 + self.met)

    @property
    def size(self) -> int:
        """How large it is; a proper name that does not say is taken for a town."""
        if self.kind is None:
            return SIZE["settlement"] if self.proper else SIZE["building"]
        return SIZE.get(self.kind, SIZE["building"])


class Registry:
    """The places met so far. ``find`` is called in text order; it is the only thing that changes the registry."""

    def __init__(self) -> None:
        self.known: list[KnownPlace] = []
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_noun: dict[str, list[int]] = defaultdict(list)
        """Places set apart by more than their noun, by that noun."""
        self._here: dict[str, int] = {}
        """The place met last in the scene that is read, by its noun: "the garden" after "the walled garden"."""
        self._scene = -1

    def find(self, wanted: KnownPlace, text: str, *, generic: bool, definite: bool) -> int:
        """The number of the place that ``wanted`` is, a new one if it is none of those met before."""
        if wanted.last_scene != self._scene:
            self._here.clear()
            self._scene = wanted.last_scene
        number = self._known(wanted, generic=generic, definite=definite)
        if number is None:
            number = len(self.known)
            self.known.append(wanted)
            self._by_key[_shelf(wanted.key)].append(number)
            if " " in wanted.key:
                self._by_noun[wanted.key.rsplit(" ", 1)[-1]].append(number)
        place = self.known[number]
        place.owner = place.owner or wanted.owner
        place.kind = place.kind or wanted.kind
        place.met += place.last_scene != wanted.last_scene
        place.last_scene = wanted.last_scene
        place.texts[text] += 1
        self._here[wanted.key.rsplit(" ", 1)[-1]] = number
        return number

    def _known(self, wanted: KnownPlace, *, generic: bool, definite: bool) -> int | None:
        shelf = self._by_key[_shelf(wanted.key)]
        same = [number for number in reversed(shelf) if self.known[number].proper == wanted.proper]
        if wanted.proper:
            return next(iter(same), None)
        if wanted.owner:
            owned = (number for number in same if self.known[number].owner == wanted.owner)
            return next(owned, self._met_here(same, wanted, free=True))
        for noun in (wanted.key, *WAYS.get(wanted.key, ())):
            if definite and noun in self._here:
                return self._here[noun]
        here = self._met_here(same, wanted, free=False)
        if here is not None or not definite:
            return here
        near = [number for number in same if not generic or self.known[number].remembered(wanted.last_scene)]
        free = [number for number in near if not self.known[number].owner]
        if not generic:
            # "The garden" of a story with a walled garden is the one that the story is about.
            free += [number for number in self._by_noun[wanted.key] if not self.known[number].owner]
            return max(free, key=lambda number: self.known[number].met, default=near[0] if len(near) == 1 else None)
        return free[0] if free else near[0] if len(near) == 1 else None

    def _met_here(self, same: list[int], wanted: KnownPlace, *, free: bool) -> int | None:
        """The place met last in the same scene; where ``free``, a new one that is nobody's yet."""
        for number in same:
            place = self.known[number]
            if place.last_scene == wanted.last_scene and not (free and (place.owner or place.met > 1)):
                return number
        return None

    def contain(self, inner: int, outer: int) -> None:
        """Note that a scene has ``inner`` inside ``outer``, if a place of its kind can be inside one of the other's.

        A room is in a house or a building; all else in a town, a country or a world.
        """
        one, other = self.known[inner], self.known[outer]
        housed = one.kind == "room" and other.kind in {"house", "building"}
        if housed or (one.size < other.size >= SIZE["settlement"]):
            one.containers[outer] += 1


def _shelf(key: str) -> str:
    """Where places of a key are kept: somebody's home is their house."""
    return "house" if key == "home" else key


def as_place(number: int, registry: Registry, ids: dict[int, str], owners: dict[str, str]) -> Place:
    """The value for a known place. ``ids`` are those of the places that are kept, ``owners`` names of characters."""
    place = registry.known[number]
    texts = [text for text, _ in place.texts.most_common()]
    name = _name(place, texts, owners)
    within = next((ids[outer] for outer, _ in place.containers.most_common() if outer in ids), None)
    # "garden" is what is left of "a garden": no name beside "the garden".
    names = [text for text in texts if place.proper or text != place.called]
    return Place(ids[number], name, tuple(dict.fromkeys([name, *names, *place.longer])), place.kind, within)


def _name(place: KnownPlace, texts: list[str], owners: dict[str, str]) -> str:
    """A proper name as it stands; "Rose’s house" where the owner has a name; else "the house", or "her house"."""
    if place.proper:
        return place.called
    owner = owners.get(place.owner or "", "")
    if owner[:1].isupper() and owner != "I":
        return f"{owner}’s {place.called}"
    if place.key == "home":
        return place.called
    return texts[0] if place.owner else f"the {place.called}"
