"""Stories that several people tell in turn: under "MARA" the *I* is Mara, under "THEO" it is Theo."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from esesea.reading.coreference.entities import Origin, who
from esesea.reading.coreference.letters import Letter, whole_scenes
from esesea.reading.coreference.narrator import is_i, narrator_name, tells_in_first_person
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Name, Reference
from esesea.reading.english.person_nouns import KINSHIP
from esesea.reading.english.word_list import words

NAMED_SHARE = 0.25
"""Who tells a chapter hardly names themselves in it; a chapter that somebody else tells of them does so again and
again: at least once where *I* stands four times."""

NARRATOR = -1

_PARTNERS = words("husband wife spouse partner boyfriend girlfriend fiancé fiancée fiance fiancee lover")
_SIBLINGS = words("brother sister sibling twin")
_ELDERS = words("father mother grandfather grandmother")
_PARENTS, _CHILDREN = words("father mother parent"), words("son daughter child")
_GRANDPARENTS, _GRANDCHILDREN = words("grandfather grandmother"), words("grandson granddaughter")
_PARENTS_SIBLINGS, _SIBLINGS_CHILDREN = words("uncle aunt auntie"), words("nephew niece")
_EACH_OTHERS = (
    (_SIBLINGS, _SIBLINGS),
    (_PARTNERS, _PARTNERS),
    (_PARENTS, _CHILDREN),
    (_CHILDREN, _PARENTS),
    (_GRANDPARENTS, _GRANDCHILDREN),
    (_GRANDCHILDREN, _GRANDPARENTS),
    (_PARENTS_SIBLINGS, _SIBLINGS_CHILDREN),
    (_SIBLINGS_CHILDREN, _PARENTS_SIBLINGS),
)
"""What two people are to each other, in the words of ``relation``."""


def tellers(
    references: Sequence[Reference],
    passages: Sequence[Passage],
    headed: Mapping[int, tuple[int, ...]],
    named: Mapping[Name, tuple[int, ...]],
    letters: Sequence[Letter],
) -> dict[int, int]:
    """By the index of the scene, who tells it: whom its chapter is called after, or who signs it. Linear.

    Nobody tells a chapter that names its hero in the third person, or in which *I* gives another name.

    Args:
        references: All references of the story, in order.
        passages: All its passages.
        headed: Whom the chapter of a scene is called after.
        named: Whom each name can mean, the likeliest first.
        letters: The letters in the story, with those that are scenes of their own.

    """
    tell = {scene: people[0] for scene, people in headed.items() if len(people) == 1}
    tell |= {scene: letter.writer for scene, letter in whole_scenes(letters, passages)}
    signed = {letter.last for letter in letters}
    inside: defaultdict[int, list[Reference]] = defaultdict(list)
    for reference in references if tell else ():
        if reference.scene in tell and reference.passage not in signed:
            inside[tell[reference.scene]].append(reference)
    chapters: defaultdict[int, list[Passage]] = defaultdict(list)
    for passage in passages if tell else ():
        if passage.scene in tell:
            chapters[tell[passage.scene]].append(passage)
    telling = {
        person
        for person, theirs in inside.items()
        if tells_in_first_person(theirs, chapters[person]) and _is_their_own(person, theirs, passages, named)
    }
    return {scene: person for scene, person in tell.items() if person in telling}


def _is_their_own(
    person: int, inside: Sequence[Reference], passages: Sequence[Passage], named: Mapping[Name, tuple[int, ...]]
) -> bool:
    """Whether the *I* of chapters can be ``person``: they give no other name, and hardly tell of themselves by name."""
    given = narrator_name(inside, passages, called_out=False)
    if given is not None:
        return person in named[given]
    told = Counter(_who(reference, named) for reference in inside if reference.turn == NARRATED)
    return told[person] <= NAMED_SHARE * told[NARRATOR]


def _who(reference: Reference, named: Mapping[Name, tuple[int, ...]]) -> int | None:
    """Whom a name means; the narrator where it is their *I*."""
    if isinstance(reference.of, Name):
        return named[reference.of][0]
    return NARRATOR if is_i(reference) else None


def unite_kin_of_tellers(point: Point, telling_it: AbstractSet[int]) -> None:
    """Take one teller's *my brother* and the other's *my sister* for the two of them.

    Only where each tells of one such relative, whose name they do not say, and only one other teller fits.
    """
    for one in sorted(telling_it):
        fitting = [(kin, other) for other in sorted(telling_it - {one}) if (kin := _kin(point, one, other)) is not None]
        if len(fitting) == 1:
            point.unite(*fitting[0])
        for other in sorted(telling_it - {one}):
            siblings = (kin for head, kin in point.entities.kin_of(one).items() if head in _SIBLINGS)
            if other in {who(kin, point.same) for kin in siblings}:
                _unite_elders(point, one, other)


def _unite_elders(point: Point, one: int, other: int) -> None:
    """Take the *Dad* of two siblings for one man."""
    theirs = point.entities.kin_of(other)
    for head, elder in point.entities.kin_of(one).items():
        if head in _ELDERS and head in theirs:
            point.unite(theirs[head], elder)


def _kin(point: Point, one: int, other: int) -> int | None:
    """The unnamed relative of ``one`` who can be ``other``, if ``one`` can be that relative's relative."""
    for mine, theirs in _EACH_OTHERS:
        found = _unnamed_kin(point, one, mine, other)
        if found is not None and _unnamed_kin(point, other, theirs, one) is not None:
            return found
    return None


def _unnamed_kin(point: Point, owner: int, heads: AbstractSet[str], fitting: int) -> int | None:
    kin = {found for head, found in point.entities.kin_of(owner).items() if head in heads}
    if len(kin) != 1:
        return None
    entity = point.entities[kin.pop()]
    noun = KINSHIP[entity.head] if entity.origin is Origin.DESCRIPTION else None
    return entity.index if noun is not None and noun.agrees(point.entities[fitting].gender) else None
