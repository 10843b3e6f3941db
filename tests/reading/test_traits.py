from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.traits import traits
from esesea.story.character import Character
from esesea.story.trait import Trait
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("traits")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_somebody_is_like(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *PEOPLE, tenses, speakers, traits)
    names = {character.id: character.name for character in layers.of(Character)}
    found = layers.of(Trait)
    said = [
        " ".join(
            filter(
                None,
                (
                    names[each.character],
                    each.kind.value,
                    each.value,
                    names.get(each.of, each.of),
                    "(said)" if each.quoted else "",
                ),
            )
        )
        for each in found
    ]
    assert sorted(dict.fromkeys(said)) == sorted(case["expect"])
    for each in found:
        assert all(document.quote(span).strip() for evidence in each.evidence for span in evidence.spans)


def test_a_name_is_surer_than_a_pronoun_that_may_mean_two() -> None:
    text = "Ada sat by Eve. Ada had green eyes.\n\nAda met Eve. She had brown hair."
    _, layers = layers_of(text, *PEOPLE, tenses, speakers, traits)
    named, pronoun = layers.of(Trait)
    assert named.evidence[0].confidence > 0.9
    assert pronoun.evidence[0].confidence <= 0.5
