"""Regular expressions that are compiled when something is first looked for with them.

Esesea has some nine hundred; to compile them all takes half a second, and a draft in which little changed needs few.
"""

from __future__ import annotations

import re
from typing import cast


class Late:
    """Stands for a compiled pattern, and becomes it at the first look."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.wanted = source, flags

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has under ``name``; known from now on without this way round."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.wanted)
        for each in dir(compiled):
            if not each.startswith("__"):
                setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled at the first use. For patterns of ours that a module holds.

    A mistake in ``source`` raises re.error only then; ``tests/test_patterns.py`` looks at all.
    """
    return cast("re.Pattern[str]", Late(source, flags))
