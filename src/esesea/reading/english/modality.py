"""Whether a clause says that something happens, or denies, supposes, wishes, asks or generalises it.

The line drawn is that of LitBank's realis events (Sims, Park and Bamman 2019, "Literary Event Detection",
section 3): asserted, specific, positive, and real in the world of the story. All functions take a spaCy token
that heads a clause (or a word in one) and walk up its dependency tree: O(depth).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.unreal_words import (
    FUTURE,
    GENERIC_SUBJECTS,
    HABIT_WORDS,
    NEGATORS,
    NOBODY,
    ONLY,
    PERCEIVED,
    REAL_WITH_ING,
    REAL_WITH_TO,
    UNREAL_ADJECTIVES,
    UNREAL_GOVERNORS,
    UNREAL_MARKS,
    UNREAL_NOUNS,
    UNREAL_PAIRS,
    UNSURE_ADJECTIVES,
    WITHOUT,
)

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
QUOTE_MARKS = frozenset('"“”‘’«»')
END_MARKS = frozenset(".!…")


def is_asserted(token: Token) -> bool:
    """Whether the clause of ``token`` says that it happens: neither denied nor unreal.

    Example: "He took her hand." Counter-examples: "He did not take it.", "If he took it …", "Take it!"
    """
    return not is_negated(token) and not is_hypothetical(token)


def is_negated(token: Token) -> bool:
    """Whether the clause of ``token`` is denied, itself or through what it hangs on.

    Example: "She never touched him.", "without touching him", "Nobody held her."
    Counter-example: "Not knowing what to do, she took his hand." (denies the knowing alone)
    """
    chain = tuple(_clauses_up(token, through_participles=False))
    return any(_has_negator(clause) or _is_without(clause) for clause in chain) and not _cannot_help(chain)


def is_hypothetical(token: Token) -> bool:
    """Whether the clause of ``token`` is supposed, wished, tried, asked, commanded, foretold, habitual or generic.

    Example: "he might hold her", "as if he held her", "he wanted to hold her", "Hold her!", "Did he hold her?"
    Counter-example: "he could feel her hand in his" (a perception reported), "he began to hold her".
    """
    chain = tuple(_clauses_up(token, through_participles=True))
    if any(_has_unreal_mark(clause) or _has_unreal_governor(clause) for clause in chain):
        return True
    if any(has_modal(clause) for clause in chain) and not _cannot_help(chain):
        return True
    return is_question(token) or is_imperative(chain[-1]) or is_generic(chain[0])


def is_future(token: Token) -> bool:
    """Whether the clause of ``token`` foretells: "will", "shall", "is going to" with a verb."""
    return any(
        _goes_to(clause) or any(auxiliary.lower_ in FUTURE for auxiliary in _auxiliaries(clause))
        for clause in _clauses_up(token, through_participles=True)
    )


def is_habitual(token: Token) -> bool:
    """Whether the clause says what used to happen or always does: "used to", "always", "every night", "would".

    "would have" and a "would" beside an "if" suppose instead and are not habits.
    """
    return any(_is_habit(clause) for clause in _clauses_up(token, through_participles=True))


def is_question(token: Token) -> bool:
    """Whether the words around ``token`` ask: the next closing mark is a question mark.

    A question inside quotation marks does not make its reporting clause one.
    """
    for following in token.doc[token.i + 1 : token.sent.end]:
        text = following.text
        if text in END_MARKS or text in QUOTE_MARKS:
            return False
        if text[-1] == "?":
            return True
    return False


def is_imperative(token: Token) -> bool:
    """Whether ``token`` is a command's verb: a bare infinitive that heads its clause without a subject."""
    if token.tag_ != "VB" or token.dep_ not in {"ROOT", "ccomp", "conj", "parataxis"}:
        return False
    return not any(child.dep_ in SUBJECTS or child.dep_ in {"aux", "auxpass"} for child in token.children)


def is_generic(token: Token) -> bool:
    """Whether the clause of ``token`` speaks of anyone at any time: "when you lose a tooth", "one holds on".

    Only in the present tense: "people ran past" is an event.
    """
    if token.tag_ == "VBD" or any(auxiliary.tag_ == "VBD" for auxiliary in _auxiliaries(token)):
        return False
    subject = next((child for child in token.children if child.dep_ in SUBJECTS), None)
    return subject is not None and subject.lower_ in GENERIC_SUBJECTS


def has_modal(clause: Token) -> bool:
    """Whether ``clause`` itself has a modal verb; "can" and "could" with a verb of perception do not count."""
    for auxiliary in _auxiliaries(clause):
        if auxiliary.tag_ != "MD" and auxiliary.lower_ != "ought":
            continue
        if auxiliary.lower_ in {"can", "could", "ca"} and clause.lemma_ in PERCEIVED:
            continue
        return True
    return False


def is_infinitive(clause: Token) -> bool:
    """Whether ``clause`` is a verb with "to"."""
    return any(child.tag_ == "TO" for child in clause.children)


def clause_of(token: Token) -> Token:
    """The verb whose clause holds ``token``, or the head of the fragment where there is none."""
    current = token
    while current.pos_ not in {"VERB", "AUX"} and current.head != current:
        current = current.head
    if current.dep_ in {"aux", "auxpass"}:
        return current.head
    return current


def _clauses_up(token: Token, *, through_participles: bool) -> Iterator[Token]:
    """The clause of ``token`` and those from which it takes its truth, upwards."""
    current = clause_of(token)
    yield current
    while current.head != current and _shares_truth(current, through_participles=through_participles):
        current = clause_of(current.head)
        yield current


