"""Who may ask the server what: one guard a file, each a plain ASGI layer, so that streams stream."""
