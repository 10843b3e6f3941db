"""What becomes of things, as one sentence says it."""
