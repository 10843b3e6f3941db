"""Final Draft scripts (FDX, the XML of Final Draft 8 and later; also Fade In, WriterDuet, Highland and others)."""

from __future__ import annotations

import re

from lxml import etree

from esesea.text.draft import Draft, weave
from esesea.text.errors import Damaged, EmptyManuscript, TooLong
from esesea.text.finaldraft.paragraphs import passages, title_page
from esesea.text.limits import Limits
from esesea.text.package import local_name, parsed
from esesea.text.screenplay.script import without_empty_speeches
from esesea.text.source import Source

NAME = "fdx"
_ROOT = "FinalDraft"
_LOOKS = re.compile(rb"<FinalDraft[\s>/]")
_HEAD = 4096
_LEFT_OUT = "Scenes that the script says are omitted were left out."


def recognises(source: Source) -> bool:
    """Whether the bytes begin as a Final Draft script does."""
    return bool(_LOOKS.search(source.data[:_HEAD].replace(b"\0", b"")))


def read(source: Source, limits: Limits) -> Draft:
    """The script by the element types it is written in: title page, scenes, notes. Tags are left aside.

    Raises Damaged, EmptyManuscript or TooLong.
    """
    root = _root(source, limits)
    text, blocks, origins = weave([*title_page(root), *without_empty_speeches(passages(root))])
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    if not text:
        raise EmptyManuscript(source.file)
    omitted = root.find("Content//OmittedScene") is not None
    return Draft(NAME, text, blocks, origins, notes=(_LEFT_OUT,) if omitted else ())


def _root(source: Source, limits: Limits) -> etree._Element:
    if len(source.data) > limits.max_unpacked_bytes:
        raise TooLong(source.file, len(source.data), limits.max_unpacked_bytes, "bytes")
    root = parsed(source.data.strip())
    if root is None:
        raise Damaged(source.file, "it breaks off, or its XML is not well formed")
    if local_name(root) != _ROOT:
        raise Damaged(source.file, "it holds no Final Draft script")
    return root
