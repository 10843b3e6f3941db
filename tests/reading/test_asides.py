from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.story.event import Aside, AsideKind
from tests.reading.case_files import cases, layers_of

CASES = cases("asides")
READ = (parsing, sentences, scenes, quotes, asides)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_off_the_main_line(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *READ)
    assert [f"{aside.kind} {document.quote(aside.span)}" for aside in layers.of(Aside)] == case["expect"]


def test_a_letter_is_reported() -> None:
    text = "The letter lay open.\n\nMy dear Tom,\n\nI am well. The hens lay.\n\nYours ever, Ann\n\nHe folded it."
    document, layers = layers_of(text, *READ)
    (letter,) = layers.of(Aside)
    assert letter.kind is AsideKind.REPORTED
    assert document.quote(letter.span).startswith("My dear Tom")
    assert document.quote(letter.span).endswith("Yours ever, Ann")


def test_a_story_that_is_all_told_in_speech_has_its_main_line_there() -> None:
    tale = "“Once upon a time there was a miller. He had a cat. The cat could talk. It told him lies,” said Ben."
    _, layers = layers_of(
        tale + "\n\nAnn yawned. The fire went out. " + "It was late and dark and very cold. " * 4, *READ
    )
    assert AsideKind.EMBEDDED in {aside.kind for aside in layers.of(Aside)}
    _, layers = layers_of("\n\n".join(["Ben spoke.", tale, tale]), *READ)
    assert AsideKind.EMBEDDED not in {aside.kind for aside in layers.of(Aside)}
