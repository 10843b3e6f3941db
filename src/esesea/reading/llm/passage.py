"""A window of the story as it is sent, between lines that no words of the story can imitate."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from esesea.reading.llm.windows import Window
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document


def passage_of(document: Document, window: Window) -> str:
    """The words of ``window``, its scenes numbered.

    The lines around them hold a digest of all that stands between: a story that wanted to end them itself would have
    to hold the digest of its own words.
    """
    told = []
    for number, scene in enumerate(window.scenes, 1):
        words = "\n\n".join(document.quote(part.span) for part in window.parts if part.scene == scene)
        told.append((number, words))
    code = code_of([words for _, words in told])
    before = (
        f"[told just before, for you to know who is who: {code}]\n{document.quote(window.before)}\n"
        if window.before
        else ""
    )
    scenes = "\n".join(f"[scene {number}: {code}]\n{words}" for number, words in told)
    return f"{before}[passage begins: {code}]\n{scenes}\n[passage ends: {code}]"


def code_of(words: Sequence[str]) -> str:
    """A code of eight letters that these words alone have."""
    return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def heading_of(scene: SceneSpan) -> str:
    """What stands over a scene, in one line."""
    return " ".join((scene.heading or "").split())
