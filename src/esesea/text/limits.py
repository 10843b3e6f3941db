"""How much of a file Esesea is willing to read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on a manuscript, so that no file can exhaust the machine.

    ``max_source_bytes`` bounds the file itself (an illustrated EPUB is large), ``max_characters`` the text in
    it (a long novel has one to three million), ``max_unpacked_bytes`` all that is unpacked from a DOCX, ODT
    or EPUB together, ``max_ratio`` how many times larger than packed a member of more than one mebibyte may be
    (a book's XML packs 5 to 20 times; deflate reaches 1,032), ``max_members`` how many files a container holds.
    """

    max_source_bytes: int = 256 * 2**20
    max_characters: int = 10_000_000
    max_unpacked_bytes: int = 128 * 2**20
    max_ratio: int = 200
    max_members: int = 20_000


DEFAULT = Limits()
