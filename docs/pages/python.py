"""The page about what ``import esesea`` offers, made from signatures and docstrings."""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
import typing
from collections.abc import Iterable, Iterator

from pages.marks import between, head, page, row

import esesea
from esesea.progress import Progress


def python() -> str:
    """``reference/python.md`` with every function and value."""
    offered = {name: getattr(esesea, name) for name in esesea.__all__}
    functions = {name: each for name, each in offered.items() if inspect.isfunction(each)}
    values = {name: each for name, each in offered.items() if inspect.isclass(each)}
    given = {each.__name__: each for each in _given(functions.values())} | values
    made = between(page("reference/python.md"), "functions", _lines(_function, functions))
    return between(made, "values", _lines(_value, dict(sorted(given.items()))))


def _lines(told: typing.Callable[[str, typing.Any], Iterator[str]], named: dict[str, object]) -> list[str]:
    return [line for name, each in named.items() for line in told(name, each)]


def _function(name: str, function: typing.Callable[..., object]) -> Iterator[str]:
    yield from ("", f"### {name}", "```python", f"esesea.{name}{_signature(function)}", "```", *_words(function))


def _signature(function: typing.Callable[..., object]) -> str:
    """The signature on as many lines as it needs; a default that no code could write is the name of its kind."""
    signature = inspect.signature(function)
    parameters = [
        each.replace(default=_Written("Progress()")) if isinstance(each.default, Progress) else each
        for each in signature.parameters.values()
    ]
    told = str(signature.replace(parameters=parameters)).replace("'", "")
    defaults = {name: each.default for name, each in signature.parameters.items() if isinstance(each.default, str)}
    for parameter, default in defaults.items():
        told = re.sub(rf"(\b{parameter}: [^=]*= ){re.escape(default)}(?=[,)])", rf"\g<1>'{default}'", told)
    if len(told) < 80:
        return told
    inside, _, end = told[1:].rpartition(")")
    return "(\n    " + re.sub(r", (?=\w+:|\*)", ",\n    ", inside) + ",\n)" + end


class _Written(str):
    """A default that is shown as it is written."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _value(name: str, value: type) -> Iterator[str]:
    yield from ("", f"### {name}", *_words(value))
    if dataclasses.is_dataclass(value):
        yield from ("", *head("field", "type"))
        yield from (row(f"`{each.name}`", f"`{each.type}`") for each in dataclasses.fields(value))


def _words(thing: object) -> Iterator[str]:
    """A docstring as Markdown: headings of sections as words, what they list as a list."""
    for line in (inspect.getdoc(thing) or "").splitlines():
        if re.fullmatch(r"(Args|Returns|Raises|Yields):", line):
            yield f"*{line.removesuffix(':')}:*\n"
        elif found := re.match(r"    (\w+): (.*)", line):
            yield f"- `{found[1]}`: {found[2]}"
        else:
            yield line.strip()


def _given(functions: Iterable[typing.Callable[..., object]]) -> Iterator[type]:
    """The values of Esesea's own that functions give back."""
    for function in functions:
        module = sys.modules[function.__module__]
        for name in re.findall(r"\w+", str(inspect.signature(function).return_annotation)):
            value = getattr(module, name, None)
            if inspect.isclass(value) and value.__module__.startswith("esesea."):
                yield value
