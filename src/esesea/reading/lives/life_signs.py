"""Who a sentence says is dead, hurt or gone, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum, auto

from spacy.tokens import Token

from esesea.reading.english.death_words import (
    BESIDE_GRAVE,
    BODY,
    BONES,
    BREAKING,
    BURIAL_PLACES,
    BURIED,
    BURYING,
    BY_ONESELF,
    DEAD_TO,
    DROWNING,
    DYING,
    DYING_OF,
    FOUND_DEAD,
    GRAVE,
    IN_A_BODY,
    INNER_PARTS,
    KILLING,
    LAST_VERBS,
    LIFELESS,
    MOVES_OFF,
    NEARLY,
    NOT_YET,
    SHOT_DEAD,
    SINCE,
    TIMES_OF_DEATH,
    UNDER_THE_EARTH,
    VANISHING,
    WIDOWS,
    WOUNDED,
    WOUNDING,
)
from esesea.reading.english.modality import clause_of, is_asserted
from esesea.reading.english.touch_words import WITHOUT_HANDS
from esesea.reading.lives.dying import COMPLETED, by_oneself, died, drowned, killed, last, never_woke
from esesea.reading.lives.life_sign import LifeSign, behind, has, holds, is_earlier, others, to_death
from esesea.reading.people import SUBJECTS, People, is_passive
from esesea.story.character import Life

DEAD_AS_TO = re.compile(r"^,? ?(?:in (?:respect|regard|spirit)|as far as|as regards|so far as|to all)\b")
SHOT_AT = frozenset({"at"})


def life_signs(token: Token, people: People) -> Iterator[LifeSign]:
    """The life states that ``token`` is the head word of, each asserted; only of people of the story.

    Example: "Tom *died*.", "She found him *dead*.", "They *killed* Tom.", "Tom's *corpse*", "He was *wounded*."
    Counter-example: "He was dead tired.", "I'm dying to know.", "She feared that he was dead.", "The fire died."
    """
    said = {token.lower_, token.lemma_.lower()}
    if said.isdisjoint(BEGINNINGS):
        return
    for sign in (found for words, rule in RULES if not said.isdisjoint(words) for found in rule(token, people)):
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


def _is_dead(word: Token, people: People) -> Iterator[LifeSign]:
    if word.lower_ != "dead" or word.dep_ not in {"acomp", "oprd", "advmod", "ccomp", "amod", "dobj", "advcl"}:
        return
    head = word.head
    if word.dep_ in {"advmod", "amod", "dobj", "advcl"} and head.lemma_ not in FOUND_DEAD | SHOT_DEAD:
        return
    if _still_dead(head):
        yield LifeSign(people.doers(head), Life.DEAD, (word,), 0.85)
        return
    if head.pos_ not in {"VERB", "AUX"} or not holds(head) or _is_not_quite(word) or _is_dead_to(word):
        return
    if head.lemma_ == "be":
        long_since = has(head, frozenset({"since"}), {"prep"}) or has(word, frozenset({"since"}), {"prep"})
        yield LifeSign(people.doers(head), Life.DEAD, (word,), 0.85, long_since or is_earlier(head))
    elif head.lemma_ in FOUND_DEAD | SHOT_DEAD:
        dead = others(people.patients(head), people.agents(head)) or _small_clause_subject(word, people)
        yield LifeSign(dead or _lying(head, people), Life.DEAD, (head, word), 0.9, is_earlier(head))


def _lying(verb: Token, people: People) -> tuple[str, ...]:
    """Who lies or falls: of "they saw Tom lying" Tom, though a parser may hang "lying" on who saw him."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    if not own and verb.tag_ == "VBG" and verb.dep_ not in {"acl", "relcl"} and verb.head.pos_ == "VERB":
        return others(people.patients(verb.head), people.agents(verb.head))
    return people.doers(verb)


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
    yield LifeSign(others(_whose(noun, people), people.doers(clause_of(noun))), Life.DEAD, (noun,), 0.85)


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


def _grave(noun: Token, people: People) -> Iterator[LifeSign]:
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in GRAVE:
        return
    verb = clause_of(noun)
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and noun.lower_ in BURIED:
        dead = tuple(who for child in noun.children if child.dep_ == "poss" for who in people.who(child))
        if holds(verb):
            yield LifeSign(others(dead, people.doers(verb)), Life.DEAD, (noun,), 0.75, earlier=True)
        return
    if noun.dep_ != "pobj":
        return
    if noun.lower_ == "wake" and noun.head.lower_ in {"in", "on"}:
        # "followed in his wake"
        return
    if noun.head.lower_ in BESIDE_GRAVE and is_asserted(noun):
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        dead = people.who(owner) if owner is not None else ()
        yield LifeSign(others(dead, people.doers(verb)), Life.DEAD, (noun,), 0.75, earlier=True)


