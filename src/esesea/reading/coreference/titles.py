"""Chapters called after people: under "4. Ilse" the *she* of the opening is Ilse."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from esesea.reading.coreference.reference import Name
from esesea.text.structure.heading_words import heading_words, numbered_title

BETWEEN_TITLES = " / "
"""What stands between the titles of a scene (``SceneSpan.heading``), the widest first."""

_GOES_ON = re.compile(r"\s*(?:[,:(\[]|\s[-–—]+\s|[—–])")
"""Behind a name in a title: a date, a place, a second title ("Ilse, 1911", "Karl – The Mill")."""
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+")
"""One word with a capital, or in capitals."""
BESIDE = 2
_AND = re.compile(r"\s+(?:and|&|\+)\s+", re.IGNORECASE)


def people_in_titles(titles: Sequence[str | None], named: Mapping[Name, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """By the index of the scene, whom the chapter it belongs to is called after; no entry where after nobody.

    Args:
        titles: The titles that stand over each scene; None where it goes on under the last ones.
        named: Whom each name of the story can mean, the likeliest first.

    """
    people = people_by_words(named)
    found: dict[int, tuple[int, ...]] = {}
    last: tuple[int, ...] = ()
    for scene, title in enumerate(titles):
        if title is not None:
            last = _called_after(title.split(BETWEEN_TITLES)[-1], people)
        if last:
            found[scene] = last
    return found


def names_of_tellers(
    titles: Sequence[str | None], known: AbstractSet[str], tells: Callable[[AbstractSet[int]], bool]
) -> Counter[Name]:
    """The names that only headings give, of those who tell what stands below: nobody calls them so in the story.

    Only beside chapters that are called after two people of the story (``known``, lower case).

    Args:
        titles: As in ``people_in_titles``.
        known: The names that the story uses.
        tells: Whether scenes, by index, are told in the first person.

    """
    scenes: defaultdict[str, set[int]] = defaultdict(set)
    last = ""
    for scene, title in enumerate(titles):
        if title is not None:
            last = _without_number(title.split(BETWEEN_TITLES)[-1])
        scenes[" ".join(last.split())].add(scene)
    called = [title for title in scenes if title.lower() in known]
    unknown = [title for title in scenes if title.lower() not in known and _NAME.fullmatch(title)]
    if len(called) < BESIDE:
        return Counter()
    return Counter(
        {Name(None, tuple(map(str.capitalize, title.split()))): 1 for title in unknown if tells(scenes[title])}
    )


def people_by_words(named: Mapping[Name, tuple[int, ...]]) -> dict[str, int]:
    """Who is meant by a name, lower case; by a given name alone, too, that only one person has."""
    given: defaultdict[str, set[int]] = defaultdict(set)
    for name, found in named.items():
        if name.title is None and len(name.parts) > 1:
            given[name.parts[0].lower()].add(found[0])
    alone = {words: next(iter(found)) for words, found in given.items() if len(found) == 1}
    return alone | {name.key: found[0] for name, found in named.items() if name.title is None}


def _called_after(title: str, people: Mapping[str, int]) -> tuple[int, ...]:
    """Whom a title names and nothing else: "Ilse", "Ilse and Karl"; nobody in "Looking for Ilse"."""
    found = [people.get(" ".join(words.lower().split())) for words in _AND.split(_without_number(title))]
    known = tuple(dict.fromkeys(one for one in found if one is not None))
    return known if len(known) == len(found) else ()


def _without_number(title: str) -> str:
    """The words of a title without "Chapter 4" or "4." before them, and without what is put behind a name."""
    return _GOES_ON.split(next(_wordings(title)), maxsplit=1)[0].strip()


def _wordings(title: str) -> Iterator[str]:
    for taken_apart in (heading_words(title), numbered_title(title)):
        if taken_apart is not None and taken_apart.title:
            yield taken_apart.title
    yield title
