"""Many files → one draft: their passages in a row, natural order, headings and breaks between them."""