def _buried(verb: Token, people: People) -> Iterator[LifeSign]:
    """Somebody laid in the earth: "they buried Tom", "Tom was buried on Friday", "laid to rest"."""
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED:
        return
    to_rest = verb.lemma_ == "lay" and " to rest" in behind(verb)
    if not (verb.lemma_ in BURYING or to_rest) or not holds(verb):
        return
    places = [
        below.lemma_.lower()
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in UNDER_THE_EARTH
        for below in child.children
    ]
    away = any(child.lower_ == "away" for child in verb.children)
    if not away and all(place in BURIAL_PLACES for place in places):
        yield LifeSign(others(people.patients(verb), people.agents(verb)), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def _widowed(noun: Token, people: People) -> Iterator[LifeSign]:
    """Whose "widow" or "widower" somebody is, by name: "Tom's widow", "the widow of Tom Reed"."""
    if noun.lower_ not in WIDOWS or noun.pos_ != "NOUN" or not is_asserted(noun):
        return
    named = [child for child in noun.children if child.dep_ == "poss" and child.pos_ == "PROPN"]
    named += [
        below
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for below in child.children
        if below.pos_ == "PROPN"
    ]
    for child in named:
        yield LifeSign(people.one(child), Life.DEAD, (noun,), 0.85, earlier=True)


def _hurt(word: Token, people: People) -> Iterator[LifeSign]:
    if word.lower_ in WOUNDED and word.dep_ in {"acomp", "ROOT", "conj", "ccomp"} and word.lower_ != "hurt":
        head = word.head if word.dep_ == "acomp" else word
        if (head.lemma_ == "be" or is_passive(head)) and holds(head):
            yield LifeSign(people.doers(head), Life.HURT, (word,), 0.75, is_earlier(head))
    elif word.pos_ == "VERB" and word.lemma_ in WOUNDING and word.tag_ in COMPLETED and holds(word):
        if not to_death(word) and not has(word, SHOT_AT, {"prep", "prt"}) and not _by_a_look(word):
            victims = others(people.patients(word), people.agents(word))
            yield LifeSign(victims, Life.HURT, (word,), 0.75, is_earlier(word))
    elif word.pos_ == "VERB" and word.lemma_ in BREAKING and word.tag_ in COMPLETED and holds(word):
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
            yield LifeSign(people.owners(child), Life.HURT, (verb, child), 0.8, is_earlier(verb))


def _pierced(weapon: Token, people: People) -> Iterator[LifeSign]:
    """A weapon inside somebody: "a bullet buried in her abdomen", "the arrow in his leg"."""
    for preposition in (below for top in (weapon, *weapon.children) for below in top.children):
        if preposition.dep_ == "prep" and preposition.lower_ in {"in", "into", "through"}:
            for part in preposition.children:
                if part.dep_ == "pobj" and part.lemma_.lower() in INNER_PARTS:
                    yield LifeSign(people.owners(part), Life.HURT, (weapon, part), 0.75)


def _gone(verb: Token, people: People) -> Iterator[LifeSign]:
    if verb.tag_ not in COMPLETED or not (verb.lemma_ in VANISHING or verb.lower_ == "gone") or not holds(verb):
        return
    off = any(child.dep_ == "prep" and child.lower_ in MOVES_OFF for child in verb.children)
    if verb.lemma_ in VANISHING and verb.pos_ == "VERB" and not off:
        yield LifeSign(people.doers(verb), Life.ABSENT, (verb,), 0.75, is_earlier(verb))
    elif verb.lower_ == "gone" and not _is_perfect(verb):
        later = [child for child in verb.children if child.i > verb.i and child.dep_ in {"prep", "prt", "xcomp"}]
        if not later:
            yield LifeSign(people.doers(verb), Life.ABSENT, (verb,), 0.75)


RULES: tuple[tuple[frozenset[str], Callable[[Token, People], Iterator[LifeSign]]], ...] = (
    (DYING, died),
    (DROWNING | DYING_OF | KILLING | {"hanged", "frozen"}, drowned),
    (BY_ONESELF, by_oneself),
    (frozenset({"wake", "awake", "awaken"}), never_woke),
    (KILLING | SHOT_DEAD | {"hanged"}, killed),
    (frozenset({"dead"}), _is_dead),
    (BODY, _corpse),
    (LAST_VERBS, last),
    (GRAVE, _grave),
    (BURYING | {"lay"}, _buried),
    (WIDOWS, _widowed),
    (WOUNDED | WOUNDING | BREAKING | IN_A_BODY, _hurt),
    (VANISHING | {"gone"}, _gone),
)
"""Each rule with the words, forms or lemmas, of which its head word is one."""

BEGINNINGS = frozenset[str]().union(*(words for words, _ in RULES))


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"has", "have", "had"} for child in verb.children)


def _still_dead(clause: Token) -> bool:
    """Whether "would still be dead" is said of somebody: whatever else were so, they are."""
    words = {child.lower_ for child in clause.children}
    return clause.lemma_ == "be" and "still" in words and "would" in words


def _is_not_quite(word: Token) -> bool:
    return any(child.lower_ in NEARLY or child.lower_ in {"as", "not", "either", "or"} for child in word.children)


def _is_dead_to(word: Token) -> bool:
    """Whether it is a figure: "dead to me", "dead to all shame", "dead on her feet"."""
    to_somebody = any(
        child.lower_ == "to"
        or (child.lower_ in {"with", "on", "from"} and any(below.lower_ in DEAD_TO for below in child.subtree))
        for child in (*word.children, *word.head.children)
        if child.dep_ == "prep"
    )
    if to_somebody or word.i + 1 == len(word.doc):
        return to_somebody
    following = word.nbor(1)
    return following.pos_ == "ADJ" or DEAD_AS_TO.match(behind(following)) is not None


def _small_clause_subject(word: Token, people: People) -> tuple[str, ...]:
    return tuple(
        character for child in word.children if child.dep_ in {"nsubj", "compound"} for character in people.who(child)
    )
