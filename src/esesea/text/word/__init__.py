"""How a DOCX file says what its paragraphs are. Used by the DOCX format."""
