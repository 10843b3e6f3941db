"""The weights that ship: found, checked against their manifest, opened once a process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from esesea.reading.errors import WeightsDamaged, WeightsMissing
from esesea.reading.literary.wordpieces import WordPieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = files("esesea.reading.literary") / "weights"
MANIFEST = "manifest.json"
WORDS, MENTIONS, PAIRS, VOCABULARY = "words.onnx", "mentions.onnx", "pairs.onnx", "vocabulary.txt"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was shipped: the SHA-256 of each file, and the thresholds chosen on the development books."""

    files: dict[str, str]
    thresholds: dict[str, float]

    @property
    def fingerprint(self) -> str:
        """One short name of all of it."""
        return sha256(json.dumps([self.files, self.thresholds], sort_keys=True).encode()).hexdigest()[:16]


class Weights:
    """The vocabulary, and the graphs, each opened at the first look: who needs none waits for none."""

    def __init__(self, manifest: Manifest, folder: Traversable, vocabulary: tuple[str, ...]) -> None:
        self.manifest, self.vocabulary = manifest, vocabulary
        self._folder = folder

    def at(self, thresholds: dict[str, float]) -> Weights:
        """The same graphs with other thresholds."""
        return Weights(Manifest(self.manifest.files, thresholds), self._folder, self.vocabulary)

    @cached_property
    def pieces(self) -> WordPieces:
        """What cuts words into pieces of the vocabulary; it knows the words of every story that was read."""
        return WordPieces(self.vocabulary)

    @cached_property
    def words(self) -> InferenceSession:
        """What reads a window of words."""
        return session(self._folder / WORDS)

    @cached_property
    def mentions(self) -> InferenceSession:
        """What makes vectors of mentions."""
        return session(self._folder / MENTIONS)

    @cached_property
    def pairs(self) -> InferenceSession:
        """What compares two mentions."""
        return session(self._folder / PAIRS)


def manifest_of(folder: Traversable = FOLDER) -> Manifest:
    """What ``folder`` says it holds. Raises WeightsMissing or WeightsDamaged."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Manifest(told["files"], told["thresholds"])
    except FileNotFoundError:
        raise WeightsMissing(MANIFEST) from None
    except (ValueError, KeyError, TypeError):
        raise WeightsDamaged(MANIFEST) from None


@cache
def weights() -> Weights:
    """The shipped weights, opened once a process. Raises WeightsMissing or WeightsDamaged."""
    return opened(FOLDER)


def opened(folder: Traversable) -> Weights:
    """The weights in ``folder``, every file checked by its hash before it is used."""
    manifest = manifest_of(folder)
    for name in (*manifest.files, WORDS, MENTIONS, PAIRS, VOCABULARY):
        check(folder, name, manifest)
    vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
    return Weights(manifest, folder, tuple(vocabulary))


def check(folder: Traversable, name: str, manifest: Manifest) -> None:
    """Raise WeightsMissing or WeightsDamaged unless the file ``name`` is there and is what the manifest says."""
    if name not in manifest.files:
        raise WeightsDamaged(MANIFEST)
    try:
        found = sha256((folder / name).read_bytes()).hexdigest()
    except FileNotFoundError:
        raise WeightsMissing(name) from None
    if found != manifest.files[name]:
        raise WeightsDamaged(name)


def session(file: Traversable) -> InferenceSession:
    """The graph in ``file``, opened for one thread."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - the rules need no runtime

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # threads take windows apart: see `parallel`
    options.log_severity_level = 3
    with as_file(file) as path:
        return InferenceSession(path, options, providers=["CPUExecutionProvider"])
