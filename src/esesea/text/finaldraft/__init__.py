"""How a Final Draft file says what its paragraphs are. Used by the FDX format."""
