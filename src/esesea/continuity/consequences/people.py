"""Who is named where, and who is met."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from esesea.continuity.consequences.introducing import introduces
from esesea.continuity.consequences.retelling import Mentions, Retelling
from esesea.continuity.remembering import memory_of
from esesea.story.character import Mention, MentionKind
from esesea.story.story import Story
from esesea.text.span import Span

ENOUGH = 6
"""So many of the first words for somebody in a scene are looked at for what says who that is."""

FEWEST_WORDS = 2
"""So many words at least are for somebody who is met in a scene, their name among them."""

RARE = 0.05
"""A name that is a smaller share of all that name somebody is rare."""

_ONE = re.compile(r"(?:an?|another|one)\s", re.IGNORECASE)

Named = tuple[str, Span]
"""A scene, and the words there that name somebody."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a proper name: where that stands, as told before (``named``), and first in each scene (``first``).

    ``called``: the words that stand there, on one line and each once; ``met``: the scenes they are in.
    """

    id: str
    name: str
    named: tuple[Named, ...]
    first: tuple[Named, ...]
    called: tuple[str, ...]
    met: tuple[str, ...]

    def named_now(self, told: Retelling) -> tuple[Named, ...]:
        """Where the name still stands, in the new telling."""
        return tuple(sorted((each for each in self.named if each[0] in told.now), key=told.place_now))

    def first_named_now(self, told: Retelling) -> Named | None:
        """Where the name stands first now, if anywhere; None where the sentence says itself who that is."""
        first = min((each for each in self.first if each[0] in told.now), key=told.place_now, default=None)
        if first is None:
            return None
        sentence = told.quote(told.sentence(first[1], first[0]))
        return None if told.recall(introduces, sentence, told.quote(first[1])) else first

    def introduction(self, told: Retelling, first: Named) -> Span | None:
        """The sentence that says who they are, in a scene that is lost to ``first``; None where none does."""
        return next(
            (said for scene in self.lost(told, first) if (said := self.introduced(told, scene)) is not None), None
        )

    def loses_first(self, told: Retelling, first: Named) -> bool:
        """Whether the scene that named them first is lost to the one that does now."""
        return self.named[0][0] != first[0] and told.lost(self.named[0][0], first[0]) is not None

    def lost(self, told: Retelling, first: Named) -> Iterator[str]:
        """The scenes that name them, were told before ``first`` and are not now."""
        for scene, _ in self.first:
            if told.was[scene] < told.was[first[0]] and told.lost(scene, first[0]) is not None:
                yield scene

    def introduced(self, told: Retelling, scene: str) -> Span | None:
        """The sentence of ``scene`` that says who they are: of the first that name them, else one of "a boy"."""
        here = (each for at, each in told.mentions[self.id] if at == scene and each.kind is not MentionKind.PRONOUN)
        unnamed: Span | None = None
        for mention in islice(here, ENOUGH):
            sentence = told.sentence(mention.span, scene)
            words = told.quote(mention.span)
            if told.recall(introduces, told.quote(sentence), words):
                return sentence
            if unnamed is None and _ONE.match(words):
                unnamed = sentence
        return unnamed

    def is_met_no_more(self, told: Retelling) -> bool:
        """Whether they were met, are in no scene that is left, and are named in one."""
        return (
            bool(self.met)
            and told.gone.issuperset(self.met)
            and not any(self.id in scene.present for scene in told.after.scenes)
            and bool(self.named_now(told))
        )


def people(told: Retelling) -> tuple[Person, ...]:
    """Everybody who has a proper name, but the teller; as often named first."""
    return told.recall_of(_people, told.before, told.mentions)


@dataclass(frozen=True, slots=True)
class _References:
    """Where somebody is ``named``, and the scenes that show them by name, if they are present there.

    ``first`` and ``called`` are as a `Person` has them.
    """

    named: tuple[Named, ...]
    first: tuple[Named, ...]
    called: tuple[str, ...]
    shown: frozenset[str]


def _people(before: Story, mentions: Mentions) -> tuple[Person, ...]:
    references = memory_of(before.document).recall_of(_references, before.document.text, mentions)
    met: dict[str, list[str]] = defaultdict(list)
    for scene in before.scenes:
        for who in scene.present:
            if who in references and scene.id in references[who].shown:
                met[who].append(scene.id)
    return tuple(
        Person(who.id, who.name, found.named, found.first, found.called, tuple(met[who.id]))
        for who in before.characters
        if not who.narrator and (found := references.get(who.id)) is not None and found.named
    )


def _references(text: str, mentions: Mentions) -> Mapping[str, _References]:
    return {who: _referred(text, each) for who, each in mentions.items()}


def _referred(text: str, mentions: Sequence[tuple[str, Mention]]) -> _References:
    named = _named(text, mentions)
    first: dict[str, Named] = {}
    for each in named:
        first.setdefault(each[0], each)
    called = dict.fromkeys(" ".join(span.of(text).split()) for _, span in named)
    return _References(named, tuple(first.values()), tuple(called), _shown(mentions))


def _named(text: str, mentions: Sequence[tuple[str, Mention]]) -> tuple[Named, ...]:
    proper = ((scene, each.span) for scene, each in mentions if each.kind is MentionKind.PROPER)
    words = ((scene, span, " ".join(span.of(text).split())) for scene, span in proper)
    return _by_their_names([each for each in words if each[2][:1].isupper()])


def _by_their_names(words: Sequence[tuple[str, Span, str]]) -> tuple[Named, ...]:
    """Where they are named; without the rare names that share no word with the usual one: those may be another's."""
    names = Counter(name for _, _, name in words)
    if not names:
        return ()
    usual = _parts(max(names, key=names.__getitem__))
    theirs = {name for name, times in names.items() if times >= RARE * len(words) or usual & _parts(name)}
    return tuple((scene, span) for scene, span, name in words if name in theirs)


def _parts(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in name.split())


def _shown(mentions: Sequence[tuple[str, Mention]]) -> frozenset[str]:
    """The scenes that surely show them: who is only named in somebody's speech may not be there."""
    words = Counter(scene for scene, _ in mentions)
    return frozenset(
        scene
        for scene, each in mentions
        if each.kind is MentionKind.PROPER and not each.quoted and words[scene] >= FEWEST_WORDS
    )
