"""Names that drift in spelling: a rare form hardly different from a frequent one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.imagery.spelling_keys import spelling_key
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.text.span import Span

FREQUENT = 5
"""Uses from which a name is settled."""
RARE = 0.1
"""Share of the settled form's uses above which a near form is a name of its own."""
RARE_USES = 2
KNOWN, RARE_SOUND = 3, 0.25
"""The same for a form that sounds alike: how often the name is used at least, and the form's share at most."""
SHORTEST = 4
"""Letters: below, two names a letter apart are nearly always two people (Kay, Key)."""
LONG = 8
"""Letters from which two slips are allowed."""


DERIVED = re.compile(r"(?:s|an|ian|ic|ical|ism|ists?|ish|ite|ites|esque|ese|al|y|e)$")
SAID = re.compile(r"i?a$")
"""What country speech turns into a y: Virginia, Carolina."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One word written with a capital inside sentences: where, and in which scenes and sentences."""

    spans: tuple[Span, ...]
    scenes: frozenset[str]
    sentences: frozenset[int]


def spellings(parse: Parse, scenes: tuple[SceneSpan, ...]) -> dict[str, Spelling]:
    """The capitalised words that the story never writes small, by how they are written. Linear in its length."""
    spans: dict[str, list[Span]] = defaultdict(list)
    sentences: dict[str, set[int]] = defaultdict(set)
    small: set[str] = set()
    for paragraph in parse.paragraphs:
        words = paragraph.remembered(_words)
        small.update(words.small.split(" "))
        for name in words.names:
            word = paragraph.text[name.span.start : name.span.end]
            spans[word].append(name.span.shifted(paragraph.span.start))
            sentences[word].add(paragraph.span.start + name.sentence)
    return {
        word: Spelling(
            tuple(found), frozenset(scene_at(scenes, span.start).id for span in found), frozenset(sentences[word])
        )
        for word, found in spans.items()
        if word.lower() not in small
    }


@dataclass(frozen=True, slots=True)
class _Name:
    """A capitalised name, and where its sentence begins, counted from the paragraph's start."""

    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one paragraph that matter here: those written small, a blank between, and the names."""

    small: str
    names: tuple[_Name, ...]


def _words(paragraph: ParsedParagraph) -> _Words:
    long = [token for token in paragraph.doc if len(token) >= SHORTEST and token.is_alpha]
    small = {token.text for token in long if token.is_lower}
    names = (token for token in long if token.is_title and token.pos_ == "PROPN")
    return _Words(" ".join(sorted(small)), tuple(_Name(paragraph.at(one), one.sent.start_char) for one in names))


def drifts(found: Mapping[str, Spelling], settled: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs (settled name, drifted form), in order of the form's first use.

    ``settled`` are words of names of the story's people and places. A form that stands in one sentence with the
    settled one, is a given name known in English, is only its plural, or differs in its first letter is another name.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in settled:
        if name in found and len(found[name].spans) >= FREQUENT:
            by_letter[name[0]].append(name)
    for form in sorted(found, key=lambda word: found[word].spans[0]):
        if form in settled or form.lower() in GIVEN_NAMES:
            continue
        near = [name for name in by_letter[form[0]] if _is_near(name, form) and _may_drift(found[name], found[form])]
        if near:
            yield max(near, key=lambda name: len(found[name].spans)), form


def sounding_alike(found: Mapping[str, Spelling], settled: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs (name, other spelling of the same sound), in order of the form's first use.

    The first is one of the words ``settled``, in use `KNOWN` times at least; the other is rarer by far and never stands
    beside it in a sentence: whoever is called so might be somebody else.
    """
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in settled:
        if name in found and len(found[name].spans) >= KNOWN:
            by_key[spelling_key(name)].append(name)
    for form in sorted(found, key=lambda word: found[word].spans[0]):
        near = [name for name in by_key.get(spelling_key(form), ()) if name != form and _is_rarer(found, name, form)]
        if near:
            yield max(near, key=lambda name: len(found[name].spans)), form


def _is_rarer(found: Mapping[str, Spelling], name: str, form: str) -> bool:
    one, other = found[name], found[form]
    if one.sentences & other.sentences or form == name + "s" or name == form + "s":
        return False
    if min(len(name), len(form)) <= SHORTEST and form.lower() in GIVEN_NAMES:
        # Mary and Marie are two.
        return False
    return len(other.spans) <= max(RARE_USES, RARE_SOUND * len(one.spans)) and len(other.spans) < len(one.spans)


def _is_near(name: str, form: str) -> bool:
    """Whether one slip (two in long names) turns ``name`` into ``form``: a letter missed, doubled, changed or swapped.

    Damerau 1964, "A technique for computer detection and correction of spelling errors": four in five misspellings
    are one such slip.
    """
    if stem(name) == stem(form) or _is_country_speech(name, form) or name.startswith(form) or form.startswith(name):
        return False
    allowed = 2 if min(len(name), len(form)) >= LONG else 1
    return OSA.distance(name, form, score_cutoff=allowed) <= allowed


def stem(name: str) -> str:
    """``name`` without what makes a plural, a people, a belief or a pet name of it: Saxons, Saxonic, Saxonism; Dave."""
    return DERIVED.sub("", name.lower())


def _is_country_speech(name: str, form: str) -> bool:
    """Whether ``form`` is how ``name`` is said in the country: Virginny, Californy."""
    base = SAID.sub("", name)
    return base != name and form in {f"{base}y", f"{base}{base[-1]}y"}


def _may_drift(name: Spelling, form: Spelling) -> bool:
    if name.sentences & form.sentences:
        return False
    if len(form.spans) > max(RARE_USES, RARE * len(name.spans)):
        return False
    return len(form.spans) == 1 or not name.scenes & form.scenes
