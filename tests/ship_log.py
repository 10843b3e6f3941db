"""The plug-in package of `tests/plugin`, installed beside Esesea for the tests that need it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent / "plugin"

LOG = """\
LOG The Heron
@ 4 June 1871
At eight bells Captain Mary Doyle came on deck and took the wheel from Tom Reed. "You may sleep now," she said. \
The wind was from the west. At six bells they reefed the topsails together. At five bells the wind fell, and \
Tom Reed brought her coffee.

@ 7 June 1871
Three days later the Heron lay off Carrow. Mary Doyle held Tom Reed's hand as he climbed down into the boat. \
"Come back before four bells," she said. He rowed away to the town and she watched him go.

@ 5 June 1871
At two bells Tom Reed called Mary Doyle below, and they looked at the water in the hold. She sent him for the pumps.
"""


def installed_into(folder: Path) -> Path:
    """Build the package and install it into a folder of its own, offline; that folder goes on Python's path."""
    source, site = folder / "source", folder / "site"
    shutil.copytree(PACKAGE, source)
    uv = Path(sys.executable).with_name("uv")
    options = ("--quiet", "--offline", "--no-deps", "--no-build-isolation", "--python", sys.executable)
    subprocess.run([uv, "pip", "install", *options, "--target", site, source], check=True)
    return site


def esesea(site: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person does who has the package installed."""
    surroundings = os.environ | {"PYTHONPATH": str(site), "COLUMNS": "160"}
    command = [sys.executable, "-m", "esesea", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)
