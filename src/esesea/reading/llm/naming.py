"""Names as a model says them: which are names, and where they stand."""

from __future__ import annotations

from esesea.reading.llm.quoting import places
from esesea.text.document import Document
from esesea.text.span import Span

_PRONOUNS = """i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
herself it its itself they them their theirs themselves one someone somebody anyone anybody everyone everybody nobody
who whom"""
NO_NAMES = frozenset((*_PRONOUNS.split(), "narrator", "the narrator", "unknown", "unnamed", "none"))
"""What stands for somebody and names nobody."""


def key_of(name: str) -> str:
    """What names are compared by: small letters, single spaces."""
    return " ".join(name.lower().split())


def is_name(name: str) -> bool:
    """Whether it may name somebody: it has a letter, and is no pronoun."""
    return any(map(str.isalpha, name)) and key_of(name) not in NO_NAMES


def places_of(name: str, document: Document, within: Span) -> tuple[Span, ...]:
    """Where ``name`` stands inside ``within``, also with a capital at its beginning or without ("The captain")."""
    words = name.strip()
    forms = {words, words[:1].upper() + words[1:], words[:1].lower() + words[1:] if " " in words else words}
    return tuple(sorted({span for form in forms for span in places(form, document.text, within)}))
