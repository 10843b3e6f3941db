"""A specification as a file: SVG, PNG or PDF, drawn without a browser.

vl-convert runs Vega itself; the letters come from packages and are the same on every machine. Nothing is fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

FONTS = ("font_source_serif_pro", "font_source_sans_pro")
"""Packages that carry the letters, each in a folder ``files``."""

TIMES = 2.0
"""A PNG has so many pixels for each of the picture's, for screens and paper that show fine lines."""


_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What stands in no XML document (XML 1.0, section 2.2). A manuscript may hold it, and vl-convert, which writes SVG,
ends the whole process where it meets it."""


def svg(specification: Mapping[str, object]) -> bytes:
    """The picture as lines and letters, which stay sharp at any size."""
    import vl_convert  # noqa: PLC0415 - a tenth of a second and 80 MB

    _with_letters()
    return vl_convert.vega_to_svg(_drawable(specification)).encode()


def png(specification: Mapping[str, object]) -> bytes:
    """The picture as points."""
    import vl_convert  # noqa: PLC0415

    _with_letters()
    return vl_convert.vega_to_png(_drawable(specification), scale=TIMES)


def pdf(specification: Mapping[str, object]) -> bytes:
    """The picture as a page."""
    import vl_convert  # noqa: PLC0415

    _with_letters()
    return vl_convert.vega_to_pdf(_drawable(specification))


def vega(specification: Mapping[str, object]) -> bytes:
    """The specification itself, for any program that draws Vega."""
    return json.dumps(specification, ensure_ascii=False, indent=1).encode() + b"\n"


FORMS: Mapping[str, Callable[[Mapping[str, object]], bytes]] = MappingProxyType(
    {".svg": svg, ".png": png, ".pdf": pdf, ".json": vega}
)
"""By a file's ending, what draws it."""


def _drawable(specification: Mapping[str, object]) -> dict[str, object]:
    """The specification with a blank for each character that no drawing can hold."""
    return {name: _without(value) for name, value in specification.items()}


def _without(value: object) -> object:
    if isinstance(value, str):
        return _NOT_IN_XML.sub(" ", value)
    if isinstance(value, Mapping):
        return {name: _without(each) for name, each in value.items()}
    return [_without(each) for each in value] if isinstance(value, list | tuple) else value


@cache
def _with_letters() -> None:
    """Let vl-convert know of the letters, once."""
    import vl_convert  # noqa: PLC0415

    for package in FONTS:
        found = find_spec(package)
        for folder in (found.submodule_search_locations or ()) if found else ():
            vl_convert.register_font_directory(str(Path(folder) / "files"))
