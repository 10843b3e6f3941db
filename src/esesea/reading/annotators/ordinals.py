"""Where the text counts: the first time, her second visit, again, never again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.counted_for import CountedFor, counted_for
from esesea.reading.english.counting import Count, counts
from esesea.reading.english.modality import clause_of, is_future, is_habitual, is_hypothetical
from esesea.reading.english.movement import MOTION
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import AGAIN, Ordinal, Setting
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.place import Place
from esesea.text.document import Document
from esesea.text.span import Span

GOING = frozenset(
    {"be", "go", "come", "visit", "arrive", "return", "land", "enter", "reach", "stand", "stay", "travel", "set"}
)
"""Acts that are a stay somewhere: what is counted is the visit."""

MEETING = "meet"
"""What "for Ben it was the third time, for Ann the first" counts."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RECALLED = frozenset(
    {
        "remember",
        "recall",
        "think",
        "forget",
        "mention",
        "describe",
        "imagine",
        "regret",
        "wonder",
        "tell",
        "like",
        "as",
    }
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What must be known to say what is counted, and whose time it is."""

    people: MentionIndex
    places: tuple[tuple[str, re.Pattern[str]], ...]
    settings: dict[str, str]


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Mention, Place, Setting), produces=Ordinal)
def ordinals(document: Document, layers: Layers) -> Iterator[Ordinal]:  # noqa: ARG001 - the parse has the text
    """Give what the narrator counts of the scene's own present: a time, a visit, an "again".

    Example: "The second time they are in Rome it rains." is the 2nd of being in Rome; "He never saw her again." the
    last of seeing. Counter-example: "She remembered the first time they met", "the first time in years", "for the
    second time that day", and anything spoken, count nothing of this scene.
    """
    scenes = layers.of(SceneSpan)
    off = Mask.of([*(quote.span for quote in layers.of(QuoteSpan)), *(aside.span for aside in layers.of(Aside))])
    around = _Around(
        MentionIndex.of(layers.of(Mention)),
        tuple((place.id, _named(place)) for place in layers.of(Place) if place.names),
        {setting.scene: setting.place for setting in layers.of(Setting)},
    )
    for paragraph in layers.one(Parse).paragraphs:
        each = [one for one in counted_for(paragraph.doc.text) if not off.covers(paragraph.span.start + one.start)]
        yield from _for_each(paragraph, each, scene_at(scenes, paragraph.span.start).id, around)
        for count in counts(paragraph.doc.text):
            if any(one.start < count.end and count.start < one.end for one in each):
                continue
            tokens = paragraph.doc.char_span(count.start, count.end, alignment_mode="expand")
            if tokens is None or off.covers(paragraph.at(tokens).start):
                continue
            verb = _counted_verb(tokens, count)
            if verb is not None and _is_now(verb, tokens):
                yield _ordinal(
                    paragraph, tokens, (count, verb), scene_at(scenes, paragraph.at(tokens).start).id, around
                )


def _counted_verb(tokens: TokenSpan, count: Count) -> Token | None:
    """The verb that is counted: of the clause on "time", else of the clause in which the words stand."""
    head = tokens.root
    if count.noun is not None or count.n == AGAIN or count.never:
        return clause_of(head)
    own = next((child for child in head.children if child.dep_ in {"relcl", "acl", "advcl", "ccomp"}), None)
    if own is not None:
        return own
    verb = clause_of(head)
    # "It is the second time they …" may hang the clause on "is".
    below = next((child for child in verb.children if child.dep_ in {"ccomp", "advcl"} and child.i > tokens.end), None)
    return below if verb.lemma_ == "be" and below is not None and _is_it(verb) else verb


def _is_it(verb: Token) -> bool:
    return any(child.lower_ in {"it", "this", "that"} for child in verb.children if child.dep_ in _SUBJECTS)


def _is_now(verb: Token, tokens: TokenSpan) -> bool:
    """Whether the clause tells of the scene's present: not supposed, foretold, usual, recalled or past."""
    if is_future(verb) or is_hypothetical(verb) or is_habitual(verb):
        return False
    if any(child.lower_ in {"had", "'d", "’d"} and child.dep_ == "aux" for child in verb.children):
        return False
    for above in tokens.root.ancestors:
        if above.lemma_.lower() in _RECALLED and above is not verb:
            return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > tokens[0].sent.start else ""
    return before not in {"of", "about", "since", "than", "like", "from", "as", "to"}


def _ordinal(
    paragraph: ParsedParagraph, tokens: TokenSpan, counted: tuple[Count, Token], scene: str, around: _Around
) -> Ordinal:
    count, verb = counted
    span = paragraph.at(tokens)
    act = count.noun or verb.lemma_.lower()
    of = _place_said(tokens, around)
    goes = act in GOING or (act in MOTION and of is not None)
    stays = count.visits or (count.noun is None and goes)
    doing = next((each for each in (verb, clause_of(tokens.root)) if _doers(paragraph, each, around)), verb)
    by, own = _doers(paragraph, doing, around), _doers(paragraph, doing, around, _SUBJECTS)
    if of is None and (count.n != AGAIN or _points_back(verb)):
        of = around.settings.get(scene)
    return Ordinal(scene, span, count.n, of if stays else None, "be" if stays else act, by, own)


def _for_each(
    paragraph: ParsedParagraph, counted: Iterable[CountedFor], scene: str, around: _Around
) -> Iterator[Ordinal]:
    """The counts of one meeting for each of those who share it."""
    people = People.of(paragraph, around.people)
    for count in counted:
        who = paragraph.doc.char_span(count.who_start, count.who_end, alignment_mode="expand")
        own = people.who(who.root) if who is not None else ()
        if own:
            span = Span(count.start, count.end).shifted(paragraph.span.start)
            yield Ordinal(scene, span, count.n, None, MEETING, own, own, for_each=True)


def _doers(
    paragraph: ParsedParagraph, verb: Token, around: _Around, parts_wanted: frozenset[str] = _SUBJECTS | {"dobj"}
) -> tuple[str, ...]:
    """Whom the subject of the verb means, and its object: "the first time he kisses her" is his and hers."""
    people = People.of(paragraph, around.people)
    parts = [child for child in verb.children if child.dep_ in parts_wanted]
    return tuple(dict.fromkeys(person for part in parts for person in people.who(part)))


def _points_back(verb: Token) -> bool:
    """Whether it is "there again", "back again": again at this place; "tired again" is not."""
    return any(child.lower_ in {"there", "here", "back", "home"} for child in verb.children)


def _place_said(tokens: TokenSpan, around: _Around) -> str | None:
    """The place that the sentence names soonest after the words; the longest name where two begin together."""
    sentence = tokens.sent
    text, after = sentence.text, tokens.end_char - sentence.start_char
    hits = (
        (match.start() < after, match.start(), -len(match.group()), place)
        for place, names in around.places
        for match in names.finditer(text)
    )
    best = min(hits, default=None)
    return best[3] if best is not None else None


def _named(place: Place) -> re.Pattern[str]:
    names = sorted(place.names, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in names) + r")(?!\w)", re.IGNORECASE)
