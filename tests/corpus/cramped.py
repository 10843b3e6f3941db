"""A disk of fsspec's that has no room while a file called ``FULL`` lies beside: for runs of several processes.

It is written to a folder as a package that is installed there, as any file system of fsspec's is; who has that folder
on its path can open ``cramped:///path``.
"""

from __future__ import annotations

from pathlib import Path

MODULE = """
import errno, os
from fsspec.implementations.local import LocalFileSystem

class Cramped(LocalFileSystem):
    protocol = ("cramped",)

    @classmethod
    def _strip_protocol(cls, path):
        return LocalFileSystem._strip_protocol(str(path).removeprefix("cramped://"))

    def unstrip_protocol(self, name):
        return "cramped://" + self._strip_protocol(name)

    def pipe_file(self, path, value, mode="overwrite", **kwargs):
        if path.endswith(".parquet") and os.path.exists(os.environ["CRAMPED_FULL"]):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        super().pipe_file(path, value, mode=mode, **kwargs)
"""


def install(folder: Path) -> None:
    """Put the package into ``folder``."""
    (folder / "cramped_disk.py").write_text(MODULE)
    about = folder / "cramped_disk-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: cramped-disk\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[fsspec.specs]\ncramped = cramped_disk:Cramped\n")
