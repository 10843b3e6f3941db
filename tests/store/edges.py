"""The edges of the world that a store meets: full disks, other users, other processes."""

from __future__ import annotations

import os
import pickle
import resource
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

NOBODY = 65534


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """No file of this process can grow beyond ``size`` bytes: to a writer that is a full disk (EFBIG)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def raised_for_another_user(act: Callable[[], object]) -> BaseException | None:
    """What ``act`` raises for a user who owns nothing here; None where it is allowed."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns of a fork beside threads; the child only acts on files and ends.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        found: BaseException | None = None
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            act()
        except BaseException as fault:  # noqa: BLE001 - it is carried to the parent
            found = fault
        os.write(writing, pickle.dumps(found))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(content)  # type: ignore[no-any-return]  # what the child sent
