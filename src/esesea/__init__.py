"""Esesea, a time machine for stories.

    >>> import esesea
    >>> story = esesea.read("novel.docx")          # doctest: +SKIP
    >>> esesea.order(story)[0].opens               # doctest: +SKIP

One function for each thing a person can do, the same as on the command line. Values are immutable; positions are
characters of ``story.document.text``, half-open. Everything that can go wrong with a request is an ``EseseaError``.
"""

from esesea.app.checking import check
from esesea.app.exporting import export
from esesea.app.keeping import keep
from esesea.app.opening import open_story as open  # noqa: A004 - as in PIL.Image.open: the module's own word
from esesea.app.ordering import explain, order
from esesea.app.reading import read
from esesea.app.showing import show
from esesea.app.visiting import visit
from esesea.errors import EseseaError
from esesea.progress import Progress
from esesea.story.story import Story
from esesea.text.span import Span

__all__ = [
    "EseseaError",
    "Progress",
    "Span",
    "Story",
    "check",
    "explain",
    "export",
    "keep",
    "open",
    "order",
    "read",
    "show",
    "visit",
]
