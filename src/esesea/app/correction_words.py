"""A correction as one sentence, from what is kept of it alone: it reads the same where its passage is gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.app.wording import Wording
    from esesea.story.correction import Anchor, Correction
    from esesea.story.story import Story

QUOTED = 60
"""Characters of a passage that a sentence quotes."""

OPENING = 6
"""So many words of a scene that is gone are told."""

JUDGED = MappingProxyType({"confirm": "it is so", "reject": "it is not so"})
"""How a claim is confirmed and rejected."""


def sentence(correction: Correction) -> str:
    """What the correction says: “merge Benjamin into Ben”."""
    of = correction.of
    words = _SENTENCES.get((correction.act, str(of.get("what", ""))))
    return correction.act if words is None else words(correction)


def sentence_now(correction: Correction, story: Story) -> str:
    """The same with its scenes by the ids that they have in ``story``; one that is not there by its first words."""
    from esesea.story.corrections.keeping import with_scenes_of  # noqa: PLC0415 - `import esesea` stays light

    return sentence(with_scenes_of(correction, story, gone=_gone))


def sentence_in(correction: Correction, story: Story) -> str:
    """What the correction says for people, who count scenes as told: "Scene 4 is at the kitchen"."""
    from esesea.app.wording import Wording  # noqa: PLC0415
    from esesea.app.wording import sentence as capital  # noqa: PLC0415
    from esesea.story.corrections.keeping import with_scenes_of  # noqa: PLC0415

    wording = Wording.of(story)
    found = _claim_in(correction, story, wording)
    return capital(found or sentence(with_scenes_of(correction, story, wording.scene, _gone)))


def _claim_in(correction: Correction, story: Story, wording: Wording) -> str | None:
    """What is confirmed or rejected in the words in which it is shown; None where it is not in this draft."""
    from esesea.app.claim_words import claim_words  # noqa: PLC0415
    from esesea.story.acts import Confirm, Reject  # noqa: PLC0415
    from esesea.story.corrections.errors import CorrectionError  # noqa: PLC0415
    from esesea.story.corrections.keeping import read  # noqa: PLC0415

    if correction.act not in JUDGED:
        return None
    try:
        act = read(correction, story)
    except CorrectionError:
        return None
    if not isinstance(act, Confirm | Reject):
        return None
    quote = _evidence(correction)
    return f"{JUDGED[correction.act]}: {claim_words(story, act.statement, wording)}{f', {quote}' if quote else ''}"


def _gone(anchor: Anchor) -> str:
    """A scene that is not in a draft."""
    words = " ".join(anchor.quote.split()).split(" ")
    return f"the scene “{' '.join(words[:OPENING])} …”"


def passage(correction: Correction) -> Anchor | None:
    """The passage that the correction is about: its words before those by which people and scenes are found."""
    for fact in ("words_at", "span_at", "evidence_at", "spans_at", "scene_at", "scenes_at"):
        found = _anchor(correction, fact)
        if found is not None:
            return found
    return correction.anchors[0] if correction.anchors else None


def _facts(template: str) -> Callable[[Correction], str]:
    def filled(correction: Correction) -> str:
        facts = {name: _said(value) for name, value in correction.of.items()}
        return template.format_map({"words": _passage(correction, "words_at"), **facts})

    return filled


def _said(value: object) -> str:
    if isinstance(value, list):
        return _listed(list(map(str, value)))
    return "nothing" if value is None else str(value)


def _listed(words: list[str], last: str = " and ") -> str:
    """Words in a row: ``s2 and s5``, ``scenes 2, 5 and 7``."""
    if len(words) > 1 and all(word.startswith(SCENE) for word in words):
        words = [f"{SCENE.strip()}s {words[0].removeprefix(SCENE)}", *(word.removeprefix(SCENE) for word in words[1:])]
    return last.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


SCENE = "scene "
"""Before the number of a scene where scenes are counted."""


def _passage(correction: Correction, fact: str) -> str:
    found = _anchor(correction, fact)
    if found is None:
        return ""
    return f"“{shorten(found.quote, QUOTED, placeholder=' …')}”"


def _anchor(correction: Correction, fact: str) -> Anchor | None:
    """The first of the anchors whose numbers the fact gives; None where there are none."""
    at = correction.of.get(fact)
    numbers = " ".join(at).split() if isinstance(at, list) else [str(at)] if isinstance(at, int) else []
    if not numbers or not numbers[0].isdecimal() or int(numbers[0]) >= len(correction.anchors):
        return None
    return correction.anchors[int(numbers[0])]


def _statement(correction: Correction) -> str:
    of = correction.of
    layer = str(of.get("layer", "claim")).removesuffix("s").replace("_", " ")
    names = [str(of[each]) for each in _NAMES if isinstance(of.get(each), str)]
    return " ".join(
        part for part in (f"{JUDGED[correction.act]}:", layer, " ".join(names), _evidence(correction)) if part
    )


def _evidence(correction: Correction) -> str:
    return next((found for fact in ("span_at", "evidence_at", "spans_at") if (found := _passage(correction, fact))), "")


_NAMES = ("character", "a", "relation", "b", "name", "variant", "place", "lemma", "state", "scene")


def _order(correction: Correction) -> str:
    of = correction.of
    first = of.get("first")
    if isinstance(first, list) and len(first) == 2:
        return f"{first[0]} happens before {first[1]}"
    if of.get("scene") is not None:
        several = of.get("until") not in {of["scene"], None}
        run = f"{_listed([str(of['scene']), str(of['until'])], ' to ')} happen" if several else f"{of['scene']} happens"
        stand, other = str(of.get("stand")), of.get("other")
        if stand == "first":
            return f"{run} before all that is told earlier"
        return f"{run} at the same time as {other}" if stand == "same" else f"{run} directly {stand} {other}"
    stands, left = of.get("stands"), of.get("left_open")
    if isinstance(stands, list) and stands:
        return f"{_said(stands)} {'happens' if len(stands) == 1 else 'happen'} where {_IT[len(stands) > 1]} now"
    return f"it is left open where {_said(left)} {'belong' if isinstance(left, list) and len(left) > 1 else 'belongs'}"


_IT = ("it stands", "they stand")


def _present(correction: Correction) -> str:
    of = correction.of
    return f"{of.get('character')} is {'' if of.get('present') else 'not '}in {of.get('scene')}"


def _mode(correction: Correction) -> str:
    from esesea.app.claim_words import MODES  # noqa: PLC0415 - `import esesea` stays light

    said = str(correction.of.get("mode"))
    return f"{correction.of.get('scene')} is {next((words for mode, words in MODES.items() if mode == said), said)}"


def _or(fact: str, template: str, otherwise: str) -> Callable[[Correction], str]:
    """``template``, or ``otherwise`` where the fact says that there is nothing."""
    return lambda correction: _facts(otherwise if correction.of.get(fact) is None else template)(correction)


_SENTENCES: Mapping[tuple[str, str], Callable[[Correction], str]] = MappingProxyType(
    {
        ("confirm", ""): _statement,
        ("reject", ""): _statement,
        ("order", ""): _order,
        ("date", ""): _facts("{scene} is on {date}"),
        ("set", "place"): _or("place", "{scene} is at {place}", "{scene} is nowhere that is told"),
        ("set", "present"): _present,
        ("set", "mode"): _mode,
        ("set", "weekday"): _or("weekday", "{scene} is on a {weekday}", "nothing says on which weekday {scene} is"),
        ("set", "time_of_day"): _or(
            "of_day", "{scene} is at {of_day}", "nothing says at what time of the day {scene} is"
        ),
        ("merge", "characters"): _facts("{merged} is {kept}"),
        ("merge", "places"): _facts("{merged} is {kept}"),
        ("split", "character"): _facts("{name} is not {character}"),
        ("split", "place"): _facts("{name} is not {place}"),
        ("rename", "character"): _facts("{character} is called {name}"),
        ("rename", "place"): _facts("{place} is called {name}"),
        ("add", "character"): _facts("{words} is {name}, somebody new"),
        ("add", "mention"): _facts("{words} is {character}"),
        ("add", "contact"): _facts("{a} touches {b}: {words}"),
        ("add", "death"): _facts("{character} is dead from {scene} on"),
        ("remove", "death"): _facts("{character} does not die"),
        ("split_scene", ""): _facts("a scene begins with {words}"),
        ("join_scenes", ""): _facts("{second} is part of {first}"),
        ("cut", ""): _facts("the story is told without {scenes}"),
        ("move", ""): _or("after", "{scene} is told after {after}", "{scene} is told first of all"),
        ("intend", ""): _facts("it is meant to be so: {message}"),
        ("undo", ""): _facts("undo {id}"),
        ("redo", ""): _facts("redo {id}"),
    }
)
