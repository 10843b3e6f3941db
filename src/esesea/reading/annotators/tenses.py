"""Tense and aspect of every narrated sentence, and what the story itself is told in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan

from esesea.reading.annotator import annotator
from esesea.reading.english.tense import ClauseTense, main_clause_tense
from esesea.reading.grammar import BaseTense, SentenceTense, Tense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan
from esesea.reading.people import SUBJECTS
from esesea.reading.untold import speech_in
from esesea.text.document import Document, ParagraphKind
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

FIRST_PERSON = frozenset({"i", "we"})
THIRD_PERSON = frozenset({"he", "she", "they"})

FIRST_PERSON_SHARE = 0.3
"""From this share of "I" and "we" among narrated subject pronouns on, an "I" tells the story. Of 40 whole LitBank books
the twelve told by an "I" have .48 and more, three quarters of the others under .2; above are those whose speech is
hard to tell from narration."""

ENOUGH = 10
"""From so many sentences on in which somebody does something, those alone tell what a story is told in: a chapter on
whales is written in the present, and the hunt is not."""

WOULDS_OF_A_HABIT = 2
"""So many plain "would"s in one paragraph tell of a habit even without "every"; one alone may foretell."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a paragraph tells: its sentences, counted from its start, and how often its subject is "I" or "he".

    ``acted``: the tenses of those sentences in which somebody does something.
    """

    sentences: tuple[SentenceTense, ...]
    acted: tuple[Tense, ...]
    first_persons: int
    third_persons: int


@annotator(requires=(Parse, QuoteSpan), produces=(SentenceTense, BaseTense))
def tenses(document: Document, layers: Layers) -> Iterator[SentenceTense | BaseTense]:
    """Give the tense of each sentence that the narrator says, speech left out, and the story's own tense and person.

    Example: "He had gone." is past perfect; "“I go,” he said." is past.
    Counter-example: "“Go!”" is speech alone and gives nothing; "His hands." gives NONE.
    """
    speech = speech_in(layers)
    told: list[SentenceTense] = []
    acted: Counter[Tense] = Counter()
    persons: Counter[int] = Counter()
    for paragraph in layers.one(Parse).paragraphs:
        if paragraph.kind in {ParagraphKind.DIALOGUE, ParagraphKind.PARENTHETICAL}:
            continue
        found = paragraph.remembered(_told, speech.within(paragraph.span))
        told.extend(replace(each, span=each.span.shifted(paragraph.span.start)) for each in found.sentences)
        acted.update(found.acted)
        persons[1] += found.first_persons
        persons[3] += found.third_persons
    yield from told
    tense = _majority(acted if acted.total() >= ENOUGH else Counter(each.tense for each in told if not each.modal))
    yield BaseTense(tense, 1 if _is_first_person(persons) and not document.is_script else 3)


def _told(paragraph: ParsedParagraph, spoken: Stretches) -> _Told:
    speech = Mask.made_of(spoken)
    persons = Counter(_persons(paragraph, speech))
    clauses = [
        (paragraph.at(sentence), clause)
        for sentence in paragraph.doc.sents
        for clause in _sentence_clause(sentence, speech)
    ]
    acted = tuple(clause.tense for _, clause in clauses if _tells(clause) and _somebody_acts(paragraph, clause))
    return _Told(tuple(_paragraph_tenses(clauses)), acted, persons[1], persons[3])


def _tells(clause: ClauseTense) -> bool:
    return not clause.modal and clause.tense is not Tense.NONE


def _somebody_acts(paragraph: ParsedParagraph, clause: ClauseTense) -> bool:
    subjects = (child for child in paragraph.doc[clause.verb].children if child.dep_ in SUBJECTS)
    return any(child.lower_ in FIRST_PERSON | THIRD_PERSON or child.pos_ == "PROPN" for child in subjects)


def _paragraph_tenses(clauses: Sequence[tuple[Span, ClauseTense]]) -> Iterator[SentenceTense]:
    woulds = sum(clause.would for _, clause in clauses)
    a_habit = woulds >= WOULDS_OF_A_HABIT or any(clause.habitual for _, clause in clauses)
    for span, clause in clauses:
        habitual = clause.habitual or (clause.would and a_habit)
        yield _sentence_tense(span, replace(clause, habitual=habitual))


def _sentence_clause(sentence: TokenSpan, speech: Mask) -> Iterator[ClauseTense]:
    """The main clause of what is narrated; nothing where the whole sentence is speech or holds no word."""
    words = [token for token in sentence if token.is_alpha or token.like_num]
    quoted = {token.i for token in sentence if speech.covers(token.idx)}
    if all(token.i in quoted for token in words):
        return
    yield main_clause_tense(sentence, quoted) or ClauseTense(sentence.start, Tense.NONE)


def _sentence_tense(span: Span, clause: ClauseTense) -> SentenceTense:
    return SentenceTense(span, clause.tense, clause.perfect, clause.progressive, clause.habitual, clause.modal)


def _persons(paragraph: ParsedParagraph, speech: Mask) -> Iterator[int]:
    for token in paragraph.doc:
        person = 1 if token.lower_ in FIRST_PERSON else 3 if token.lower_ in THIRD_PERSON else 0
        if person and not speech.covers(token.idx):
            yield person


def _is_first_person(persons: Counter[int]) -> bool:
    total = persons.total()
    return total > 0 and persons[1] / total >= FIRST_PERSON_SHARE


def _majority(counts: Counter[Tense]) -> Tense:
    """Past or present, whichever more sentences are told in; past where they are as many."""
    return Tense.PRESENT if counts[Tense.PRESENT] > counts[Tense.PAST] else Tense.PAST
