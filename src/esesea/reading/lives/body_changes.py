"""What shows on a body: wounds, bandages and scars; hair that is cut."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.change_words import (
    BONE_BREAKING,
    CUTTING,
    DRESSED,
    DRESSINGS,
    FACE_HAIR,
    HAIR,
    HAIR_CUTTING,
    LIMBS,
    LONG_HAIR,
    LOSABLE,
    ONE_OF_TWO,
    SCARRED,
    SCARS,
    SHORT_HAIR,
    WOUNDING_IN,
)
from esesea.reading.lives.change import Change, Shown
from esesea.reading.people import People, is_passive

HURT, DRESSED_WOUND, SCAR = 1, 2, 3
LONG, CUT, SHORT = 0, 1, 2
ON = frozenset({"on", "across", "over", "along", "round", "around", "above", "below", "under", "down", "of", "through"})
HIT_IN = frozenset({"in", "through", "across", "on"})


WOUNDERS = CUTTING | BONE_BREAKING | WOUNDING_IN | {"lose"}
WOUND_WORDS = WOUNDERS | LIMBS | SCARS | DRESSINGS
HAIR_WORDS = HAIR_CUTTING | HAIR
"""The words, forms or lemmas, from which the signs below begin."""


def wounds(word: Token, people: People) -> Iterator[Shown]:
    """Wounds, by the part of whom: "broke her arm", "shot him in the leg", "her bandaged hand", "the scar on his chin".

    Counter-example: "broke his heart", "cut her hair", "a scar on the land".
    """
    if word.pos_ == "VERB" or any(child.dep_ == "dobj" for child in word.children):
        # A tagger takes "a knife cut his cheek" for a noun now and then; it has an object all the same.
        yield from _wounded(word, people)
    elif _part(word) and _with(word, DRESSED | SCARRED):
        stage = DRESSED_WOUND if _with(word, DRESSED) else SCAR
        yield _shown(word, people.owners(word), stage, (word,))
    elif word.pos_ == "NOUN" and word.lemma_.lower() in SCARS | DRESSINGS:
        yield from _marked(word, people)


def _wounded(verb: Token, people: People) -> Iterator[Shown]:
    lemma = verb.lemma_.lower()
    if lemma not in WOUNDERS:
        return
    done_to = {"nsubjpass"} if is_passive(verb) else {"dobj"}
    for child in verb.children:
        if child.dep_ in done_to and _part(child):
            lost = lemma == "lose" and child.lemma_.lower() in LOSABLE
            if lemma in CUTTING | BONE_BREAKING or lost:
                owners = people.owners(child) or (people.doers(verb) if lost else ())
                yield _shown(child, owners, HURT, (verb, child), settled=SCAR)
        elif lemma in WOUNDING_IN and child.dep_ == "prep" and child.lower_ in HIT_IN:
            for part in child.children:
                if part.dep_ == "pobj" and _part(part):
                    yield _shown(part, people.patients(verb), HURT, (verb, part), settled=SCAR)


def _marked(mark: Token, people: People) -> Iterator[Shown]:
    """A scar or a bandage "on her cheek"; "his arm in a sling"; "a scar ran across his cheek"."""
    stage = SCAR if mark.lemma_.lower() in SCARS else DRESSED_WOUND
    for part in _in_it(mark) if stage == DRESSED_WOUND else ():
        yield _shown(part, people.owners(part), stage, (part, mark))
    for preposition in _behind(mark):
        for part in preposition.children:
            if part.dep_ == "pobj" and _part(part):
                yield _shown(part, people.owners(part) or people.owners(mark), stage, (mark, part))


def _in_it(dressing: Token) -> Iterator[Token]:
    """The parts that are "in a sling", whatever the parser hangs it on."""
    into = dressing.head
    if dressing.dep_ == "pobj" and into.lower_ == "in":
        near = [into.nbor(-1)] if into.i else []
        subjects = [child for child in into.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
        yield from dict.fromkeys(word for word in (*near, *subjects) if _part(word))


def _behind(mark: Token) -> Iterator[Token]:
    """The prepositions "on", "across" … that say where the mark is: its own, the next word, or its verb's."""
    own = [child for child in mark.children if child.i > mark.i]
    following = [mark.nbor(1)] if mark.i + 1 < len(mark.doc) else []
    verbs = list(mark.head.children) if mark.dep_ == "nsubj" else []
    return (word for word in dict.fromkeys((*own, *following, *verbs)) if word.dep_ == "prep" and word.lower_ in ON)


def hair(word: Token, people: People) -> Iterator[Shown]:
    """Hair cut, long before and short behind: "she cut off her hair", "her long braid", "his shaven head".

    Counter-example: "cut the grass", "the long hair of the dog" (nobody's).
    """
    if word.pos_ == "VERB" and word.lemma_.lower() in HAIR_CUTTING:
        done_to = {"nsubjpass", "nsubj"} if word.dep_ == "ccomp" or is_passive(word) else {"dobj"}
        for child in word.children:
            if child.dep_ in done_to and child.lower_ in HAIR:
                yield _hair(child, people, CUT, (word, child), settled=SHORT)
    elif word.lower_ in HAIR and word.pos_ == "NOUN":
        if _with(word, LONG_HAIR) or _to_the_waist(word):
            yield _hair(word, people, LONG, (word,))
        elif _with(word, SHORT_HAIR):
            yield _hair(word, people, SHORT, (word,))


def _to_the_waist(hair_word: Token) -> bool:
    return any(
        below.lower_ in {"waist", "hips", "knees"}
        for child in hair_word.children
        if child.dep_ == "prep" and child.lower_ in {"to", "down"}
        for below in child.subtree
    )


def _hair(word: Token, people: People, stage: int, words: tuple[Token, ...], settled: int | None = None) -> Shown:
    what = "beard" if word.lower_ in FACE_HAIR else "hair"
    return Shown(Change.HAIR, people.owners(word), what, stage, words, settled)


def _part(word: Token) -> bool:
    return word.pos_ == "NOUN" and word.lemma_.lower() in LIMBS


def _with(noun: Token, wanted: frozenset[str]) -> bool:
    """Whether one of the adjectives is said of ``noun``: before it, or as a predicate ("her hair was short")."""
    if any(child.dep_ == "amod" and child.lower_ in wanted for child in noun.children):
        return True
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.i < noun.i:
        return False
    said = [verb] if noun.dep_ == "nsubjpass" else [child for child in verb.children if child.dep_ == "acomp"]
    return (verb.lemma_ == "be" or noun.dep_ == "nsubjpass") and any(word.lower_ in wanted for word in said)


def _shown(
    part: Token, owners: tuple[str, ...], stage: int, words: tuple[Token, ...], settled: int | None = None
) -> Shown:
    side = next((child.lower_ for child in part.children if child.lower_ in ONE_OF_TWO), "")
    return Shown(Change.WOUND, owners, part.lemma_.lower(), stage, words, settled, side)
