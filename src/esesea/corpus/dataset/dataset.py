"""The dataset at a folder or an fsspec URL."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

import msgspec

from esesea.corpus.dataset.encoding import files_of
from esesea.corpus.dataset.patience import patiently, telling
from esesea.corpus.dataset.place import Place, place_of
from esesea.corpus.errors import NotACorpus, OtherReader, OutOfReach
from esesea.corpus.part import PartResult, Waiting
from esesea.corpus.schema import FORMAT, MARK, STORIES, columns
from esesea.corpus.settings import Reader

PLAN = "_plan"
SUFFIX = ".parquet"
PATIENCE = 600.0


class About(msgspec.Struct, frozen=True):
    """What ``corpus.json`` says."""

    format: str
    reader: str
    reader_name: str
    spacy_model: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """A corpus' files: ``corpus.json`` and ``<table>/<first two digits of the part>/<part>.parquet`` in ``out``.

    A part is there when its file of ``stories`` is, which is written last; files of other tables whose part has none
    in ``stories`` were left by a writer that was stopped, and are no rows of the corpus. ``patience``: as in `Bounds`.
    """

    out: str
    patience: float = PATIENCE

    def begin(self, reader: Reader) -> None:
        """Make it a corpus read by ``reader``, or go on with the one that is there.

        Raises NotACorpus where the folder holds something else, OtherReader, or OutOfReach.
        """
        there = self.about()
        if there is None:
            made = About(FORMAT, reader.fingerprint, reader.name, reader.spacy_model)
            content = msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"
            patiently(lambda: self._place().put(MARK, content), self.out, 0.0, telling("", lambda _waiting: None))
        elif there.reader != reader.fingerprint:
            raise OtherReader(self.out, there.reader, reader.fingerprint)

    def about(self) -> About | None:
        """What ``corpus.json`` says, None where there is nothing yet. Raises NotACorpus or OutOfReach."""
        try:
            content = self._place().get(MARK)
            if content is None:
                if any(name != PLAN for name in self._place().names("")):
                    raise NotACorpus(self.out, f"it holds other things and no {MARK}")
                return None
        except OSError as fault:
            raise OutOfReach(self.out, (fault.strerror or str(fault)).lower()) from fault
        try:
            found = msgspec.json.decode(content, type=About)
        except msgspec.DecodeError as fault:
            raise NotACorpus(self.out, f"its {MARK} is damaged") from fault
        if found.format != FORMAT:
            raise NotACorpus(self.out, f"it has the form {found.format}, and this Esesea writes {FORMAT}")
        return found

    def existing(self) -> About:
        """What ``corpus.json`` says. Raises NotACorpus where there is none, or OutOfReach."""
        found = self.about()
        if found is None:
            raise NotACorpus(self.out, "there is nothing")
        return found

    def write(self, part: str, result: PartResult, heard: Callable[[Waiting], None]) -> float:
        """Write what came of the part of this id, ``stories`` last; the seconds that it waited for room on the disk.

        The same result gives the same bytes, save in ``failures`` and ``runs``, which say when. Raises DiskStayedFull
        or OutOfReach, and what ``heard`` raises.
        """
        place = self._place()
        files = {path_of(table, part): content for table, content in files_of(part, result)}
        mark = path_of(STORIES, part)
        # A book that failed this time may have been read by a writer that was stopped before its mark.
        stale = [
            path for path in (path_of(table, part) for table in columns()) if result.failures and path not in files
        ]

        def put() -> None:
            place.take_away(stale)
            place.put_together({path: content for path, content in files.items() if path != mark})
            place.put(mark, files[mark])

        return patiently(put, self.out, self.patience, telling(part, heard))

    def parts(self) -> Iterator[str]:
        """The ids of the parts that are there."""
        return self._parts_in(STORIES)

    def files(self, table: str, parts: Container[str] | None = None) -> list[str]:
        """The files of ``table`` of these ``parts``, as paths or URLs that fsspec, Polars and DuckDB open.

        ``parts`` are those that are there now if None. A part that has no row of the table has no file of it.
        """
        place = self._place()
        there = frozenset(self.parts()) if parts is None else parts
        return sorted(place.url(path_of(table, part)) for part in self._parts_in(table) if part in there)

    def _parts_in(self, table: str) -> Iterator[str]:
        place = self._place()
        try:
            for folder in place.names(table):
                for name in place.names(f"{table}/{folder}"):
                    if name.endswith(SUFFIX):
                        yield name.removesuffix(SUFFIX)
        except OSError as fault:
            raise OutOfReach(self.out, (fault.strerror or str(fault)).lower()) from fault

    def _place(self) -> Place:
        return place_of(self.out)


def path_of(table: str, part: str) -> str:
    """Where a part's file of ``table`` lies in the dataset."""
    return f"{table}/{part[:2]}/{part}{SUFFIX}"
