"""What a person points at: words of the manuscript, a claim or a finding by its id, a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from esesea.app.claim_words import claim_words
from esesea.app.correcting_errors import NotADate, UnknownId, WordsNotThere, WordsTwice
from esesea.app.errors import UnknownName
from esesea.app.names import find_character, find_place, find_scene
from esesea.app.wording import Wording
from esesea.story.acts import Act, Date, Statement
from esesea.story.calendar import GREGORIAN
from esesea.story.corrections.act_words import POINTS_AT
from esesea.story.corrections.pointing import scene_at
from esesea.story.edtf import stretch
from esesea.story.fingerprint import fingerprint
from esesea.story.judged import dropped_relations, judged_relations, unjudged
from esesea.story.references import LAYERS, Refers, words_of
from esesea.story.replies import Move, Reply
from esesea.story.statement_ids import statement_ids
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.finding import Finding
    from esesea.story.story import Story

CLAIMS = "esesea correct STORY claims"
FINDINGS = "esesea check STORY --intended"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement by its id: its layer, the scene in which its words stand, what it ``says``, and the words.

    Of many words the first; ``spans`` are where they stand.
    """

    id: str
    layer: str
    scene: str | None
    says: str
    quotes: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def find_words(story: Story, words: str, *, scene: str | None = None, nth: int | None = None) -> Span:
    """Where ``words`` stand, line breaks counting as spaces; in ``scene``, the ``nth`` time, where these are given.

    Raises WordsNotThere, and WordsTwice where they stand in several places and nothing says which.
    """
    within = story.scene(find_scene(story, scene)).span if scene else Span(0, len(story.document.text))
    found = [span for span in _standing(story, words) if within.contains(span)]
    if nth is not None:
        found = found[nth - 1 : nth]
    if not found:
        raise WordsNotThere(words, f"scene {scene}" if scene else "")
    if len(found) > 1:
        scenes = dict.fromkeys(scene_at(story, span.start) or "between scenes" for span in found)
        raise WordsTwice(words, len(found), tuple(scenes)[:8])
    return found[0]


def all_words(story: Story, words: str, *, scene: str | None = None) -> tuple[Span, ...]:
    """Everywhere that ``words`` stand, in ``scene`` where it is given. Raises WordsNotThere."""
    within = story.scene(find_scene(story, scene)).span if scene else Span(0, len(story.document.text))
    found = tuple(span for span in _standing(story, words) if within.contains(span))
    if not found:
        raise WordsNotThere(words, f"scene {scene}" if scene else "")
    return found


def claims(story: Story, *, layer: str | None = None, scene: str | None = None) -> Iterator[Claim]:
    """Every statement that can be confirmed or rejected, layer by layer. Raises UnknownName for another layer."""
    if layer is not None and layer not in LAYERS:
        raise UnknownName("kind of claim", layer, (), tuple(LAYERS))
    wanted = find_scene(story, scene) if scene else None
    wording = Wording.of(story)
    for name, kind, value in _statements(story):
        words = words_of(value)
        where = getattr(value, "scene", None) or (scene_at(story, words[0].start) if words else None)
        if (layer is None or kind == layer) and (wanted is None or where == wanted):
            quotes = tuple(" ".join(story.quote(span).split()) for span in words[:3])
            spans = tuple((span.start, span.end) for span in words[:3])
            yield Claim(name, kind, where, claim_words(story, value, wording), quotes, spans)


def find_statement(story: Story, wanted: str) -> Statement:
    """The statement with this id, or whose id alone begins so. Raises UnknownId."""
    found = {name: value for name, _, value in _statements(story) if name.startswith(wanted.strip())}
    exact = found.get(wanted.strip())
    if exact is not None:
        return exact
    if not wanted.strip() or len(found) != 1:
        raise UnknownId("claim", wanted, CLAIMS)
    return next(iter(found.values()))


def find_finding(story: Story, wanted: str) -> Finding:
    """The finding with this fingerprint or id, or whose alone begins so. Raises UnknownId."""
    asked = wanted.strip()
    names = zip(statement_ids(story)["findings"], story.findings, strict=True)
    found = {
        finding: None
        for name, finding in names
        if asked and (name.startswith(asked) or fingerprint(story, finding).startswith(asked))
    }
    if len(found) != 1:
        raise UnknownId("finding", wanted, FINDINGS)
    return next(iter(found))


def date_of(story: Story, scene: str, date: str) -> Date:
    """The act that dates a scene: EDTF, words such as "4 June 1985", or as the story's own calendar has it.

    Raises NotADate.
    """
    where, words = find_scene(story, scene), " ".join(date.split())
    days = stretch(words)
    if days is not None and days.first is not None and days.last is not None:
        return Date(where, words, days.first, days.last, GREGORIAN.name)
    from esesea.reading.calendars.typed_date import days_in_words, days_of  # noqa: PLC0415 - only for such a date

    calendar = story.calendar
    declared = days_of(words, calendar) if calendar is not None else None
    if calendar is not None and declared is not None:
        return Date(where, words, *declared, calendar.name)
    said = days_in_words(words)
    if said is not None:
        return Date(where, words, *said, GREGORIAN.name)
    raise NotADate(words, calendar.name if calendar else "")


def resolved(story: Story, act: Act) -> Act:
    """``act`` with every name in it replaced by the id that it means; ids and numbers of scenes may stand there too.

    Raises UnknownName, with what may have been meant, or AmbiguousName.
    """
    if isinstance(act, Reply):
        return _reply(story, act)
    changes: dict[str, Any] = {}
    for name, kind in POINTS_AT.get(type(act), {}).items():
        value = getattr(act, name)
        if isinstance(value, tuple):
            changes[name] = tuple(_id(story, kind, each) for each in value)
        elif value is not None:
            changes[name] = _id(story, kind, value)
    return replace(act, **changes)


def _id(story: Story, kind: Refers, wanted: str) -> str:
    if kind is Refers.SCENE:
        return find_scene(story, wanted)
    return find_place(story, wanted).id if kind is Refers.PLACE else find_character(story, wanted).id


def _reply(story: Story, reply: Reply) -> Reply:
    move = reply.move
    if move is not None:
        other = None if move.other is None else find_scene(story, move.other)
        move = Move(find_scene(story, move.scene), find_scene(story, move.until), move.stand, other)
    first = reply.first
    return replace(
        reply,
        move=move,
        stands=tuple((find_scene(story, one), other and find_scene(story, other)) for one, other in reply.stands),
        left_open=tuple(find_scene(story, each) for each in reply.left_open),
        first=first and (find_scene(story, first[0]), find_scene(story, first[1])),
    )


def _standing(story: Story, words: str) -> Iterator[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if pattern:
        yield from (Span(*found.span()) for found in re.finditer(pattern, story.document.text))


def _statements(story: Story) -> Iterator[tuple[str, str, Statement]]:
    ids = statement_ids(story)
    claimed = (*judged_relations(story), *dropped_relations(story))
    for layer in LAYERS:
        if layer == "off_stage":
            yield from ((each.id, layer, each) for each in story.off_stage)
        elif layer == "relations":
            yield from ((name, layer, unjudged(each)) for name, each in zip(ids[layer], claimed, strict=True))
        else:
            yield from ((name, layer, each) for name, each in zip(ids[layer], getattr(story, layer), strict=True))
