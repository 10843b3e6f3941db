"""``story.sqlite``: all that can be read again from the manuscript. Made whole, replaced whole, never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from esesea.files import replace_file, temporaries_beside
from esesea.store import codec
from esesea.store.about import About
from esesea.store.about import about as said
from esesea.store.errors import DamagedCache, MadeByNewer, NeverRead, OutdatedCache
from esesea.store.faults import cache_faults
from esesea.store.lock import locked
from esesea.store.migrations import applied, migrate, migrations
from esesea.story.story import Story
from esesea.story.tables import Table, tables


class _Last:
    """What this process kept last, by the digest of its bytes: `esesea watch` need not read back what it just kept."""

    kept: tuple[str, Story | None] = ("", None)


def image(story: Story) -> bytes:
    """The database of ``story`` as the bytes of its file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, migrations())
        connection.execute("BEGIN")
        for table in tables(story, with_text=True):
            _fill(connection, table)
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        connection.execute("INSERT INTO whole VALUES (?, ?, ?)", _whole(story))
        connection.executemany("INSERT INTO meta VALUES (?, ?)", _meta(story))
        connection.execute("COMMIT")
        return connection.serialize()


def replace(file: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``file``, wholly or not at all; the caller holds the folder's lock.

    What a killed writer left is removed, and so are the journals of another program that wrote into the old cache:
    SQLite would apply them to the new one. Raises OSError.
    """
    journals = (file.with_name(file.name + ending) for ending in ("-journal", "-wal", "-shm"))
    for left in (*temporaries_beside(file), *journals):
        left.unlink(missing_ok=True)
    replace_file(file, content)


def load(file: Path) -> Story:
    """The story kept in ``file``.

    Raises NeverRead where the file is missing, DamagedCache, OutdatedCache, MadeByNewer, NoRights or DiskFault.
    """
    with opened(file) as connection:
        kept = connection.execute("SELECT model, sha256, story FROM whole").fetchone()
    if kept is None:
        raise DamagedCache(str(file), "it holds no story")
    model, digest, content = kept
    if model != codec.model_fingerprint():
        raise OutdatedCache(str(file))
    if digest != sha256(content).hexdigest():
        raise DamagedCache(str(file), "what it holds has changed since it was written")
    last, story = _Last.kept
    return story if story is not None and digest == last else codec.decode(content)


def about(file: Path) -> About:
    """What the reading kept in ``file`` says of itself, without its story. Raises as `load`, but for OutdatedCache."""
    with cache_faults(file):
        _form(file)
        with closing(_connect(file)) as connection:
            found = said(connection, codec.model_fingerprint())
    if found is None:
        raise DamagedCache(str(file), "it holds no story")
    return found


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """The cache, for reading alone, brought up to this Esesea's schema first. Raises as `load` does."""
    with cache_faults(file):
        if _form(file) < migrations()[-1].number:
            _bring_up_to_date(file)
        with closing(_connect(file)) as connection:
            yield connection


def _form(file: Path) -> int:
    """The number of the schema's last step in the cache, that this Esesea knows; raises as `load`."""
    if not file.exists():
        raise NeverRead(str(file.parent))
    with closing(_connect(file)) as connection:
        found = applied(connection)
    known = migrations()[-1].number
    if found > known:
        raise MadeByNewer(str(file), found, known)
    if found == 0:
        raise DamagedCache(str(file), "it is not a story's database")
    return found


def _connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _bring_up_to_date(file: Path) -> None:
    """Run the pending steps on a copy and put it in the file's place; OutdatedCache where they do not fit."""
    with locked(file.parent), closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(file.read_bytes())
        try:
            migrate(connection, migrations())
        except sqlite3.Error as fault:
            raise OutdatedCache(str(file)) from fault
        replace(file, connection.serialize())


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    # Names come from esesea.story.tables, never from a manuscript.
    connection.executemany(f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})', table.rows)  # noqa: S608


def _whole(story: Story) -> tuple[str, str, bytes]:
    content = codec.encode(story)
    digest = sha256(content).hexdigest()
    _Last.kept = digest, story
    return codec.model_fingerprint(), digest, content


def _meta(story: Story) -> Iterator[tuple[str, str]]:
    yield "format", "esesea.story.sqlite"
    yield "schema", str(migrations()[-1].number)
    yield "reader", story.reader
    yield "title", story.title
    yield "source", story.document.name
    yield "sha256", story.document.sha256
