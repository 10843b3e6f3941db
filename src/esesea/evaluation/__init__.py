"""Scores against gold with the field's own metrics."""
