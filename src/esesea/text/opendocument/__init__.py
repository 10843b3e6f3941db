"""How an OpenDocument text says what its paragraphs are. Used by the ODT format."""
