"""Who a sentence says is dead, hurt or gone, clause by clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from spacy.tokens import Token

from esesea.reading.english.death_words import (
    BESIDE_GRAVE,
    BODY,
    BONES,
    BREAKING,
    BURIED,
    DEAD_TO,
    DYING,
    FIGURATIVE_CAUSE,
    FOUND_DEAD,
    GRAVE,
    IN_A_BODY,
    INNER_PARTS,
    KILLING,
    LAST_PHRASES,
    LIFELESS,
    MOVES_OFF,
    NEARLY,
    NOT_DYING,
    NOT_YET,
    SHOT_DEAD,
    SINCE,
    TIMES_OF_DEATH,
    VANISHING,
    WOUNDED,
    WOUNDING,
)
from esesea.reading.english.modality import clause_of, is_asserted, is_habitual
from esesea.reading.english.touch_words import WITHOUT_HANDS
from esesea.reading.people import People, is_passive
from esesea.story.character import Life

SHOT_AT = frozenset({"at"})
SOMEBODY = frozenset({"they", "someone", "somebody", "soldiers", "men", "police", "guards"})
"""Who kills, and is nobody of the story."""
COMPLETED = frozenset({"VBD", "VBN", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True, eq=False)
class LifeSign:
    """``characters`` are in ``state``, as ``words`` say; ``earlier``: it came about before this moment."""

    characters: tuple[str, ...]
    state: Life
    words: tuple[Token, ...]
    confidence: float
    earlier: bool = False


def life_signs(token: Token, people: People) -> Iterator[LifeSign]:
    """The life states that ``token`` is the head word of, each asserted; only of people of the story.

    Example: "Tom *died*.", "She found him *dead*.", "They *killed* Tom.", "Tom's *corpse*", "He was *wounded*."
    Counter-example: "He was dead tired.", "I'm dying to know.", "She feared that he was dead.", "The fire died."
    """
    for rule in RULES:
        for sign in rule(token, people):
            when = _put(clause_of(sign.words[0]))
            if sign.characters and when is not _When.LATER:
                yield replace(sign, earlier=sign.earlier or when is _When.ELSEWHEN)


class _When(Enum):
    """When something happens that a subordinate clause only dates another thing by."""

    HERE = auto()
    LATER = auto()
    ELSEWHEN = auto()


def _put(clause: Token) -> _When:
    """When ``clause`` happens, seen from what is told: "before he died" is later, "since he died" some other time.

    "When he died" happens where it is told.
    """
    opening = {child.lower_ for child in clause.children if child.i < clause.i and child.dep_ in {"mark", "advmod"}}
    noun = clause.head
    if clause.dep_ == "pcomp":
        opening.add(noun.lower_)
    if opening & NOT_YET:
        return _When.LATER
    if clause.dep_ in {"relcl", "acl"} and noun.lemma_.lower() in TIMES_OF_DEATH:
        return _When.LATER if noun.lower_ == "time" and noun.head.lower_ == "by" else _When.ELSEWHEN
    return _When.ELSEWHEN if opening & SINCE else _When.HERE


def _died(verb: Token, people: People) -> Iterator[LifeSign]:
    if verb.pos_ != "VERB" or verb.lemma_ not in DYING or verb.tag_ not in COMPLETED or not _holds(verb):
        return
    if _has(verb, NOT_DYING, {"prt", "advmod"}) or _dies_figuratively(verb):
        return
    yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, _is_earlier(verb))


def _killed(verb: Token, people: People) -> Iterator[LifeSign]:
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED:
        return
    to_death = verb.lemma_ in SHOT_DEAD and _to_death(verb)
    if (verb.lemma_ in KILLING or verb.lower_ == "hanged" or to_death) and _holds(verb):
        doers = people.agents(verb)
        said_by_whom = any(child.dep_ in {"auxpass", "agent"} or child.lower_ in SOMEBODY for child in verb.children)
        if not doers and not to_death and not said_by_whom:
            # "The suspense killed him.": what is no person kills in figures of speech more often than not.
            return
        yield LifeSign(_others(people.patients(verb), doers), Life.DEAD, (verb,), 0.85, _is_earlier(verb))


def _is_dead(word: Token, people: People) -> Iterator[LifeSign]:
    if word.lower_ != "dead" or word.dep_ not in {"acomp", "oprd", "advmod", "ccomp", "amod", "dobj"}:
        return
    head = word.head
    if word.dep_ in {"advmod", "amod", "dobj"} and head.lemma_ not in FOUND_DEAD | SHOT_DEAD:
        return
    if _still_dead(head):
        yield LifeSign(people.doers(head), Life.DEAD, (word,), 0.85)
        return
    if head.pos_ not in {"VERB", "AUX"} or not _holds(head) or _is_not_quite(word) or _is_dead_to(word):
        return
    if head.lemma_ == "be":
        long_since = _has(head, frozenset({"since"}), {"prep"}) or _has(word, frozenset({"since"}), {"prep"})
        yield LifeSign(people.doers(head), Life.DEAD, (word,), 0.85, long_since or _is_earlier(head))
    elif head.lemma_ in FOUND_DEAD | SHOT_DEAD:
        patients = people.patients(head) or _small_clause_subject(word, people)
        yield LifeSign(patients or people.doers(head), Life.DEAD, (head, word), 0.9, _is_earlier(head))


def _corpse(noun: Token, people: People) -> Iterator[LifeSign]:
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma not in BODY or noun.dep_ == "poss" or not is_asserted(noun):
        return
    described = {child.lower_ for child in noun.children if child.dep_ == "amod"}
    lifeless = bool(described & (LIFELESS - {"cold", "broken", "stiff", "still"})) or _is_of_named(noun)
    if lemma in {"body", "carcass"} and not lifeless:
        return
    if noun.dep_ == "pobj" and noun.head.lower_ in {"over", "like", "as"}:
        return
    yield LifeSign(_others(_whose(noun, people), people.doers(clause_of(noun))), Life.DEAD, (noun,), 0.85)


def _whose(body: Token, people: People) -> tuple[str, ...]:
    """Whose body it is: "Tom's corpse", "the corpse of her brother" (the brother's, if he is of the story)."""
    for child in body.children:
        if child.dep_ == "poss":
            return people.who(child)
        if child.dep_ == "prep" and child.lower_ == "of":
            return tuple(who for below in child.children if below.dep_ == "pobj" for who in people.who(below))
    return ()


def _is_of_named(body: Token) -> bool:
    """Whether it is "the body of Tom Reed": of the living one says "his body"."""
    return any(
        below.pos_ == "PROPN"
        for child in body.children
        if child.lower_ == "of"
        for below in child.children
        if below.dep_ == "pobj"
    )


def _last(verb: Token, people: People) -> Iterator[LifeSign]:
    """Set phrases: "breathed his last", "passed away", "gave up the ghost", "his heart stopped beating"."""
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED:
        return
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lemma_.lower() == "heart" and verb.lemma_ in {"stop", "cease"}:
        if any(child.lemma_ == "beat" for child in verb.children) and _holds(verb):
            yield LifeSign(people.owners(subject), Life.DEAD, (verb,), 0.8, _is_earlier(verb))
        return
    away = verb.lemma_ == "pass" and _has(verb, frozenset({"away"}), {"prt", "advmod"})
    if (away or any(phrase.search(_behind(verb)) for phrase in LAST_PHRASES)) and _holds(verb):
        yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.8, _is_earlier(verb))


