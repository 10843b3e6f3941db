"""Measure realis events on LitBank's split: ``python bench/events.py FOLDER [train|dev|test]``.

FOLDER holds ``events/tsv/*.tsv`` (a word and EVENT or O a line) and ``splits/events.<split>.ids``. Rules see the
gold tokens and sentences; scored by word (precision, recall, F1), as in Sims, Park and Bamman 2019.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from esesea.reading.annotators.parsing import language
from esesea.reading.english.happenings import is_event

Labelled = list[tuple[str, bool]]


def sentences(path: Path) -> Iterator[Labelled]:
    sentence: Labelled = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, label = line.strip().partition("\t")
        if word:
            sentence.append((word, label.strip() == "EVENT"))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def measure(folder: Path, split: str) -> tuple[float, float, float]:
    nlp = language()
    right = found = wanted = 0
    for book in (folder / "splits" / f"events.{split}.ids").read_text(encoding="utf-8").split():
        gold = list(sentences(folder / "events" / "tsv" / f"{book}.tsv"))
        docs = (Doc(nlp.vocab, words=[word for word, _ in sentence]) for sentence in gold)
        for doc, sentence in zip(nlp.pipe(docs), gold, strict=True):
            guesses = [is_event(token) for token in doc]
            labels = [label for _, label in sentence]
            right += sum(guess and label for guess, label in zip(guesses, labels, strict=True))
            found, wanted = found + sum(guesses), wanted + sum(labels)
    precision, recall = right / found, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


if __name__ == "__main__":
    scores = measure(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "test")
    print("precision {:.3f}  recall {:.3f}  F1 {:.3f}".format(*scores))
