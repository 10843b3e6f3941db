"""How spaCy is run: which pipeline, on how many processes."""
