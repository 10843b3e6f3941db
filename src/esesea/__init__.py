"""Esesea, a time machine for stories.

    >>> import esesea
    >>> story = esesea.read("novel.docx")          # doctest: +SKIP
    >>> esesea.order(story)[0].opens               # doctest: +SKIP

One function for each thing a person can do, the same as on the command line. Values are immutable; positions are
characters of ``story.document.text``, half-open. Everything that can go wrong with a request is an ``EseseaError``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

# Lets stories show themselves.
import esesea.app.story_shown

# The rooms of these names come first: a package that is loaded later would take its name from the function.
import esesea.export
import esesea.order  # noqa: F401
from esesea.app.absence import absence
from esesea.app.asking import interview
from esesea.app.checking import check
from esesea.app.correcting import correct, corrections, redo, undo
from esesea.app.drawing import draw
from esesea.app.evaluating import evaluate
from esesea.app.exporting import export
from esesea.app.keeping import keep
from esesea.app.opening import open_story as open  # noqa: A004 - as in PIL.Image.open: the module's own word
from esesea.app.ordering import explain, order
from esesea.app.reading import read
from esesea.app.showing import show
from esesea.app.spacy_docs import spacy_extensions, to_spacy
from esesea.app.visiting import visit
from esesea.app.whatif import whatif
from esesea.errors import EseseaError
from esesea.progress import Progress

if TYPE_CHECKING:
    from esesea.reading.llm.language_model import LanguageModel
    from esesea.story.story import Story
    from esesea.text.span import Span

__all__ = [
    "EseseaError",
    "LanguageModel",
    "Progress",
    "Span",
    "Story",
    "absence",
    "check",
    "correct",
    "corrections",
    "draw",
    "evaluate",
    "explain",
    "export",
    "interview",
    "keep",
    "open",
    "order",
    "read",
    "redo",
    "show",
    "spacy_extensions",
    "to_spacy",
    "undo",
    "visit",
    "whatif",
]


_VALUES = {
    "LanguageModel": "esesea.reading.llm.language_model",
    "Story": "esesea.story.story",
    "Span": "esesea.text.span",
}


def __getattr__(name: str) -> object:
    """Load the values when they are first asked for, so that `esesea --help` need not (PEP 562)."""
    if name not in _VALUES:
        raise AttributeError(f"module 'esesea' has no attribute {name!r}")
    return getattr(import_module(_VALUES[name]), name)