def _shares_truth(clause: Token, *, through_participles: bool) -> bool:
    """Whether a clause stands or falls with the clause above it.

    "stood there holding her" holds if the standing does; but "did not move, holding her" still holds her, so
    a denial does not reach down through a free participle. A relative or finite clause stands for itself.
    """
    if clause.dep_ in {"xcomp", "oprd", "pcomp"}:
        return True
    own_subject = any(child.dep_ in SUBJECTS for child in clause.children)
    if clause.dep_ == "conj":
        return not own_subject and _can_share_auxiliaries(clause)
    if clause.dep_ in {"ccomp", "acl", "dep"}:
        return clause.tag_ in {"VB", "VBG"}
    if clause.dep_ == "advcl":
        return through_participles and clause.tag_ in {"VBG", "VB"}
    return False


def _can_share_auxiliaries(clause: Token) -> bool:
    """Thus "did not stop and take" shares its "did not"; "did not stop and took" does not."""
    if any(True for _ in _auxiliaries(clause)):
        return False
    if any(True for _ in _auxiliaries(clause.head)):
        return bool(clause.tag_ == clause.head.tag_)
    return clause.head.dep_ not in {"ROOT", "advcl", "relcl"}


def _auxiliaries(clause: Token) -> Iterator[Token]:
    return (child for child in clause.children if child.dep_ in {"aux", "auxpass"})


def _has_negator(clause: Token) -> bool:
    return any(_negates(child, clause) for child in clause.children)


def _negates(child: Token, clause: Token) -> bool:
    if child.dep_ == "neg" or (child.dep_ in {"advmod", "preconj", "cc"} and child.lower_ in NEGATORS):
        return child.i < clause.i + 3 and not _is_only(child)
    if child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return _is_nothing(child)
    if child.dep_ in {"aux", "auxpass"}:
        return any(below.dep_ == "neg" for below in child.children)
    return child.lower_ == "longer" and any(below.lower_ == "no" for below in child.children)


def _is_only(negator: Token) -> bool:
    """Thus "not only", "not just", "no sooner" assert."""
    return negator.i + 1 < len(negator.doc) and negator.nbor(1).lower_ in ONLY


def _is_nothing(noun: Token) -> bool:
    if noun.lower_ in NOBODY:
        return not any(child.lower_ in {"but", "except"} for child in noun.children)
    return any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in noun.children)


def _is_without(clause: Token) -> bool:
    return clause.dep_ == "pcomp" and (clause.head.lower_ in WITHOUT or clause.head.head.lower_ in WITHOUT)


def _cannot_help(chain: tuple[Token, ...]) -> bool:
    """Thus "could not help taking": the taking happens."""
    return any(
        clause.lemma_ == "help" and any(child.dep_ == "neg" for child in clause.children) for clause in chain[1:]
    )


def _has_unreal_mark(clause: Token) -> bool:
    for child in clause.children:
        if child.i > clause.i or child.dep_ not in {"mark", "advmod", "prep"}:
            continue
        before = child.nbor(-1).lower_ if child.i > 0 else ""
        if (before, child.lower_) in UNREAL_PAIRS or (child.dep_ == "mark" and child.lower_ in UNREAL_MARKS):
            return True
    return False


def _has_unreal_governor(clause: Token) -> bool:
    """Whether the word right above the clause makes it unreal: "wants to", "afraid to", "an attempt to"."""
    head = clause.head
    if clause.dep_ in {"xcomp", "ccomp", "oprd"}:
        if _goes_to(clause) or (head.lower_ == "used" and is_infinitive(clause)):
            return True
        if head.pos_ == "ADJ":
            wanted = UNREAL_ADJECTIVES if is_infinitive(clause) else UNSURE_ADJECTIVES
            return head.lemma_.lower() in wanted and not _tells_politely(head)
        return _is_wished(clause, head)
    if clause.dep_ == "pcomp":
        return head.head.lemma_.lower() in UNREAL_NOUNS
    # "He came to take it", "a hand to hold": a purpose need not be reached.
    return clause.dep_ in {"acl", "relcl", "advcl"} and is_infinitive(clause)


def _tells_politely(adjective: Token) -> bool:
    """Whether it is "I’m afraid": who says so knows."""
    said = {child.lower_ for child in adjective.head.children if child.dep_ == "nsubj"}
    return adjective.lower_ == "afraid" and bool(said & {"i", "we"}) and adjective.head.tag_ == "VBP"


def _goes_to(clause: Token) -> bool:
    return clause.dep_ == "xcomp" and clause.head.lower_ in {"going", "gon"} and is_infinitive(clause)


def _is_wished(clause: Token, head: Token) -> bool:
    lemma = head.lemma_.lower()
    if is_infinitive(clause) and head.pos_ in {"VERB", "AUX"}:
        return lemma not in REAL_WITH_TO
    if lemma not in UNREAL_GOVERNORS:
        return False
    if clause.dep_ == "ccomp" and clause.i < head.i:
        # "She took it, he thought." The words in front are what is told; the verb behind only names whose.
        return False
    return not (clause.tag_ == "VBG" and lemma in REAL_WITH_ING)


def _is_habit(clause: Token) -> bool:
    if clause.dep_ == "xcomp" and clause.head.lower_ == "used" and is_infinitive(clause):
        return True
    words = {child.lower_ for child in clause.children}
    if words & HABIT_WORDS:
        return True
    if words & {"would", "'d", "’d"} and not words & {"have", "rather", "like"}:
        return any(child.tag_ == "MD" for child in clause.children) and not _beside_if(clause)
    return any(
        child.dep_ == "npadvmod" and any(below.lower_ in {"every", "each"} for below in child.children)
        for child in clause.children
    )


def _beside_if(clause: Token) -> bool:
    return any(child.dep_ == "advcl" and _has_unreal_mark(child) for child in clause.children)
