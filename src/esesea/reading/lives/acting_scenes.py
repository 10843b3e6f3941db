"""In which scenes somebody is seen to act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People, is_passive
from esesea.story.speech import Quotation
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

STILL = frozenset({"be", "have", "lie", "seem", "appear", "look", "remain", "die", "mean", "belong", "rest", "become"})
"""What also the dead do, and what is said of them."""

_HAVE = frozenset({"had", "’d", "'d", "has", "have", "’ve", "'ve"})


def acting_scenes(
    parse: Parse,
    scenes: tuple[SceneSpan, ...],
    mentions: MentionIndex,
    untold: Mask,
    wanted: Collection[str],
    told_now: Collection[str] = (),
) -> dict[str, frozenset[str]]:
    """For each of the ``wanted`` characters the ids of the scenes in which the narration has them do something.

    What lies in ``untold`` (speech, asides), what is denied or supposed, and what "had" been done before does not
    count; nor, in the scenes ``told_now`` (in the present tense), what was done: "He looked for years" in a scene
    where "she looks" is of another time. O(tokens).
    """
    acting: dict[str, set[str]] = defaultdict(set)
    for paragraph in parse.paragraphs:
        scene = scene_at(scenes, paragraph.span.start).id
        missing = {character for character in wanted if scene not in acting[character]}
        if not missing.intersection(mentions.characters(paragraph.span)):
            continue
        meant, unheard = mentions.meant(paragraph.span), untold.within(paragraph.span)
        for character in missing.intersection(paragraph.remembered(_acting, meant, unheard, now=scene in told_now)):
            acting[character].add(scene)
    return {character: frozenset(found) for character, found in acting.items()}


def _acting(paragraph: ParsedParagraph, meant: MeantAt, untold: Stretches, *, now: bool) -> tuple[str, ...]:
    """Who does something in a paragraph; ``now``: it is of a scene told in the present."""
    people, unheard = People.meant_in(paragraph.doc, meant), Mask.made_of(untold)
    deeds = (token for token in paragraph.doc if not unheard.covers(token.idx) and _is_deed(token, now=now))
    return tuple(dict.fromkeys(character for deed in deeds for character in people.doers(deed)))


def acts_in(parse: Parse, mentions: MentionIndex, untold: Mask, character: str, stretch: Span) -> bool:
    """Whether the narration has the character do something within ``stretch``; what counts: see ``acting_scenes``."""
    return any(
        stretch.start <= paragraph.span.start + deed < stretch.end
        for paragraph in parse.paragraphs
        if paragraph.span.overlaps(stretch) and character in mentions.characters(paragraph.span)
        for deed in paragraph.remembered(
            _deeds_of, character, mentions.meant(paragraph.span), untold.within(paragraph.span)
        )
    )


def _deeds_of(paragraph: ParsedParagraph, character: str, meant: MeantAt, untold: Stretches) -> tuple[int, ...]:
    """Where the verbs stand that say what the character does in a paragraph, from its start."""
    people, unheard = People.meant_in(paragraph.doc, meant), Mask.made_of(untold)
    deeds = (token for token in paragraph.doc if not unheard.covers(token.idx) and _is_deed(token, now=False))
    return tuple(deed.idx for deed in deeds if character in people.doers(deed))


def speaking_scenes(quotations: Iterable[Quotation]) -> dict[str, frozenset[str]]:
    """For each character the ids of the scenes in which they speak."""
    speaking: dict[str, set[str]] = defaultdict(set)
    for quotation in quotations:
        if quotation.speaker is not None:
            speaking[quotation.speaker].add(quotation.scene)
    return {character: frozenset(found) for character, found in speaking.items()}


def _is_deed(token: Token, *, now: bool) -> bool:
    if token.pos_ != "VERB" or token.lemma_ in STILL or is_passive(token):
        return False
    if any(child.dep_ == "aux" and child.lower_ in _HAVE for child in token.children):
        return False
    if now and token.tag_ == "VBD":
        return False
    return is_asserted(token)
