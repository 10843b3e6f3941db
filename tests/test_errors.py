"""Every error says its fact and survives a journey between processes."""

from __future__ import annotations

import importlib
import inspect
import pickle
import pkgutil

import pytest

import esesea
from esesea.errors import EseseaError


def every_error() -> list[type[EseseaError]]:
    """All error classes the package declares."""
    for module in pkgutil.walk_packages(esesea.__path__, "esesea."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, queue = [], [EseseaError]
    while queue:
        for child in queue.pop().__subclasses__():
            found.append(child)
            queue.append(child)
    ours = (error for error in found if error.__module__.startswith("esesea."))
    return sorted(ours, key=lambda error: error.__name__)


def example(error: type[EseseaError]) -> EseseaError:
    """An error with a plausible fact for each parameter of its constructor."""
    if error.__init__ is EseseaError.__init__:
        return error("something is so")
    values = {"str": "novel.txt", "int": 2, "float": 1.5, "bool": True, "tuple[str, ...]": ("Anna", "Ana")}
    parameters = list(inspect.signature(error).parameters.values())
    return error(*(values.get(str(parameter.annotation), "novel.txt") for parameter in parameters))


@pytest.mark.parametrize("error", every_error(), ids=lambda error: error.__name__)
def test_error_speaks_and_travels(error: type[EseseaError]) -> None:
    raised = example(error)
    arrived = pickle.loads(pickle.dumps(raised))
    assert type(arrived) is error
    assert str(arrived) == str(raised)
    assert vars(arrived) == vars(raised)
    assert raised.fact
    assert "\n" not in raised.fact


def test_the_rooms_declare_errors() -> None:
    assert {"MissingLayer", "UnknownName", "NotEnglish"} <= {error.__name__ for error in every_error()}
