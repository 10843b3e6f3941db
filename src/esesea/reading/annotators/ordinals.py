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
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import Setting
from esesea.reading.untold import untold_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.ordinal import AGAIN, Ordinal
from esesea.story.place import Place
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
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
    """What must be known to say where that is which is counted."""

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
    off = untold_in(layers)
    mentions = layers.view(MentionIndex.of, Mention)
    around = _Around(
        tuple((place.id, _named(place)) for place in layers.of(Place) if place.names),
        {setting.scene: setting.place for setting in layers.of(Setting)},
    )
    for paragraph in layers.one(Parse).paragraphs:
        if not paragraph.remembered(_may_count):
            continue
        counted = paragraph.remembered(_counted, mentions.meant(paragraph.span), off.within(paragraph.span))
        scene = scene_at(scenes, paragraph.span.start).id
        yield from (_ordinal(paragraph, each, scene, around) for each in counted)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a paragraph counts, from its start: an ``Ordinal`` before its place is looked for, and its sentence.

    ``stays``: the act is a stay somewhere; None: it is one if the words name a place. ``here``: where they name none,
    the scene's is meant.
    """

    span: Span
    sentence: Span
    n: int
    act: str
    stays: bool | None
    here: bool
    by: tuple[str, ...]
    own: tuple[str, ...]
    for_each: bool = False


def _may_count(paragraph: ParsedParagraph) -> bool:
    return bool(counted_for(paragraph.text)) or any(True for _ in counts(paragraph.text))


def _counted(paragraph: ParsedParagraph, meant: MeantAt, off: Stretches) -> tuple[_Counted, ...]:
    """What a paragraph counts outside speech and asides (``off``)."""
    people, untold = People.meant_in(paragraph.doc, meant), Mask.made_of(off)
    each = [one for one in counted_for(paragraph.text) if not untold.covers(one.start)]
    found = list(_for_each(paragraph, each, people))
    for count in counts(paragraph.text):
        if any(one.start < count.end and count.start < one.end for one in each):
            continue
        tokens = paragraph.doc.char_span(count.start, count.end, alignment_mode="expand")
        if tokens is None or untold.covers(tokens.start_char):
            continue
        verb = _counted_verb(tokens, count)
        if verb is not None and _is_now(verb, tokens):
            found.append(_occasion(paragraph, tokens, count, verb, people))
    return tuple(found)


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
    if _is_past(verb) and not _is_said_of_now(verb, tokens):
        return False
    for above in tokens.root.ancestors:
        if above.lemma_.lower() in _RECALLED and above is not verb:
            return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > tokens[0].sent.start else ""
    return before not in {"of", "about", "since", "than", "like", "from", "as", "to"}


def _is_past(verb: Token) -> bool:
    return any(child.lower_ in {"had", "'d", "’d"} and child.dep_ == "aux" for child in verb.children)


def _is_said_of_now(verb: Token, tokens: TokenSpan) -> bool:
    """Whether it is "It was the second time she had come": English counts the present time in the perfect."""
    said = tokens.root.head
    if said.lemma_ != "be" or verb is said or tokens.root not in verb.ancestors or not _is_it(said) or _is_past(said):
        return False
    return tokens.root.dep_ == "attr" and said.dep_ == "ROOT"


def _occasion(paragraph: ParsedParagraph, tokens: TokenSpan, count: Count, verb: Token, people: People) -> _Counted:
    """The occasion that ``tokens`` count, which is an act of ``verb``."""
    act = count.noun or verb.lemma_.lower()
    stays: bool | None = count.visits or (count.noun is None and act in GOING)
    if not stays and count.noun is None and act in MOTION:
        stays = None
    doing = next((each for each in (verb, clause_of(tokens.root)) if _doers(each, people)), verb)
    whose = _whose(tokens, people) if count.noun is not None else ()
    return _Counted(
        span=paragraph.at(tokens),
        sentence=paragraph.at(tokens.sent),
        n=count.n,
        act=act,
        stays=stays,
        here=count.n != AGAIN or _points_back(verb),
        by=_doers(doing, people) or whose,
        own=_doers(doing, people, _SUBJECTS) or whose,
    )


def _for_each(paragraph: ParsedParagraph, counted: Iterable[CountedFor], people: People) -> Iterator[_Counted]:
    """The counts of one meeting for each of those who share it."""
    for count in counted:
        who = paragraph.doc.char_span(count.who_start, count.who_end, alignment_mode="expand")
        own = people.who(who.root) if who is not None else ()
        if own:
            span = Span(count.start, count.end)
            yield _Counted(span, span, count.n, MEETING, stays=False, here=False, by=own, own=own, for_each=True)


def _whose(tokens: TokenSpan, people: People) -> tuple[str, ...]:
    """Whose visit it is: "It was her second visit", "Ada's first"."""
    owner = next((child for child in tokens.root.children if child.dep_ == "poss"), None)
    return people.who(owner) if owner is not None else ()


def _doers(verb: Token, people: People, parts_wanted: frozenset[str] = _SUBJECTS | {"dobj"}) -> tuple[str, ...]:
    """Whom the subject of the verb means, and its object: "the first time he kisses her" is his and hers."""
    parts = [child for child in verb.children if child.dep_ in parts_wanted]
    return tuple(dict.fromkeys(person for part in parts for person in people.who(part)))


def _points_back(verb: Token) -> bool:
    """Whether it is "there again", "back again": again at this place; "tired again" is not."""
    return any(child.lower_ in {"there", "here", "back", "home"} for child in verb.children)


def _ordinal(paragraph: ParsedParagraph, counted: _Counted, scene: str, around: _Around) -> Ordinal:
    """What is counted in ``scene``, with the place where that is told or where the scene is."""
    of = _place_said(paragraph, counted, around)
    stays = of is not None if counted.stays is None else counted.stays
    if of is None and counted.here:
        of = around.settings.get(scene)
    span = counted.span.shifted(paragraph.span.start)
    act = "be" if stays else counted.act
    return Ordinal(scene, span, counted.n, of if stays else None, act, counted.by, counted.own, counted.for_each)


def _place_said(paragraph: ParsedParagraph, counted: _Counted, around: _Around) -> str | None:
    """The place that the sentence names soonest after the words; the longest name where two begin together."""
    text, after = counted.sentence.of(paragraph.text), counted.span.end - counted.sentence.start
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
