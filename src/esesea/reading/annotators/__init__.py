"""One phenomenon a file: what it needs, what it makes."""
