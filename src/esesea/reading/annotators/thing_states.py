"""Things that are destroyed or lost, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.modality import clause_of
from esesea.reading.english.stretch import own_clause
from esesea.reading.english.thing_words import HINTS, NOUN, THINGS
from esesea.reading.english.word_list import words_in
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.things.fates import end_of, is_back, is_used
from esesea.reading.things.naming import Thing, is_another, thing_at
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.thing import Fate, ThingState
from esesea.text.document import Document
from esesea.text.span import Span

SURE = {Fate.DESTROYED: 0.85, Fate.LOST: 0.8, Fate.BACK: 0.6, Fate.USED: 0.85}
"""Set by hand."""

Seen = tuple[Thing, Fate, Span]


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Mention), produces=ThingState)
def thing_states(document: Document, layers: Layers) -> Iterator[ThingState]:  # noqa: ARG001 - the parse has the text
    """Tell of things that the narration destroys or loses, and of those alone that they are back or used.

    Example: "The old mill burned to the ground. … They slept in the mill." Counter-example: "a cup broke", "if she
    lost her ring", "“I have burnt your letter,” he said", "he looked at the ruins of the mill".
    """
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *(aside.span for aside in layers.of(Aside))))
    index = MentionIndex.of(layers.of(Mention))
    told = [(paragraph, words_in(paragraph.text)) for paragraph in layers.one(Parse).paragraphs]
    ended = [
        seen
        for paragraph, words in told
        if not (words.isdisjoint(THINGS) or words.isdisjoint(HINTS))
        for seen in _seen(paragraph, index, untold, _end)
    ]
    nouns = frozenset(thing.noun for thing, _, _ in ended)
    later = [
        seen
        for paragraph, words in told
        if not words.isdisjoint(nouns)
        for seen in _seen(paragraph, index, untold, _use, nouns)
    ]
    scenes = layers.of(SceneSpan)
    for thing, fate, span in sorted((*ended, *later), key=lambda seen: seen[2]):
        evidence = (Evidence((span,), "thing_states", SURE[fate]),)
        yield ThingState(thing.name, thing.owner, fate, scene_at(scenes, span.start).id, evidence)


def _seen(
    paragraph: ParsedParagraph,
    index: MentionIndex,
    untold: Mask,
    fate_of: Callable[[Token, People], Fate | None],
    nouns: frozenset[str] = frozenset(),
) -> Iterator[Seen]:
    """What the narration of the paragraph says of things, of those called by one of ``nouns`` (empty: of all)."""
    hints = [found.span() for found in NOUN.finditer(paragraph.text)]
    hints = [(start, end) for start, end in hints if not nouns or paragraph.text[start:end].lower() in nouns]
    people: People | None = None
    for start, end in hints:
        if untold.covers(paragraph.span.start + start):
            continue
        for word in paragraph.doc.char_span(start, end, alignment_mode="expand") or ():
            people = people or People.of(paragraph, index)
            fate = fate_of(word, people)
            if fate is None:
                continue
            thing = thing_at(word, people) or (_any_other(word) if fate is Fate.BACK else None)
            if thing is not None:
                yield thing, fate, paragraph.at(own_clause(clause_of(word)))


def _end(word: Token, people: People) -> Fate | None:  # noqa: ARG001 - as `_use` is called
    return None if is_another(word) else end_of(word)


def _use(word: Token, people: People) -> Fate | None:
    if end_of(word) is not None:
        return None
    return Fate.BACK if is_back(word) else Fate.USED if is_used(word, people) else None


def _any_other(noun: Token) -> Thing:
    """A thing of that kind, nobody's: "a new ring" may stand for the one that was lost."""
    return Thing(noun.lemma_.lower(), (), None)
