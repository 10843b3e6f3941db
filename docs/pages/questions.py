"""The page about questions to a corpus: its views, with what their columns mean."""

from __future__ import annotations

from collections.abc import Iterator

from pages.marks import between, head, page, row

from esesea.corpus.asking.view import View, views


def questions() -> str:
    """``corpus-questions.md`` with its views."""
    return between(page("corpus-questions.md"), "views", [line for each in views().values() for line in _view(each)])


def _view(view: View) -> Iterator[str]:
    yield from ("", f"### {view.name}", view.question, "", *head("column", "what it says"))
    for column, meaning in view.columns.items():
        yield row(f"`{column}`", meaning)
