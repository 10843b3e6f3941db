"""Eyes, hair, height, hand, marks and kin that are one thing here and another there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from esesea.continuity.as_told import comes_before_for
from esesea.continuity.naming import called, possessive
from esesea.continuity.narration import Narration
from esesea.continuity.said_heights import heights_clash, inches
from esesea.continuity.said_kin import IN_TIME, IN_TURN, kin_clash
from esesea.continuity.said_looks import BALD, SOME, WHITE, family
from esesea.continuity.said_marks import ANY, BOTH, HURTS, befalls, compared
from esesea.continuity.said_traits import is_literal, said_traits
from esesea.continuity.shades import PALE
from esesea.continuity.sureness import HAPPENS, numbered
from esesea.patterns import late
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.trait import Trait, TraitKind
from esesea.text.span import Span

NAME = "changed_traits"

SURE, LIKELY = 0.7, 0.55
"""How sure it must be that both statements speak of the same person, for a warning and for a note. Two names give 0.9,
a name and a pronoun that can mean nobody else near by 0.8, two such pronouns 0.72."""

ALIKE = {
    TraitKind.EYES: (
        *({"grey", other} for other in ("blue", "green", "violet", "hazel")),
        *({"hazel", other} for other in ("green", "brown", "amber")),
        *({"amber", other} for other in ("brown", "green")),
        {"blue", "violet"},
        {"blue", "green"},
        {"brown", "black"},
        *({"dark", other} for other in ("brown", "black", "hazel", "violet", "amber", "grey", "green", "blue")),
    ),
    TraitKind.HAIR: (
        *({"brown", other} for other in ("black", "dark", "fair", "auburn", "chestnut")),
        *({"auburn", other} for other in ("red", "dark", "chestnut", "fair")),
        *({"dark", other} for other in ("black", "chestnut")),
        *({"fair", other} for other in ("yellow", "red")),
        {"chestnut", "red"},
    ),
}
"""Shades that one and the same person is given in one and the same book."""

CHANGED = "changed"
OF_THE_PART = frozenset({"missing", "blind", "deaf", "lame"})
"""Marks that are said of the part itself."""
ONLY_CHILD, SIBLING = "only child", "sibling"
MARRIED = "spouse"
"""Cousins marry, and who is called a sister may be a sister-in-law: beside a marriage nothing is said."""

WITHOUT_KIN = (
    {ONLY_CHILD, "brother"},
    {ONLY_CHILD, "sister"},
    {"no brother", "brother"},
    {"no sister", "sister"},
)

_YEARS_PASS = late(r"\byears?\s+(?:later|afterwards?|(?:had\s+)?(?:passed|gone\s+by)|went\s+by)\b", re.IGNORECASE)

_NAME = re.compile(r"(?<=\s)[A-Z][\w-]+")

Statement = tuple[str, TraitKind, str]


def check(story: Story) -> Iterator[Finding]:
    """One finding for each trait of a character of which the narration says two things that exclude each other.

    What people say is a ground only where it names whom it is about, or they speak of themselves; what is told in a
    dream, a supposition or a tale within the tale is none. Neighbouring shades are one, white hair comes with age, and
    who dyes it or wears a wig may have any. Heights by measure clash from three inches on.
    """
    told: dict[Statement, list[Trait]] = defaultdict(list)
    modes = {scene.id: scene.mode for scene in story.scenes}
    narration = Narration.of(story)
    read = (
        trait
        for trait in story.traits
        if not trait.quoted and modes[trait.scene] in HAPPENS and is_literal(narration, trait)
    )
    for trait in sorted((*read, *said_traits(story)), key=lambda each: each.evidence[0].spans):
        told[trait.character, trait.kind, _subject(trait)].append(trait)
    disguised = {trait.character for trait in story.traits if trait.kind is TraitKind.HAIR and trait.value == CHANGED}
    for (character, kind, _), traits in told.items():
        if kind is TraitKind.HAIR and character in disguised:
            continue
        pair = _surest(story, traits)
        if pair is not None:
            yield _finding(story, *pair)
    yield from _only_children(story, [trait for traits in told.values() for trait in traits])


def _subject(trait: Trait) -> str:
    """What two statements must share to be compared; a pair of kin is told of once."""
    if trait.kind is TraitKind.KIN and trait.of and trait.of < trait.character:
        return f"={trait.of}"
    return compared(trait.of) if trait.kind is TraitKind.MARK and trait.of else trait.of


def _surest(story: Story, traits: Sequence[Trait]) -> tuple[Trait, Trait] | None:
    if traits[0].kind is TraitKind.KIN and _subject(traits[0]).startswith("="):
        return None
    pairs = [
        (one, other) for one, other in combinations(traits, 2) if _exclude(story, one, other) and _apart(one, other)
    ]
    if not pairs or (traits[0].kind is TraitKind.MARK and any(one.scene == other.scene for one, other in pairs)):
        # Two marks in one scene are two marks.
        return None
    pair = max(pairs, key=lambda each: (_sure(*each), -each[0].evidence[0].spans[0].start))
    return pair if _sure(*pair) >= LIKELY else None


def _exclude(story: Story, one: Trait, other: Trait) -> bool:
    values = {one.value, other.value}
    if one.kind is TraitKind.KIN and not one.of:
        return values in WITHOUT_KIN or _kin_clash(story, one, other)
    if len(values) == 1 or MARRIED in values or ONLY_CHILD in values or _are_two(story, one, other):
        return False
    if one.kind in {TraitKind.MARK, TraitKind.HEIGHT}:
        return _sides_clash(story, one, other) if one.kind is TraitKind.MARK else heights_clash(one.value, other.value)
    if one.kind is TraitKind.HAIR and not values.isdisjoint({BALD, SOME, WHITE}):
        return BALD in values or (one.value == WHITE and SOME not in values)
    families = {family(each, _words(story, each)) for each in (one, other)}
    if "dark" in families and one.kind is TraitKind.EYES and any(value.startswith(PALE) for value in values):
        return True
    return len(families) > 1 and families not in ALIKE.get(one.kind, ())


def _are_two(story: Story, one: Trait, other: Trait) -> bool:
    """Whether the kin are two of one name: "her brother Tom, or her son Tom"; "my uncle John" and "my son Johnny"."""
    if one.kind is not TraitKind.KIN:
        return False
    narration = Narration.of(story)
    first, second = (each.evidence[0].spans[0] for each in (one, other))
    if narration.sentence(first.start) == narration.sentence(second.start):
        return True
    names = [_NAME.findall(_words(story, each)) for each in (one, other)]
    return all(names) and names[0][-1] != names[1][-1]


def _kin_clash(story: Story, one: Trait, other: Trait) -> bool:
    """Whether the kin that the first tells of cannot be had together with the second's; no child may yet be born."""
    if not kin_clash(one.value, other.value):
        return False
    changes = not IN_TIME.isdisjoint({one.value, one.value.split()[-1], other.value.split()[-1]})
    if changes and _years_pass(story, one, other):
        return False
    if not {one.value, other.value} & IN_TURN:
        return True
    return one.value in IN_TURN and comes_before_for(story, one.character, one.scene, other.scene) > 0


