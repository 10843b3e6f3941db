"""Other ways in which a person or place is called or spelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from esesea.reading.annotator import annotator
from esesea.reading.english.honorifics import honorific
from esesea.reading.english.name_talk import NameTalk, name_talk
from esesea.reading.english.person_nouns import GENERIC, KINSHIP
from esesea.reading.imagery.name_drifts import RARE_USES, drifts, sounding_alike, spellings
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.scene_facts import Setting
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.pattern import NameVariant
from esesea.story.place import Place
from esesea.text.document import Document
from esesea.text.span import Span

LEAST = {"title": 1, "short": 1, "epithet": 3}
"""Uses from which it is a way to call somebody: "the harpooner" once only describes."""
NOT_EPITHETS = frozenset(GENERIC) | frozenset(KINSHIP)
"""What anybody can be to somebody, "the boy", "father", sets nobody apart."""


@annotator(requires=(Parse, SceneSpan, Character, Mention, Place, Setting), produces=NameVariant)
def name_variants(document: Document, layers: Layers) -> Iterator[NameVariant]:
    """Give short forms, forms with a title, epithets, drifts of spelling, and what the text says of its own names.

    Example: "Mr. Hale" and "Tom" for Thomas Hale; "Sarha" once in a book of Sarahs.
    Counter-example: "Jane" and "June", who stand in one sentence.
    """
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in layers.of(Mention):
        if mention.kind is not MentionKind.PRONOUN:
            named[mention.character].append(mention)
    for character in layers.of(Character):
        yield from _called(document, character, named[character.id])
    yield from _drifted(layers)
    yield from _spoken_of(layers)


def _called(document: Document, character: Character, named: Iterable[Mention]) -> Iterator[NameVariant]:
    """How ``character`` is called by those mentions that are no pronouns."""
    uses: dict[str, list[Span]] = defaultdict(list)
    for mention in named:
        uses[" ".join(document.quote(mention.span).split())].append(mention.span)
    for variant in character.names:
        kind = None if variant == character.name else _kind(variant, character.name)
        if kind and len(uses[variant]) >= LEAST[kind]:
            yield NameVariant(character.id, variant, kind, tuple(uses[variant]))


def _kind(variant: str, name: str) -> str | None:
    """What kind of variant of ``name`` it is; None for a name that has nothing of it."""
    words = variant.split()
    if honorific(words[0]):
        return "title"
    if variant[:1].islower() or words[0] == "The":
        return None if words[-1].lower() in NOT_EPITHETS else "epithet"
    return "short" if len(variant) <= len(name) or words[0] not in name.split() else None


def _drifted(layers: Layers) -> Iterator[NameVariant]:
    owners: dict[str, str] = {}
    titled: dict[str, str] = {}
    named: tuple[Character | Place, ...] = (*layers.of(Character), *layers.of(Place))
    for one in named:
        for name in one.names:
            for word in name.split():
                if word[:1].isupper():
                    (titled if honorific(word) else owners).setdefault(word, one.id)
    found = spellings(layers.one(Parse), layers.of(SceneSpan))
    settled = {word for word in owners if word in found and len(found[word].spans) > RARE_USES}
    alike = {form: name for name, form in sounding_alike(found, (titled | owners).keys())}
    slips = {form: name for name, form in drifts(found, settled)} | alike
    for form in sorted(slips, key=lambda word: found[word].spans[0]):
        kind = "sound" if form in alike else "spelling"
        yield NameVariant((titled | owners)[slips[form]], form, kind, found[form].spans)


def _spoken_of(layers: Layers) -> Iterator[NameVariant]:
    """What the text says of how a place's name is said, where the scene is set in a place."""
    scenes = layers.of(SceneSpan)
    places = {setting.scene: setting.place for setting in layers.of(Setting)}
    for paragraph in layers.one(Parse).paragraphs:
        place = places.get(scene_at(scenes, paragraph.span.start).id)
        if place is None:
            continue
        for talk in paragraph.remembered(_talk):
            span = Span(paragraph.span.start + talk.start, paragraph.span.start + talk.end)
            yield NameVariant(place, talk.variant, "dialect", (span,))


def _talk(paragraph: ParsedParagraph) -> tuple[NameTalk, ...]:
    return tuple(name_talk(paragraph.text))
