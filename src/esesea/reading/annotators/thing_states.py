"""Things that are destroyed or lost, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.modality import clause_of
from esesea.reading.english.stretch import own_clause
from esesea.reading.english.thing_words import HINTS, NOUN, THINGS
from esesea.reading.english.word_list import words_in
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.things.fates import end_of, is_back, is_used
from esesea.reading.things.naming import Thing, is_another, thing_at
from esesea.reading.untold import untold_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.thing import Fate, ThingState
from esesea.text.document import Document
from esesea.text.mask import Mask
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
    untold = untold_in(layers)
    index = layers.view(MentionIndex.of, Mention)
    named = [(paragraph, paragraph.remembered(_things_named)) for paragraph in layers.one(Parse).paragraphs]
    told = [(paragraph, things) for paragraph, things in named if things.at]
    ended = [
        seen for paragraph, things in told if things.may_end for seen in _seen(paragraph, things.at, index, untold)
    ]
    nouns = frozenset(thing.noun for thing, _, _ in ended)
    later = [
        seen
        for paragraph, things in told
        if not things.words.isdisjoint(nouns)
        for seen in _seen(paragraph, things.at, index, untold, nouns)
    ]
    scenes = layers.of(SceneSpan)
    for thing, fate, span in sorted((*ended, *later), key=lambda seen: seen[2]):
        evidence = (Evidence((span,), "thing_states", SURE[fate]),)
        yield ThingState(thing.name, thing.owner, fate, scene_at(scenes, span.start).id, evidence)


@dataclass(frozen=True, slots=True)
class _Things:
    """The ``words`` for things in a paragraph, in small letters, and where in it they stand.

    ``may_end``: it may say that one is destroyed or lost.
    """

    words: frozenset[str] = frozenset()
    at: tuple[tuple[int, int], ...] = ()
    may_end: bool = False


def _things_named(paragraph: ParsedParagraph) -> _Things:
    """The things that a paragraph names. The plain text is asked."""
    words = words_in(paragraph.text)
    things = words & THINGS
    if not things:
        return _Things()
    at = tuple(found.span() for found in NOUN.finditer(paragraph.text))
    return _Things(things, at, not words.isdisjoint(HINTS))


def _seen(
    paragraph: ParsedParagraph,
    things: Sequence[tuple[int, int]],
    index: MentionIndex,
    untold: Mask,
    nouns: frozenset[str] = frozenset(),
) -> Iterator[Seen]:
    """What the narration of the paragraph says of things: of their end, or what is done with those called ``nouns``.

    ``things``: where it names any.
    """
    start = paragraph.span.start
    hints = [
        hint
        for hint in things
        if (not nouns or paragraph.text[slice(*hint)].lower() in nouns) and not untold.covers(start + hint[0])
    ]
    if hints:
        meant = index.meant(paragraph.span)
        for thing, fate, span in paragraph.remembered(_seen_at, tuple(hints), meant, used=bool(nouns)):
            yield thing, fate, span.shifted(start)


def _seen_at(
    paragraph: ParsedParagraph, hints: tuple[tuple[int, int], ...], meant: MeantAt, *, used: bool
) -> tuple[Seen, ...]:
    """What is said of the things at ``hints``: of their end, or how they are ``used``."""
    people = People.meant_in(paragraph.doc, meant)
    words = (word for hint in hints for word in paragraph.doc.char_span(*hint, alignment_mode="expand") or ())
    found: list[Seen] = []
    for word in words:
        fate = _use(word, people) if used else _end(word)
        thing = None if fate is None else thing_at(word, people) or (_any_other(word) if fate is Fate.BACK else None)
        if fate is not None and thing is not None:
            found.append((thing, fate, paragraph.at(own_clause(clause_of(word)))))
    return tuple(found)


def _end(word: Token) -> Fate | None:
    return None if is_another(word) else end_of(word)


def _use(word: Token, people: People) -> Fate | None:
    if end_of(word) is not None:
        return None
    return Fate.BACK if is_back(word) else Fate.USED if is_used(word, people) else None


def _any_other(noun: Token) -> Thing:
    """A thing of that kind, nobody's: "a new ring" may stand for the one that was lost."""
    return Thing(noun.lemma_.lower(), (), None)