def _behind(verb: Token) -> str:
    return str(verb.doc[verb.i : verb.i + 6].text)


def _grave(noun: Token, people: People) -> Iterator[LifeSign]:
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in GRAVE:
        return
    verb = clause_of(noun)
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and noun.lower_ in BURIED:
        dead = tuple(who for child in noun.children if child.dep_ == "poss" for who in people.who(child))
        if _holds(verb):
            yield LifeSign(_others(dead, people.doers(verb)), Life.DEAD, (noun,), 0.75, earlier=True)
        return
    if noun.dep_ != "pobj":
        return
    if noun.lower_ == "wake" and noun.head.lower_ in {"in", "on"}:
        # "followed in his wake"
        return
    if noun.head.lower_ in BESIDE_GRAVE and is_asserted(noun):
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        dead = people.who(owner) if owner is not None else ()
        yield LifeSign(_others(dead, people.doers(verb)), Life.DEAD, (noun,), 0.75, earlier=True)


def _hurt(word: Token, people: People) -> Iterator[LifeSign]:
    if word.lower_ in WOUNDED and word.dep_ in {"acomp", "ROOT", "conj", "ccomp"} and word.lower_ != "hurt":
        head = word.head if word.dep_ == "acomp" else word
        if (head.lemma_ == "be" or is_passive(head)) and _holds(head):
            yield LifeSign(people.doers(head), Life.HURT, (word,), 0.75, _is_earlier(head))
    elif word.pos_ == "VERB" and word.lemma_ in WOUNDING and word.tag_ in COMPLETED and _holds(word):
        if not _to_death(word) and not _has(word, SHOT_AT, {"prep", "prt"}) and not _by_a_look(word):
            victims = _others(people.patients(word), people.agents(word))
            yield LifeSign(victims, Life.HURT, (word,), 0.75, _is_earlier(word))
    elif word.pos_ == "VERB" and word.lemma_ in BREAKING and word.tag_ in COMPLETED and _holds(word):
        yield from _broken(word, people)
    elif word.lemma_.lower() in IN_A_BODY and word.pos_ == "NOUN":
        yield from _pierced(word, people)


