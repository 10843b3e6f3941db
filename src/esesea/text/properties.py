"""Title and author as a document's properties say them, without what programs fill in by themselves."""

from __future__ import annotations

_NOBODY = frozenset({"", "python-docx", "unknown", "user", "microsoft office user", "author"})
_NOTHING = frozenset({"", "word document", "untitled"})


def title_said(words: str | None) -> str | None:
    """The title, None where ``words`` are no title but a program's own."""
    title = " ".join((words or "").split())
    return title if title.lower() not in _NOTHING else None


def author_said(words: str | None) -> str | None:
    """The author's name, None where ``words`` name nobody."""
    author = " ".join((words or "").split())
    return author if author.lower() not in _NOBODY else None
