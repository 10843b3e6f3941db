"""The kinds of consequence, one a file; none knows of another."""