def _by_a_look(verb: Token) -> bool:
    """As in "stabbed him with a glance"."""
    return any(
        below.lemma_.lower() in WITHOUT_HANDS
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "with"
        for below in child.children
    )


def _broken(verb: Token, people: People) -> Iterator[LifeSign]:
    """The breaking of a bone: "broke her arm", "his wrist was broken"."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.lemma_.lower() in BONES:
            yield LifeSign(people.owners(child), Life.HURT, (verb, child), 0.8, _is_earlier(verb))


def _pierced(weapon: Token, people: People) -> Iterator[LifeSign]:
    """A weapon inside somebody: "a bullet buried in her abdomen", "the arrow in his leg"."""
    for preposition in (below for top in (weapon, *weapon.children) for below in top.children):
        if preposition.dep_ == "prep" and preposition.lower_ in {"in", "into", "through"}:
            for part in preposition.children:
                if part.dep_ == "pobj" and part.lemma_.lower() in INNER_PARTS:
                    yield LifeSign(people.owners(part), Life.HURT, (weapon, part), 0.75)


def _gone(verb: Token, people: People) -> Iterator[LifeSign]:
    if verb.tag_ not in COMPLETED or not (verb.lemma_ in VANISHING or verb.lower_ == "gone") or not _holds(verb):
        return
    off = any(child.dep_ == "prep" and child.lower_ in MOVES_OFF for child in verb.children)
    if verb.lemma_ in VANISHING and verb.pos_ == "VERB" and not off:
        yield LifeSign(people.doers(verb), Life.ABSENT, (verb,), 0.75, _is_earlier(verb))
    elif verb.lower_ == "gone" and not _is_perfect(verb):
        later = [child for child in verb.children if child.i > verb.i and child.dep_ in {"prep", "prt", "xcomp"}]
        if not later:
            yield LifeSign(people.doers(verb), Life.ABSENT, (verb,), 0.75)


RULES: tuple[Callable[[Token, People], Iterator[LifeSign]], ...] = (
    _died,
    _killed,
    _is_dead,
    _corpse,
    _last,
    _grave,
    _hurt,
    _gone,
)


def _holds(clause: Token) -> bool:
    return is_asserted(clause) and not is_habitual(clause) and not _has(clause, NEARLY, {"advmod"})


def _is_earlier(clause: Token) -> bool:
    """Whether the clause looks back: "had died", "has been dead for years"."""
    return any(child.dep_ == "aux" and child.lemma_ in {"have", "’d", "'d"} for child in clause.children)


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"has", "have", "had"} for child in verb.children)


def _has(clause: Token, wanted: frozenset[str], labels: set[str]) -> bool:
    return any(child.dep_ in labels and child.lower_ in wanted for child in clause.children)


def _dies_figuratively(verb: Token) -> bool:
    causes = (
        below.lemma_.lower()
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"of", "from", "with"}
        for below in child.children
    )
    return any(cause in FIGURATIVE_CAUSE for cause in causes)


def _to_death(verb: Token) -> bool:
    behind = verb.doc[verb.i + 1 : verb.i + 5]
    words = [token.lower_ for token in behind]
    return "dead" in words or any(pair == ("to", "death") for pair in pairwise(words))


def _still_dead(clause: Token) -> bool:
    """Whether "would still be dead" is said of somebody: whatever else were so, they are."""
    words = {child.lower_ for child in clause.children}
    return clause.lemma_ == "be" and "still" in words and "would" in words


def _is_not_quite(word: Token) -> bool:
    return any(child.lower_ in NEARLY or child.lower_ in {"as", "not"} for child in word.children)


def _is_dead_to(word: Token) -> bool:
    return any(
        child.lower_ in {"to", "with", "on", "from"} and any(below.lower_ in DEAD_TO for below in child.subtree)
        for child in (*word.children, *word.head.children)
        if child.dep_ == "prep"
    ) or (word.i + 1 < len(word.doc) and word.nbor(1).pos_ == "ADJ")


def _small_clause_subject(word: Token, people: People) -> tuple[str, ...]:
    return tuple(
        character for child in word.children if child.dep_ in {"nsubj", "compound"} for character in people.who(child)
    )


def _others(characters: tuple[str, ...], doers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(character for character in characters if character not in doers)
