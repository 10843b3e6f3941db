"""What values show of themselves, in a notebook and at a prompt: one sheet each, as HTML or as plain text."""