def _sides_clash(story: Story, one: Trait, other: Trait) -> bool:
    """Whether a mark is on the other side; an arm that is told to break then may break after the other."""
    if not {one.value, other.value}.isdisjoint({ANY, BOTH}):
        return one.value != BOTH and other.value == BOTH
    narration = Narration.of(story)
    hurt = one.of.split(" ", 1)[0] in HURTS
    return not (hurt and befalls(narration.words(narration.sentence(other.evidence[0].spans[0].start))))


def _years_pass(story: Story, one: Trait, other: Trait) -> bool:
    """Whether the narrator lets years pass from the one to the other, in which people marry and children are born."""
    narration = Narration.of(story)
    first, last = one.evidence[0].spans[0].end, other.evidence[0].spans[0].start
    passing = _YEARS_PASS.finditer(story.document.text, first, max(first, last))
    return any(narration.asserts(Span(*found.span())) for found in passing)


def _words(story: Story, trait: Trait) -> str:
    return " ".join(map(story.quote, trait.evidence[0].spans))


def _apart(one: Trait, other: Trait) -> bool:
    """Whether they are said in other words."""
    return not any(span.overlaps(mine) for span in one.evidence[0].spans for mine in other.evidence[0].spans)


def _only_children(story: Story, traits: Sequence[Trait]) -> Iterator[Finding]:
    alone = {trait.character: trait for trait in reversed(traits) if trait.value == ONLY_CHILD}
    told: set[str] = set()
    for trait in traits:
        only = alone.get(trait.character)
        if only is not None and trait.value == SIBLING and trait.character not in told and _sure(only, trait) >= LIKELY:
            told.add(trait.character)
            yield _finding(story, only, trait)


