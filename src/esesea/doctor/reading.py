"""What reads: the weights, the spaCy pipeline, ONNX Runtime; and a reading, to be sure."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from esesea.doctor.finding_out import Entry, State
from esesea.doctor.mending import Installation
from esesea.errors import EseseaError
from esesea.reading.defaults import READER, SPACY_MODEL

TALE = """On 14 May 1931 Helen walked to the mill. Martin stood at the door and waited for her. "You are late," said
Martin, and he gave Helen the key. She took his hand and thanked him.

* * *

On 2 March 1931 Martin had searched the mill. He had found the key under the stairs, and he had shown it to nobody.
"""
PEOPLE = frozenset({"Helen", "Martin"})
ORDER = ("s2", "s1")


def reader(how: Installation) -> Iterator[Entry]:
    """The reader that is used unless another is named, and what it stands on."""
    yield Entry("reader", State.TOLD, f"{READER}, unless another is named")
    yield _weights(how)
    yield _pipeline(how)
    yield _runtime(how)


def trial(how: Installation) -> Iterator[Entry]:
    """Whether a story of two scenes, told out of order, is read as it should be, and how long that takes."""
    from esesea.app.reading import read  # noqa: PLC0415 - loads spaCy

    began = time.monotonic()
    with TemporaryDirectory() as folder:
        manuscript = Path(folder) / "tale.txt"
        manuscript.write_text(TALE, encoding="utf-8")
        story = read(manuscript)
    seconds = time.monotonic() - began
    people = {character.name for character in story.characters}
    timeline = story.chronology.timeline("story").order
    if people >= PEOPLE and timeline == ORDER:
        yield Entry("a tale", State.FINE, f"read and put in order in {seconds:.1f} s, loading included")
    else:
        found = f"{', '.join(sorted(people))}; {', '.join(timeline)}"
        yield Entry("a tale", State.BROKEN, f"read otherwise than it should be: {found}", how.again())


def _weights(how: Installation) -> Entry:
    from esesea.reading.literary.weights import FOLDER, check, manifest_of  # noqa: PLC0415 - as above

    try:
        manifest = manifest_of()
        for name in manifest.files:
            check(FOLDER, name, manifest)
    except EseseaError as fault:
        return Entry("weights", State.BROKEN, fault.fact, how.weights())
    return Entry(
        "weights", State.FINE, f"{manifest.fingerprint}, {len(manifest.files)} files, every one as it was shipped"
    )


def _pipeline(how: Installation) -> Entry:
    from esesea.reading.model_version import model_version  # noqa: PLC0415 - as above
    from esesea.reading.syntax.pipeline import pipeline  # noqa: PLC0415

    try:
        found = model_version(SPACY_MODEL)
        pipeline()
    except EseseaError as fault:
        return Entry("spaCy model", State.BROKEN, fault.fact, how.needed(SPACY_MODEL.replace("_", "-")))
    return Entry("spaCy model", State.FINE, f"{SPACY_MODEL} {found}, on spaCy {version('spacy')}")


def _runtime(how: Installation) -> Entry:
    try:
        import onnxruntime  # noqa: PLC0415 - as above
    except ImportError as fault:
        return Entry("ONNX Runtime", State.BROKEN, f"cannot be loaded: {fault}", how.needed("onnxruntime"))
    said = ", ".join(each.removesuffix("ExecutionProvider") for each in onnxruntime.get_available_providers())
    return Entry("ONNX Runtime", State.FINE, f"{onnxruntime.__version__} ({said}); readings use the processor (CPU)")
