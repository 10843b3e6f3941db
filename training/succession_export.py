"""From the head of succession to what ships beside the encoder."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from esesea.reading.literary.succession import COMPARISON, ENCODER, PIECES, SIDES
from esesea.reading.literary.weights import MANIFEST, WORDS, Manifest
from training.card import write_manifest
from training.export import write
from training.succession_head import SIZE, STATE, Head


def export(head: Head, folder: Path, encoder: Manifest) -> None:
    """Write the two graphs into ``folder``, with a manifest and, in the second, the mark of the encoder they read."""
    passages, pairs = {0: "passages"}, {0: "pairs"}
    states, seen, words = torch.rand(3, PIECES, STATE), torch.rand(3, PIECES, SIZE), torch.tensor([PIECES, 3, 0])
    takes, gives = (dict.fromkeys(names, passages) for names in (("heads", "tails"), ("heads_seen", "tails_seen")))
    write(_Sides(head), (states, states), folder / SIDES, takes, gives)
    takes = dict.fromkeys(("tails", "heads", "tail_words", "head_words"), pairs)
    write(head.compare, (seen, seen, words, words), folder / COMPARISON, takes, {"log_odds": pairs})
    graph = onnx.load(folder / COMPARISON)
    graph.metadata_props.add(key=ENCODER, value=encoder.files[WORDS])
    onnx.save(graph, folder / COMPARISON)
    write_manifest(folder, {})
    told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    told["files"][WORDS] = encoder.files[WORDS]
    (folder / MANIFEST).write_text(json.dumps(told), encoding="utf-8")


class _Sides(nn.Module):
    def __init__(self, head: Head) -> None:
        super().__init__()
        self.both = head

    def forward(self, heads: Tensor, tails: Tensor) -> tuple[Tensor, Tensor]:
        return self.both.head(heads), self.both.tail(tails)
