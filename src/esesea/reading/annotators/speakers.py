"""Who says what, and to whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from esesea.reading.annotator import annotator
from esesea.reading.coreference.addressing import is_address_at
from esesea.reading.coreference.cues import cues_of
from esesea.reading.coreference.introductions import introduces_self_at
from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.speaking import turns_of
from esesea.reading.coreference.telling import telling_in
from esesea.reading.coreference.turns import Talk, Turn, people_at
from esesea.reading.english.genders import Gender
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.corrections.people import FIRST_PERSON
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.span import Span

_GENDERS: Mapping[str | None, Gender] = {"he": Gender.MAN, "she": Gender.WOMAN}


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention), produces=Quotation)
def speakers(document: Document, layers: Layers) -> Iterator[Quotation]:
    """Give every stretch of speech with its speaker and addressee, as far as the text shows them.

    Example: in '"Go," said Ann.' Ann speaks. Counter-example: of a lone '"Go!"' nobody is known to.
    """
    quotes, scenes, telling = layers.of(QuoteSpan), layers.of(SceneSpan), telling_in(layers)
    passages = telling.passages
    characters, mentions = layers.of(Character), layers.of(Mention)
    told = [(mention.span, mention.character) for mention in _single(mentions) if not mention.quoted]
    called, introduced, named = _spoken_to_and_of(passages, quotes, mentions)
    talk = Talk(
        people=people_at(passages, told),
        called=called,
        named=named,
        introduced=introduced,
        cues=_cues(characters, quotes),
        narrators=_narrators(characters, mentions, scenes, document),
        genders={character.id: _GENDERS.get(character.pronouns, Gender.UNKNOWN) for character in characters},
    )
    turns = turns_of(telling, talk)
    by_number = {turn.number: turn for turn in turns}
    for quote in quotes:
        turn = by_number[quote.turn]
        scene = scene_at(scenes, quote.span.start).id
        yield Quotation(quote.span, scene, turn.speaker, turn.addressee, quote.turn, _evidence(turn, quote))


def _narrators(
    characters: Sequence[Character], mentions: Sequence[Mention], scenes: tuple[SceneSpan, ...], document: Document
) -> list[str | None]:
    """Who tells each scene: the one narrator, or of several the one whom its *I* means."""
    tell = [character.id for character in characters if character.narrator]
    if len(tell) < 2:
        return [tell[0] if tell else None] * len(scenes)
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.character in tell and not mention.quoted and document.quote(mention.span).lower() in FIRST_PERSON:
            told[scene_at(scenes, mention.span.start).id][mention.character] += 1
    return [told[scene.id].most_common(1)[0][0] if told[scene.id] else None for scene in scenes]


def _single(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions whose words mean one person."""
    places = [(mention.span.start, mention.span.end) for mention in mentions]
    for mention, before, here, after in zip(mentions, (None, *places), places, (*places[1:], None), strict=False):
        if before != here != after:
            yield mention


def _spoken_to_and_of(
    passages: Sequence[Passage], quotes: Sequence[QuoteSpan], mentions: Sequence[Mention]
) -> tuple[Mapping[int, str], Mapping[int, str], Mapping[int, frozenset[str]]]:
    """Who is called out in each turn, who tells their own name (the first ones), and who else is spoken of by name."""
    called: dict[int, str] = {}
    introduced: dict[int, str] = {}
    named: defaultdict[int, set[str]] = defaultdict(set)
    at = 0
    for mention in (found for found in mentions if found.quoted and found.kind is not MentionKind.PRONOUN):
        while at < len(quotes) and quotes[at].span.end <= mention.span.start:
            at += 1
        if at == len(quotes):
            break
        quote = quotes[at]
        if not quote.span.contains(mention.span):
            continue
        if is_address_at(passages[quote.paragraph], mention.span):
            called.setdefault(quote.turn, mention.character)
        elif mention.kind is MentionKind.PROPER:
            if introduces_self_at(passages[quote.paragraph], mention.span):
                introduced.setdefault(quote.turn, mention.character)
            named[quote.turn].add(mention.character)
    spoken_of = {turn: frozenset(people - {introduced.get(turn)}) for turn, people in named.items()}
    return called, introduced, spoken_of


def _cues(characters: Sequence[Character], quotes: Sequence[QuoteSpan]) -> dict[str, str]:
    """Who a screenplay's cue is: by any name, the most mentioned character first; *Little Ann* is Ann."""
    found: dict[str, str] = {}
    for character in characters:
        for name in (character.name, *character.names):
            found.setdefault(name.lower(), character.id)
    for cue, spoken in cues_of(quotes).names.items():
        if cue not in found and spoken.key in found:
            found[cue] = found[spoken.key]
    return found


def _evidence(turn: Turn[str], quote: QuoteSpan) -> tuple[Evidence, ...]:
    if turn.speaker is None:
        return ()
    spans: tuple[Span, ...] = (
        (quote.span,) if turn.attribution is None else tuple(sorted((quote.span, turn.attribution)))
    )
    return (Evidence(spans, "speakers", turn.confidence),)
