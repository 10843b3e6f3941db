"""One file for each manuscript format."""
