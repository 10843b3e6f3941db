"""What points back: at which acts, of whom, where."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from esesea.text.span import Span

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did: a verb's lemma, the ids of its doers (empty: nobody of the story) and of those it was done to.

    ``things``: the nouns of what else it was done to or with. ``where``: those of where or when. ``said``: of an act of
    speech, the lemmas of what was said, as far as the words tell. ``bidding``: what was said is a command.
    """

    lemma: str
    doers: frozenset[str]
    receivers: frozenset[str] = NOTHING
    things: frozenset[str] = NOTHING
    where: frozenset[str] = NOTHING
    said: frozenset[str] = NOTHING
    bidding: bool = False


@dataclass(frozen=True, slots=True)
class BackReference:
    """``words`` point back at ``acts`` in which ``people`` took part, or at a time known by ``nouns``.

    Of the acts the last is the one that a scene most likely shows. ``happening``: the time is named by what happened
    ("since the fire"), which must happen in the scene that is meant. ``plain``: nothing but tense says that it is past,
    so it points at something only where a scene shows it in detail. ``since``: they say what comes after ("since the
    fire", "after the fire"). ``words`` are counted from the paragraph's start.
    """

    words: Span
    acts: tuple[Act, ...]
    nouns: tuple[str, ...]
    people: frozenset[str]
    happening: str | None = None
    plain: bool = False
    since: bool = False

    @classmethod
    def by(
        cls,
        words: TokenSpan,
        acts: tuple[Act, ...],
        people: frozenset[str],
        *,
        nouns: tuple[str, ...] = (),
        happening: str | None = None,
        plain: bool = False,
    ) -> BackReference:
        """A back-reference by tokens of a paragraph's parse."""
        since = words[0].lower_ in {"since", "after"}
        return cls(Span(words.start_char, words.end_char), acts, nouns, people, happening, plain, since)
