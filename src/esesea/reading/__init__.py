"""Document → layers → Story. The only room that knows spaCy."""
