"""From weights to what ships: ONNX graphs, in eight bits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from esesea.reading.literary.pair_signs import PAIR_SIGNS
from training.fitting import Pupil
from training.network import MENTION, PAIR, MentionEncoder, Network, PairScorer
from training.reading import HELD

OPSET = 17
WORDS, MENTIONS, PAIRS = "words.onnx", "mentions.onnx", "pairs.onnx"


class _Words(nn.Module):
    """Windows in; probabilities and likeliest labels out, and each word as two vectors."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, case: Tensor) -> tuple[Tensor, ...]:
        begins, ends = self.network.words(ids, mask, first, last, case)
        answers = self.network.heads(begins, ends)
        layers: list[Tensor] = []
        for said in (answers.mentions, answers.entities):
            chances = torch.softmax(said, -1)
            layers += [1 - chances[..., 0], 1 + chances[..., 1:].argmax(-1)]
        return torch.sigmoid(answers.events), *layers, begins, ends


class _Mentions(nn.Module):
    """Mentions as vectors, and as the later and the earlier of a pair sees them."""

    def __init__(self, encode: MentionEncoder, score: PairScorer) -> None:
        super().__init__()
        self.encode, self.score = encode, score

    def forward(self, first: Tensor, last: Tensor, begins: Tensor, ends: Tensor, label: Tensor) -> tuple[Tensor, ...]:
        places = begins[:, None] + torch.arange(HELD)[None]
        held = first[torch.minimum(places, ends[:, None])]
        width = torch.clamp(ends - begins, max=9)
        vector = self.encode(first[begins], last[ends], held, places <= ends[:, None], label, width)
        return vector, self.score.later(vector), self.score.earlier(vector)


class _Pairs(nn.Module):
    """Scores of pairs of mentions."""

    def __init__(self, score: PairScorer) -> None:
        super().__init__()
        self.score = score

    def forward(
        self, vectors: Tensor, as_later: Tensor, as_earlier: Tensor, later: Tensor, earlier: Tensor, signs: Tensor
    ) -> Tensor:
        hidden = as_later[later] + as_earlier[earlier] + self.score.alike(vectors[later] * vectors[earlier])
        for kind, table in enumerate(self.score.signs):
            hidden = hidden + table(signs[:, kind])
        return self.score.score(nn.functional.gelu(hidden)).squeeze(-1)


def export(pupil: Pupil, folder: Path, *, eight_bits: bool) -> None:
    """Write the three graphs into ``folder``; with ``eight_bits`` the encoder's matrices as int8.

    Weights are taken channel by channel in seven of the eight bits: processors without VNNI add pairs of products
    in 16 bits, which full-range weights overflow (ONNX Runtime's notes on quantisation).
    """
    pupil = pupil.cpu().eval()
    pupil.network.encoder.config._attn_implementation = "eager"
    folder.mkdir(parents=True, exist_ok=True)
    size = pupil.network.size
    ids = torch.arange(1000, 1064).reshape(2, 32)
    words = torch.arange(1, 31).repeat(2, 1)
    windows, word, many = {0: "windows"}, {0: "windows", 1: "words"}, {0: "pairs"}
    write(
        _Words(pupil.network),
        (ids, torch.ones_like(ids), words, words, words % 8),
        folder / WORDS,
        {"ids": {**windows, 1: "pieces"}, "mask": {**windows, 1: "pieces"}, "first": word, "last": word, "case": word},
        {
            "event": word,
            **{
                f"{layer}_{what}": {0: "windows", 2: "words"}
                for layer in ("mention", "entity")
                for what in ("chance", "type")
            },
            "begins": word,
            "ends": word,
        },
    )
    vectors, places = torch.rand(40, size), torch.arange(0, 12)
    mention = {0: "mentions"}
    write(
        _Mentions(pupil.encode, pupil.score),
        (vectors, vectors, places, places + 3, places % 6),
        folder / MENTIONS,
        {"first": {0: "words"}, "last": {0: "words"}, "begins": mention, "ends_at": mention, "label": mention},
        {"vector": mention, "as_later": mention, "as_earlier": mention},
    )
    vector, side, rows = torch.rand(12, MENTION), torch.rand(12, PAIR), torch.arange(1, 12)
    write(
        _Pairs(pupil.score),
        (vector, side, side, rows, rows - 1, torch.zeros(11, len(PAIR_SIGNS), dtype=torch.long)),
        folder / PAIRS,
        {"vector": mention, "as_later": mention, "as_earlier": mention, "later": many, "earlier": many, "signs": many},
        {"score": many},
    )
    if eight_bits:
        _quantise(folder / WORDS)


def write(
    module: nn.Module,
    example: Sequence[Tensor],
    path: Path,
    takes: dict[str, dict[int, str]],
    gives: dict[str, dict[int, str]],
) -> None:
    """Write one graph: what it takes and gives, by name, with the names of the axes whose length is free."""
    torch.onnx.export(
        module.eval(),
        tuple(example),
        path,
        input_names=list(takes),
        output_names=list(gives),
        dynamic_axes={**takes, **gives},
        opset_version=OPSET,
        dynamo=False,
    )


def _quantise(path: Path) -> None:
    plain = path.with_suffix(".plain")
    quant_pre_process(path, plain, skip_symbolic_shape=True)
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    plain.unlink()
