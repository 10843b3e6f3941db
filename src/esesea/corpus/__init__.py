"""A library of stories: the same reading over many books, as one dataset of tables.

    >>> from esesea import corpus
    >>> corpus.read("novels/", "shelf")                       # doctest: +SKIP
    >>> corpus.status("shelf").stories                        # doctest: +SKIP
    >>> corpus.query("shelf", "FROM nonlinearity LIMIT 10")   # doctest: +SKIP
    >>> corpus.open("shelf")["contacts"].collect()            # doctest: +SKIP

Needs the extra: ``pip install 'esesea[corpus]'``; Ray, for a cluster, another: ``'esesea[ray]'``.
"""

from __future__ import annotations

from importlib import import_module

_DOORS = {
    "Bounds": "settings",
    "Listener": "listener",
    "draw": "pictures.drawing",
    "open": "asking.opening",
    "query": "asking.opening",
    "read": "reading",
    "status": "state",
    "views": "asking.view",
}
"""Where each name comes from, which is loaded when it is first asked for (PEP 562)."""

__all__ = ["Bounds", "Listener", "draw", "open", "query", "read", "status", "views"]


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(f"module 'esesea.corpus' has no attribute {name!r}")
    return getattr(import_module(f"esesea.corpus.{_DOORS[name]}"), name)
