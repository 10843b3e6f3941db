"""Where the words say that somebody hears of a matter for the first time, and where they speak or know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from esesea.reading.english.knowing_words import BARE, COMING_TO_KNOW, FOR_THE_FIRST_TIME, SHOWING
from esesea.reading.english.modality import is_asserted, is_hypothetical
from esesea.reading.mention_index import MeantAt
from esesea.reading.parse import ParsedParagraph
from esesea.reading.people import People
from esesea.text.span import Span

FEWEST = 2
"""Words that a matter takes to be known again; of more than three, three in four."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Matter:
    """``words`` tell that ``knower`` hears first of what ``topics`` (lemmas) name.

    ``words`` are counted from the paragraph's start.
    """

    words: Span
    knower: str
    topics: tuple[str, ...]

    @property
    def needed(self) -> int:
        """How many of the topics another sentence must hold to speak of the same."""
        return len(self.topics) if len(self.topics) <= FEWEST + 1 else (3 * len(self.topics) + 3) // 4


def says_for_the_first_time(paragraph: ParsedParagraph) -> bool:
    """Whether words of the paragraph may say that somebody comes to know something."""
    return FOR_THE_FIRST_TIME.search(paragraph.text) is not None


def first_heard(paragraph: ParsedParagraph, meant: MeantAt) -> tuple[Matter, ...]:
    """What people whom the sentence names come to know, where it says that they did not know it until then.

    Example: "Not until that moment did Ada hear of the fire at the mill." Counter-example: "Ada heard of the fire at
    the mill", "Ada may never have heard of it", "She heard of it for the first time" (who?).
    """
    if not says_for_the_first_time(paragraph):
        return ()
    people = People.meant_in(paragraph.doc, meant)
    return tuple(_heard(paragraph.doc, people))


def shows(paragraph: ParsedParagraph, meant: MeantAt, matter: Matter) -> tuple[Span, ...]:
    """The sentences that name the knower of ``matter`` as one who knows or tells of it.

    Example: "Ada wrote to him about the fire at the mill." Counter-example: "Ada did not know of the fire at the mill."
    """
    people = People.meant_in(paragraph.doc, meant)
    found: list[Span] = []
    for sentence in paragraph.doc.sents:
        said = {token.lemma_.lower() for token in sentence}
        if len(said.intersection(matter.topics)) < matter.needed or FOR_THE_FIRST_TIME.search(sentence.text):
            continue
        if _is_named(sentence, matter.knower, people) and _shows(sentence, matter.knower, people):
            found.append(Span(sentence.start_char, sentence.end_char))
    return tuple(found)


def _heard(doc: Doc, people: People) -> Iterator[Matter]:
    for sentence in doc.sents:
        if FOR_THE_FIRST_TIME.search(sentence.text) is None or sentence.text.rstrip('”" ').endswith("?"):
            continue
        for verb in sentence:
            if verb.lemma_ not in COMING_TO_KNOW or verb.pos_ != "VERB" or is_hypothetical(verb):
                continue
            knower = people.patients(verb) if verb.lemma_ == "tell" else people.doers(verb)
            own = {token.lemma_.lower() for token in sentence if set(knower) & set(people.one(token))}
            topics = tuple(topic for topic in _topics(verb) if topic not in own)
            if len(knower) == 1 and len(topics) >= FEWEST and _is_named(sentence, knower[0], people):
                yield Matter(Span(sentence.start_char, sentence.end_char), knower[0], topics)
                break


def _topics(verb: Token) -> tuple[str, ...]:
    """What it is that is heard of: the content words behind the verb, up to a semicolon; else those before it.

    Not the grammar but the words are asked: where "the fire at the mill" hangs parsers often mistake.
    """
    sentence = verb.sent
    stop = next((token.i for token in sentence if token.i > verb.i and token.text in {";", ":"}), sentence.end)
    behind = _contents(verb.doc[verb.i + 1 : stop])
    return behind or _contents(verb.doc[sentence.start : verb.i])


def _contents(words: TokenSpan) -> tuple[str, ...]:
    found = (word.lemma_.lower() for word in words if word.pos_ in _CONTENT)
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in BARE))


def _is_named(sentence: TokenSpan, who: str, people: People) -> bool:
    return any(token.pos_ == "PROPN" and who in people.one(token) for token in sentence)


def _shows(sentence: TokenSpan, who: str, people: People) -> bool:
    return any(
        verb.lemma_.lower() in SHOWING and verb.pos_ == "VERB" and people.doers(verb) == (who,) and is_asserted(verb)
        for verb in sentence
    )
