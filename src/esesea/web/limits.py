"""How much the server takes."""

LARGEST_MANUSCRIPT = 64_000_000
"""Bytes of a manuscript's file: an illustrated novel has some ten million."""

FORM = 2**16
"""Bytes that a form adds to the file that it carries."""

MOST_WAITING = 20
"""Manuscripts that wait to be read."""
