"""A story as it stands when a tool is called, with what several answers need of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from esesea.app.opened import Opened
from esesea.app.wording import Wording
from esesea.mcp.answers.quote import Named, Quote, SceneNamed
from esesea.story.fingerprint import fingerprint
from esesea.story.judged import dropped_relations, judged_relations, unjudged
from esesea.story.statement_ids import SceneFinder, statement_ids
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.story.time import TemporalRelation

OPENING = 80
"""Characters of a scene's beginning that it is known by."""

LONGEST = 400
"""Characters of a quote; of longer words the beginning is quoted, up to the end of a word."""

MOST_QUOTES = 6
"""So many quotes of one statement are given."""

MOST_NAMED = 40
"""So many people, places or scenes are listed in one place of an answer."""


@dataclass(frozen=True)
class Told:
    """The story that is ``opened``. What is worked out of it is worked out once: the value never changes."""

    opened: Opened

    @property
    def story(self) -> Story:
        """The story with its author's decisions."""
        return self.opened.story

    @cached_property
    def revision(self) -> str:
        """Names this state: another draft, another reader, another decision give another one."""
        read = self.opened.read
        state = (read.document.sha256, read.reader, repr(read.travel), *(each.id for each in self.opened.decisions))
        return sha256("\n".join(state).encode()).hexdigest()[:12]

    @cached_property
    def wording(self) -> Wording:
        """How scenes, people and places are called in a sentence."""
        return Wording.of(self.story)

    @cached_property
    def finder(self) -> SceneFinder:
        """Which scene a character of the text belongs to."""
        return SceneFinder.of(self.story)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of people and places by their ids."""
        people = {each.id: each.name for each in self.story.characters}
        return people | {each.id: each.name for each in self.story.places}

    @cached_property
    def relations(self) -> Mapping[TemporalRelation, str]:
        """The ids of the claims about order, each without its status."""
        every = (*judged_relations(self.story), *dropped_relations(self.story))
        return dict(zip(map(unjudged, every), statement_ids(self.story, ("relations",))["relations"], strict=True))

    @cached_property
    def findings(self) -> Mapping[Finding, str]:
        """What each finding is called: the name that drafts keep, or where two share it their own of this draft."""
        own = statement_ids(self.story, ("findings",))["findings"]
        lasting = [fingerprint(self.story, each) for each in self.story.findings]
        times = Counter(lasting)
        names = (last if times[last] == 1 else now for last, now in zip(lasting, own, strict=True))
        return dict(zip(self.story.findings, names, strict=True))

    def quote(self, span: Span, longest: int = LONGEST) -> Quote:
        """The words at ``span``, just as they stand in the text, and where; without white space around them."""
        all_words = self.story.quote(span)
        words = all_words.strip()
        start = span.start + len(all_words) - len(all_words.lstrip())
        cut = len(words) > longest
        if cut:
            words = words[:longest].rpartition(" ")[0].rstrip() or words[:longest]
        scene = self.finder.at(span.start)
        number = None if scene is None else self.wording.numbers[scene]
        return Quote(scene, number, start, start + len(words), words, cut)

    def quotes(self, spans: Iterable[Span]) -> tuple[Quote, ...]:
        """The words at ``spans``, each once; of many the first."""
        return tuple(map(self.quote, list(dict.fromkeys(spans))[:MOST_QUOTES]))

    def scene(self, scene: str) -> SceneNamed:
        """A scene by its id, as people count it, with the words that it opens with."""
        opens = self.quote(self.story.scene(scene).span, OPENING)
        return SceneNamed(scene, self.wording.numbers[scene], opens)

    def name(self, of: str) -> Named:
        """A person or a place by its id."""
        return Named(of, self.names[of])

    def named(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """People and places by their ids; of many the first."""
        return tuple(map(self.name, list(ids)[:MOST_NAMED]))
