"""spaCy's own documents: one that somebody gives to be read, and one that is made of a story."""