def _sure(one: Trait, other: Trait) -> float:
    return one.evidence[0].confidence * other.evidence[0].confidence


def _finding(story: Story, one: Trait, other: Trait) -> Finding:
    first, second = sorted((one, other), key=lambda trait: trait.evidence[0].spans)
    sure = _sure(one, other)
    grown = first.kind is TraitKind.HEIGHT and _is_shorter(first.value, second.value)
    spans = tuple(sorted({*first.evidence[0].spans, *second.evidence[0].spans}))
    scenes = tuple(dict.fromkeys((first.scene, second.scene)))
    where = (numbered(story, first.scene), numbered(story, second.scene))
    return Finding(
        NAME,
        Severity.WARNING if sure >= SURE and not grown else Severity.INFO,
        _message(story, first, second, where),
        "Change one of the two, or tell how it came to change.",
        scenes,
        spans,
        sure,
    )


def _is_shorter(first: str, second: str) -> bool:
    """Whether somebody may have grown from the one to the other."""
    one, other = inches(first), inches(second)
    return first == "short" or second == "tall" or (one is not None and other is not None and one < other)


def _message(story: Story, first: Trait, second: Trait, where: tuple[str, str]) -> str:
    name = called(story, first.character)
    match first.kind:
        case TraitKind.EYES | TraitKind.HAIR:
            what = first.kind.value
            return f"{name} has {first.value} {what} in {where[0]} and {second.value} {what} in {where[1]}."
        case TraitKind.HAND:
            return f"{name} is {first.value}-handed in {where[0]} and {second.value}-handed in {where[1]}."
        case TraitKind.MARK:
            mark, part = first.of.split(" ", 1)
            whole = f"{mark} {part}" if mark in OF_THE_PART else mark
            what = f"{possessive(story, first.character)} {whole}"
            return f"{what} is on the {first.value} in {where[0]} and on the {second.value} in {where[1]}."
        case TraitKind.KIN:
            return _message_of_kin(story, first, second, where)
        case _:
            return f"{name} is {first.value} in {where[0]} and {second.value} in {where[1]}."


def _message_of_kin(story: Story, first: Trait, second: Trait, where: tuple[str, str]) -> str:
    name = called(story, first.character)
    if ONLY_CHILD in {first.value, second.value}:
        return f"{name} is an only child, and has a brother or sister, in {where[0]} and {where[1]}."
    if first.of:
        other = story.character(first.of).name
        said = [f"as {each.value}" if not each.value.startswith("no ") else "as no kin" for each in (first, second)]
        return f"{name} has {other} {said[0]} in {where[0]} and {said[1]} in {where[1]}."
    said = [f"has {each.value if each.value.startswith('no ') else f'a {each.value}'}" for each in (first, second)]
    return f"{name} {said[0]} in {where[0]} and {said[1]} in {where[1]}."
