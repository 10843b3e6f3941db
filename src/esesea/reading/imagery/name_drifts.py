"""Names that drift in spelling: a rare form hardly different from a frequent one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.text.span import Span

FREQUENT = 5
"""Uses from which a name is settled."""
RARE = 0.1
"""Share of the settled form's uses above which a near form is a name of its own."""
RARE_USES = 2
SHORTEST = 5
"""Letters: below, two names a letter apart are most often two people (Jane, June)."""
LONG = 8
"""Letters from which two slips are allowed."""


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
        for token in paragraph.doc:
            if token.text.islower():
                small.add(token.text)
            elif token.is_title and token.is_alpha and len(token) >= SHORTEST and token.pos_ == "PROPN":
                spans[token.text].append(paragraph.at(token))
                sentences[token.text].add(paragraph.span.start + token.sent.start_char)
    return {
        word: Spelling(
            tuple(found), frozenset(scene_at(scenes, span.start).id for span in found), frozenset(sentences[word])
        )
        for word, found in spans.items()
        if word.lower() not in small
    }


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


def _is_near(name: str, form: str) -> bool:
    """Whether one slip (two in long names) turns ``name`` into ``form``: a letter missed, doubled, changed or swapped.

    Damerau 1964, "A technique for computer detection and correction of spelling errors": four in five misspellings
    are one such slip.
    """
    if name + "s" == form or form + "s" == name or name.startswith(form) or form.startswith(name):
        return False
    allowed = 2 if min(len(name), len(form)) >= LONG else 1
    return OSA.distance(name, form, score_cutoff=allowed) <= allowed


def _may_drift(name: Spelling, form: Spelling) -> bool:
    if name.sentences & form.sentences:
        return False
    if len(form.spans) > max(RARE_USES, RARE * len(name.spans)):
        return False
    return len(form.spans) == 1 or not name.scenes & form.scenes
