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
import esesea.order

if TYPE_CHECKING:
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
    from esesea.reading.llm.language_model import LanguageModel
    from esesea.story.story import Story
    from esesea.text.span import Span
else:
    del esesea.export, esesea.order

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


_FROM = {
    "EseseaError": "esesea.errors",
    "LanguageModel": "esesea.reading.llm.language_model",
    "Progress": "esesea.progress",
    "Span": "esesea.text.span",
    "Story": "esesea.story.story",
    "absence": "esesea.app.absence",
    "check": "esesea.app.checking",
    "correct": "esesea.app.correcting",
    "corrections": "esesea.app.correcting",
    "draw": "esesea.app.drawing",
    "evaluate": "esesea.app.evaluating",
    "explain": "esesea.app.ordering",
    "export": "esesea.app.exporting",
    "interview": "esesea.app.asking",
    "keep": "esesea.app.keeping",
    "open": "esesea.app.opening",
    "order": "esesea.app.ordering",
    "read": "esesea.app.reading",
    "redo": "esesea.app.correcting",
    "show": "esesea.app.showing",
    "spacy_extensions": "esesea.app.spacy_docs",
    "to_spacy": "esesea.app.spacy_docs",
    "undo": "esesea.app.correcting",
    "visit": "esesea.app.visiting",
    "whatif": "esesea.app.whatif",
}
_CALLED = {"open": "open_story"}
"""What is called otherwise where it is made."""


def __getattr__(name: str) -> object:
    """Load what is offered when it is first asked for, so that one command need not wait for all others (PEP 562)."""
    if name not in _FROM:
        raise AttributeError(f"module 'esesea' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_FROM[name]), _CALLED.get(name, name))
    return found


def __dir__() -> list[str]:
    """Give all that is offered, loaded or not."""
    return sorted({*globals(), *__all__})
