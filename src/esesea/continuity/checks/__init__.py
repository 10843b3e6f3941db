"""The checks, one a file; none knows another."""
