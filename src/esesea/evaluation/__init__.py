"""Scores of a reading against what a careful reader found."""
