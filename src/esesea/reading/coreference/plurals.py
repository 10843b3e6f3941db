"""Whom *they* and *we* mean: the people last in play."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.coreference.clauses import SUBJECTS, governing_verb, subject_of
from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.coreference.reference import Pronoun, Reference, Role
from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.parse import ParsedParagraph

WINDOW = 3
"""How many sentences back, then ahead, the people meant may be named."""

MOST = 4
"""A larger company is a crowd, and not listed."""


def groups(
    references: Sequence[Reference],
    meant: Sequence[tuple[int, ...]],
    passages: Sequence[Passage],
    narrators: Sequence[int | None],
    pair: tuple[int, int] | None,
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The index of each told plural pronoun that means known people, and those people.

    ``pair``: the story's two people, where it has only two.
    """
    last: tuple[int, int, tuple[int, ...]] | None = None
    things: Reference | None = None
    for index, reference in enumerate(references):
        if not isinstance(reference.of, Pronoun) or not reference.of.plural or reference.turn != NARRATED:
            continue
        around = passages[reference.passage].paragraph.remembered(_around, reference.token)
        if reference.of.person == 3 and (around.others or _goes_on(around, reference, things)):
            last, things = None, reference
            continue
        people = _company(index, references, meant, last, pair)
        if reference.of.person == 1:
            narrator = narrators[reference.scene]
            people = NONE if narrator is None else tuple(dict.fromkeys((narrator, *people)))
        elif narrators[reference.scene] is not None:
            people = tuple(person for person in people if person != narrators[reference.scene])
        apart = _perceived(around, reference, references, meant, index) | _in_the_same_clause(references, meant, index)
        people = tuple(person for person in people if person not in apart)
        if len(people) > 1:
            yield index, people
            things = None
            last = (reference.scene, reference.sentence, people)
        elif reference.of.person == 1 and people:
            yield index, people


@dataclass(frozen=True, slots=True)
class _Around:
    """What the parse says of the words around a plural pronoun.

    ``others``: a plural noun before it is meant; ``them``: it is that word. ``doing``: the tokens by whom something is
    done that its verb sees or hears ("we could hear *her* singing").
    """

    others: bool
    them: bool
    doing: frozenset[int]


def _around(paragraph: ParsedParagraph, at: int) -> _Around:
    token = paragraph.doc[at]
    clauses = (clause for clause in token.head.children if clause.dep_ == "ccomp")
    return _Around(
        _other_plural(token),
        token.lower_ == "them",
        frozenset(child.i for clause in clauses for child in clause.children),
    )


def _perceived(
    around: _Around, reference: Reference, references: Sequence[Reference], meant: Sequence[tuple[int, ...]], index: int
) -> set[int]:
    """Whom the group sees or hears do something ("we could hear her singing"): not one of the group."""
    found: set[int] = set()
    for other in range(index + 1, min(index + 4, len(references))):
        if references[other].passage == reference.passage and references[other].token in around.doing:
            found.update(meant[other])
    return found


def _in_the_same_clause(references: Sequence[Reference], meant: Sequence[tuple[int, ...]], index: int) -> set[int]:
    """Whom binding keeps from being of the group ("they carried him home"): not the one they carried."""
    here = references[index]
    found: set[int] = set()
    for step in (-1, 1):
        other = index + step
        while 0 <= other < len(references) and references[other].sentence == here.sentence:
            if references[other].passage == here.passage and references[other].token in here.barred:
                found.update(meant[other])
            other += step
    return found


NONE: tuple[int, ...] = ()


def _company(
    index: int,
    references: Sequence[Reference],
    meant: Sequence[tuple[int, ...]],
    last: tuple[int, int, tuple[int, ...]] | None,
    pair: tuple[int, int] | None,
) -> tuple[int, ...]:
    here = references[index]
    before = _people(references, meant, range(index - 1, -1, -1), here)
    if last is not None and last[0] == here.scene and here.sentence - last[1] <= WINDOW and set(before) <= set(last[2]):
        return last[2]
    if len(before) > 1:
        return before if len(before) <= MOST else NONE
    if last is not None and last[0] == here.scene and set(before) <= set(last[2]):
        return last[2]
    ahead = _people(references, meant, range(index + 1, len(references)), here)
    both = tuple(dict.fromkeys((*before, *ahead)))
    if len(both) == 2:
        return both
    return pair if pair is not None and set(both) <= set(pair) else NONE


def _people(
    references: Sequence[Reference],
    meant: Sequence[tuple[int, ...]],
    along: range,
    here: Reference,
) -> tuple[int, ...]:
    """Single people told of in ``along``, as far as the scene and the window reach, who take part in what is told."""
    found: dict[int, None] = {}
    for other in along:
        reference = references[other]
        if reference.scene != here.scene or abs(reference.sentence - here.sentence) > WINDOW:
            break
        if reference.turn != NARRATED or reference.aside or len(meant[other]) != 1:
            continue
        if not reference.owns:
            found.setdefault(meant[other][0])
    return tuple(found)


def _goes_on(around: _Around, reference: Reference, things: Reference | None) -> bool:
    """Whether *them*, as an object, still means the things that the last *they* or *them* meant."""
    if things is None or things.scene != reference.scene or reference.sentence > things.sentence + 1:
        return False
    return around.them and reference.role is not Role.SUBJECT


def _other_plural(token: Token) -> bool:
    """Whether a plural noun that is the subject earlier in the sentence is meant ("the ships … as they sank")."""
    if _after_other_plural(token):
        return True
    verb = governing_verb(token)
    own = None if verb is None or token.dep_ == "poss" else subject_of(verb)
    for earlier in token.sent:
        if earlier.i >= token.i:
            return False
        if (
            (earlier.dep_ in SUBJECTS or _is_there(earlier))
            and earlier.tag_ in {"NNS", "NNPS"}
            and not _are_theirs(earlier)
        ):
            return own is None or own.i != earlier.i
    return False


def _is_there(noun: Token) -> bool:
    """Whether a noun is what there is ("there were three gates")."""
    return noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.children)


def _are_theirs(noun: Token) -> bool:
    """Whether the noun is a part of the people themselves (*their hands*)."""
    return noun.lower_ in BODY_PARTS and any(child.lower_ in {"their", "our"} for child in noun.children)


def _after_other_plural(token: Token) -> bool:
    """Whether *they* begins its sentence, and the one before was about things or people in the plural alone."""
    start = token.sent.start
    if token.i != start or start == 0:
        return False
    before = token.doc[start - 1].sent
    subjects = [word for word in before if word.dep_ in SUBJECTS]
    about_others = bool(subjects) and all(word.tag_ in {"NNS", "NNPS"} and not _are_theirs(word) for word in subjects)
    return about_others and not any(word.tag_ in {"NNP", "PRP", "PRP$"} for word in before)
