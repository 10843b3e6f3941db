"""What `import esesea` offers is pinned."""

from __future__ import annotations

import inspect

import esesea


def test_public_names() -> None:
    assert esesea.__all__ == sorted(esesea.__all__)
    assert all(hasattr(esesea, name) for name in esesea.__all__)


def test_everything_public_is_documented() -> None:
    for name in esesea.__all__:
        public = getattr(esesea, name)
        assert inspect.getdoc(public), name
        if inspect.isfunction(public):
            assert all(
                parameter.annotation is not inspect.Parameter.empty
                for parameter in inspect.signature(public).parameters.values()
            ), name
