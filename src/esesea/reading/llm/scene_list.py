"""The scenes of a story as a list that a model can put into order: how each begins and ends, its words of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.llm.passage import code_of, heading_of
from esesea.reading.passages import SceneSpan
from esesea.story.scene import Mode
from esesea.text.document import Document
from esesea.text.span import Span

OPENING, CLOSING = 24, 10
"""Words of a scene's beginning and of its end that are shown."""

GIST = 120
"""Characters of what the model said happens in a scene, at most."""

SHOWN = 300
"""Characters that a scene takes in the list, about."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the model said of a scene: what happens, how it is told, and the words about its time."""

    gist: str = ""
    mode: Mode | None = None
    times: tuple[Span, ...] = ()


def scene_lists(scenes: Sequence[SceneSpan], room: int) -> list[tuple[SceneSpan, ...]]:
    """The scenes in lists of at most ``room`` characters, each of two or more; a story of one scene has none."""
    size = max(2, room // SHOWN)
    lists = [tuple(scenes[at : at + size]) for at in range(0, len(scenes), size)]
    return [each for each in lists if len(each) > 1]


def listed(document: Document, scenes: Sequence[SceneSpan], known: Mapping[str, Known]) -> str:
    """The list as it is sent: scenes are numbered from 1 within it; what may be quoted is in quotation marks."""
    lines = [_line(document, number, scene, known.get(scene.id, Known())) for number, scene in enumerate(scenes, 1)]
    code = code_of(lines)
    return f"[list begins: {code}]\n" + "\n".join(lines) + f"\n[list ends: {code}]"


def _line(document: Document, number: int, scene: SceneSpan, known: Known) -> str:
    words = document.quote(scene.span).split()
    parts = [f"{number}."]
    if known.mode is not None and known.mode is not Mode.MAIN:
        parts.append(f"({known.mode.value})")
    heading = heading_of(scene)
    if heading:
        parts.append(f"under the heading {heading[:GIST]}:")
    if known.gist:
        parts.append(f"{' '.join(known.gist.split())[:GIST].rstrip('.')}.")
    parts.append(f"Begins “{' '.join(words[:OPENING])}”")
    if len(words) > OPENING + CLOSING:
        parts.append(f"ends “{' '.join(words[-CLOSING:])}”")
    parts.extend(f"time “{said}”" for said in _times(document, known.times))
    return " ".join(parts)


def _times(document: Document, spans: Iterable[Span]) -> Iterable[str]:
    return dict.fromkeys(" ".join(document.quote(span).split()) for span in spans)
