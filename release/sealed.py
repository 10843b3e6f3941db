"""Commands run where no network is, as far as the system can be made to have none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NOWHERE = "http://127.0.0.1:9"
"""The discard port of this machine: nobody answers there."""

LOOPBACK_UP = (
    "import fcntl, os, socket, struct, sys\n"
    "request = struct.pack('16sH14x', b'lo', 1)\n"  # SIOCSIFFLAGS, IFF_UP: see netdevice(7)
    "fcntl.ioctl(socket.socket(socket.AF_INET, socket.SOCK_DGRAM), 0x8914, request)\n"
    "os.execv(sys.argv[1], sys.argv[1:])\n"
)
"""Python that wakes the one interface of a new network namespace and becomes the command."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Runs commands with only ``environment``; ``prefix`` is what puts them where no network is."""

    environment: Mapping[str, str]
    prefix: tuple[str, ...]

    @property
    def off(self) -> str:
        """How the network is kept away, in words."""
        return "in a network namespace that has none" if self.prefix else "by proxies that lead nowhere"

    def run(self, *command: str | Path, cwd: Path, codes: Sequence[int] = (0,)) -> str:
        """What the command prints on stdout. Raises RuntimeError with its words where it ends otherwise."""
        done = subprocess.run(
            [*self.prefix, *map(str, command)],
            cwd=cwd, env=dict(self.environment), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        if done.returncode not in codes:
            said = f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout}{done.stderr}"
            raise RuntimeError(said)
        return done.stdout

    def started(self, *command: str | Path, cwd: Path) -> subprocess.Popen[str]:
        """The command while it runs."""
        return subprocess.Popen(
            [*self.prefix, *map(str, command)], cwd=cwd, env=dict(self.environment), stdout=subprocess.PIPE, text=True
        )


def sealed(home: Path, first: Path) -> Sealed:
    """Nothing of this machine's environment but the folder ``first`` in front of the system's programs, and no network.

    ``home`` is the home folder, an empty one.
    """
    environment = {
        "HOME": str(home),
        "PATH": os.pathsep.join((str(first), "/usr/bin", "/bin")),
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), NOWHERE),
        "NO_PROXY": "127.0.0.1,localhost",
    }
    return Sealed(environment, _namespace())


def _namespace() -> tuple[str, ...]:
    """What begins a command in a network namespace of its own; nothing where the system allows none."""
    prefix = ("unshare", "--net", "--map-root-user", sys.executable, "-c", LOOPBACK_UP)
    try:
        done = subprocess.run([*prefix, "/bin/cat", "/proc/net/route"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ()
    return prefix if done.returncode == 0 and len(done.stdout.splitlines()) <= 1 else ()
